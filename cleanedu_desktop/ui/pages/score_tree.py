"""The indicators of an assessment as a tree: sections, indicators, and the evidence of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from cleanedu_desktop.acts.score_year import Evidence, LineScored
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.look import COLOURS, screen_font
from cleanedu_desktop.ui.routes import Routes

HEADS = ("考核内容", "分值", "测算", "佐证", "怎样得出")
_NARROW = (68, 68, 96)
"""Pixels of the columns of figures."""
_PADDING, _SIDES = 14, 24
"""Pixels above and below the words of a cell together, and at its sides."""
_LEAST = 120
_RECORD = Qt.ItemDataRole.UserRole
BY_HAND, NOT_DUE = "—", "未到期"
SECTION_HEIGHT = 30


def _section(title: str, lines: Sequence[LineScored]) -> QTreeWidgetItem:
    full = sum(one.max for one in lines)
    got = sum(one.computed for one in lines if one.computed is not None)
    made = QTreeWidgetItem([title, f"{full:g}", f"{got:g}"])
    for column in range(len(HEADS)):
        made.setFont(column, screen_font(13, bold=True))
        made.setBackground(column, QColor(COLOURS["stripe"]))
    _to_the_right(made)
    made.setSizeHint(0, QSize(0, SECTION_HEIGHT))
    return made


def _line(line: LineScored) -> QTreeWidgetItem:
    unknown = NOT_DUE if line.not_due else BY_HAND
    computed = unknown if line.computed is None else f"{line.computed:g}"
    evidence = f"{len(line.evidence)} 条" if line.evidence else ""
    made = QTreeWidgetItem([f"{line.id}　{line.text}", f"{line.max:g}", computed, evidence])
    made.setText(4, line.words)
    made.setData(0, _RECORD, line.id)
    told = [line.standard, f"出处：{line.citation}" if line.citation else ""]
    for column in (0, 4):
        made.setToolTip(column, "\n".join(filter(None, (made.text(column), *told))))
    if line.computed is not None and line.computed < line.max:
        made.setForeground(2, QColor(COLOURS["red"]))
    if line.evidence:
        made.setForeground(3, QColor(COLOURS["accent"]))
        made.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
    _to_the_right(made)
    return made


def _evidence(one: Evidence) -> QTreeWidgetItem:
    made = QTreeWidgetItem([f"{one.number}　{one.title}"])
    made.setData(0, _RECORD, (one.kind, one.id))
    made.setForeground(0, QColor(COLOURS["accent"]))
    made.setText(4, day(one.happened_on) if one.happened_on else "")
    made.setToolTip(0, made.text(0))
    return made


def _to_the_right(row: QTreeWidgetItem) -> None:
    for column in (1, 2, 3):
        row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ScoreTree(QTreeWidget):
    """A click on an indicator unfolds its evidence, a click on a record opens it."""

    def __init__(self, routes: Routes) -> None:
        super().__init__()
        self._routes = routes
        self._lines: list[QTreeWidgetItem] = []
        self._waiting: dict[str, Sequence[Evidence]] = {}
        """Indicator -> its evidence, while that has no rows yet."""
        self.setObjectName("roomy")
        self.setAccessibleName("考核指标")
        self.setHeaderLabels(list(HEADS))
        _to_the_right(self.headerItem())
        self.setWordWrap(True)
        self.setIndentation(18)
        header = self.header()
        header.setStretchLastSection(False)
        for column in (0, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_NARROW, start=1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        self.itemExpanded.connect(self._fill)
        self.itemClicked.connect(lambda row, _column: self._open(row))
        self.itemActivated.connect(lambda row, _column: self._open(row))

    def show_lines(self, lines: Sequence[LineScored]) -> None:
        """Show the indicators; those that were unfolded stay so."""
        unfolded = {row.data(0, _RECORD) for row in self._lines if row.isExpanded()}
        self._lines = []
        self._waiting = {one.id: one.evidence for one in lines}
        self.clear()
        for section, some in groupby(lines, key=lambda one: one.section):
            mine = list(some)
            top = _section(section, mine)
            self.addTopLevelItem(top)
            for line in mine:
                row = _line(line)
                top.addChild(row)
                self._lines.append(row)
                row.setExpanded(row.data(0, _RECORD) in unfolded)
            top.setExpanded(True)
        self._fit_rows()

    def _fill(self, row: QTreeWidgetItem) -> None:
        """Give an indicator the rows of its evidence when it is unfolded; there may be hundreds."""
        chosen = row.data(0, _RECORD)
        if isinstance(chosen, str):
            row.addChildren([_evidence(one) for one in self._waiting.pop(chosen, ())])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each sentence the lines it needs in the new width."""
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        metrics = self.fontMetrics()
        room = {0: self.columnWidth(0) - 2 * self.indentation(), 4: self.columnWidth(4)}
        for row in self._lines:
            high = 0
            for column, width in room.items():
                box = QRect(0, 0, max(width - _SIDES, _LEAST), 10_000)
                words = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, row.text(column))
                high = max(high, words.height() + _PADDING)
            row.setSizeHint(4, QSize(0, high))

    def _open(self, row: QTreeWidgetItem) -> None:
        found = row.data(0, _RECORD)
        if isinstance(found, tuple):
            self._routes.to_record.emit(*found)
        else:
            row.setExpanded(not row.isExpanded())
