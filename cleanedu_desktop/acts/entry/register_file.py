"""The files of a register of the office's own, and the forms as they would be with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.overlay_file import overlay_text, tried_forms
from cleanedu_desktop.acts.entry.own_file import own_file_there, own_files
from cleanedu_desktop.form_engine.check_own_register import (
    RegisterMistake,
    check_own_register,
    free_code,
)
from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.form_engine.freeze_form import form_from_json
from cleanedu_desktop.form_engine.own_register import (
    OWN_KIND,
    OwnRegister,
    form_of,
    ledger_of,
    register_of_form,
    same_form,
)
from cleanedu_desktop.form_engine.register_text import register_to_text
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.pinyin_initials import initials

_LONGEST = 20
"""Letters of the title in a kind's name."""


class WrongRegister(OfficeProblem):
    """A register that cannot be; each of `mistakes` says where on the page it belongs."""

    def __init__(self, mistakes: tuple[RegisterMistake, ...]) -> None:
        sentences = tuple(one.sentence for one in mistakes)
        super().__init__(
            f"没有保存：还有 {len(mistakes)} 处不行，表单和记录没有改动。{sentences[0]}",
            details=sentences,
        )
        self.mistakes = mistakes


def register_files(desk: Desk, register: OwnRegister) -> dict[Path, str]:
    """Return file -> text of a register without mistakes, the main form first.

    A ledger that the office arranged in its file by itself is not among them.
    """
    folder = desk.folders.overlay
    main, ledger = form_of(register), ledger_of(register)
    file, beside = (folder / f"{form.id}.toml" for form in (main, ledger))
    files = {file: register_to_text(main, overlay_text(file))}
    if not own_file_there(beside) or _as_we_made_it(desk, register.id, ledger.id):
        files[beside] = register_to_text(ledger, overlay_text(beside))
    return files


def tried_register(desk: Desk, register: OwnRegister) -> tuple[FormCatalogue, dict[Path, str]]:
    """Return the office's forms as they would be with a register, and the files that make it so.

    Raises:
        WrongRegister: it has mistakes.
        OfficeProblem: a file of it cannot be read, or the disk does not take them.
    """
    mistakes = check_own_register(register, desk.forms.forms)
    if mistakes:
        raise WrongRegister(tuple(mistakes))
    files = register_files(desk, register)
    (file, text), *beside = files.items()
    return tried_forms(desk, file, text, beside=dict(beside)), files


def named(desk: Desk, register: OwnRegister) -> OwnRegister:
    """Return the register with a kind's name that no kind ever had, and with a code."""
    letters = initials(register.title).partition(" ")[0]
    if not register.code:
        register = replace(register, code=free_code(letters, desk.forms.forms))
    if register.id:
        return register
    start = OWN_KIND + ("".join(one for one in letters if one.isascii())[:_LONGEST] or "register")
    with desk.store.reading() as books:
        taken = {form_id for form_id, _ in books.form_versions()}
    taken |= {one.stem for one in own_files(desk.folders.overlay, "*.toml")}
    free, count = start, 1
    while free in taken or f"{free}_ledger" in taken:
        count += 1
        free = f"{start}_{count}"
    return replace(register, id=free)


def names_used(desk: Desk, kind: str) -> frozenset[str]:
    """Return the names fields of `kind` have or had in any record: they mean no other question."""
    forms = [desk.forms.form(kind)]
    with desk.store.reading() as books:
        kept = [one for one in books.form_versions() if one[0] == kind]
        forms += [form_from_json(books.form_version(*one)) for one in kept]
    fields = {one.name for form in forms for one in form.fields}
    return frozenset(fields | {one.role for form in forms for one in form.people})


def _as_we_made_it(desk: Desk, kind: str, ledger_id: str) -> bool:
    """Tell whether the ledger in force is the one that follows from the register in force."""
    forms = {form.id: form for form in desk.forms.forms}
    if kind not in forms or ledger_id not in forms:
        return False
    before = register_of_form(forms[kind])
    return before is not None and same_form(ledger_of(before), forms[ledger_id])
