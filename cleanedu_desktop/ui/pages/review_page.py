"""What is worth a second look in a year's records (自查): check by check, why, one click away."""

from __future__ import annotations

from itertools import groupby
from threading import Event

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QHideEvent, QResizeEvent
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
_WIDTHS = (168, 128, 224)
"""Pixels of the columns before the last, which takes the rest."""
_TITLE, _TITLE_SHARE = 2, 0.24
"""The column of titles takes this share of a wide window."""
TOLD = "只给本单位自己看，检查人员看不到；提醒不等于有错，记录不会因此改动。改好以后提醒自然消失。"
_LEAST = 160
"""Pixels the last column has at least."""
_PADDING, _SIDES = 14, 24
"""Pixels above and below the words of a cell together, and at its sides."""
_SIGN_MS = 300
"""Milliseconds until a page without lines says that it is at work."""
_OPEN_GROUPS = 40
"""Lines of a check that are unfolded from the start; longer ones begin folded."""
_RECORD = Qt.ItemDataRole.UserRole


def _group(title: str, lines: list[ReviewLine]) -> QTreeWidgetItem:
    """Return the row of a check, under which its records come when it is unfolded."""
    source = lines[0].source
    why = "" if source.endswith(title) else f"　　依据：{source}"
    made = QTreeWidgetItem([f"{title}　{len(lines)}{why}"])
    made.setFont(0, screen_font(13, bold=True))
    made.setToolTip(0, made.text(0))
    made.setBackground(0, QColor(COLOURS["stripe"]))
    made.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
    return made


def _row(line: ReviewLine) -> QTreeWidgetItem:
    row = QTreeWidgetItem([line.number, day(line.happened_on), line.record_title])
    row.setText(3, line.sentence)
    row.setData(0, _RECORD, (line.kind, line.record_id))
    row.setForeground(0, QColor(COLOURS["accent"]))
    for column in (0, 2, 3):
        row.setToolTip(column, row.text(column))
    return row


def _height(words: str, width: int, metrics: QFontMetrics) -> int:
    """Return how high a row must be for `words` to stand in it whole; pixels."""
    room = QRect(0, 0, max(width - _SIDES, 1), 10_000)
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
        self._lines: dict[int, list[ReviewLine]] = {}
        """Place of a group -> its lines that have no rows yet."""
        self._shown = 0
        """Year of the lines that are shown."""
        self._gone = Event()
        """Set when nobody waits for what is under way any more."""
        self._sign = QTimer(self, singleShot=True, interval=_SIGN_MS)
        self._sign.timeout.connect(self._show_at_work)
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
        tree.setObjectName("roomy")
        tree.setHeaderLabels(list(HEADS))
        tree.setRootIsDecorated(True)
        tree.setWordWrap(True)
        tree.setIndentation(18)
        for column, width in enumerate(_WIDTHS):
            tree.setColumnWidth(column, width)
        tree.header().setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        tree.itemClicked.connect(lambda row, _column: self._open(row))
        tree.itemActivated.connect(lambda row, _column: self._open(row))
        tree.itemExpanded.connect(self._fill)
        return tree

    def enter(self) -> None:
        """Look the year's records over."""
        self.year_words.setText(f"{self.year} 年")
        self.summary.setText("正在检查…")
        self._gone.set()
        self._gone = Event()
        self._sign.start()
        self.work.act(
            review_records,
            year=self.year,
            stop=self._gone.is_set,
            owner=self,
            key=f"review {id(self)}",
            done=self._show,
            failed=self._not_reviewed,
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of what is under way: other pages need the worker, and it is begun anew here."""
        if not event.spontaneous():
            self._sign.stop()
            self._gone.set()
        super().hideEvent(event)

    def _show_at_work(self) -> None:
        """Say so where there is nothing else to see."""
        if self._shown != self.year:
            told = "和以往各年的记录逐条比对，记录很多时要十几秒。去别的页面就停下，回来再做。"
            self._show_instead("clock", f"正在检查 {self.year} 年的记录…", told)

    def _not_reviewed(self, problem: object) -> None:
        self._sign.stop()
        self.summary.setText("没有检查成")
        self.routes.problem.emit(problem)

    def _show(self, reviewed: RecordsReviewed) -> None:
        self._sign.stop()
        self._shown = reviewed.year
        self.summary.setText(_summary(reviewed))
        self._groups.clear()
        self._lines.clear()
        self.tree.clear()
        if not reviewed.lines:
            self._show_nothing(reviewed)
            return
        self.stack.setCurrentIndex(0)
        for title, some in groupby(reviewed.lines, key=lambda one: one.title):
            lines = list(some)
            group = _group(title, lines)
            self._lines[len(self._groups)] = lines
            self._groups.append(group)
            self.tree.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            group.setExpanded(len(lines) <= _OPEN_GROUPS)
        self._fit_rows()

    def _fill(self, group: QTreeWidgetItem) -> None:
        """Give a check that is unfolded its rows: thousands of them would take a while."""
        lines = self._lines.pop(self.tree.indexOfTopLevelItem(group), None)
        if lines:
            group.addChildren([_row(one) for one in lines])
            self._fit_group(group, self._room())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each sentence the lines it needs in the new width."""
        super().resizeEvent(event)
        self._fit_rows()

    def _room(self) -> int:
        """Share the width out between titles and sentences; return the pixels of the latter."""
        whole = self.tree.viewport().width()
        title = max(_WIDTHS[_TITLE], round(whole * _TITLE_SHARE))
        self.tree.setColumnWidth(_TITLE, title)
        return max(whole - sum(_WIDTHS) + _WIDTHS[_TITLE] - title, _LEAST)

    def _fit_rows(self) -> None:
        room, height = self._room(), self.tree.fontMetrics().height()
        for group in self._groups:
            group.setSizeHint(0, QSize(0, height + _PADDING))
            self._fit_group(group, room)

    def _fit_group(self, group: QTreeWidgetItem, room: int) -> None:
        metrics = self.tree.fontMetrics()
        for at in range(group.childCount()):
            row = group.child(at)
            row.setSizeHint(3, QSize(0, _height(row.text(3), room, metrics)))

    def _show_nothing(self, reviewed: RecordsReviewed) -> None:
        if reviewed.looked_at:
            self._show_instead("circle-check", "没有要核对的地方", "这一年的记录都看过了。")
        else:
            self._show_instead("search", f"{reviewed.year} 年还没有记录", "登记以后再来看。")

    def _show_instead(self, image: str, title: str, told: str) -> None:
        old = self.stack.widget(1)
        self.stack.removeWidget(old)
        old.deleteLater()
        self.stack.insertWidget(1, EmptyState(image, title, told))
        self.stack.setCurrentIndex(1)

    def _open(self, row: QTreeWidgetItem) -> None:
        found = row.data(0, _RECORD)
        if found:
            self.routes.to_record.emit(*found)
        else:
            row.setExpanded(not row.isExpanded())
