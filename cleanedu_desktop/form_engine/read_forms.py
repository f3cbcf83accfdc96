"""Reads all forms, shipped and adjusted by the office, with every mistake of every file at once."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from cleanedu_desktop.form_engine.adjust_forms import OverlayRead, adjust_forms
from cleanedu_desktop.form_engine.base_paper import BaseReader, with_base
from cleanedu_desktop.form_engine.check_catalogue import check_catalogue
from cleanedu_desktop.form_engine.check_form import check_form
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.form_engine.freeze_form import with_versions
from cleanedu_desktop.form_engine.own_forms import OwnForm, add_own_forms, read_own_form, with_bases
from cleanedu_desktop.form_engine.read_form import read_form
from cleanedu_desktop.form_engine.read_overlay import read_overlay
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.toml_files.mistakes import FileMistake, MistakeBook
from cleanedu_desktop.toml_files.parse_toml import parse_toml
from cleanedu_desktop.toml_files.read_toml_file import parse_file, printable, text_of

__all__ = ["FileMistake", "FormCatalogue", "read_forms"]

MOST_FILES = 500
NEW = "文件名应与表单的 id 相同；新增自己的表单要写 id、title 和 kind"


def read_forms(
    shipped: Path,
    overlay: Path | None = None,
    *,
    read_base: BaseReader | None = None,
    bases: Path | None = None,
) -> FormCatalogue:
    """Read every ``*.toml`` of `shipped`, then what the office changes and adds in `overlay`.

    `read_base` reads base PDFs; without it they are not looked into. Those of the office lie in
    `bases`, else in `overlay`. Never raises: whatever is wrong with folders and files is in
    `mistakes`.
    """
    read: list[tuple[Form, MistakeBook]] = []
    books: list[MistakeBook] = []
    for file in _files_in(shipped, books):
        book = MistakeBook(f"{printable(shipped.name)}/{printable(file.name)}")
        books.append(book)
        form = _read_file(file, book)
        read.append((with_base(form, file.parent, book, read_base), book))
    check_catalogue([(form, book) for form, book in read if form.title])
    forms, broken = _sorted_out(read)
    forms = _with_variants(forms)
    forms, own = _adjusted(forms, overlay, books, {form.id for form, _ in read})
    place = bases or overlay or shipped
    forms, own_broken = add_own_forms(forms, with_bases(own, place, read_base))
    forms.sort(key=_place)
    mistakes = sorted(mistake for book in books for mistake in book.mistakes)
    return FormCatalogue(tuple(with_versions(forms)), tuple(mistakes), broken | own_broken)


def _read_file(file: Path, book: MistakeBook) -> Form:
    """Return the form in `file` as far as it can be read."""
    text = text_of(file, book, what="表单")
    if text is None:
        return Form(id=file.stem, title="", kind="", file=book.file)
    form, noted = _read_text(text, file.stem, book.file)
    book.lines, book.mistakes = noted.lines, [*noted.mistakes]
    return form


@lru_cache(MOST_FILES)
def _read_text(text: str, stem: str, file: str) -> tuple[Form, MistakeBook]:
    """Read one form by itself, once: all are read again whenever the office changes one."""
    book = MistakeBook(file)
    top = parse_toml(text, book)
    if top is None:
        return Form(id=stem, title="", kind="", file=file), book
    form = read_form(top)
    if form.id and form.id != stem:
        book.note(("id",), f"id = {quoted(form.id)}与文件名{quoted(stem)}不一致")
    check_form(form, book)
    return form, book


def _sorted_out(
    read: list[tuple[Form, MistakeBook]],
) -> tuple[list[Form], dict[str, tuple[FileMistake, ...]]]:
    """Part sound forms from broken ones; a form is broken with its main form."""
    broken: dict[str, tuple[FileMistake, ...]] = {}
    for form, book in read:
        if book.mistakes:
            broken[form.id] = (*broken.get(form.id, ()), *sorted(book.mistakes))
    for form, _ in read:
        if form.kind in broken and form.id not in broken:
            broken[form.id] = broken[form.kind]
    sound = [form for form, _ in read if form.id not in broken]
    return sorted(sound, key=_place), broken


def _with_variants(forms: list[Form]) -> list[Form]:
    """Give each form the chooser of its main form, which older main forms do not have."""
    by = {form.kind: form.variants_by for form in forms if form.id == form.kind}
    return [replace(form, variants_by=by.get(form.kind, "")) for form in forms]


def _place(form: Form) -> tuple[int, str]:
    digits = re.sub(r"\D", "", form.standard)[:6]
    return int(digits) if digits.isascii() and digits else 0, form.id


def _adjusted(
    forms: list[Form],
    overlay: Path | None,
    books: list[MistakeBook],
    known: set[str],
) -> tuple[list[Form], list[OwnForm]]:
    """Apply the office's files; one with mistakes is reported and not applied."""
    if overlay is None:
        return forms, []
    read: list[OverlayRead] = []
    own: list[OwnForm] = []
    usable = {form.id for form in forms}
    for file in _files_in(overlay, books, may_be_missing=True):
        book = MistakeBook(printable(str(file)))
        books.append(book)
        top = parse_file(file, book, what="表单")
        if file.stem not in known:
            if top is not None and "kind" in top:
                own.append(read_own_form(top, file))
            else:
                book.note(1, f"没有{quoted(file.stem)}这个表单，{NEW}")
        elif top is not None and file.stem in usable:
            read.append(OverlayRead(file.stem, read_overlay(top), book))
    return adjust_forms(forms, read), own


def _files_in(
    folder: Path, books: list[MistakeBook], *, may_be_missing: bool = False
) -> list[Path]:
    book = MistakeBook(printable(str(folder)))
    books.append(book)
    try:
        files = sorted(
            one for one in folder.iterdir() if one.suffix == ".toml" and one.name[0] != "."
        )
    except OSError as error:
        if may_be_missing and isinstance(error, FileNotFoundError):
            return []
        book.note(1, f"表单文件夹打不开（{error.strerror}）")
        return []
    if len(files) > MOST_FILES:
        book.note(1, f"表单文件夹里有 {len(files)} 个文件，最多 {MOST_FILES} 个")
    return files[:MOST_FILES]
