"""Prints a form to the printouts folder and shows the very file that was written."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.ui.models.print_wish import PrintWish
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.routes import Routes

if TYPE_CHECKING:
    from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class PrintAndShow:
    """Prints for a page; the preview belongs to the page's window."""

    def __init__(self, work: OfficeWork, routes: Routes, page: QWidget) -> None:
        self._work = work
        self._routes = routes
        self._page = page
        self.preview: PdfPreview | None = None

    def print_form(self, form: Form, ids: list[str]) -> None:
        """Print records (all those of `ids` on one file) and show it."""
        if not ids:
            self._routes.said.emit("没有可打印的记录：请先登记或选择记录。", "amber")
            return
        self._print(PrintWish(form.id, tuple(ids)), form.title, form.title)

    def print_blank(self, form: Form) -> None:
        """Print a blank form and show it."""
        self._print(PrintWish(form.id), form.title, f"{form.title}（空白）")

    def print_wish(self, wish: PrintWish, title: str) -> None:
        """Print what is wished and show it."""
        self._print(wish, title, title)

    def _print(self, wish: PrintWish, title: str, name: str) -> None:
        target = self.target(name)

        def act(desk: Desk) -> FormsPrinted:
            return wish.print(desk, target=target)

        self._work.act(act, owner=self._page, done=partial(self._show, title, wish))

    def target(self, title: str) -> Path:
        """Return a new file name in the printouts folder."""
        stamp = f"{self._work.now():%Y%m%d-%H%M%S}"
        return self._work.folders.printouts / f"{_UNSAFE.sub('_', title)}-{stamp}.pdf"

    def show_pdf(self, printed: FormsPrinted, title: str, wish: PrintWish | None = None) -> None:
        """Show a file that was written; without a `wish` it is as it is."""
        from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview

        self.preview = PdfPreview(
            self._work, printed.path, printed.pages, title, self._page.window(), wish
        )
        self.preview.show()

    def _show(self, title: str, wish: PrintWish, printed: FormsPrinted) -> None:
        self.show_pdf(printed, title, wish)
        if printed.left_out:
            words = f"另有 {printed.left_out} 条记录没有可以填入《{title}》的内容，没有打印。"
            self._routes.said.emit(words, "amber")
