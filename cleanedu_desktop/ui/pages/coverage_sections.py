"""What each part of the coverage page shows: its charts, and where a click on them leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field, replace

from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.charts.spec import Chart, MatrixChart
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.as_charts import (
    areas_chart,
    categories_chart,
    effects_chart,
    forms_chart,
    groups_chart,
    hours_chart,
    mix_chart,
    percent,
    six_ways_chart,
    talk_chart,
    texts_chart,
)
from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.coverage.gaps import AREAS, CATEGORIES, HOURS, TALKS, TEXTS, Gap
from cleanedu_desktop.rules.coverage.groups import AREAS as AREA_KIND
from cleanedu_desktop.rules.coverage.talks import TalkMatrix
from cleanedu_desktop.rules.coverage.year import SESSION
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.gap_tree import GapLine

CONTENTS, GROUPS = "contents", "groups"
GAPS_OF = {
    HOURS: (HOURS,),
    TALKS: (TALKS,),
    TEXTS: (TEXTS,),
    CONTENTS: (),
    GROUPS: (CATEGORIES, AREAS),
}
"""Part of the page -> sections of gaps told there."""
Go = Callable[[int, int], None]
_PERSON = "person"


@dataclass(frozen=True, kw_only=True)
class ChartShown:
    """A chart of a part, and words around it."""

    chart: Chart
    told: str = ""
    """A sentence below it."""
    go: Go | None = field(default=None)
    """Where a click on a row (and column) leads."""
    told_anyway: str = ""
    """What is worth saying even with nothing to draw."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        chart = self.chart
        return not (chart.rows if isinstance(chart, MatrixChart) else chart.bars)


def charts_of(
    part: str, found: Coverage, routes: Routes, *, may_settle: bool = True
) -> list[ChartShown]:
    """Return the charts of a part of the page; who `may_settle` begins a missing talk on a cell."""
    if part == TALKS:
        return _talks(found, routes, may_settle=may_settle)
    return _CHARTS[part](found, routes)


def _hours(found: Coverage, routes: Routes) -> list[ChartShown]:
    def go(row: int, _column: int) -> None:
        routes.to_record.emit(_PERSON, found.hours[row].person.id)

    told = "竖线是应达学时；自学另计，不算在集中学习里。"
    teaching = [
        f"{found.label(one.person)}：业务培训 {one.hours:g} 学时，授课、主持 {one.taught} 次"
        for one in found.propagandists
    ]
    if teaching:
        told += f"\n宣教人员　{'；'.join(teaching)}。"
    return [ChartShown(chart=hours_chart(found), told=told, go=go)]


def _talks(found: Coverage, routes: Routes, *, may_settle: bool) -> list[ChartShown]:
    shown = [
        ChartShown(
            chart=talk_chart(found, one),
            told=f"依据：{one.rule.citation}",
            go=_talk_way(one, _gaps_of_rule(one, found) if may_settle else {}, routes),
        )
        for one in found.talks
    ]
    types = "，".join(f"{kind} {times} 次" for kind, times in found.talk_types)
    if shown and types:
        shown[0] = replace(shown[0], told_anyway=f"本年各类谈话：{types}。")
    return shown


def _gaps_of_rule(matrix: TalkMatrix, found: Coverage) -> dict[frozenset[str], Gap]:
    """Return the gaps of a rule on talks by whom they are about, one or two people's ids."""
    return {
        frozenset({one.person.id, one.partner.id} if one.partner else {one.person.id}): one
        for one in found.gaps
        if one.section == TALKS and one.rule is not None and one.rule.id == matrix.rule.id
    }


def _talk_way(matrix: TalkMatrix, gaps: dict[frozenset[str], Gap], routes: Routes) -> Go:
    """Return what a click does: begin a talk that is missing there, else show the member."""

    def go(row: int, column: int) -> None:
        member = matrix.members[row]
        about = {member.id}
        if matrix.asked and 0 <= column < len(matrix.leaders):
            about.add(matrix.leaders[column].id)
        gap = gaps.get(frozenset(about)) if matrix.asked or column == 0 else None
        if gap is None:
            routes.to_record.emit(_PERSON, member.id)
        else:
            _way(gap, routes)[1]()

    return go


def begin_talk(
    routes: Routes, talkee: str, talker: str = "", answers: dict[str, str] | None = None
) -> None:
    """Begin a talk with someone."""
    people = [PersonGiven(talker, "talker")] if talker else []
    people.append(PersonGiven(talkee, "talkee"))
    routes.to_new.emit("talk", Beginning(answers=dict(answers or {}), people=tuple(people)))


def _texts(found: Coverage, routes: Routes) -> list[ChartShown]:
    def go(row: int, _column: int) -> None:
        routes.to_record.emit(SESSION, found.texts[row].sessions[-1])

    leave = sum(len(one.excused) for one in found.texts)
    told = f"没有规则要求补课，请假的 {leave} 人次不算缺口，补学以后计入。" if leave else ""
    return [ChartShown(chart=texts_chart(found), told=told, go=go)]


def _contents(found: Coverage, routes: Routes) -> list[ChartShown]:
    forms, heads = found.forms, found.heads
    unmarked = found.mix.unmarked
    mixed = f"{unmarked} 次学习没有标明内容，没有算进来。" if unmarked else ""
    kinds = f"共 {len(forms.forms)} 种形式；只读文件的占 {percent(forms.reading_share)}。"
    there = (
        f"到课和补学 {heads.attended} 人次，家属 {heads.families} 人次，群众 {heads.masses} 人次；"
        f"{heads.across} 次有几个部门的人一起参加。"
    )
    six_ways = "按“六进活动”的登记统计，缺的今年还没有办过。"
    return [
        ChartShown(chart=mix_chart(found), told=mixed),
        ChartShown(chart=forms_chart(found), told=kinds, told_anyway=there),
        ChartShown(chart=six_ways_chart(found), told=six_ways),
        _effects(found, routes),
    ]


def _effects(found: Coverage, routes: Routes) -> ChartShown:
    """Return what tests and problems say that education brought; a click opens the session."""

    def go(row: int, _column: int) -> None:
        one = found.effects[row]
        routes.to_record.emit(SESSION, one.session) if one.session else None

    told = "\n".join(f"{one.title}：{one.words}。" for one in found.effects)
    return ChartShown(chart=effects_chart(found), told=told, go=go)


def _groups(found: Coverage, routes: Routes) -> list[ChartShown]:
    def go(row: int, _column: int) -> None:
        routes.to_record.emit(AREA_KIND, found.areas[row].record_id)

    young = found.young
    told = ""
    if young is not None and young.people:
        told = f"青年干部 {young.people} 人，其中 {young.talked} 人今年谈过话。"
    return [
        ChartShown(chart=groups_chart(found), told=told),
        ChartShown(chart=categories_chart(found)),
        ChartShown(chart=areas_chart(found), go=go),
    ]


_CHARTS: dict[str, Callable[[Coverage, Routes], list[ChartShown]]] = {
    HOURS: _hours,
    TEXTS: _texts,
    CONTENTS: _contents,
    GROUPS: _groups,
}


def gap_lines(part: str, found: Coverage, routes: Routes) -> list[GapLine]:
    """Return the gaps of a part of the page."""
    return [_line(one, found, routes) for one in gaps_in(part, found)]


def gaps_in(part: str, found: Coverage) -> list[Gap]:
    """Return the gaps told on a part of the page."""
    return [one for one in found.gaps if one.section in GAPS_OF[part]]


def _line(gap: Gap, found: Coverage, routes: Routes) -> GapLine:
    word, settle = _way(gap, routes)
    return GapLine(
        heading=gap.heading,
        source=gap.rule.citation if gap.rule else "",
        name=found.label(gap.person),
        what=gap.what,
        way=word,
        tone=gap.tone,
        settle=settle,
        look=lambda: routes.to_record.emit(_PERSON, gap.person.id),
    )


def _way(gap: Gap, routes: Routes) -> tuple[str, Callable[[], object]]:
    """Return the word of the act that settles, and what it does."""
    settle = gap.settle
    if settle.act == "step":
        return settle.word or "补学", lambda: routes.to_step.emit(
            settle.kind, settle.record_id, settle.step
        )
    answers = dict(settle.answers)
    if settle.kind == "talk":
        talker = gap.partner.id if gap.partner else ""
        return "登记谈话", lambda: begin_talk(routes, gap.person.id, talker, answers)
    return "登记学习", lambda: routes.to_new.emit(settle.kind, Beginning(answers=answers))


def is_nothing(shown: Sequence[ChartShown]) -> bool:
    """Tell whether a part has nothing to draw."""
    return all(one.is_empty for one in shown)
