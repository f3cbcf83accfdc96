"""Says how long the records of a kind are kept in the file (归档范围和保管期限), by the office."""

from __future__ import annotations

from collections.abc import Mapping

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_own_rules import (
    keep_own_rules,
    not_saved,
    own_text,
    refuse_read_only,
    unreadable,
)
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.filing.table_at_hand import filing_table
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.filing import KEEPS
from cleanedu_desktop.rules.changes_text import values_text
from cleanedu_desktop.rules.filing.file_number import wrong_code
from cleanedu_desktop.rules.filing.filing_table import (
    FILING_CHANGES,
    OWN_TABLE,
    FilingTable,
    OwnClass,
    own_classes,
)

HEAD = "# 本单位的归档范围和保管期限，由程序写入，在“归档”页里改。\n"


@dataclass(frozen=True, kw_only=True)
class RetentionGiven:
    """How the records of a kind are filed."""

    keep: str = ""
    """A key of `KEEPS`; empty: not said."""
    file: bool = True
    organ: str = ""
    """机构（问题）代码; empty: the office's own."""
    citation: str = ""
    """Where the period is from; empty: the office's own table."""


def change_retention(desk: Desk, *, kinds: Mapping[str, RetentionGiven]) -> Changes:
    """Let these kinds be filed so from now on; what is filed already stays as it is.

    Raises:
        OfficeProblem: an unknown kind, period or code, or file or history cannot be written; all
            is as it was.
    """
    refuse_inspector(desk, "修改归档范围和保管期限")
    refuse_read_only(desk)
    for kind, given in kinds.items():
        if kind not in desk.forms.kinds:
            raise not_saved(f"没有{quoted(kind)}这种记录；请从列出的种类里选")
        if given.keep and given.keep not in KEEPS:
            raise not_saved(f"保管期限只有{'、'.join(KEEPS)}；请从中选一个")
        if given.organ and (wrong := wrong_code(given.organ)):
            raise not_saved(f"机构（问题）代码{wrong}；请改正后再保存")
    file = desk.folders.own_rules / FILING_CHANGES
    try:
        own = own_classes(own_text(file))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise unreadable(file) from error
    made = own | {kind: _entry(given) for kind, given in kinds.items()}
    before = _words(desk, filing_table(desk), kinds)
    return keep_own_rules(
        desk,
        "change_retention",
        file,
        _file_text(made),
        lambda: ("归档范围和保管期限", before, _words(desk, filing_table(desk), kinds)),
    )


def take_references(desk: Desk) -> Changes:
    """Take the periods of the reference tables for all kinds the office has said nothing of.

    Raises:
        OfficeProblem: as `change_retention`; or there is none to take.
    """
    table = filing_table(desk)
    open_kinds = [table.of(kind) for kind in desk.forms.kinds]
    taken = {
        one.kind: RetentionGiven(keep=one.proposed, citation=f"参照 {one.citation}")
        for one in open_kinds
        if one.file and not one.keep and one.proposed
    }
    if not taken:
        raise not_saved("参考表里的期限都已经定过了；个别种类请在表里选")
    return change_retention(desk, kinds=taken)


def _entry(given: RetentionGiven) -> OwnClass:
    entry: OwnClass = {"file": given.file}
    if given.keep:
        entry |= {"keep": given.keep, "citation": given.citation or OWN_TABLE}
    if given.organ:
        entry["organ"] = given.organ
    return entry


def _file_text(classes: Mapping[str, OwnClass]) -> str:
    blocks = [
        "[[class]]\n" + values_text({"kind": kind} | dict(given))
        for kind, given in sorted(classes.items())
    ]
    return "\n".join([HEAD, *blocks])


def _words(desk: Desk, table: FilingTable, kinds: Mapping[str, RetentionGiven]) -> str:
    words = []
    for kind in kinds:
        one = table.of(kind)
        said = (one.keep or "期限未定") if one.file else "不归档"
        words.append(f"{desk.forms.main_form(kind).title} {said}")
    return "；".join(words)
