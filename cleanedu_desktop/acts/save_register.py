"""Keeps a register of the office's own: from now on it is recorded, listed and printed."""

from __future__ import annotations

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.overlay_file import refuse_second_window
from cleanedu_desktop.acts.entry.own_file import write_own_file
from cleanedu_desktop.acts.entry.register_file import named, tried_register
from cleanedu_desktop.acts.entry.tell_fields_gone import tell_fields_gone
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.form_engine.own_register import OwnRegister
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class RegisterSaved:
    """A register that is in force for what is recorded from now on."""

    kind: str
    told: tuple[str, ...]
    """A sentence for each question that is no longer asked."""
    changes: Changes


def save_register(desk: Desk, *, register: OwnRegister) -> RegisterSaved:
    """Write a register beside the office's data and work with it; a new one gets its name.

    Records made before keep the form they were made with.

    Raises:
        WrongRegister: it has mistakes.
        OfficeProblem: the store is held by another window, a file cannot be written, or its code
            is another one although it has records; the forms are as they were.
    """
    refuse_second_window(desk)
    register = named(desk, register)
    before = desk.forms
    _refuse_other_code(desk, register)
    tried, files = tried_register(desk, register)
    for file, text in files.items():
        write_own_file(file, text)
    desk.forms = open_forms(desk.folders)
    is_new = register.id not in before.kinds
    told = () if is_new else tell_fields_gone(desk, before, tried.form(register.id))
    return RegisterSaved(register.id, told, Changes(frozenset({(register.id, register.id)})))


def _refuse_other_code(desk: Desk, register: OwnRegister) -> None:
    if register.id not in desk.forms.kinds:
        return
    code = desk.forms.form(register.id).code
    with desk.store.reading() as books:
        used = books.record_ids(register.id) or books.record_ids(register.id, withdrawn=True)
    if used and code != register.code:
        raise OfficeProblem(
            f"没有保存：已有 {code} 开头的记录，编号字头不能再改，表单和记录没有改动；"
            f"请改回 {code}。"
        )
