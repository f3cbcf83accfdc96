"""Writes the sign-in sheet of a session as an Excel workbook, to be filled in and read back."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.may_export import refuse_export
from cleanedu_desktop.acts.entry.own_form import own_form
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.sign_in_table import (
    SIGN_IN,
    attendance_role,
    expected_of,
    sign_in_rows,
)
from cleanedu_desktop.acts.entry.workbook_sheets import sheet_of, write_workbook
from cleanedu_desktop.acts.export_list import XLSX, Exported
from cleanedu_desktop.records.days import day_words


def export_sign_in(desk: Desk, *, record_id: str, target: Path) -> Exported:
    """Write who is expected at a session, with the attendance as far as it is known.

    Raises:
        OfficeProblem: no record is meant, its form takes no attendance, or the file cannot be
            written.
    """
    target = ready_target(target, suffix=XLSX)
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        form = own_form(desk, books, whole.record)
        numbers = {one.id: one.number for one in books.persons(with_moved_out=True)}
        office = books.office().name_on(whole.record.dated)
    refuse_export(desk, [form], restricted=False)
    role = attendance_role(form)
    record = whole.record
    day = day_words(record.happened_on) if record.happened_on else ""
    about = f"{record.title}　{day}　填“到会情况”和“原因”，填好后在这条记录上读入。"
    rows = sign_in_rows(list(expected_of(whole, role, numbers)), record.number)
    sheet = sheet_of(SIGN_IN, about, to_fill_in=True)
    write_workbook(desk, target, [sheet], [[rows]], office=office)
    return Exported(target, len(rows))
