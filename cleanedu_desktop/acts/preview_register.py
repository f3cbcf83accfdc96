"""Shows the paper of a register of the office's own while it is being made."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.register_file import named
from cleanedu_desktop.form_engine.check_own_register import (
    RegisterMistake,
    check_own_register,
    sketch_of,
)
from cleanedu_desktop.form_engine.make_sheet import blank_sheet
from cleanedu_desktop.form_engine.own_register import OwnRegister, form_of, ledger_of
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class RegisterPreview:
    """A register as far as it has come."""

    pdf: bytes
    """Empty while there is nothing to draw."""
    mistakes: tuple[RegisterMistake, ...]
    code: str
    """Given, or else proposed."""


def preview_register(desk: Desk, *, register: OwnRegister, ledger: bool = False) -> RegisterPreview:
    """Return the blank sheet of a register, or of its `ledger`; nothing is kept.

    What is not whole yet is left out of it.

    Raises:
        OfficeProblem: a character no font has.
    """
    register = named(desk, register)
    mistakes = tuple(check_own_register(register, desk.forms.forms))
    sketch = sketch_of(register)
    if sketch is None:
        return RegisterPreview(b"", mistakes, register.code)
    main = form_of(sketch)
    with desk.store.reading() as books:
        office_name = books.office().name
    sheet = blank_sheet(
        ledger_of(sketch) if ledger else main,
        main,
        office_name=office_name,
        printed_on=today_words(desk),
        title_line=desk.settings.title_line,
    )
    from cleanedu_desktop.printing.draw_sheets import pdf_bytes

    pdf = pdf_bytes([sheet], fonts=desk.folders.fonts, preview=True)
    return RegisterPreview(pdf, mistakes, register.code)
