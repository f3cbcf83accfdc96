"""Imports the records of a filled workbook in one transaction: all of them or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entries_import_plan import CellError, EntriesImportPlan
from cleanedu_desktop.acts.entry.draft import EntryDraft
from cleanedu_desktop.acts.entry.entries_plan import EntriesPlanner
from cleanedu_desktop.acts.entry.keep_new import keep_new
from cleanedu_desktop.acts.preview_import import form_to_import, read_book
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.stopping import Progress

MOST_TOLD = 50
"""Wrong cells listed with the refusal."""


@dataclass(frozen=True)
class EntriesImported:
    """What an import did."""

    added: int
    same: int
    """Rows passed over: they are on the books already."""
    numbers: tuple[str, ...] = ()
    changes: Changes = field(default_factory=Changes)


def import_entries(
    desk: Desk,
    *,
    kind: str,
    file: Path,
    who: Mapping[str, str] | None = None,
    late_reason: str = "",
    progress: Progress | None = None,
) -> EntriesImported:
    """Import what `preview_import` shows, with the same words; each row is checked once more.

    Raises:
        OfficeProblem: as of `preview_import`; a cell is wrong (`details` lists them); nothing was
            written.
    """
    form = form_to_import(desk, kind)
    book = read_book(form, file)
    kept: list[EntryDraft] = []
    with desk.store.writing("import_entries") as books:
        planner = EntriesPlanner(desk, books, form, book, who=who or {}, late_reason=late_reason)

        def keep(draft: EntryDraft) -> None:
            keep_new(desk, books, [draft])
            kept.append(draft)

        plan = planner.plan(keep=keep, progress=progress)
        _refuse(plan)
    records = [draft.whole.record for draft in kept]
    return EntriesImported(
        added=len(records),
        same=plan.count("same"),
        numbers=tuple(one.number for one in records),
        changes=Changes(frozenset((kind, one.id) for one in records)),
    )


def cell_words(error: CellError) -> str:
    """Return where a wrong cell is and what is wrong with it, as one line."""
    place = f"{error.sheet} {error.column}{error.row}" if error.column else ""
    place = place or f"{error.sheet} 第 {error.row} 行"
    shown = f"“{error.shown[:40]}”" if error.shown else ""
    return f"{place}{shown}：{error.sentence}"


def _refuse(plan: EntriesImportPlan) -> None:
    """Raise where something is wrong, or nothing was found to be imported."""
    if plan.errors:
        raise OfficeProblem(
            f"没有导入：{plan.file.name} 里有 {len(plan.errors)} 处要先改正，一条也没有写入，"
            "已有的记录没有改动；请按列出的位置改好，再导入。",
            details=tuple(cell_words(one) for one in plan.errors[:MOST_TOLD]),
        )
    if not plan.lines:
        raise OfficeProblem(
            f"没有导入：{plan.file.name} 里没有填写任何一条，记录没有改动；请填写后再导入。"
        )
