"""The list of one kind: what to look for, the table, and what to do when it is empty."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.form_engine.definition import Form, Step
from cleanedu_desktop.ui.models.record_list import Query, RecordListModel
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.entry_task import steps_for_many
from cleanedu_desktop.ui.pages.kind_words import KindWords
from cleanedu_desktop.ui.pages.list_exporting import ListExporting
from cleanedu_desktop.ui.pages.list_filters import ListFilters
from cleanedu_desktop.ui.pages.list_printing import ListPrinting, is_of_years
from cleanedu_desktop.ui.widgets.buttons import Role, button
from cleanedu_desktop.ui.widgets.empty_state import EmptyState
from cleanedu_desktop.ui.widgets.find_line import find_line
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.record_table import RecordTable

SEARCH_AFTER_MS = 250
_ROOM_FOR_HINT = 1060


class ListView(QWidget):
    """Search box, year, state chips, density and the table."""

    opened = Signal(str)
    asked_new = Signal()
    asked_step = Signal(object, object)
    """Step to be taken, list of ids."""
    asked_print = Signal(object, object)
    """Form, list of ids."""
    asked_forms = Signal()
    """Change what is printed."""

    def __init__(
        self,
        work: OfficeWork,
        form: Form,
        words: KindWords,
        this_year: int,
        extra: list[QPushButton],
    ) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.work = work
        self.form = form
        self.words = words
        self._extra = extra
        self.model = RecordListModel(work, form)
        dated = bool(form.happened_on)
        self.model.query = Query("happened_on" if dated else "number", descending=dated)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(f"{words.title}清单")
        self.table.opened.connect(self.opened)
        self.printing = ListPrinting(work, form, self.table, this_year, self)
        self.printing.asked.connect(self.asked_print)
        self.printing.asked_forms.connect(self.asked_forms)
        self.exporting = ListExporting(work, form, self.table)
        self.filters = ListFilters(form, words, this_year, may_edit=work.may_edit)
        self.filters.changed.connect(self.refresh)
        self.filters.density.toggled.connect(lambda on: self.table.set_density(dense=on))
        self._untouched = is_of_years(form)
        self._later = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._later.timeout.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.filters)
        column.addWidget(self._body(), 1)
        column.addLayout(self._foot())
        self.model.counted.connect(self._counted)
        QShortcut(QKeySequence.StandardKey.New, self, self.asked_new.emit)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        self.search = find_line(f"在{self.words.title}中查找：姓名、内容、编号")
        self.search.textChanged.connect(lambda _text: self._later.start())
        line.addWidget(self.search, 1)
        line.addStretch(1)
        for one in self._extra:
            line.addWidget(one)
        self.new = button(
            self.words.new, self.asked_new.emit, role="primary", picture="plus",
            hint=f"{self.words.new.partition('(&')[0]}（Ctrl+N）",
        )  # fmt: skip
        line.addWidget(self.new)
        self.new.setEnabled(self.work.may_edit)
        if not self.work.may_edit:
            self.new.hide()
        return line

    def _body(self) -> QStackedWidget:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.empty = EmptyState(
            self.words.picture, self.words.empty_title, self.words.empty, self._starts()
        )
        self.stack.addWidget(self.empty)
        clear = button("清除条件", self.clear_filters, picture="x")
        self.nothing = EmptyState(
            "search", "没有符合条件的记录", "换一个词，或清除年度、状态条件再看。", [clear]
        )
        self.stack.addWidget(self.nothing)
        self.empty_bin = EmptyState(
            "archive-restore",
            "回收站是空的",
            f"撤回的{self.words.title}记录在这里，打开后可以放回。",
            [button("回到清单", self.filters.bin.click, picture="x")],
        )
        self.stack.addWidget(self.empty_bin)
        return self.stack

    def _starts(self) -> list[QPushButton]:
        """Return the buttons of the empty state: what does most first, without mnemonics."""
        if not self.work.may_edit:
            return []
        made = [
            button(one.accessibleName(), one.click, role="primary", picture="users")
            for one in self._extra
        ]
        role: Role = "plain" if made else "primary"
        new = self.words.new.partition("(&")[0]
        return [*made, button(new, self.asked_new.emit, role=role, picture="plus")]

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.open = button("打开(&O)", self._open_selected)
        self._needing_rows, self._of_standing = [self.open], [self.printing.button]
        line.addWidget(self.open)
        for step in steps_for_many(self.form) if self.work.may_edit else ():
            take = partial(self._take_step, step)
            together = button(f"为所选登记{step.label}", take)
            self._of_standing.append(together)
            line.addWidget(together)
        for one in (self.printing.button, self.exporting.button):
            line.addWidget(one)
        hint = label("回车打开 · Ctrl 或 Shift 可选多条", "faint")
        hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        line.addWidget(hint, 10)
        self._hint = hint
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the hint out where it would be cut off."""
        self._hint.setVisible(event.size().width() > _ROOM_FOR_HINT)
        super().resizeEvent(event)

    def _open_selected(self) -> None:
        ids = self.table.selected_ids()
        if ids:
            self.opened.emit(ids[0])

    def _take_step(self, step: Step) -> None:
        self.asked_step.emit(step, self.table.selected_ids())

    def clear_filters(self) -> None:
        """Show everything again."""
        self.search.clear()
        self.filters.choose_state("")

    def query(self) -> Query:
        """Return what is asked for, in the order the table has now."""
        return replace(self.filters.narrow(self.model.query), text=self.search.text().strip())

    def refresh(self) -> None:
        """Ask again with the same filters."""
        self.model.ask(self.query())

    def _counted(self, count: int) -> None:
        query = self.model.query
        first, self._untouched = self._untouched and not query.withdrawn, False
        if first and not count and query.year is not None:
            # A year without records yet is no place to begin.
            self.filters.show_every_year()
            return
        filtered = bool(query.text or query.year or query.state or query.unattached)
        self.filters.count.setText(f"共 {count} 条" if count else "")
        none = self.empty_bin if query.withdrawn else self.nothing if filtered else self.empty
        self.stack.setCurrentWidget(self.table if count else none)
        for one in self._needing_rows:
            one.setEnabled(count > 0)
        for one in self._of_standing:
            one.setEnabled(count > 0 and not query.withdrawn)

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
