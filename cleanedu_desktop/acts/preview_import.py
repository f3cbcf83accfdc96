"""Previews a filled workbook: what would be added, what is there already, every wrong cell."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entries_import_plan import EntriesImportPlan
from cleanedu_desktop.acts.entry.entries_plan import EntriesPlanner
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.workbook_columns import fillable_tables
from cleanedu_desktop.problems import OfficeProblem

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.read_filled import FilledBook


def preview_import(
    desk: Desk,
    *,
    kind: str,
    file: Path,
    who: Mapping[str, str] | None = None,
    late_reason: str = "",
) -> EntriesImportPlan:
    """Read the workbook and check every row as if it were recorded; writes nothing.

    `who`: name -> person id, where several people have a name. `late_reason` is that of late rows
    that say none of their own.

    Raises:
        OfficeProblem: the file cannot be read, or has none of the columns of the form.
    """
    form = form_to_import(desk, kind)
    book = read_book(form, file)
    with desk.store.reading() as books:
        planner = EntriesPlanner(desk, books, form, book, who=who or {}, late_reason=late_reason)
        return planner.plan()


def form_to_import(desk: Desk, kind: str) -> Form:
    """Return the main form of a kind that can be imported."""
    refuse_inspector(desk, "导入")
    form = desk.forms.main_form(kind)
    if kind == "person":
        raise OfficeProblem(
            "没有导入：人员请用“导入花名册”（命令行 import-people），它会认出已有的人。"
            "记录没有改动。"
        )
    return form


def read_book(form: Form, file: Path) -> FilledBook:
    """Read the workbook in a child process; raises OfficeProblem if it cannot be read."""
    from cleanedu_desktop.exchange.read_filled import read_filled

    return read_filled(file.expanduser().absolute(), fillable_tables(form))
