"""A tree of gaps: a heading for each demand, under it the people and the act that settles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.ui.look import COLOURS, screen_font

HEADS = ("姓名", "情况", "办理")
_OPEN_GROUPS = 60
"""Lines under a heading that are unfolded from the start; longer ones begin folded."""
_ROW = QSize(0, 28)
_PADDING = 30
_WIDEST_NAME, _NAME_SHARE = 200, 0.4
"""A name has at most so many pixels, or this share of a wide tree."""
_GAP = Qt.ItemDataRole.UserRole
_WAY = 2
"""Column of the act."""


@dataclass(frozen=True, kw_only=True)
class GapLine:
    """One person's gap."""

    heading: str
    source: str
    """Why it is one: the rule's citation; empty: nothing demands it."""
    name: str
    what: str
    way: str
    """Word of the act."""
    tone: str
    settle: Callable[[], object]
    look: Callable[[], object]
    """Show the person."""


class GapTree(QTreeWidget):
    """A click on the act settles, on the rest of a line shows the person; Enter settles."""

    def __init__(self, *, may_settle: bool) -> None:
        super().__init__()
        self.setAccessibleName("缺口")
        self.setHeaderLabels(list(HEADS))
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setColumnHidden(_WAY, not may_settle)
        self._may_settle = may_settle
        self._lines: list[GapLine] = []
        self._waiting: dict[int, list[int]] = {}
        """Place of a heading -> its lines, while they have no rows yet."""
        self.setObjectName("roomy")
        self.itemExpanded.connect(self._fill)
        self.itemClicked.connect(self._clicked)

    def show_lines(self, lines: Sequence[GapLine]) -> None:
        """Show the gaps; those of one heading stand together."""
        self.clear()
        self._lines = list(lines)
        self._waiting.clear()
        groups: dict[str, list[int]] = {}
        for number, one in enumerate(lines):
            groups.setdefault(one.heading, []).append(number)
        for heading, numbers in groups.items():
            self._add(heading, numbers)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out another width."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give names and acts the room they take; what lies between has the rest."""
        words = self.fontMetrics().horizontalAdvance
        names = max((words(one) for one in {one.name for one in self._lines}), default=0)
        ways = max((words(one) for one in {one.way for one in self._lines}), default=0)
        most = max(_WIDEST_NAME, round(self.viewport().width() * _NAME_SHARE))
        self.setColumnWidth(0, min(names + 2 * self.indentation() + _PADDING, most))
        self.setColumnWidth(_WAY, max(ways, words(HEADS[_WAY])) + _PADDING)

    def _add(self, heading: str, numbers: list[int]) -> None:
        group = QTreeWidgetItem([f"{len(numbers)}　{heading}"])
        group.setSizeHint(0, _ROW)
        group.setFont(0, screen_font(13, bold=True))
        group.setBackground(0, QColor(COLOURS["stripe"]))
        group.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        source = self._lines[numbers[0]].source
        group.setToolTip(0, f"{heading}\n依据：{source}" if source else heading)
        self._waiting[self.topLevelItemCount()] = numbers
        self.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)
        group.setExpanded(len(numbers) <= _OPEN_GROUPS)

    def _fill(self, group: QTreeWidgetItem) -> None:
        """Give a heading its rows when it is unfolded: there may be more than a thousand."""
        numbers = self._waiting.pop(self.indexOfTopLevelItem(group), [])
        group.addChildren([self._row(number) for number in numbers])

    def _row(self, number: int) -> QTreeWidgetItem:
        one = self._lines[number]
        row = QTreeWidgetItem([one.name, one.what, one.way])
        row.setData(0, _GAP, number)
        for column in (0, 1):
            row.setToolTip(column, row.text(column))
        row.setSizeHint(0, _ROW)
        row.setForeground(1, QColor(COLOURS[one.tone]))
        row.setForeground(_WAY, QColor(COLOURS["accent"]))
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter."""
        row: QTreeWidgetItem | None = self.currentItem()
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._clicked(row, _WAY)
        else:
            super().keyPressEvent(event)

    def _clicked(self, row: QTreeWidgetItem, column: int) -> None:
        number = row.data(0, _GAP)
        if number is None:
            row.setExpanded(not row.isExpanded())
        elif column == _WAY and self._may_settle:
            self._lines[number].settle()
        else:
            self._lines[number].look()
