"""A form as it will be printed, page by page, as wide as there is room."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cleanedu_desktop.form_engine.definition import Paper
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label, retone

WIDTH_MM = {"a4": 210.0, "a4-landscape": 297.0, "a3-landscape": 420.0, "overlay": 210.0}
_MM_PER_INCH = 25.4
_MARGIN = 16
_WIDEST = 900
"""Logical pixels of the picture; more shows nothing more."""
_REFIT_MS = 200
Chip = tuple[str, str]
"""Words and accessible name."""
_BLANK: Chip = ("空白表", "看空白表")
_FILLED: Chip = ("用已有记录", "用最近一条已有记录预览")


class FormPreview(QWidget):
    """Asks for pictures with `wanted` and shows what it is given."""

    wanted = Signal()
    """The page, whether it is filled in, or the room has changed."""

    def __init__(self, paper: Paper, chips: tuple[Chip, Chip] = (_BLANK, _FILLED)) -> None:
        """`chips` are the two sheets there are to look at: `is_filled` tells of the second."""
        super().__init__()
        self.paper = paper
        """Of the sheet that is looked at."""
        self._chips = chips
        self.page = 0
        self.pages = 1
        self.sheet = QLabel("正在准备预览…")
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.sheet.setContentsMargins(0, 0, 0, _MARGIN)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setWidget(self.sheet)
        self.state = label("", "faint", wrap=True)
        self._refit = QTimer(self, singleShot=True, interval=_REFIT_MS)
        self._refit.timeout.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._bar())
        column.addWidget(self.state)
        column.addWidget(self.area, 1)
        self.state.hide()

    def _bar(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        self.chips = QButtonGroup(self)
        self.blank, self.filled = (
            button(word, role="chip", name=name) for word, name in self._chips
        )
        for one in (self.blank, self.filled):
            one.setCheckable(True)
            one.clicked.connect(self._turn_to_first)
            self.chips.addButton(one)
            line.addWidget(one)
        self.blank.setChecked(True)
        line.addStretch(1)
        self.back = button(
            "", partial(self.turn, -1), role="icon", picture="chevron-left", name="上一页"
        )
        self.forth = button(
            "", partial(self.turn, 1), role="icon", picture="chevron-right", name="下一页"
        )
        self.where = label("", "muted")
        for widget in (self.back, self.where, self.forth):
            line.addWidget(widget)
        return line

    def is_filled(self) -> bool:
        """Return whether a record's sheet is wanted."""
        return self.filled.isChecked()

    def dpi(self) -> int:
        """Return the dots an inch that make a page as wide as there is room."""
        room = min(self.area.viewport().width(), _WIDEST) * self.devicePixelRatioF()
        return max(int(room / WIDTH_MM[self.paper] * _MM_PER_INCH), 30)

    def turn(self, by: int) -> None:
        """Turn pages."""
        page = max(0, min(self.page + by, self.pages - 1))
        if page != self.page:
            self.page = page
            self.wanted.emit()

    def _turn_to_first(self) -> None:
        self.page = 0
        self.wanted.emit()

    def show_page(self, png: bytes, page: int, pages: int) -> None:
        """Show the picture of a page."""
        picture = QPixmap()
        picture.loadFromData(png)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.sheet.setPixmap(picture)
        self.page, self.pages = page, pages
        self.where.setText(f"第 {page + 1} 页，共 {pages} 页")
        self.back.setEnabled(page > 0)
        self.forth.setEnabled(page + 1 < pages)
        self.state.hide()

    def say(self, words: str, tone: str = "amber") -> None:
        """Say why the picture is not of now; it stays as it was."""
        if self.sheet.pixmap().isNull():
            self.sheet.clear()
        self.state.setText(words)
        retone(self.state, tone)
        self.state.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture that fits, once the dragging ends."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._refit.start()
