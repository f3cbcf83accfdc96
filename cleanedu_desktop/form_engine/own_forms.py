"""Adds the forms an office brought itself: registers of its own, further sheets of any kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.form_engine.base_paper import BaseReader, with_base
from cleanedu_desktop.form_engine.check_catalogue import check_catalogue
from cleanedu_desktop.form_engine.check_form import check_form
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.own_register import OWN_KIND
from cleanedu_desktop.form_engine.read_form import read_form
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.toml_files.mistakes import FileMistake, MistakeBook
from cleanedu_desktop.toml_files.toml_table import TomlTable


def _fall_with_mains(own: Sequence[OwnForm]) -> None:
    """Note sheets of a register of the office's own that is broken itself."""
    broken = {one.form.kind for one in own if one.form.id == one.form.kind and one.book.mistakes}
    for one in own:
        if one.form.id != one.form.kind and one.form.kind in broken:
            one.book.note(("kind",), f"{quoted(one.form.kind)}的表单有错误，要先改正")


@dataclass(frozen=True)
class OwnForm:
    """A form as one file of the office says it, and the book of its mistakes."""

    form: Form
    book: MistakeBook


def read_own_form(top: TomlTable, file: Path) -> OwnForm:
    """Return the form in `file`, checked by itself."""
    book = top.book
    form = replace(read_form(top), own=True)
    if form.id and form.id != file.stem:
        book.note(("id",), f"id = {quoted(form.id)}与文件名{quoted(file.stem)}不一致")
    if form.id and form.id == form.kind and not form.id.startswith(OWN_KIND):
        book.note(("id",), f"本单位自己的登记，id 和 kind 要以 {OWN_KIND} 开头")
    check_form(form, book)
    return OwnForm(form, book)


def with_bases(own: Sequence[OwnForm], folder: Path, read: BaseReader | None) -> list[OwnForm]:
    """Return the forms with their base PDFs, which lie in `folder`."""
    return [OwnForm(with_base(one.form, folder, one.book, read), one.book) for one in own]


def add_own_forms(
    forms: Sequence[Form], own: Sequence[OwnForm]
) -> tuple[list[Form], dict[str, tuple[FileMistake, ...]]]:
    """Return `forms` and the office's sound ones, and why each of the others cannot be used."""
    if not own:
        return [*forms], {}
    mains = {one.form.kind: one.form for one in own if one.form.id == one.form.kind}
    mains |= {form.kind: form for form in forms if form.id == form.kind}
    theirs = [
        (replace(one.form, variants_by=main.variants_by), one.book)
        for one in own
        if (main := mains.get(one.form.kind)) is not None
    ]
    for one in own:
        if one.form.kind and one.form.kind not in mains and not one.book.mistakes:
            one.book.note(("kind",), f"没有{quoted(one.form.kind)}这一类记录")
    check_catalogue([*((form, MistakeBook(form.file)) for form in forms), *theirs])
    _fall_with_mains(own)
    broken = {one.form.id: tuple(sorted(one.book.mistakes)) for one in own if one.book.mistakes}
    sound = [form for form, book in theirs if not book.mistakes]
    return [*forms, *sound], broken
