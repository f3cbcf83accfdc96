"""Preview of a printed file: the same bytes that are filed and that go to the printer."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.render_page import render_page
from cleanedu_desktop.durable_files import put_in_place, temporary_beside
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.models.print_wish import FOR_SIGNATURE, PrintHow, PrintWish
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.masking_choice import MaskingChoice
from cleanedu_desktop.ui.widgets.pick_path import pick_target
from cleanedu_desktop.ui.widgets.print_copies import PrintCopies
from cleanedu_desktop.ui.widgets.surface import surface

PRINT_DPI = 300
WIDTH = 1080
"""Pixels; the bar has room for the names to hide, so that choosing them moves nothing."""
ZOOMS = (60, 80, 96, 120, 150, 200, 250)
"""Dots an inch of the pictures shown."""


def _fitted(image: QImage, page: QRectF) -> QRectF:
    """Return where the picture goes on the page: whole, in proportion, centred."""
    scale = min(page.width() / image.width(), page.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    left = page.x() + (page.width() - width) / 2
    return QRectF(left, page.y() + (page.height() - height) / 2, width, height)


class PdfPreview(QDialog):
    """One page at a time, zoom, save as, print, open the folder."""

    def __init__(
        self,
        work: OfficeWork,
        pdf: Path,
        pages: int,
        title: str,
        parent: QWidget | None = None,
        wish: PrintWish | None = None,
    ) -> None:
        super().__init__(parent)
        self.work = work
        self.pdf = pdf
        self.pages = pages
        self._for_signature = FormsPrinted(path=pdf, pages=pages, records=0)
        self.page = 0
        self._zoom = 2
        self._printing: tuple[QPrinter, QPainter] | None = None
        self.setWindowTitle(f"打印预览 · {title}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, 720 if parent is None else max(720, parent.window().height() - 72))
        self.banner = Banner()
        self.copies = PrintCopies(work, wish, pdf.stem, self.banner, self)
        self.sheet = QLabel("正在准备预览…")
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sheet.setContentsMargins(16, 16, 16, 16)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        area.setWidget(self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar())
        column.addWidget(self.banner)
        column.addWidget(area, 1)
        for keys, by in (("PgDown", 1), ("PgUp", -1)):
            QShortcut(QKeySequence(keys), self, partial(self.turn, by))
        self.print_button.setFocus()
        self._load()

    def _bar(self) -> QWidget:
        bar = surface("topBar")
        line = QHBoxLayout(bar)
        line.setContentsMargins(12, 8, 12, 8)
        turn, zoom = self.turn, self.zoom
        self.back = button("", lambda: turn(-1), role="icon", picture="chevron-left", name="上一页")
        self.forth = button(
            "", lambda: turn(1), role="icon", picture="chevron-right", name="下一页"
        )
        self.where = label("", "muted")
        smaller = button("", lambda: zoom(-1), role="icon", picture="zoom-out", name="缩小")
        larger = button("", lambda: zoom(1), role="icon", picture="zoom-in", name="放大")
        for one in (self.back, self.where, self.forth, smaller, larger):
            line.addWidget(one)
        line.addStretch(1)
        self.print_button = button(
            "打印(&P)", self.choose_printer, role="primary", picture="printer"
        )
        self.draft = button(
            "草稿", role="chip", hint="每页印上“草稿·未签字”，给人先看；正式签字的不印"
        )
        self.draft.setCheckable(True)
        self.draft.setVisible(self.copies.is_filled)
        self.draft.toggled.connect(self._make_again)
        self.hidden = MaskingChoice()
        self.hidden.setVisible(self.copies.can_hide)
        self.hidden.changed.connect(self._make_again)
        line.addWidget(self.hidden)
        for one in (
            self.draft,
            button("打开所在文件夹", self.open_folder, picture="folder-open"),
            self.copies.save_button(self.save_as, self._how),
            self.print_button,
        ):
            line.addWidget(one)
        return bar

    def _how(self) -> PrintHow:
        return PrintHow(self.draft.isChecked(), self.hidden.masking, self.hidden.names)

    def _make_again(self) -> None:
        """Show the draft or the masked print, made when wanted, or the print for signature."""
        how = self._how()
        if how == FOR_SIGNATURE:
            self._take(self._for_signature)
            return
        plain = self._for_signature.path
        target = plain.with_name(f"{plain.stem}{how.words}.pdf")
        self.copies.make(target, how=how, done=partial(self._take_made, how))

    def _take_made(self, how: PrintHow, printed: FormsPrinted) -> None:
        if how == self._how():
            self._take(printed)

    def _take(self, printed: FormsPrinted) -> None:
        self.pdf, self.pages = printed.path, printed.pages
        self.page = min(self.page, self.pages - 1)
        self._load()

    def turn(self, by: int) -> None:
        """Turn pages."""
        page = max(0, min(self.page + by, self.pages - 1))
        if page != self.page:
            self.page = page
            self._load()

    def zoom(self, by: int) -> None:
        """Show larger (1) or smaller (-1)."""
        self._zoom = max(0, min(self._zoom + by, len(ZOOMS) - 1))
        self._load()

    def _load(self) -> None:
        self.where.setText(f"第 {self.page + 1} 页，共 {self.pages} 页")
        self.back.setEnabled(self.page > 0)
        self.forth.setEnabled(self.page < self.pages - 1)
        ratio = self.devicePixelRatioF()
        self.work.act(
            render_page,
            pdf=self.pdf,
            page=self.page,
            dpi=round(ZOOMS[self._zoom] * ratio),
            owner=self,
            key=f"preview {id(self)}",
            done=self._show,
            failed=self.banner.say_problem,
        )

    def _show(self, png: bytes) -> None:
        picture = QPixmap()
        picture.loadFromData(png)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.sheet.setPixmap(picture)

    def open_folder(self) -> None:
        """Show the folder the file lies in."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.pdf.parent)))

    def save_as(self) -> None:
        """Copy the file to a place of the user's choice."""
        proposed, names = Path(self.pdf.name), "PDF 文件 (*.pdf)"
        pick_target(
            self,
            "另存为",
            lambda target: self.save_to(target.with_suffix(".pdf")),
            proposed=proposed,
            names=names,
        )

    def save_to(self, target: Path) -> None:
        """Copy the file beside `target` and rename it into place."""

        def copy() -> Path:
            try:
                with temporary_beside(target) as temporary:
                    shutil.copyfile(self.pdf, temporary)
                    put_in_place(temporary, target, must_last=False)
            except OSError as error:
                raise OfficeProblem(
                    f"没有另存到 {target}（{error.strerror}）。"
                    f"原文件仍在 {self.pdf}，请换一个位置再试。"
                ) from error
            return target

        self.work.background.run(
            copy,
            owner=self,
            done=self.copies.say_saved,
            failed=self.banner.say_problem,
        )

    def choose_printer(self) -> None:
        """Let the user choose a printer, then print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.pdf.stem)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self.pages)
        dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter) -> None:
        """Print every page, rendered at 300 dpi on the worker, one after the other."""
        printer.setFullPage(True)
        painter = QPainter()
        if not painter.begin(printer):
            self.banner.say("打印机没有响应，没有打印。文件仍在，请检查打印机后再试。", "red")
            return
        self._printing = (printer, painter)
        self.print_button.setEnabled(False)
        self._print_page(0)

    def _print_page(self, page: int) -> None:
        self.work.act(
            render_page,
            pdf=self.pdf,
            page=page,
            dpi=PRINT_DPI,
            owner=self,
            done=partial(self._put_on_paper, page),
            failed=self._print_failed,
        )

    def _put_on_paper(self, page: int, png: bytes) -> None:
        if self._printing is None:
            return
        printer, painter = self._printing
        image = QImage.fromData(png)
        painter.drawImage(_fitted(image, QRectF(painter.viewport())), image)
        if page + 1 < self.pages:
            printer.newPage()
            self._print_page(page + 1)
            return
        painter.end()
        self._printing = None
        self.print_button.setEnabled(True)
        self.banner.say(f"已送往打印机，共 {self.pages} 页。", "green")

    def _print_failed(self, problem: OfficeProblem) -> None:
        if self._printing is not None:
            self._printing[1].end()
            self._printing = None
        self.print_button.setEnabled(True)
        self.banner.say_problem(problem)
