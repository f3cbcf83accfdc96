"""Reads a register of the office's own, for the page that changes it."""

from __future__ import annotations

from collections.abc import Mapping

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.register_file import names_used
from cleanedu_desktop.form_engine.overlay_changes import answered
from cleanedu_desktop.form_engine.own_register import OwnRegister, register_of_form
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class RegisterShown:
    """A register beside what its records have made of it."""

    register: OwnRegister
    used: frozenset[str]
    """Names its questions have or had."""
    records: int
    """How many there are, withdrawn ones too."""
    answered: Mapping[str, int]
    """Name -> how many of them answer this question."""


def read_register(desk: Desk, *, kind: str) -> RegisterShown:
    """Return a register of the office's own.

    Raises:
        OfficeProblem: there is none of that name, or its file says more than the page can show.
    """
    form = desk.forms.main_form(kind)
    register = register_of_form(form) if form.own else None
    if register is None:
        file = desk.folders.overlay / f"{kind}.toml"
        raise OfficeProblem(
            f"《{form.title}》的文件里写了这一页没有的内容，不能在这里改，表单和记录没有改动；"
            f"请直接修改 {file}。"
        )
    with desk.store.reading() as books:
        ids = [*books.record_ids(kind), *books.record_ids(kind, withdrawn=True)]
        counted = answered([one.name for one in register.questions], books.wholes(ids))
    return RegisterShown(register, names_used(desk, kind), len(ids), counted)
