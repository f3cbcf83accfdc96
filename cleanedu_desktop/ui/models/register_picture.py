"""One page of a register of the office's own while it is being made."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.preview_register import RegisterPreview, preview_register
from cleanedu_desktop.acts.render_page import page_count, render_page
from cleanedu_desktop.form_engine.own_register import OwnRegister
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.ui.models.form_picture import FormPicture


def register_picture(
    desk: Desk, *, register: OwnRegister, ledger: bool, page: int, dpi: int
) -> RegisterPicture:
    """Return page `page`, or the last where there are fewer; for the worker.

    Raises:
        OfficeProblem: as of `preview_register`.
    """
    seen = preview_register(desk, register=register, ledger=ledger)
    if not seen.pdf:
        return RegisterPicture(seen, None)
    pages = page_count(desk, pdf=seen.pdf)
    page = min(page, pages - 1)
    png = render_page(desk, pdf=seen.pdf, page=page, dpi=dpi)
    return RegisterPicture(seen, FormPicture(png, page, pages))


@dataclass(frozen=True)
class RegisterPicture:
    """What is wrong with it, and a page where there is anything to draw."""

    preview: RegisterPreview
    page: FormPicture | None
