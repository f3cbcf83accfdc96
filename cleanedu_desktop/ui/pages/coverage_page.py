"""Who was reached (覆盖) in a year: figures to choose a part by, charts, and each gap's act."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.print_coverage import print_coverage
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.show_coverage import COVERAGE, CoverageShown, show_coverage
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.coverage.gaps import HOURS, TALKS, TEXTS
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.coverage_figures import show_figures
from cleanedu_desktop.ui.pages.coverage_sections import (
    CONTENTS,
    GAPS_OF,
    GROUPS,
    ChartShown,
    charts_of,
    gap_lines,
    gaps_in,
    is_nothing,
)
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.pages.statistics_menu import StatisticsMenu
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.chart_view import EDGE, ChartView
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.empty_state import EmptyState
from cleanedu_desktop.ui.widgets.figure_card import FigureCard
from cleanedu_desktop.ui.widgets.gap_tree import GapTree
from cleanedu_desktop.ui.widgets.inputs.dates import DateInput
from cleanedu_desktop.ui.widgets.labels import label, retone

_ON = Field(name="on", label="截至", kind="date")
_NOTHING = {
    HOURS: "名册上还没有人。",
    TALKS: "没有启用的谈话规则，可以在“设置 → 规则”里启用。",
    TEXTS: "今年的学习记录里还没有填写“学习内容（篇目）”。",
    CONTENTS: "今年还没有标明内容和形式的学习；登记学习时填“教育内容”和“教育形式”。",
    GROUPS: "名册上还没有人。",
}
"""What a part says while it has nothing to draw."""


class CoveragePage(Page):
    """A day is chosen; the figures at the top choose the part that is shown below."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, COVERAGE)
        self.part = HOURS
        self.cards = {
            HOURS: FigureCard("学时达到要求", "book-open", "人", share=True),
            TALKS: FigureCard("谈话", "messages-square", "次", share=True),
            TEXTS: FigureCard("学习篇目", "file-text", "篇", share=True),
            CONTENTS: FigureCard("内容与形式", "chart-column", "种形式", share=True),
            GROUPS: FigureCard("覆盖面", "users", "人", share=True),
        }
        self.on = DateInput(_ON)
        self.on.set_accessible_name("截至日期")
        self.on.setFixedWidth(168)
        self.on.set_value(work.now().date().isoformat())
        self.on.changed.connect(self._day_changed)
        self.charts = QVBoxLayout()
        self.charts.setContentsMargins(14, 12, 14, 16)
        self.charts.setSpacing(6)
        self.gaps_title = label("", "sectionTitle")
        self.gaps = GapTree(may_settle=work.may_edit)
        self.papers = PrintAndShow(work, routes, self)
        self.found: Coverage | None = None
        self._mistakes: tuple[str, ...] = ()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._whole())
        self.stack.addWidget(self._nobody())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.stack, 1)

    def _whole(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for part, card in self.cards.items():
            card.pressed.connect(partial(self.choose, part))
            figures.addWidget(card, 1)
        column.addLayout(figures)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._chart_area(), 3)
        self.gap_card = self._gap_card()
        body.addWidget(self.gap_card, 2)
        column.addLayout(body, 1)
        return made

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        words = label("截至(&D)", "muted")
        words.setBuddy(self.on.tab_stops()[0])
        line.addWidget(words)
        line.addWidget(self.on)
        last_year = partial(self._end_of_year, -1)
        line.addWidget(button("上一年年底", last_year, picture="chevron-left"))
        line.addWidget(button("今天(&T)", self._today))
        self.told = label("", "muted")
        line.addSpacing(8)
        line.addWidget(self.told)
        line.addStretch(1)
        self.keeping = StatisticsMenu(self.work, self.routes, "coverage", self._shown_day)
        line.addWidget(self.keeping.button)
        line.addWidget(button("打印(&P)", self.print_it, picture="printer"))
        return line

    def _chart_area(self) -> QScrollArea:
        """Return the card of the charts, no higher than they are, in an area that scrolls it."""
        self.chart_card = QFrame()
        self.chart_card.setObjectName("card")
        self.chart_card.setLayout(self.charts)
        inner = QWidget()
        inner.setObjectName("scrolled")
        around = QVBoxLayout(inner)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.chart_card)
        around.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(inner)
        return self.area

    def _gap_card(self) -> QFrame:
        card = Card(margins=(16, 12, 16, 12))
        column = card.inside
        column.addWidget(self.gaps_title)
        column.addWidget(self.gaps, 1)
        return card

    def _nobody(self) -> EmptyState:
        add = [button("导入花名册(&I)", self.routes.to_import.emit, role="primary")]
        return EmptyState(
            "users",
            "名册上还没有人",
            "有了人员名册和学习、谈话记录，这里就能看到谁学了多少、谁还没有覆盖到。",
            add if self.work.may_edit else [],
        )

    def enter(self) -> None:
        """Bring the day's coverage up to date."""
        day = self.day()
        if day is None:
            return
        self.work.act(
            show_coverage, on=day, owner=self, key=f"coverage {id(self)}", done=self._show
        )

    def take_changes(self, changes: Changes) -> None:
        """Bring it up to date while it is looked at."""
        if self.isVisible():
            self.enter()

    def day(self) -> date | None:
        """Return the day chosen; None while what is typed is no day."""
        try:
            return date.fromisoformat(str(self.on.value() or ""))
        except ValueError:
            return None

    def look_at(self, day: date) -> None:
        """Choose a day."""
        self.on.set_value(day.isoformat())
        self.enter()

    def _today(self) -> None:
        self.look_at(self.work.now().date())

    def _end_of_year(self, years: int) -> None:
        day = self.day() or self.work.now().date()
        self.look_at(date(day.year + years, 12, 31))

    def _day_changed(self) -> None:
        if self.day() is not None:
            self.enter()

    def choose(self, part: str) -> None:
        """Show a part of the page."""
        self.part = part
        if self.found is not None:
            self._show_part(self.found)

    def _show(self, shown: CoverageShown) -> None:
        found = self.found = shown.coverage
        self.stack.setCurrentIndex(0 if found.roster else 1)
        self.told.setText(f"在册 {found.roster} 人，当年学习教育 {found.sessions} 次")
        show_figures(self.cards, found)
        self._show_part(found)
        if shown.mistakes and shown.mistakes != self._mistakes:
            told = f"本单位的规则文件有误，没有生效：{'；'.join(shown.mistakes)}"
            self.routes.said.emit(told, "amber")
        self._mistakes = shown.mistakes

    def _show_part(self, found: Coverage) -> None:
        for part, card in self.cards.items():
            retone(card, "true" if part == self.part else "", "chosen")
        empty(self.charts)
        shown = charts_of(self.part, found, self.routes, may_settle=self.work.may_edit)
        if is_nothing(shown):
            self._say(_NOTHING[self.part], "muted")
        for one in shown:
            self._add(one)
        if GAPS_OF[self.part] and not is_nothing(shown) and not gaps_in(self.part, found):
            self._say("没有缺口。", "muted")
        self.charts.addStretch(1)
        self.area.verticalScrollBar().setValue(0)
        self._show_gaps(found)

    def _add(self, one: ChartShown) -> None:
        """Show a chart; with nothing to draw only what is worth saying anyway."""
        words = [one.told_anyway]
        if not one.is_empty:
            self._say(one.chart.title, "sectionTitle")
            view = ChartView(one.chart, clickable=one.go is not None)
            view.keep_head(self.area.verticalScrollBar())
            if one.go is not None:
                view.chosen.connect(one.go)
            self.charts.addWidget(view)
            words.append(one.told)
        if any(words):
            self._say("\n".join(filter(None, words)), "faint")
        if not one.is_empty or any(words):
            self.charts.addSpacing(10)

    def _say(self, words: str, look: str) -> None:
        said = label(words, look, wrap=True)
        said.setContentsMargins(EDGE, 0, EDGE, 0)
        self.charts.addWidget(said)

    def _show_gaps(self, found: Coverage) -> None:
        lines = gap_lines(self.part, found, self.routes)
        self.gap_card.setVisible(bool(lines))
        self.gaps_title.setText(f"缺口　{len(lines)}")
        self.gaps.show_lines(lines)

    def print_it(self) -> None:
        """Print what is shown for the day."""
        day = self.day() or self.work.now().date()
        target: Path = self.papers.target(f"{COVERAGE}-{day.isoformat()}")
        self.work.act(print_coverage, target=target, on=day, owner=self, done=self._printed)

    def _shown_day(self) -> dict[str, date]:
        return {"on": self.day() or self.work.now().date()}

    def _printed(self, printed: FormsPrinted) -> None:
        self.papers.show_pdf(printed, COVERAGE)
