"""Proposes what to do about a problem from its nature (四级阶梯); people decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from cleanedu_desktop.outside_files import load_toml, read_outside
from cleanedu_desktop.problems import OfficeProblem

LARGEST = 256 * 1024
"""Bytes of a file."""


@lru_cache(maxsize=4)
def read_ladder(shipped: Path, own: Path) -> Ladder:
    """Read the office's own ladder if it has one, the shipped one otherwise.

    Raises:
        OfficeProblem: the file is unreadable or does not say what it must.
    """
    file = own if own.is_file() else shipped
    try:
        text = read_outside(file, LARGEST).decode("utf-8-sig")
        return _ladder(load_toml(text.replace("\r\n", "\n")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise OfficeProblem(
            f"问题处理建议的规则文件 {file} 读不出来（{error}）。"
            "记录没有受影响；请改正该文件后再试。"
        ) from error


def _ladder(given: dict[str, Any]) -> Ladder:
    acts = {
        str(row["id"]): LadderAct(
            label=str(row["label"]),
            kind=str(row["kind"]),
            answers={str(name): str(value) for name, value in row.get("answers", {}).items()},
            link_as=str(row["link_as"]),
        )
        for row in given["act"]
    }
    return Ladder(
        tuple(
            Measure(
                natures=tuple(map(str, row["natures"])),
                acts=tuple(acts[str(one)] for one in row["propose"]),
                text=str(row["text"]),
                citation=str(row["citation"]),
                national=row.get("national") is True,
            )
            for row in given["measure"]
        )
    )


@dataclass(frozen=True, kw_only=True)
class LadderAct:
    """A record to be made of what is done about a problem."""

    label: str
    """Words of the button."""
    kind: str
    answers: Mapping[str, str] = field(default_factory=dict)
    """What is filled in already."""
    link_as: str
    """What the new record is to the problem."""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One rung: what is proposed for problems of a nature."""

    natures: tuple[str, ...]
    """A nature containing one of these words."""
    acts: tuple[LadderAct, ...]
    text: str
    citation: str
    national: bool = False
    """False: local practice, never shown as a national rule."""


@dataclass(frozen=True)
class Ladder:
    """The rungs, from the top of the file."""

    measures: tuple[Measure, ...]

    def propose(self, nature: str) -> Measure | None:
        """Return the first rung for a nature; None if it has none or is empty."""
        return next(
            (one for one in self.measures if any(word in nature for word in one.natures)), None
        )
