"""Finds the form version a record was made with, and keeps new versions in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.freeze_form import form_from_json, form_to_json
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import Record

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books
    from cleanedu_desktop.store.writing_books import WritingBooks


def own_form(desk: Desk, books: Books, record: Record) -> Form:
    """Return the main form as it was when the record was made."""
    return OwnForms(desk, books).of(record)


def keep_form(books: WritingBooks, form: Form) -> None:
    """Keep this version of the form in the store; it stays for ever."""
    if not books.is_kept(form.id, form.version):
        books.keep_form(form.id, form.version, form_to_json(form))


class OwnForms:
    """Gives each record the main form as it was when the record was made; reads each one once."""

    def __init__(self, desk: Desk, books: Books) -> None:
        self._books = books
        self._forms = {(form.id, form.version): form for form in desk.forms.forms}

    def of(self, record: Record) -> Form:
        """Return the form version the record was made with."""
        key = record.form_id, record.form_version
        if key not in self._forms:
            try:
                kept = self._books.form_version(*key)
            except KeyError as error:
                raise OfficeProblem(
                    f"记录 {record.number} 所用的表单版本不在台账里，没有做完这项操作。"
                    "记录本身没有改动；请运行 check-store，或从备份恢复。"
                ) from error
            self._forms[key] = form_from_json(kept)
        return self._forms[key]
