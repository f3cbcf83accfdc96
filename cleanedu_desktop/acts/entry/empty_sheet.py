"""Makes the sheet of a form without answers, for paper and for Word alike."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.form_engine.make_sheet import blank_sheet
from cleanedu_desktop.form_engine.sheet import Sheet


def empty_sheet(desk: Desk, form_id: str, *, forms: FormCatalogue | None = None) -> Sheet:
    """Return the blank sheet of a form, as the office has it now or would have it with `forms`.

    Raises:
        OfficeProblem: unknown form.
    """
    forms = forms or desk.forms
    form = forms.form(form_id)
    with desk.store.reading() as books:
        office_name = books.office().name
    return blank_sheet(
        form,
        forms.main_form(form.kind),
        office_name=office_name,
        printed_on=today_words(desk),
        title_line=desk.settings.title_line,
    )
