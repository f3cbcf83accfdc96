"""Notes who looks at the veiled rows of a record in an editor, before they are shown."""

from __future__ import annotations

from functools import partial

from cleanedu_desktop.acts.note_seen import note_seen
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.entry_form import EntryForm
from cleanedu_desktop.ui.widgets.inputs.table import TableInput


def note_reveals(form: EntryForm, record_id: str | None, work: OfficeWork, banner: Banner) -> None:
    """Have the tables of `form` show nothing before it is noted; of a new record all is one's own.

    What cannot be noted stays veiled, and `banner` says why.
    """
    if record_id is None:
        return
    for one in form.inputs.values():
        if isinstance(one, TableInput):
            one.looks_are_noted = True
            one.asked_to_reveal.connect(partial(_note, one, record_id, work, banner))


def _note(table: TableInput, record_id: str, work: OfficeWork, banner: Banner) -> None:
    def not_noted(problem: OfficeProblem) -> None:
        table.reveal.setChecked(False)
        banner.say_problem(problem)

    work.act(
        note_seen,
        record_id=record_id,
        owner=table,
        done=lambda _none: table.unveil(),
        failed=not_noted,
    )
