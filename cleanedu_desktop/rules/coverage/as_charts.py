"""Coverage as charts, for the window and the page alike."""

from __future__ import annotations

from cleanedu_desktop.charts.spec import Bar, BarChart, Cell, Key, MatrixChart, MatrixRow
from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.coverage.effects import FULL_MARK
from cleanedu_desktop.rules.coverage.hours import HoursOf
from cleanedu_desktop.rules.coverage.talks import TalkMatrix
from cleanedu_desktop.rules.facts import PersonFact

_WHOLE = 100.0
REACHED = Key(label="已覆盖", tone="first")
DONE = Key(label="已达到", tone="fourth")
ON_THE_WAY = Key(label="未达到", tone="first")
NOT_ASKED = Key(label="没有要求", tone="rest")
TALKED = Key(label="已谈（次数）", tone="good")
MISSING = Key(label="缺", tone="lack")
ACTIVITIES = Key(label="活动（次）", tone="first")
AFTERWARDS = Key(label="学后平均", tone="fourth")
WHOLE_COLUMN = "合计"
OTHER_CONTENTS = "其他内容"


def percent(share: float) -> str:
    """Return a share in whole percent; what is not quite all is never shown as all."""
    whole = round(share * _WHOLE)
    if share < 1:
        whole = min(whole, 99)
    return f"{max(whole, 1) if share > 0 else 0}%"


def hours_chart(found: Coverage) -> BarChart:
    """Return a bar of collective study for each person, with what is aimed at across it."""
    asked = any(one.target for one in found.hours)
    return BarChart(
        title=f"{found.on.year}年集中学习学时",
        keys=(DONE, ON_THE_WAY, NOT_ASKED) if asked else (DONE, ON_THE_WAY, NOT_ASKED)[2:],
        bars=tuple(_hours_bar(found, one, asked=asked) for one in found.hours),
        target_label="应达学时" if asked else "",
        names=True,
    )


def _hours_bar(found: Coverage, one: HoursOf, *, asked: bool) -> Bar:
    said = f"{one.hours:g} / {one.target:g}" if one.target else f"{one.hours:g}"
    if one.self_study:
        said = f"自学 {one.self_study:g}　{said}"
    place = 2 if not one.target else (0 if one.share == 1 else 1)
    parts = tuple(one.hours if at == place else 0.0 for at in range(3))
    return Bar(
        label=found.label(one.person),
        parts=parts if asked else parts[2:],
        said=said,
        target=one.target,
    )


def talk_chart(found: Coverage, matrix: TalkMatrix) -> MatrixChart:
    """Return members against leaders; where a member's own count matters, that stands first."""
    whole = () if matrix.asked else (WHOLE_COLUMN,)
    return MatrixChart(
        title=matrix.rule.text,
        columns=(*whole, *(found.label(one) for one in matrix.leaders)),
        rows=tuple(
            MatrixRow(
                label=found.label(one),
                cells=(
                    *(_times_cell(matrix, one) for _ in whole),
                    *(_talk_cell(matrix, leader, one) for leader in matrix.leaders),
                ),
            )
            for one in matrix.members
        ),
        keys=(TALKED, MISSING),
        names=True,
    )


def _times_cell(matrix: TalkMatrix, member: PersonFact) -> Cell:
    times, least = matrix.times.get(member.id, 0), matrix.rule.minimum
    if times >= least:
        return Cell(text=f"{times}", tone=TALKED.tone)
    return Cell(text=f"{times} / {least:g}" if times else "缺", tone=MISSING.tone)


def _talk_cell(matrix: TalkMatrix, leader: PersonFact, member: PersonFact) -> Cell:
    if leader.id == member.id:
        return Cell(text="—")
    times = matrix.talks.get((leader.id, member.id), 0)
    if times and (not matrix.asked or times >= matrix.rule.minimum):
        return Cell(text=f"{times}", tone=TALKED.tone)
    if (leader.id, member.id) in matrix.asked:
        words = f"{times} / {matrix.rule.minimum:g}" if times else "缺"
        return Cell(text=words, tone=MISSING.tone)
    return Cell()


def texts_chart(found: Coverage) -> BarChart:
    """Return whom each text has reached, in percent."""
    return BarChart(
        title="学习篇目覆盖",
        keys=(REACHED,),
        bars=tuple(
            Bar(
                label=one.title,
                parts=(one.share * _WHOLE,),
                said=f"{len(one.reached)} / {one.expected} 人",
            )
            for one in found.texts
        ),
        most=_WHOLE,
    )


def mix_chart(found: Coverage) -> BarChart:
    """Return how many sessions had each content, of those whose contents are said."""
    mix = found.mix
    rows = [(one.rule.text, one.sessions) for one in mix.told]
    rows += [(OTHER_CONTENTS, mix.others)] if mix.others else []
    return BarChart(
        title=f"教育内容（{mix.marked} 次标明内容的学习，一次有几项的每项都算）",
        keys=(Key(label="场次", tone="first"),),
        bars=tuple(
            Bar(
                label=words,
                parts=(float(times),),
                said=f"{times} 次　{percent(times / mix.marked)}",
            )
            for words, times in rows
            if mix.marked
        ),
        most=float(mix.marked),
    )


def forms_chart(found: Coverage) -> BarChart:
    """Return how many sessions came in each form."""
    return BarChart(
        title="教育形式",
        keys=(Key(label="场次", tone="first"),),
        bars=tuple(
            Bar(label=form, parts=(float(times),), said=f"{times} 次")
            for form, times in found.forms.forms
        ),
    )


def groups_chart(found: Coverage) -> BarChart:
    """Return which share of each group any session has reached."""
    groups = (*found.groups, *((found.young,) if found.young and found.young.people else ()))
    return BarChart(
        title="各类人员覆盖面",
        keys=(REACHED,),
        bars=tuple(
            Bar(
                label=one.name,
                parts=(one.share * _WHOLE if one.people else 0.0,),
                said=f"{one.reached} / {one.people} 人　{percent(one.share) if one.people else ''}",
            )
            for one in groups
        ),
        most=_WHOLE,
    )


def categories_chart(found: Coverage) -> BarChart:
    """Return which share of those meant by each rule on categories has had its education."""
    return BarChart(
        title="分类施教",
        keys=(REACHED,),
        bars=tuple(
            Bar(
                label=one.rule.text,
                parts=(_WHOLE * (1 - len(one.missing) / len(one.meant)) if one.meant else 0.0,),
                said=f"{len(one.meant) - len(one.missing)} / {len(one.meant)} 人",
            )
            for one in found.categories
        ),
        most=_WHOLE,
    )


def areas_chart(found: Coverage) -> BarChart:
    """Return which share of each responsibility area sessions have reached."""
    return BarChart(
        title="责任区",
        keys=(REACHED,),
        bars=tuple(
            Bar(
                label=f"{one.holder.name}：{one.name}",
                parts=(_WHOLE * len(one.reached) / len(one.members) if one.members else 0.0,),
                said=f"学习 {len(one.reached)} / {len(one.members)}　"
                f"谈话 {len(one.talked)} / {len(one.members)}　履责 {one.duties} 次　"
                f"检查 {one.checks} 次",
            )
            for one in found.areas
        ),
        most=_WHOLE,
    )


def six_ways_chart(found: Coverage) -> BarChart:
    """Return how often culture activities went each of the six ways; what is missing says so.

    Without any activity there is nothing to draw.
    """
    times_of = found.six_ways.times
    return BarChart(
        title=f"廉政文化六进（{found.six_ways.words}）",
        keys=(ACTIVITIES,),
        bars=tuple(
            Bar(label=f"进{way}", parts=(float(times),), said=f"{times} 次" if times else "缺")
            for way, times in times_of
            if any(times for _way, times in times_of)
        ),
    )


def effects_chart(found: Coverage) -> BarChart:
    """Return the average after each session with tests, and that of before as a mark across it."""
    return BarChart(
        title="教育效果",
        keys=(AFTERWARDS,),
        bars=tuple(
            Bar(
                label=one.title,
                parts=(one.after.average if one.after else 0.0,),
                said=one.short,
                target=one.before.average if one.before else None,
            )
            for one in found.effects
        ),
        most=FULL_MARK,
        target_label="学前平均" if any(one.before for one in found.effects) else "",
    )
