"""Pages no code told about, side by side with the papers they may be; one click puts them there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.signed.page_told import PageTold
from cleanedu_desktop.ui.pages.signed_choice import SignedChoice
from cleanedu_desktop.ui.pages.signed_result import where
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.empty_state import EmptyState
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.page_picture import PagePicture

_PAGE = Qt.ItemDataRole.UserRole
LIST_WIDTH, CHOICE_WIDTH = 190, 380
OPENING = "正在打开…"


class SignedUnread(QWidget):
    """Left the pages, in the middle the page looked at, right what it may be."""

    shown = Signal(object)
    """`PageTold` whose picture is wanted."""
    counted = Signal(int)

    def __init__(self, choice: SignedChoice) -> None:
        super().__init__()
        self.choice = choice
        self.choice.setFixedWidth(CHOICE_WIDTH)
        self.pages = QListWidget()
        self.pages.setAccessibleName("没有归位的页")
        self.pages.setFixedWidth(LIST_WIDTH)
        self.pages.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.pages.currentItemChanged.connect(lambda _now, _before: self._look())
        self.pages.itemSelectionChanged.connect(self._say_how_many)
        self.why = label("", "muted", wrap=True)
        self.picture = PagePicture()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._side_by_side())
        self.stack.addWidget(
            EmptyState("circle-check", "没有要手工归位的页", "读不出记录码的页会列在这里。")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.show_pages([])

    def _side_by_side(self) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        left = QVBoxLayout()
        left.addWidget(self.pages, 1)
        left.addWidget(label("按住 Ctrl 或 Shift 可选几页，归到同一条记录。", "faint", wrap=True))
        middle = QVBoxLayout()
        middle.setSpacing(6)
        tools = QHBoxLayout()
        tools.addWidget(self.why, 1)
        tools.addWidget(
            button("", self.picture.turn, role="icon", picture="rotate-ccw", name="转动 90 度")
        )
        tools.addWidget(
            button("", self.picture.zoom, role="icon", picture="zoom-in", name="放大或缩小")
        )
        middle.addLayout(tools)
        middle.addWidget(self.picture, 1)
        right = Card(margins=(14, 12, 14, 12), spacing=6)
        inside = right.inside
        inside.addWidget(self.choice)
        line.addLayout(left)
        line.addLayout(middle, 1)
        line.addWidget(right)
        return made

    def show_pages(self, pages: Sequence[PageTold]) -> None:
        """Show the pages that were left."""
        self.pages.clear()
        for page in pages:
            row = QListWidgetItem(where(page))
            row.setData(_PAGE, page)
            row.setToolTip(str(page.file))
            self.pages.addItem(row)
        if pages:
            self.pages.setCurrentRow(0)
        self._count()

    def show_picture(self, page: PageTold, png: bytes) -> None:
        """Show the picture of a page, if it is still the one looked at."""
        if page == self.current:
            self.picture.show_png(png)

    def take_away(self, pages: Sequence[PageTold]) -> None:
        """Pages were put: the next one is looked at."""
        gone = {(one.file, one.page) for one in pages}
        for at in reversed(range(self.pages.count())):
            page: PageTold = self.pages.item(at).data(_PAGE)
            if (page.file, page.page) in gone:
                self.pages.takeItem(at)
        if self.pages.currentRow() >= 0:
            clear = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.pages.setCurrentRow(self.pages.currentRow(), clear)
        self._count()

    def bring_back(self, pages: Sequence[PageTold]) -> None:
        """Pages were taken back from their record: look at them again."""
        there = self.left
        self.show_pages([*pages, *[one for one in there if one not in pages]])

    @property
    def current(self) -> PageTold | None:
        """The page looked at."""
        row = self.pages.currentRow()
        return self.left[row] if row >= 0 else None

    @property
    def chosen(self) -> list[PageTold]:
        """The pages that are put together, in their order."""
        return [row.data(_PAGE) for row in self._rows() if row.isSelected()]

    @property
    def left(self) -> list[PageTold]:
        """All pages listed."""
        return [row.data(_PAGE) for row in self._rows()]

    def _rows(self) -> list[QListWidgetItem]:
        return [self.pages.item(at) for at in range(self.pages.count())]

    def _look(self) -> None:
        page = self.current
        if page is None:
            return
        self.why.setText(" ".join(page.why))
        self.picture.say(OPENING)
        self.choice.show_candidates(page.candidates)
        self.shown.emit(page)

    def _say_how_many(self) -> None:
        self.choice.say_pages(len(self.chosen))

    def _count(self) -> None:
        self.stack.setCurrentIndex(0 if self.pages.count() else 1)
        self.counted.emit(self.pages.count())
