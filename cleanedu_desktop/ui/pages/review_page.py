"""What is worth a second look in a year's records (自查): check by check, why, one click away."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.review_records import RecordsReviewed, ReviewLine, review_records
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.look import COLOURS, screen_font
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.year_page import YearPage
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_state import EmptyState
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.year_turn import year_turn

HEADS = ("编号", "日期", "记录", "要核对的地方")
_WIDTHS = (132, 116, 220)
"""Pixels of the columns before the last, which takes the rest."""
TOLD = "只给本单位自己看，检查人员看不到；提醒不等于有错，记录不会因此改动。改好以后提醒自然消失。"
_LEAST = 160
"""Pixels the last column has at least."""
_PADDING = 14
"""Pixels around the words of a cell, of both sides together."""
_OPEN_GROUPS = 40
"""Lines of a check that are unfolded from the start; longer ones begin folded."""
_RECORD = Qt.ItemDataRole.UserRole


def _group(title: str, lines: list[ReviewLine]) -> QTreeWidgetItem:
    """Return the row of a check with a row for each record under it."""
    source = lines[0].source
    why = "" if source == title else f"　　依据：{source}"
    made = QTreeWidgetItem([f"{title}　{len(lines)}{why}"])
    made.setFont(0, screen_font(13, bold=True))
    made.setToolTip(0, made.text(0))
    made.setBackground(0, QColor(COLOURS["stripe"]))
    for line in lines:
        row = QTreeWidgetItem([line.number, day(line.happened_on), line.record_title])
        row.setText(3, line.sentence)
        row.setData(0, _RECORD, (line.kind, line.record_id))
        row.setForeground(0, QColor(COLOURS["accent"]))
        for column in (2, 3):
            row.setToolTip(column, row.text(column))
        made.addChild(row)
    return made


def _height(words: str, width: int, metrics: QFontMetrics) -> int:
    """Return how high a row must be for `words` to stand in it whole; pixels."""
    room = QRect(0, 0, max(width - _PADDING, 1), 10_000)
    return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() + _PADDING


def _summary(reviewed: RecordsReviewed) -> str:
    records = len({one.record_id for one in reviewed.lines})
    paper = f"（其中转录 {reviewed.transcribed} 条）" if reviewed.transcribed else ""
    return f"看了 {reviewed.looked_at} 条记录{paper}，{records} 条有要核对的地方"


class ReviewPage(YearPage):
    """A year at a time; a click on a line opens its record."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "自查")
        self.year_words = label("", "sectionTitle")
        self.summary = label("", "muted")
        self.tree = self._tree()
        self._groups: list[QTreeWidgetItem] = []
        self.stack = QStackedWidget()
        self.stack.addWidget(self.tree)
        self.stack.addWidget(QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self.stack, 1)
        column.addWidget(label(TOLD, "faint", wrap=True))

    def _head(self) -> QHBoxLayout:
        line = year_turn(self.year_words, self.turn)
        line.addSpacing(8)
        line.addWidget(self.summary)
        line.addStretch(1)
        line.addWidget(button("重新检查(&R)", self.enter, picture="rotate-ccw"))
        return line

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName("要核对的地方")
        tree.setHeaderLabels(list(HEADS))
        tree.setRootIsDecorated(True)
        tree.setWordWrap(True)
        tree.setIndentation(18)
        for column, width in enumerate(_WIDTHS):
            tree.setColumnWidth(column, width)
        tree.header().setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        tree.itemClicked.connect(lambda row, _column: self._open(row))
        tree.itemActivated.connect(lambda row, _column: self._open(row))
        return tree

    def enter(self) -> None:
        """Look the year's records over."""
        self.year_words.setText(f"{self.year} 年")
        self.summary.setText("正在检查…")
        self.work.act(
            review_records,
            year=self.year,
            owner=self,
            key=f"review {id(self)}",
            done=self._show,
            failed=self._not_reviewed,
        )

    def _not_reviewed(self, problem: object) -> None:
        self.summary.setText("没有检查成")
        self.routes.problem.emit(problem)

    def _show(self, reviewed: RecordsReviewed) -> None:
        self.summary.setText(_summary(reviewed))
        self._groups.clear()
        self.tree.clear()
        if not reviewed.lines:
            self._show_nothing(reviewed)
            return
        self.stack.setCurrentIndex(0)
        for title, some in groupby(reviewed.lines, key=lambda one: one.title):
            lines = list(some)
            group = _group(title, lines)
            self._groups.append(group)
            self.tree.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            group.setExpanded(len(lines) <= _OPEN_GROUPS)
        self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each sentence the lines it needs in the new width."""
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        width = max(self.tree.viewport().width() - sum(_WIDTHS), _LEAST)
        metrics = self.tree.fontMetrics()
        for group in self._groups:
            group.setSizeHint(0, QSize(0, metrics.height() + _PADDING))
            for at in range(group.childCount()):
                row = group.child(at)
                row.setSizeHint(3, QSize(0, _height(row.text(3), width, metrics)))

    def _show_nothing(self, reviewed: RecordsReviewed) -> None:
        if reviewed.looked_at:
            words = ("circle-check", "没有要核对的地方", "这一年的记录都看过了。")
        else:
            words = ("search", f"{reviewed.year} 年还没有记录", "登记以后再来看。")
        old = self.stack.widget(1)
        self.stack.removeWidget(old)
        old.deleteLater()
        self.stack.insertWidget(1, EmptyState(*words))
        self.stack.setCurrentIndex(1)

    def _open(self, row: QTreeWidgetItem) -> None:
        found = row.data(0, _RECORD)
        if found:
            self.routes.to_record.emit(*found)
        else:
            row.setExpanded(not row.isExpanded())
