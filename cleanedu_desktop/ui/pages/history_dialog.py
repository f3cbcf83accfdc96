"""The history of one record: who did what and when, and what it said before and after."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.compare_versions import compare_versions
from cleanedu_desktop.acts.show_history import (
    Difference,
    HistoryEntry,
    RecordHistory,
    show_history,
)
from cleanedu_desktop.ui.day_words import moment
from cleanedu_desktop.ui.look import COLOURS, screen_font
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.plain_table import WrappedWords

LIST_WIDTH = 268
HEADS = ("内容", "之前", "之后")
FIRST_COLUMN = 118


def entry_words(entry: HistoryEntry) -> str:
    """Return the two lines an operation has in the list."""
    undone = "（已撤销）" if entry.undone else ""
    return f"{entry.what}{undone}　{entry.who}\n{moment(entry.at)}"


def version_words(entry: HistoryEntry) -> str:
    """Return what a version is called: by the operation that left it behind."""
    return f"{moment(entry.at)}　{entry.what}之后"


class HistoryDialog(QDialog):
    """Operations at the left, newest first; at the right what the chosen one changed."""

    undoes = Signal(str)
    """Id of the operation to undo."""

    def __init__(self, work: OfficeWork, record_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.work, self.record_id = work, record_id
        self.history: RecordHistory | None = None
        self.setWindowTitle("修改历史")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(940, 600)
        self.title = ElidedLabel("sectionTitle")
        self.operations = QListWidget()
        self.operations.setAccessibleName("修改历史")
        self.operations.setFixedWidth(LIST_WIDTH)
        self.operations.currentRowChanged.connect(lambda _row: self._choose())
        self.against: QComboBox = QuietCombo()
        self.against.setAccessibleName("与哪一版比较")
        self.against.activated.connect(lambda _place: self._compare())
        self.only_changed = QCheckBox("只看改动(&O)")
        self.only_changed.setChecked(True)
        self.only_changed.toggled.connect(lambda _on: self._compare())
        self.table = self._table()
        self.none = label("", "muted", wrap=True)
        self.undo_button = button("撤销这次操作(&U)", self._undo, picture="rotate-ccw")
        self._lay_out()

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, len(HEADS))
        table.setAccessibleName("之前和之后")
        table.setHorizontalHeaderLabels(list(HEADS))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setItemDelegate(WrappedWords(table))
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(0, FIRST_COLUMN)
        return table

    def _lay_out(self) -> None:
        beside = label("与(&W)")
        beside.setBuddy(self.against)
        choice = QHBoxLayout()
        choice.setSpacing(8)
        choice.addWidget(beside)
        choice.addWidget(self.against, 1)
        choice.addWidget(label("比较"))
        choice.addSpacing(12)
        choice.addWidget(self.only_changed)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(choice)
        right.addWidget(self.none)
        right.addWidget(self.table, 1)
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(self.operations)
        body.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.undo_button)
        foot.addStretch(1)
        foot.addWidget(button("关闭(&C)", self.accept, role="primary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addLayout(body, 1)
        column.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Load the history once the dialog stands."""
        super().showEvent(event)
        if self.history is None:
            self.work.act(show_history, record_id=self.record_id, owner=self, done=self._take)

    def _take(self, history: RecordHistory) -> None:
        self.history = history
        self.title.set_words(f"{history.number}　{history.title}")
        for entry in reversed(history.entries):
            self.operations.addItem(QListWidgetItem(entry_words(entry)))
        self.operations.setCurrentRow(0)
        self.operations.setFocus()

    def _place(self) -> int:
        """Return the place of the chosen operation among the entries, which are oldest first."""
        return self.operations.count() - 1 - self.operations.currentRow()

    def _choose(self) -> None:
        if self.history is None or self.operations.currentRow() < 0:
            return
        entries, place = self.history.entries, self._place()
        self.against.clear()
        self.against.addItem("上一版" if place > 0 else "空白", None)
        for entry in reversed(entries):
            if entry.seq != entries[place].seq:
                self.against.addItem(version_words(entry), entry.seq)
        self.undo_button.setVisible(entries[place].undoable)
        self._compare()

    def _compare(self) -> None:
        if self.history is None:
            return
        entries, place = self.history.entries, self._place()
        earlier = self.against.currentData()
        if earlier is None and place > 0:
            earlier = entries[place - 1].seq
        if earlier is None:
            self._show(entries[place].differences)
            return
        self.work.act(
            compare_versions,
            record_id=self.record_id,
            earlier=min(earlier, entries[place].seq),
            later=max(earlier, entries[place].seq),
            owner=self,
            key=f"compare {id(self)}",
            done=self._show,
        )

    def _show(self, found: list[Difference]) -> None:
        shown = [one for one in found if one.changed or not self.only_changed.isChecked()]
        self.table.setRowCount(len(shown))
        for row, one in enumerate(shown):
            for column, words in enumerate((one.label, one.before, one.after)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                if column == 2 and one.changed and not self.only_changed.isChecked():
                    item.setForeground(QColor(COLOURS["amber"]))
                    item.setFont(screen_font(14, bold=True))
                if column == 0:
                    item.setForeground(QColor(COLOURS["muted"]))
                self.table.setItem(row, column, item)
        self.table.setColumnHidden(1, not any(one.before for one in shown))
        self.table.setVisible(bool(shown))
        self.none.setVisible(not shown)
        self.none.setText("两版的内容没有不同。")

    def _undo(self) -> None:
        if self.history is not None:
            operation = self.history.entries[self._place()].operation
            self.finished.connect(partial(self._ask_undo, operation))
            self.accept()

    def _ask_undo(self, operation: str, _code: int) -> None:
        self.undoes.emit(operation)
