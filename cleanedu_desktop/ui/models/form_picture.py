"""One page of a form as it would be with changes that are not saved."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.preview_overlay import preview_overlay
from cleanedu_desktop.acts.render_page import page_count, render_page
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class FormPicture:
    """A page as PNG."""

    png: bytes
    page: int
    """From 0."""
    pages: int


def form_picture(
    desk: Desk, *, form_id: str, overlay: Overlay, filled: bool, page: int, dpi: int
) -> FormPicture:
    """Return page `page`, or the last where there are fewer; for the worker.

    Raises:
        OfficeProblem: as of `preview_overlay`.
    """
    pdf = preview_overlay(desk, form_id=form_id, overlay=overlay, filled=filled)
    pages = page_count(desk, pdf=pdf)
    page = min(page, pages - 1)
    return FormPicture(render_page(desk, pdf=pdf, page=page, dpi=dpi), page, pages)
