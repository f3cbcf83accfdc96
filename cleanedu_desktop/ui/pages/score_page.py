"""The assessment of a year (考核): indicators, points worked out, evidence one click away."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cleanedu_desktop.acts.add_standard import drop_standard
from cleanedu_desktop.acts.change_standard import StandardShown, show_standard
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.score_year import Assessed, YearScored, assessment_answers, score_year
from cleanedu_desktop.charts.spec import Bar, BarChart, Key
from cleanedu_desktop.rules.ties import word_of
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.new_standard_dialog import NewStandardDialog
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.pages.rename_standard_dialog import RenameStandardDialog
from cleanedu_desktop.ui.pages.score_tree import ScoreTree
from cleanedu_desktop.ui.pages.standard_dialog import StandardDialog
from cleanedu_desktop.ui.pages.year_page import YearPage
from cleanedu_desktop.ui.pages.year_report_menu import YearReportMenu
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.chart_view import ChartView
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.flow_layout import FlowLayout
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.year_turn import year_turn

KIND = "assessment"
ADDED = "own-"
"""Ids of standards that were added in the program begin so."""
ADVICE = "测算只是建议，自评分、核查分由人定。考核的是工作，不排个人名次。"
KEYS = (
    Key(label="测算得分", tone="first"),
    Key(label="没有得到", tone="rest"),
    Key(label="由人评定", tone="third"),
    Key(label="未到期", tone="fifth"),
)


def chart_of(scored: YearScored) -> BarChart:
    """Return the points of each section: worked out, not reached, left to people, not due yet."""
    sections = dict.fromkeys(one.section for one in scored.lines)
    bars = []
    for section in sections:
        mine = [one for one in scored.lines if one.section == section]
        full = sum(one.max for one in mine)
        got = sum(one.computed or 0 for one in mine)
        not_due = sum(one.max for one in mine if one.not_due)
        by_hand = sum(one.max for one in mine if one.computed is None) - not_due
        bars.append(
            Bar(
                label=section,
                parts=(got, max(full - got - by_hand - not_due, 0), by_hand, not_due),
                said=f"{got:g}/{full:g} 分",
            )
        )
    return BarChart(title="各项目得分", keys=KEYS, bars=tuple(bars))


def _sums(one: Assessed) -> str:
    parts = [("自评", one.self_points), ("核查", one.verified_points)]
    return "　".join(f"{word} {points:g}" for word, points in parts if points is not None)


class ScorePage(YearPage):
    """A year and a standard at a time."""

    to_come = False

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "考核")
        self.scored: YearScored | None = None
        self._told: tuple[str, ...] = ()
        self.year_words = label("", "sectionTitle")
        self.summary = label("", "muted", wrap=True)
        self.standard = QComboBox()
        self.standard.setAccessibleName("考核标准")
        self.standard.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.standard.setMinimumContentsLength(16)
        self.standard.activated.connect(self._choose)
        self.printing = PrintAndShow(work, routes, self)
        self.report = YearReportMenu(work, routes, self)
        self.edit = button("考核标准(&M)", picture="settings")
        self.ways = QMenu(self.edit)
        self.ways.aboutToShow.connect(self._offer_ways)
        self.edit.setMenu(self.ways)
        self.dialog: StandardDialog | NewStandardDialog | RenameStandardDialog | None = None
        self._wanted = ""
        """Standard to be shown next, before it is among the choices."""
        self.begin = button("登记考核(&N)", self._begin, role="primary", picture="plus")
        self.chart = ChartView(BarChart(title="各项目得分", keys=KEYS, bars=()))
        self.tree = ScoreTree(routes)
        self._records = QWidget()
        self._line = FlowLayout(self._records, gap=14)
        self.source = label("", "faint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self.summary)
        column.addWidget(self._records)
        column.addWidget(self.chart)
        column.addWidget(self.tree, 1)
        column.addWidget(self.source)

    def _head(self) -> QHBoxLayout:
        line = year_turn(self.year_words, self.turn)
        line.addSpacing(8)
        line.addWidget(self.standard, 4)
        line.addStretch(1)
        line.addWidget(self.edit)
        line.addWidget(self.report.button)
        line.addWidget(self.begin)
        return line

    def enter(self) -> None:
        """Work the year's score out."""
        self.year_words.setText(f"{self.year} 年")
        for one in (self.begin, self.edit):
            one.setVisible(self.work.may_edit)
        self.work.act(
            score_year,
            year=self.year,
            standard=self._wanted or self.standard.currentData() or "",
            owner=self,
            key=f"score {id(self)}",
            done=self._show,
            failed=self._not_scored,
        )

    def _offer_ways(self) -> None:
        self.ways.clear()
        if (scored := self.scored) is None:
            return
        self.ways.addAction(f"修改“{scored.standard_title}”…", self.open_standard)
        self.ways.addAction("照它新建一个标准…", self.begin_standard)
        if scored.standard_id.startswith(ADDED):
            self.ways.addAction("修改名称和出处…", self.rename_standard)
            self.ways.addAction("删除这个标准", self.drop_standard)

    def begin_standard(self) -> None:
        """Ask for a new standard, made like the one shown."""
        if (scored := self.scored) is not None:
            made = NewStandardDialog(
                self.work, self, like=scored.standard_id, title=scored.standard_title
            )
            self.dialog = made
            made.settled.connect(lambda words: self.routes.said.emit(words, "green"))
            made.added.connect(self._look_at)
            made.open()

    def rename_standard(self) -> None:
        """Ask for another name and source of the standard shown."""
        if (scored := self.scored) is not None:
            made = RenameStandardDialog(
                self.work,
                self,
                standard_id=scored.standard_id,
                title=scored.standard_title,
                source=scored.source,
            )
            self.dialog = made
            made.settled.connect(lambda words: self.routes.said.emit(words, "green"))
            made.open()

    def _look_at(self, standard_id: str) -> None:
        self._wanted = standard_id
        self.enter()

    def drop_standard(self) -> None:
        """Drop a standard that was added in the program."""
        if (scored := self.scored) is not None:
            self.work.act(
                drop_standard,
                standard_id=scored.standard_id,
                owner=self,
                done=lambda _changes: self._dropped(scored.standard_title),
                failed=self.routes.problem.emit,
            )

    def _dropped(self, title: str) -> None:
        self.standard.clear()
        self.routes.said.emit(f"已删除考核标准“{title}”。", "green")
        self.enter()

    def open_standard(self) -> None:
        """Ask how the standard shown stands from now on."""
        if self.scored is not None:
            self.work.act(
                show_standard,
                standard_id=self.scored.standard_id,
                owner=self,
                done=self._open,
                failed=self.routes.problem.emit,
            )

    def _open(self, shown: StandardShown) -> None:
        self.dialog = StandardDialog(self.work, self, shown)
        self.dialog.settled.connect(lambda words: self.routes.said.emit(words, "green"))
        self.dialog.open()

    def _choose(self, _place: int) -> None:
        self.enter()

    def _not_scored(self, problem: object) -> None:
        self._wanted = ""
        self.standard.clear()
        self.routes.problem.emit(problem)

    def _show(self, scored: YearScored) -> None:
        self.scored = scored
        self._wanted = ""
        self.year = scored.year
        self.year_words.setText(f"{scored.year} 年")
        self._show_standards(scored)
        others = [(scored.by_hand, "由人评定"), (scored.not_due, "未到期，暂不计")]
        parts = [f"{points:g} 分{why}" for points, why in others if points]
        rest = f"；另有 {'、'.join(parts)}" if parts else ""
        self.summary.setText(
            f"截至 {day(scored.on)} 测算 {scored.computed:g} 分，满分 {scored.computable:g} 分"
            f"{rest}。{ADVICE}"
        )
        self.source.setText(f"出处：{scored.source}。")
        self._show_records(scored)
        self.chart.show_chart(chart_of(scored))
        self.tree.show_lines(scored.lines)
        if scored.mistakes and scored.mistakes != self._told:
            told = f"本单位的考核标准文件有误，没有生效：{'；'.join(scored.mistakes)}"
            self.routes.said.emit(told, "amber")
        self._told = scored.mistakes

    def _show_standards(self, scored: YearScored) -> None:
        self.standard.clear()
        for one in scored.standards:
            self.standard.addItem(one.title, one.id)
        self.standard.setCurrentIndex(self.standard.findData(scored.standard_id))

    def _show_records(self, scored: YearScored) -> None:
        empty(self._line)
        mine = [one for one in scored.assessed if one.standard == scored.standard_id]
        self._records.setVisible(bool(mine))
        for one in mine:
            open_it = partial(self.routes.to_record.emit, KIND, one.id)
            words = f"已登记 {one.number}　{_sums(one)}"
            self._line.addWidget(button(words, open_it, role="link", name=f"打开 {one.number}"))
            print_it = partial(self._print, one)
            name = f"打印 {one.number}"
            self._line.addWidget(
                button("打印", print_it, role="link", picture="printer", name=name)
            )

    def _begin(self) -> None:
        if self.scored is not None:
            answers = assessment_answers(self.scored, day=self.work.now().date())
            debriefed = {one.person_id: one for one in self.scored.debriefed}.values()
            people = tuple(PersonGiven(one.person_id, "assessed") for one in debriefed)
            links = tuple(
                LinkGiven(one.record_id, word_of("debrief")) for one in self.scored.debriefed
            )
            begun = Beginning(answers=answers, people=people, links=links)
            self.routes.to_new.emit(KIND, begun)

    def _print(self, one: Assessed) -> None:
        """Print an assessment on the sheet its standard names."""
        forms = {form.id: form for form in self.work.forms_of(KIND)}
        self.printing.print_form(forms.get(one.sheet) or forms[KIND], [one.id])
