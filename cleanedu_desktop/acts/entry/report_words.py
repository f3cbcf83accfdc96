"""Says the figures of a year's report in sentences; nothing but figures is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.year_figures import ByType, YearFigures

MOST_TYPES = 8
"""Types named in a sentence; the chart names all."""


def figures_told(found: YearFigures, covered: Coverage | None = None) -> Iterator[tuple[str, str]]:
    """Yield heading and sentences of each part; `covered` is who was reached, if that is told."""
    yield "学习教育", _sessions(found)
    if covered is not None and covered.sessions:
        yield "覆盖面", _covered(covered)
    yield "廉政谈话", _talks(found)
    yield "承诺和计划", _commitments(found) + _plan(found)
    yield "问题整改", _rectifications(found)
    yield "周期落实和登记", _rules(found)


def span_words(found: YearFigures) -> str:
    """Return the span, and up to which day where it is not over: 2026年（截至2026年3月5日）."""
    words = found.span.words
    return words if found.on >= found.span.last else f"{words}（截至{day_words(found.on)}）"


def percent(part: float, whole: float) -> str:
    """Return a share as 95% or 33.3%; "" of nothing."""
    return f"{round(100 * part / whole, 1):g}%" if whole else ""


def _types(some: Sequence[ByType]) -> str:
    named = [f"{one.type or '未写类型'}{one.total}次" for one in some[:MOST_TYPES]]
    rest = sum(one.total for one in some[MOST_TYPES:])
    named += [f"其他{rest}次"] if rest else []
    return "、".join(named)


def _sessions(found: YearFigures) -> str:
    held = sum(one.total for one in found.sessions)
    if not held:
        return f"{span_words(found)}没有登记学习教育。"
    there = found.attendance
    words = f"{span_words(found)}登记学习教育{held}次：{_types(found.sessions)}。"
    if there.expected:
        words += (
            f"应到{there.expected}人次，实到{there.present}人次，请假{there.on_leave}人次，"
            f"缺席{there.absent}人次，出勤率{percent(there.present, there.expected)}。"
        )
    if found.hours is not None and found.hours.people:
        hours = found.hours
        words += (
            f"应达到{hours.least:g}学时的{hours.people}人中，达到的{hours.enough}人，"
            f"占{percent(hours.enough, hours.people)}。"
        )
    return words


def _covered(covered: Coverage) -> str:
    groups = [f"{one.name}{one.people}人中{one.reached}人" for one in covered.groups if one.people]
    contents = [f"{one.rule.text}{one.sessions}次" for one in covered.mix.told]
    others, unmarked = covered.mix.others, covered.mix.unmarked
    contents += [f"其他内容{others}次"] if others else []
    contents += [f"没有标明的{unmarked}次"] if unmarked else []
    forms, heads = covered.forms, covered.heads
    words = f"参加过学习教育的：{'、'.join(groups)}。" if groups else ""
    words += f"按教育内容：{'、'.join(contents)}。" if contents else ""
    if forms.told:
        words += (
            f"写明教育形式的{forms.told}次，有{len(forms.forms)}种形式，"
            f"只读文件的{forms.reading}次，占{percent(forms.reading, forms.told)}。"
        )
    if heads.families or heads.masses:
        words += f"另有家属{heads.families}人次、群众{heads.masses}人次参加。"
    return words


def _talks(found: YearFigures) -> str:
    held = sum(one.total for one in found.talks)
    if not held:
        return "没有登记廉政谈话。"
    return (
        f"登记廉政谈话{held}次：{_types(found.talks)}。"
        f"在册{found.roster}人中谈到{found.talked_with}人，"
        f"占{percent(found.talked_with, found.roster)}。"
    )


def _commitments(found: YearFigures) -> str:
    some = found.commitments
    if not some.roster:
        return "没有在册人员。"
    unsigned = f"，已拟未签{some.made - some.signed}人" if some.made > some.signed else ""
    missing = f"，没有承诺书{some.roster - some.made}人" if some.roster > some.made else ""
    return (
        f"在册{some.roster}人，签订本年度廉政承诺书{some.signed}人，"
        f"占{percent(some.signed, some.roster)}{unsigned}{missing}。"
    )


def _plan(found: YearFigures) -> str:
    plan = found.plan
    sent = f"发出节点提醒{found.reminders}次。" if found.reminders else "没有登记发出节点提醒。"
    if not plan.due:
        return f"没有登记到期的计划事项。{sent}"
    dropped = f"，不再办理{plan.dropped}项" if plan.dropped else ""
    added = f"；其中临时增加{plan.added}项，占{percent(plan.added, plan.due)}" if plan.added else ""
    held = sum(one.total for one in found.sessions)
    surprise = ""
    if plan.unplanned is not None and held:
        share = percent(plan.unplanned, held)
        surprise = f"学习教育中没有列入计划的{plan.unplanned}次，占{share}。"
    return f"到期的计划事项{plan.due}项，完成{plan.done}项{dropped}{added}。{surprise}{sent}"


def _rectifications(found: YearFigures) -> str:
    some = found.rectifications
    overdue = f"，其中逾期{some.overdue}个" if some.overdue else ""
    end = f"期末未销号{some.open}个{overdue}" if some.open else "期末没有未销号的问题"
    if not (some.found or some.closed or some.open):
        return "没有登记发现的问题。"
    return f"登记发现问题{some.found}个，销号{some.closed}个；{end}。"


def _rules(found: YearFigures) -> str:
    asked, met = sum(one.asked for one in found.rules), sum(one.met for one in found.rules)
    words = "没有可核对的周期规则。"
    if found.rules:
        words = (
            f"启用的周期规则{len(found.rules)}条，应做{asked}期，做到{met}期，"
            f"占{percent(met, asked)}，逐条情况见附件2。"
        )
    return words + (f"补录记录{found.late}条。" if found.late else "没有补录记录。")
