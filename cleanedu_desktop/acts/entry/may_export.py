"""Refuses to write records into files for those, and of those kinds, it is not allowed for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import OfficeProblem


def refuse_export(desk: Desk, forms: Iterable[Form], *, restricted: bool) -> None:
    """Raise if an inspector sits here, or a kind is confidential and nobody said that it may go."""
    refuse_inspector(desk, "导出到 Excel")
    hidden = [form.title for form in forms if form.restricted]
    if hidden and not restricted:
        raise OfficeProblem(
            f"没有导出：{'、'.join(hidden)}属于不公开的种类，记录没有受影响。"
            "确需导出请另行确认（命令行加 --restricted），台账会记下是谁导出的。"
        )


def note_exported(desk: Desk, ids: Sequence[str]) -> None:
    """Write into the history, before it happens, that someone exports what is confidential.

    Raises:
        OfficeProblem: it could not be written; then it must not be exported.
    """
    with desk.store.writing("export_list") as books:
        for record_id in ids:
            books.note_seen(record_id)
