"""A month at a time (日历): what is due, planned, held, and the time nodes; a day's list beside."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.print_calendar import print_calendar
from cleanedu_desktop.acts.show_calendar import CalendarShown, show_calendar
from cleanedu_desktop.rules.calendar_month import DUE, HELD, NODE, PLANNED
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.day_list import DayList
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.month_grid import Mark, MonthGrid

_NARROW = 900
"""Pixels of the page below which the list stands instead of the grid."""
_SIDES = ((1500, 400), (1080, 312), (0, 252))
"""From so many pixels of the page the day beside the grid has so many."""
_MONTHS = 12
LEGEND = ((DUE, "到期", "red"), (NODE, "时间节点", "amber"), (PLANNED, "计划", "accent"),
          (HELD, "已开展", "green"))  # fmt: skip


class CalendarPage(Page):
    """Wide: the grid, and the chosen day beside it. Narrow, or wished so: the month as a list."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "日历")
        now = work.now()
        self.year, self.month = now.year, now.month
        self.shown: CalendarShown | None = None
        self.printer = PrintAndShow(work, routes, self)
        self.words = label("", "sectionTitle")
        self.told = label("", "faint", wrap=True)
        self.grid = MonthGrid()
        self.day = DayList(work, routes)
        self.agenda = DayList(work, routes, wide=True)
        self._listed: CalendarShown | None = None
        """What stands in the agenda."""
        self.grid.chosen.connect(self._choose)
        self.grid.opened.connect(self.day.take_focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self._body(), 1)
        column.addLayout(self._foot())
        for keys, months in (("PgUp", -1), ("PgDown", 1)):
            QShortcut(QKeySequence(keys), self, partial(self.turn, months))

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for image, step, name in (("chevron-left", -1, "上一月"), ("chevron-right", 1, "下一月")):
            turn = partial(self.turn, step)
            line.addWidget(button("", turn, role="icon", picture=image, name=name))
            if step < 0:
                line.addWidget(self.words)
        line.addWidget(button("今天(&T)", self.go_to_today))
        line.addStretch(1)
        self.as_list = button("列表(&L)", self._arrange, role="chip", name="按列表显示")
        self.as_list.setCheckable(True)
        line.addWidget(self.as_list)
        line.addWidget(button("打印(&P)", self.print, picture="printer"))
        return line

    def _body(self) -> QStackedWidget:
        self.wide = QWidget()
        both = QHBoxLayout(self.wide)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(12)
        both.addWidget(self.grid, 1)
        both.addWidget(self.day)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.wide)
        self.stack.addWidget(self.agenda)
        return self.stack

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for what, words, tone in LEGEND:
            line.addWidget(Mark(what, tone))
            line.addWidget(label(words, "faint"))
        line.addSpacing(12)
        line.addWidget(self.told, 1)
        return line

    def enter(self) -> None:
        """Bring the month up to date."""
        self.words.setText(f"{self.year}年{self.month}月")
        self.work.act(
            show_calendar,
            year=self.year,
            month=self.month,
            owner=self,
            key=f"calendar {id(self)}",
            done=self._show,
        )

    def take_changes(self, changes: Changes) -> None:
        """Bring the month up to date while it is looked at."""
        if self.isVisible():
            self.enter()

    def turn(self, months: int) -> None:
        """Show another month."""
        at = self.year * _MONTHS + self.month - 1 + months
        self.year, self.month = at // _MONTHS, at % _MONTHS + 1
        self.enter()

    def go_to_today(self) -> None:
        """Show this month, and choose today."""
        today = self.work.now().date()
        self.year, self.month = today.year, today.month
        self.grid.want(today)
        self.enter()

    def print(self) -> None:
        """Print the month and show the print."""
        title = f"{self.year}年{self.month}月工作日历"
        self.work.act(
            print_calendar,
            year=self.year,
            month=self.month,
            target=self.printer.target(title),
            owner=self,
            done=lambda printed: self.printer.show_pdf(printed, title),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the grid room, or show the list where it has none."""
        super().resizeEvent(event)
        width = event.size().width()
        self.day.setFixedWidth(next(side for room, side in _SIDES if width >= room))
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW
        self.as_list.setVisible(not narrow)
        wanted = self.agenda if narrow or self.as_list.isChecked() else self.wide
        if wanted is self.agenda:
            self._fill_agenda()
        self.stack.setCurrentWidget(wanted)

    def _fill_agenda(self) -> None:
        """List the month once it is looked at as a list: it is many small parts."""
        shown = self.shown
        if shown is not None and shown is not self._listed:
            self._listed = shown
            inside = [one for one in shown.days if one.in_month and one.entries]
            self.agenda.show_days(inside, shown.today, "这个月没有安排，也没有到期的事。")

    def _show(self, shown: CalendarShown) -> None:
        self.shown = shown
        self.year, self.month = shown.year, shown.month
        self.words.setText(f"{shown.year}年{shown.month}月")
        self.grid.show_days(shown.days, shown.today)
        if shown.holidays is None:
            self.told.setText(f"没有 {shown.year} 年的放假调休表，只标出星期六、星期日。")
        else:
            self.told.setText(f"放假和调休：{shown.holidays}")
        self._arrange()

    def _choose(self, day: date) -> None:
        if self.shown is not None:
            found = [one for one in self.shown.days if one.day == day]
            self.day.show_days(found, self.shown.today, "这一天没有安排。")
