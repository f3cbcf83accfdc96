"""A year's plan (计划): its items by quarters, how far it has come, and making the next one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.preview_plan import Source
from cleanedu_desktop.acts.show_plan import PlanShown, show_plan
from cleanedu_desktop.rules.plan_facts import ITEM, QUARTERS
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.plan_cards import plan_cards
from cleanedu_desktop.ui.pages.plan_dialog import PlanDialog
from cleanedu_desktop.ui.pages.plan_foot import PlanFoot
from cleanedu_desktop.ui.pages.plan_tree import Fits, PlanTree
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.pages.year_page import YearPage
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_state import EmptyState
from cleanedu_desktop.ui.widgets.figure_card import FigureCard
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn
from cleanedu_desktop.ui.widgets.year_turn import year_turn

SIDE_WIDTH, NARROW_SIDE_WIDTH = 280, 224
_ROOM = 1080
"""Pixels of the page below which the side is narrow."""
_FILTERS: dict[str, Fits] = {
    "全部": lambda one: True,
    "待办": lambda one: one.state in {"planned", "overdue"},
    "已逾期": lambda one: one.state == "overdue",
    "未落实": lambda one: one.is_unassigned,
}
_SHEETS = ("year_plan", "plan_tasks", "plan_progress")
_QUARTER_SHEET = "quarter_plan"


class PlanPage(YearPage):
    """Figures, then the items at the left and what else belongs to the plan at the right."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "计划")
        self.shown: PlanShown | None = None
        self.dialog: PlanDialog | None = None
        self.printer = PrintAndShow(work, routes, self)
        self.year_words = label("", "sectionTitle")
        self.cards = {
            "done": FigureCard("计划完成", "circle-check", "%", share=True),
            "surprise": FigureCard("突击率", "clock", "%"),
            "unassigned": FigureCard("未落实到人", "users", "项"),
            "missing": FigureCard("阶段教育未达到", "book-open", "人"),
        }
        self.chips: dict[str, QPushButton] = {}
        self.tree = PlanTree()
        self.tree.opened.connect(partial(self.routes.to_record.emit, ITEM))
        self.foot = PlanFoot(routes, may_edit=work.may_edit)
        self.tree.chosen.connect(self.foot.show_item)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._body())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.stack, 1)
        new = QShortcut(QKeySequence.StandardKey.New, self)
        new.activated.connect(self.begin_item)

    def _head(self) -> QHBoxLayout:
        line = year_turn(self.year_words, self.turn)
        line.addStretch(1)
        self.print_button = button("打印(&P)", picture="printer")
        line.addWidget(self.print_button)
        self._print_menu = QMenu(self.print_button)
        self._print_menu.aboutToShow.connect(self._fill_print_menu)
        self.print_button.setMenu(self._print_menu)
        self.make = button("制定计划(&M)", picture="list-checks")
        self._make_menu = QMenu(self.make)
        self._make_menu.aboutToShow.connect(self._fill_make_menu)
        self.make.setMenu(self._make_menu)
        self.new = button(
            "列入计划(&N)", self.begin_item, role="primary", picture="plus",
            hint="列入计划（Ctrl+N）",
        )  # fmt: skip
        for one in (self.make, self.new):
            line.addWidget(one)
            one.setVisible(self.work.may_edit)
        return line

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for card in self.cards.values():
            figures.addWidget(card, 1)
        for name, words in (("done", "待办"), ("unassigned", "未落实")):
            self.cards[name].pressed.connect(partial(self.narrow, words))
        for name, kind in (("surprise", "study_session"), ("missing", "campaign")):
            self.cards[name].pressed.connect(partial(self.routes.to_page.emit, kind))
        column.addLayout(figures)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(self._filter_line())
        left.addWidget(self.tree, 1)
        left.addWidget(self.foot)
        self.side = QScrollArea()
        self.side.setWidgetResizable(True)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setFixedWidth(SIDE_WIDTH)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addLayout(left, 1)
        both.addWidget(self.side)
        column.addLayout(both, 1)
        return body

    def _filter_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for words in _FILTERS:
            chip = button(words, partial(self.narrow, words), role="chip", name=f"只看{words}")
            chip.setCheckable(True)
            self.chips[words] = chip
            line.addWidget(chip)
        self.chips["全部"].setChecked(True)
        line.addStretch(1)
        return line

    def enter(self) -> None:
        """Bring the year up to date."""
        self.year_words.setText(f"{self.year} 年")
        self.work.act(
            show_plan, year=self.year, owner=self, key=f"plan {id(self)}", done=self._show
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the items the room they need."""
        narrow = event.size().width() < _ROOM
        side = NARROW_SIDE_WIDTH if narrow else SIDE_WIDTH
        self.side.setFixedWidth(side)
        self.tree.set_room(event.size().width() - side)
        super().resizeEvent(event)

    def _show(self, shown: PlanShown) -> None:
        self.shown = shown
        self.print_button.setEnabled(bool(shown.plan.items))
        if not (shown.plan.items or shown.campaigns or shown.documents):
            self._show_nothing()
            return
        self._show_figures(shown)
        self.narrow(next(words for words, chip in self.chips.items() if chip.isChecked()))
        cards = list(plan_cards(shown, self.routes.to_record.emit))
        self.side.setVisible(bool(cards))
        self.side.setWidget(ScrolledColumn(*cards, margins=(0, 0, 8, 0), spacing=12))
        self.stack.setCurrentIndex(0)

    def _show_figures(self, shown: PlanShown) -> None:
        plan = shown.plan
        done, share = plan.count("done"), plan.completion or 0.0
        late = plan.count("overdue")
        told = f"{done}/{plan.wanted} 项" + (f"，逾期 {late} 项" if late else "")
        tone = "red" if late else ""
        self.cards["done"].show_figure(round(share * 100), told, tone, share)
        outside = len(plan.unplanned)
        told = f"{plan.held} 次学习教育，计划外 {outside} 次" if plan.held else "还没有学习教育"
        self.cards["surprise"].show_figure(round((plan.surprise or 0) * 100), told)
        lacking = len(plan.unassigned)
        told = "没写清牵头、责任人或时限" if lacking else "都落实到人"
        self.cards["unassigned"].show_figure(lacking, told, "amber" if lacking else "green")
        missing = {one.person.id for each in shown.campaigns for one in each.missing}
        told = f"{len(shown.campaigns)} 项阶段性教育" if shown.campaigns else "没有阶段性教育"
        self.cards["missing"].show_figure(len(missing), told, "amber" if missing else "")

    def narrow(self, words: str) -> None:
        """Show some of the items."""
        for name, chip in self.chips.items():
            chip.setChecked(name == words)
            if self.shown is not None:
                fits = sum(map(_FILTERS[name], self.shown.plan.items))
                chip.setText(f"{name} {fits}" if name != "全部" else name)
        if self.shown is not None:
            self.tree.show_plan(self.shown, _FILTERS[words])

    def _show_nothing(self) -> None:
        words = "上年的计划可以沿用，也可以按现行规则生成，先预览再列入。"
        buttons = []
        if self.work.may_edit:
            buttons = [
                button(f"从 {self.year - 1} 年沿用", partial(self.begin_making, "last_year")),
                button("按规则生成", partial(self.begin_making, "rules"), role="primary"),
            ]
        empty = EmptyState("list-checks", f"{self.year} 年还没有计划", words, buttons)
        old = self.stack.widget(1)
        if old is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        self.stack.insertWidget(1, empty)
        self.stack.setCurrentIndex(1)

    def begin_item(self) -> None:
        """Open the editor on a new item of the year."""
        if self.work.may_edit:
            answers = {"year": self.year}
            self.routes.to_new.emit(ITEM, Beginning(answers=answers))

    def begin_making(self, source: Source) -> None:
        """Show what the plan could be made from, to be chosen."""
        self.dialog = PlanDialog(self.work, self.window(), year=self.year, source=source)
        self.dialog.made.connect(lambda words: self.routes.said.emit(words, "green"))
        self.dialog.load()

    def _fill_make_menu(self) -> None:
        self._make_menu.clear()
        sources: tuple[tuple[str, Source], ...] = (
            (f"从 {self.year - 1} 年沿用到 {self.year} 年…", "last_year"),
            (f"按规则生成 {self.year} 年的计划…", "rules"),
        )
        for words, source in sources:
            self._make_menu.addAction(words, partial(self.begin_making, source))

    def _fill_print_menu(self) -> None:
        self._print_menu.clear()
        if self.shown is None:
            return
        plan = self.shown.plan
        for form_id in _SHEETS:
            self._add_print(form_id, "", [one.id for one in plan.items])
        self._print_menu.addSeparator()
        for words, quarter in QUARTERS.items():
            self._add_print(_QUARTER_SHEET, words, [one.id for one in plan.of_quarter(quarter)])

    def _add_print(self, form_id: str, words: str, ids: list[str]) -> None:
        form = self.work.forms.get(form_id)
        if form is not None and ids:
            title = f"{form.title}　{words}" if words else form.title
            self._print_menu.addAction(title, partial(self.printer.print_form, form, ids))
