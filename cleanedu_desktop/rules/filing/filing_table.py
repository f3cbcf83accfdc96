"""The office's table of what is filed and how long it is kept (归档范围和保管期限表)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any

from cleanedu_desktop.outside_files import is_there, load_toml, read_outside
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.filing import KEEPS
from cleanedu_desktop.rules.filing.file_number import wrong_code
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.rulebook import Rulebook

FILING, FILING_CHANGES = "filing.toml", "filing_changes.toml"
OWN_TABLE = "本单位的归档范围和保管期限表"
LARGEST = 256 * 1024
"""Bytes of a file."""

OwnClass = dict[str, Any]
"""What the office says of a kind: keep, organ, citation, file."""


def read_filing_table(shipped: Path, own: Path, book: Rulebook, day: date) -> FilingTable:
    """Return the table as it stands on a day, from the folders of rules.

    Raises:
        OfficeProblem: a file is unreadable or does not say what it must.
    """
    file = shipped / FILING
    try:
        classes: dict[str, FilingClass] = {}
        given = _loaded(file)
        unfinished = {str(kind): frozenset(some) for kind, some in given["unfinished"].items()}
        for row in given["class"]:
            for kind in map(str, row["kinds"]):
                classes[kind] = _shipped_class(kind, row, book, day)
        file = own / FILING_CHANGES
        changed = own_classes(_text(file) if is_there(file) else "")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise OfficeProblem(
            f"归档范围的文件 {file} 读不出来（{error}）。记录没有受影响；请改正或移走该文件后再试。"
        ) from error
    for kind, said in changed.items():
        classes[kind] = _own_class(kind, said, classes.get(kind))
    return FilingTable(classes, unfinished)


def own_classes(text: str) -> dict[str, OwnClass]:
    """Return kind -> what the office says of it, from the text of its file.

    Raises:
        ValueError: in words, what is wrong.
    """
    found: dict[str, OwnClass] = {}
    for row in load_toml(text).get("class", []) if text else []:
        given = dict(row)
        kind = str(given.pop("kind"))
        if unknown := given.keys() - {"keep", "organ", "citation", "file"}:
            raise ValueError(f"不认识“{min(unknown)}”")
        if given.get("keep", "永久") not in KEEPS:
            raise ValueError(f"保管期限只有{'、'.join(KEEPS)}")
        if given.get("organ") and wrong_code(given["organ"]):
            raise ValueError(f"机构（问题）代码{wrong_code(given['organ'])}")
        found[kind] = given
    return found


def _shipped_class(kind: str, row: Mapping[str, Any], book: Rulebook, day: date) -> FilingClass:
    if row.get("file") is False:
        return FilingClass(kind=kind, file=False)
    rule = book.rule(str(row["rule"]), day)
    if rule is None:
        return FilingClass(kind=kind)
    known = rule.keep if rule.keep in KEEPS else ""
    return FilingClass(
        kind=kind, keep=known if rule.on else "", citation=_cited(rule), proposed=known
    )


def _cited(rule: Rule) -> str:
    return f"{rule.id} {rule.citation}"


def _own_class(kind: str, given: OwnClass, shipped: FilingClass | None) -> FilingClass:
    base = shipped or FilingClass(kind=kind)
    keep = str(given.get("keep", base.keep))
    own = "keep" in given
    return FilingClass(
        kind=kind,
        file=given.get("file", True) is True,
        keep=keep,
        citation=str(given.get("citation") or OWN_TABLE) if own else base.citation,
        proposed=base.proposed,
        organ=str(given.get("organ", "")),
        own=True,
    )


def _text(file: Path) -> str:
    return read_outside(file, LARGEST).decode("utf-8-sig").replace("\r\n", "\n")


def _loaded(file: Path) -> dict[str, Any]:
    return load_toml(_text(file))


@dataclass(frozen=True, kw_only=True)
class FilingClass:
    """How the records of a kind are filed."""

    kind: str
    file: bool = True
    """False: kept for use, not filed."""
    keep: str = ""
    """A key of `KEEPS`; empty: the office has not said it."""
    citation: str = ""
    """Where the period is from."""
    proposed: str = ""
    """The period of a reference table that the office has not switched on."""
    organ: str = ""
    """机构（问题）代码; empty: the office's own."""
    own: bool = False
    """The office has said it itself."""


@dataclass(frozen=True)
class FilingTable:
    """Kind -> how it is filed."""

    classes: Mapping[str, FilingClass] = field(default_factory=dict)
    unfinished: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Kind -> the states in which a record is not done yet."""

    def of(self, kind: str) -> FilingClass:
        """Return how a kind is filed; one nobody named is filed, for a time still to be said."""
        return self.classes.get(kind) or FilingClass(kind=kind)
