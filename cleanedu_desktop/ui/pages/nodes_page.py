"""The time nodes of a year (节点): when to draft and to send, and what was reminded of."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.entry.keep_own_rules import RULES_KIND
from cleanedu_desktop.acts.list_nodes import (
    KIND,
    SESSION,
    TEXTS,
    NodesListed,
    NodeStanding,
    ReminderText,
    list_nodes,
)
from cleanedu_desktop.ui.day_words import day, long_day
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.begin_reminder import begin_reminder, send_reminder
from cleanedu_desktop.ui.pages.holidays_dialog import HolidaysDialog
from cleanedu_desktop.ui.pages.node_dialog import NodeDialog
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog
from cleanedu_desktop.ui.pages.reminder_papers import ReminderPapers
from cleanedu_desktop.ui.pages.year_page import YearPage
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, pill, rule, shortened
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn
from cleanedu_desktop.ui.widgets.year_turn import year_turn

STATUS = {
    "sent": ("已发送", "green"),
    "drafted": ("已拟稿", "accent"),
    "due": ("待起草", "amber"),
    "missed": ("无记录", "grey"),
    "ahead": ("未到", "grey"),
}
LATE = ("已逾期", "red")
LONGEST_TEXT = 40
MOST_SESSIONS = 2
"""Sessions held for a node that are named, the last ones."""
"""Characters of a wording in a menu."""


def short_day(when: date, year: int) -> str:
    """Return ``9月18日``; with its year where that is not `year`."""
    return f"{when.month}月{when.day}日" if when.year == year else day(when)


def days_of(standing: NodeStanding) -> str:
    """Return when to draft and to send, and where that was moved."""
    node = standing.node
    draft_on, send_on, send_by = (
        short_day(one, node.day.year) for one in (node.draft_on, node.send_on, node.send_by)
    )
    moved = "" if send_by == send_on else f"（{send_on}不上班）"
    held = f"　节前教育 {len(standing.sessions)} 次" if standing.sessions else ""
    return f"起草 {draft_on}　发送 {send_by}{moved}{held}"


def _of_holidays(listed: NodesListed) -> str:
    if listed.holidays is None:
        return (
            f"没有 {listed.year} 年的放假调休表，最迟发送日只按星期六、星期日推算；"
            "通知公布后点“放假调休”补上。"
        )
    return f"放假和调休：{listed.holidays}。"


class NodesPage(YearPage):
    """A year at a time, one line a node."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "时间节点")
        self.year_words = label("", "sectionTitle")
        self.told = label("", "faint", wrap=True)
        self.sources = label("", "faint", wrap=True)
        self.papers = ReminderPapers(work, routes, self)
        self._mistakes: tuple[str, ...] = ()
        self.listed: NodesListed | None = None
        self.dialog: OwnRulesDialog | None = None
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(9)
        self.grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self._area(), 1)

    def _head(self) -> QHBoxLayout:
        line = year_turn(self.year_words, self.turn)
        line.addStretch(1)
        if self.work.may_edit:
            line.addWidget(button("设置节点(&N)", self.open_nodes, picture="settings"))
            line.addWidget(button("放假调休(&H)", self.open_holidays, picture="calendar-days"))
        for words, kind, image in (
            ("节点提醒记录(&R)", KIND, "file-text"),
            ("提醒语(&T)", TEXTS, "messages-square"),
        ):
            line.addWidget(button(words, partial(self.routes.to_page.emit, kind), picture=image))
        return line

    def _area(self) -> QScrollArea:
        card = Card(margins=(20, 14, 20, 14), spacing=6)
        inside = card.inside
        inside.addLayout(self.grid)
        parts = (card, self.told, self.sources)
        return ScrolledColumn(*parts, margins=(0, 0, 0, 24), spacing=8).in_area()

    def enter(self) -> None:
        """Bring the year up to date."""
        self.work.act(
            list_nodes, year=self.year, owner=self, key=f"nodes {id(self)}", done=self._show
        )

    def take_changes(self, changes: Changes) -> None:
        """Bring the year up to date while it is looked at."""
        if self.isVisible() and {KIND, TEXTS, RULES_KIND} & changes.kinds:
            self.enter()

    def open_nodes(self) -> None:
        """Ask how nodes are kept from now on."""
        if self.listed is not None:
            self._open(NodeDialog(self.work, self, self.listed.rules))

    def open_holidays(self) -> None:
        """Ask for the holidays of the year shown."""
        if (of := self.listed) is not None:
            self._open(HolidaysDialog(self.work, self, of.year, of.table, of.own_table))

    def _open(self, dialog: OwnRulesDialog) -> None:
        self.dialog = dialog
        dialog.settled.connect(lambda words: self.routes.said.emit(words, "green"))
        dialog.open()

    def _show(self, listed: NodesListed) -> None:
        self.listed = listed
        self.year = listed.year
        self.year_words.setText(f"{listed.year} 年")
        empty(self.grid)
        for standing in listed.nodes:
            self._add(standing, listed.texts)
        if not listed.nodes:
            self.grid.addWidget(label("这一年没有开启的节点。", "muted"), 0, 0)
        self.told.setText(_of_holidays(listed))
        sources = dict.fromkeys(one.node.rule.citation for one in listed.nodes)
        self.sources.setText("\n".join(f"提前天数的依据：{one}。" for one in sources))
        if listed.mistakes and listed.mistakes != self._mistakes:
            told = f"本单位的规则文件有误，没有生效：{'；'.join(listed.mistakes)}"
            self.routes.said.emit(told, "amber")
        self._mistakes = listed.mistakes

    def _add(self, standing: NodeStanding, texts: tuple[ReminderText, ...]) -> None:
        row = self.grid.rowCount()
        if self.grid.count():
            self.grid.addWidget(rule(), row, 0, 1, 4)
            row += 1
        late = standing.act and standing.today > standing.node.send_by
        tag = pill(*(LATE if late else STATUS[standing.status]))
        tag.setFixedWidth(64)
        self.grid.addWidget(tag, row, 0)
        name = QWidget()
        words = QVBoxLayout(name)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(1)
        words.addWidget(label(standing.node.text))
        words.addWidget(label(long_day(standing.node.day), "faint"))
        self.grid.addWidget(name, row, 1)
        self.grid.addWidget(label(days_of(standing), "muted", wrap=True), row, 2)
        self.grid.addWidget(self._buttons(standing, texts), row, 3)

    def _buttons(self, standing: NodeStanding, texts: tuple[ReminderText, ...]) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addStretch(1)
        for one in standing.reminders:
            go = partial(self.routes.to_record.emit, KIND, one.id)
            line.addWidget(button(one.number, go, role="link", name=f"打开 {one.number}"))
        for held in standing.sessions[-MOST_SESSIONS:]:
            go = partial(self.routes.to_record.emit, SESSION, held.id)
            line.addWidget(button(held.number, go, role="link", name=f"打开 {held.number}"))
        if not self.work.may_edit:
            return made
        if not standing.reminders:
            line.addWidget(self._begin_button(standing, texts))
            return made
        line.addWidget(self.papers.menu_button(standing))
        if not standing.is_sent:
            name = f"登记发送：{standing.node.text}"
            send = partial(send_reminder, standing, self.routes)
            line.addWidget(button("登记发送", send, name=name))
        return made

    def _begin_button(self, standing: NodeStanding, texts: tuple[ReminderText, ...]) -> QPushButton:
        """Return the button that begins a reminder; with a menu where there are wordings."""
        begin = partial(begin_reminder, standing, self.routes)
        words = "补登记" if standing.status == "missed" else "起草提醒"
        name = f"{words}：{standing.node.text}"
        fitting = [one for one in texts if not one.nodes or standing.node.text in one.nodes]
        if not fitting:
            return button(words, begin, name=name)
        made = button(words, name=name)
        menu = QMenu(made)
        for one in fitting:
            shown = shortened(one.wording, LONGEST_TEXT).replace("&", "&&")
            menu.addAction(shown, partial(begin, one.wording))
        menu.addSeparator()
        menu.addAction("不用提醒语，自己写", begin)
        made.setMenu(menu)
        return made
