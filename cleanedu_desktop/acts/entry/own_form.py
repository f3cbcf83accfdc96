"""Finds the form versions a record was made with, and keeps new versions in the store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.form_engine.freeze_form import form_from_json, form_to_json
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import Record

if TYPE_CHECKING:
    from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
    from cleanedu_desktop.store.books import Books
    from cleanedu_desktop.store.writing_books import WritingBooks


def own_form(desk: Desk, books: Books, record: Record) -> Form:
    """Return the main form as it was when the record was made."""
    return OwnForms(desk.forms, books).of(record)


def keep_form(books: WritingBooks, form: Form, forms: FormCatalogue) -> None:
    """Keep this version of a main form, and those of `forms` it names; they stay for ever."""
    if books.is_kept(form.id, form.version):
        return
    others = [one for one in forms.forms_of(form.kind) if form.others.get(one.id) == one.version]
    for one in (*others, form):
        books.keep_form(one.id, one.version, form_to_json(one))


class OwnForms:
    """Gives each record its forms as they were when it was made; reads each one once."""

    def __init__(self, forms: FormCatalogue, books: Books) -> None:
        self._books = books
        self._forms = {(form.id, form.version): form for form in forms.forms}

    def of(self, record: Record) -> Form:
        """Return the version of the main form the record was made with."""
        return self.version(record.form_id, record.form_version, number=record.number)

    def version(self, form_id: str, version: str, *, number: str) -> Form:
        """Return one version of a form; `number` is the record's that needs it."""
        missing = f"记录 {number} 所用的表单版本不在台账里，没有做完这项操作。"
        return self._kept(form_id, version, missing)

    def beside(self, main: Form, form: Form) -> Form:
        """Return `form` as it was while `main` was the main form of its kind.

        It is as it is now where nothing was kept of it, and where the base PDF it was printed on
        has been replaced.
        """
        if form.id == main.id:
            return main
        version = main.others.get(form.id)
        if version is None:
            return form
        kept = self._kept(
            form.id, version, f"《{form.title}》当时的版本不在台账里，没有做完这项操作。"
        )
        if not kept.base_digest:
            return kept
        return (
            form
            if kept.base_digest != form.base_digest
            else replace(kept, base_file=form.base_file)
        )

    def _kept(self, form_id: str, version: str, missing: str) -> Form:
        key = form_id, version
        if key not in self._forms:
            try:
                kept = self._books.form_version(*key)
            except KeyError as error:
                raise OfficeProblem(
                    f"{missing}记录本身没有改动；请运行 check-store，或从备份恢复。"
                ) from error
            self._forms[key] = form_from_json(kept)
        return self._forms[key]
