"""Prints a record's photos from its card: asks how many a page, shows the very file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from cleanedu_desktop.acts.print_photos import PhotosPrinted, print_photos
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button

_CHOICES = ((2, "每页 2 张"), (4, "每页 4 张"))


class PhotoPrinting(QObject):
    """A button with its menu; what happened is said in `banner`."""

    def __init__(self, work: OfficeWork, record_id: str, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._record_id = work, record_id
        self._banner, self._window = banner, window
        self.button = button("打印照片页", role="link", picture="printer", name="打印照片页")
        menu = QMenu(self.button)
        for on_page, words in _CHOICES:
            menu.addAction(words, partial(self.print, on_page))
        self.button.setMenu(menu)

    def print(self, on_page: int) -> None:
        """Print so many photos a page and show the file."""
        name = f"照片页-{self._work.now():%Y%m%d-%H%M%S}.pdf"
        self._work.act(
            print_photos,
            record_id=self._record_id,
            target=self._work.folders.printouts / name,
            on_page=on_page,
            owner=self,
            done=self._printed,
            failed=self._banner.say_problem,
        )

    def _printed(self, done: PhotosPrinted) -> None:
        from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview

        if done.left_out:
            self._banner.say("\n".join(done.left_out), "amber")
        PdfPreview(self._work, done.path, done.pages, "照片页", self._window.window()).show()
