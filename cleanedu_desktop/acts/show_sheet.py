"""Shows the sheet of one entry: what its own form prints, without making a PDF."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.amended_sheets import with_amendments
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.in_sight import note, refuse_hidden
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.own_form import own_form
from cleanedu_desktop.form_engine.make_sheet import make_sheets
from cleanedu_desktop.form_engine.sheet import Sheet


def show_sheet(desk: Desk, *, record_id: str) -> Sheet:
    """Return the sheet of the main form as it was when the entry was made.

    Raises:
        OfficeProblem: no record, or several, are meant; or it is kept from the inspector.
    """
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        refuse_hidden(desk, whole)
        form = own_form(desk, books, whole.record)
        office = books.office()
        sheets = make_sheets(
            form,
            form,
            [whole],
            office_name=office.name,
            name_on=office.name_on,
            printed_on=today_words(desk),
            title_line=desk.settings.title_line,
        )
        sheets = with_amendments(books, [whole], sheets)
    note(desk, "view", form.title, [whole.record.number])
    return sheets[0]
