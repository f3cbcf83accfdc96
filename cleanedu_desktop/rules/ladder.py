"""Proposes what to do about a problem from its nature (四级阶梯); people decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from pathlib import Path
from typing import Any

from cleanedu_desktop.outside_files import is_there, load_toml, read_outside
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.changes_text import Entry, read_entries

LADDER = "ladder.toml"
LADDER_CHANGES = "ladder_changes.toml"
"""What the office changes in the program; laid over the shipped ladder, or its own by hand."""
TABLE = "measure"
LARGEST = 256 * 1024
"""Bytes of a file."""
_MOST_WORDS, _LONGEST, _LONGEST_TEXT = 20, 20, 300
_SUBSTANCE = ("natures", "propose", "text", "citation")


def read_ladder(shipped: Path, own: Path) -> Ladder:
    """Read the ladder of the folders `shipped` and `own`, which need not be there.

    The office's own ladder by hand takes the place of the shipped one; what it changed in the
    program is laid over.

    Raises:
        OfficeProblem: a file is unreadable or does not say what it must.
    """
    file = own / LADDER
    try:
        if not is_there(file):
            file = shipped / LADDER
        ladder = _ladder(load_toml(_text(file)))
        changes = own / LADDER_CHANGES
        if is_there(changes):
            file = changes
            ladder = _amended(ladder, read_entries(_text(changes), TABLE))
        return ladder
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise OfficeProblem(
            f"问题处理建议的规则文件 {file} 读不出来（{error}）。"
            "记录没有受影响；请改正该文件后再试。"
        ) from error


def check_ladder_changes(entries: Sequence[Entry], ladder: Ladder) -> None:
    """Look whether changes fit over a ladder.

    Raises:
        ValueError: in words for the user, what is wrong.
    """
    _amended(ladder, entries)


def _text(file: Path) -> str:
    return read_outside(file, LARGEST).decode("utf-8-sig").replace("\r\n", "\n")


def _ladder(given: dict[str, Any]) -> Ladder:
    acts = {
        str(row["id"]): LadderAct(
            id=str(row["id"]),
            label=str(row["label"]),
            kind=str(row["kind"]),
            answers={str(name): str(value) for name, value in row.get("answers", {}).items()},
            link_as=str(row["link_as"]),
        )
        for row in given["act"]
    }
    measures = [
        Measure(
            id=str(row.get("id") or f"own_{place}"),
            natures=tuple(map(str, row["natures"])),
            acts=tuple(acts[str(one)] for one in row["propose"]),
            text=str(row["text"]),
            citation=str(row["citation"]),
            national=row.get("national") is True,
        )
        for place, row in enumerate(given[TABLE], start=1)
    ]
    return Ladder({one.id: (one,) for one in measures}, acts)


def _amended(ladder: Ladder, entries: Iterable[Entry]) -> Ladder:
    """Return the ladder with changes over it, each from its day; new rungs come last."""
    stretches = dict(ladder.stretches)
    for entry in sorted(entries, key=lambda one: one["from"]):
        name, begins = str(entry.get("id") or ""), entry["from"]
        some = [one for one in stretches.get(name, ()) if one.begins != begins]
        before = [one for one in some if one.begins <= begins]
        if not before and not {*_SUBSTANCE} <= entry.keys():
            raise ValueError("新的一级要写性质、建议、说明和依据")
        last = before[-1] if before else Measure(id=name, natures=(), acts=(), text="", citation="")
        made = _changed(last, entry, ladder.acts)
        first = stretches.get(name, (made,))[0]
        if first.says == made.says:
            made = replace(made, national=first.national)
        stretches[name] = tuple(sorted([*some, made], key=lambda one: one.begins))
    return replace(ladder, stretches=stretches)


def _changed(was: Measure, entry: Entry, acts: Mapping[str, LadderAct]) -> Measure:
    if unknown := entry.keys() - {"id", "from", "on", *_SUBSTANCE}:
        raise ValueError(f"“{sorted(unknown)[0]}”不是可用的项")
    given: dict[str, Any] = {"begins": entry["from"], "own": True}
    given |= {"on": entry["on"] is True} if "on" in entry else {}
    if "natures" in entry:
        given["natures"] = _words(entry["natures"])
    if "propose" in entry:
        given["acts"] = _acts(entry["propose"], acts)
    for name, words in (("text", "说明"), ("citation", "依据")):
        if name in entry:
            given[name] = str(entry[name]).strip()
            if not 0 < len(given[name]) <= _LONGEST_TEXT:
                raise ValueError(f"没有写{words}，或超过 {_LONGEST_TEXT} 字")
    if any(name in entry for name in _SUBSTANCE):
        given["national"] = False
    return replace(was, **given)


def _words(given: object) -> tuple[str, ...]:
    words = [str(one).strip() for one in given] if isinstance(given, list) else []
    if not words or len(words) > _MOST_WORDS or not all(0 < len(one) <= _LONGEST for one in words):
        raise ValueError(f"性质要写一个到 {_MOST_WORDS} 个，每个不超过 {_LONGEST} 字")
    return tuple(words)


def _acts(given: object, acts: Mapping[str, LadderAct]) -> tuple[LadderAct, ...]:
    names = list(dict.fromkeys(map(str, given))) if isinstance(given, list) else []
    if not names:
        raise ValueError("没有选建议做什么，至少选一项")
    if unknown := [one for one in names if one not in acts]:
        raise ValueError(f"没有“{unknown[0]}”这项建议，可用的有：{'、'.join(acts)}")
    return tuple(acts[one] for one in names)


@dataclass(frozen=True, kw_only=True)
class LadderAct:
    """A record to be made of what is done about a problem."""

    id: str
    label: str
    """Words of the button."""
    kind: str
    answers: Mapping[str, str] = field(default_factory=dict)
    """What is filled in already."""
    link_as: str
    """What the new record is to the problem."""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One rung as it stands from a day: what is proposed for problems of a nature."""

    id: str
    natures: tuple[str, ...]
    """A nature containing one of these words."""
    acts: tuple[LadderAct, ...]
    text: str
    citation: str
    national: bool = False
    """False: local practice or the office's own, never shown as a national rule."""
    on: bool = True
    begins: date = date.min
    own: bool = False
    """Made or changed by the office in the program."""

    @property
    def says(self) -> tuple[object, ...]:
        """What it says, whoever said so."""
        return self.natures, tuple(one.id for one in self.acts), self.text, self.citation


@dataclass(frozen=True)
class Ladder:
    """The rungs, from the top of the file, each as the stretches of time in which it stood so."""

    stretches: Mapping[str, tuple[Measure, ...]]
    """Id -> how a rung stood, by day."""
    acts: Mapping[str, LadderAct]
    """Id -> what can be proposed."""

    def standing(self, day: date = date.max) -> tuple[Measure, ...]:
        """Return the rungs as they stand on a day, those switched off too."""
        found = ([one for one in some if one.begins <= day] for some in self.stretches.values())
        return tuple(some[-1] for some in found if some)

    def propose(self, nature: str, day: date = date.max) -> Measure | None:
        """Return the first rung for a nature on a day; None if it has none or is empty."""
        return next(
            (
                one
                for one in self.standing(day)
                if one.on and any(word in nature for word in one.natures)
            ),
            None,
        )
