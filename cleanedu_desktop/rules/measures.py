"""Measures what an indicator asks: what share of it was done, in words, and by which records.

A new measure: a function here in `_MEASURES`, its word in `assessment.MEASURES`, what it needs in
`read_assessment._NEEDS`, and an example in the tests.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction

from cleanedu_desktop.rules.asking import Asking
from cleanedu_desktop.rules.assessment import Looked, Measure
from cleanedu_desktop.rules.facts import RecordFact
from cleanedu_desktop.rules.lacks import PERIODICAL, Asked, lack_of
from cleanedu_desktop.rules.measured import JUDGED, ON_PAPER, Measured, half_way
from cleanedu_desktop.rules.measured_times import measured_times
from cleanedu_desktop.rules.periods import Span, span_holding
from cleanedu_desktop.rules.rules_kept import rule_kept
from cleanedu_desktop.rules.study_hours import PRESENT, SESSION, hours_given, register_hours


def measured(measure: Measure, asking: Asking) -> Measured:
    """Return what share of a measure was done."""
    return _MEASURES[measure.by](measure, asking)


def _manual(_measure: Measure, _asking: Asking) -> Measured:
    return Measured(None, JUDGED)


def _people(measure: Measure, asking: Asking) -> Measured:
    records = tuple(asking.records(measure.records))
    times: Counter[str] = Counter()
    for record in records:
        times.update(reached(record, measure.roles))
    return _of_people(measure, asking, times, records, f"{measure.minimum:g}次")


def _hours(measure: Measure, asking: Asking) -> Measured:
    conversions = asking.conversions
    records = tuple(asking.records(measure.records))
    hours: dict[str, float] = defaultdict(float)
    for record in records:
        for who, much in hours_given(record, conversions, asking.on):
            hours[who] += much
    if measure.records.kind == SESSION:
        first, last = date(asking.year, 1, 1), min(asking.on, date(asking.year, 12, 31))
        for who, much in register_hours(asking.facts, first, last, collective=True):
            hours[who] += much
    return _of_people(measure, asking, hours, records, f"{measure.minimum:g}学时")


def _of_people(
    measure: Measure,
    asking: Asking,
    given: Counter[str] | dict[str, float],
    records: Sequence[RecordFact],
    asked: str,
) -> Measured:
    meant = asking.facts.meant(measure.people, asking.on)
    met = sum(given.get(one.id, 0) >= measure.minimum for one in meant)
    least = "" if measure.by == "people" and measure.minimum == 1 else f"不少于{asked}"
    words = f"{len(meant)}人中{met}人{least or '做到'}"
    span = span_holding("year", asking.on)
    return _of_those_meant(measure, asking, span, met, len(meant), words, records)


def _of_those_meant(
    measure: Measure,
    asking: Asking,
    span: Span,
    met: int,
    meant: int,
    words: str,
    records: Sequence[RecordFact],
) -> Measured:
    """Judge how many reached what is asked of each in a period.

    While it runs, only once all have; whoever has not may still. One that began before the office's
    first day is on paper in part: who has not here may have there.
    """
    if met < meant:
        if span.last > asking.on:
            return Measured(None, f"{words}，本期未到期，暂不计", records, not_due=True)
        if span.first < asking.facts.began:
            return Measured(None, f"{words}，{ON_PAPER}", records)
    return _share(measure, met, meant, words, records, nothing="没有应计的人员")


def _state(measure: Measure, asking: Asking) -> Measured:
    wide = Looked(kind=measure.records.kind, types=measure.records.types)
    records = tuple(asking.records(wide))
    done = sum(asking.state(one) in measure.records.states for one in records)
    return _share(measure, done, len(records), f"共{len(records)}条，办到{done}条", records)


def _on_time(measure: Measure, asking: Asking) -> Measured:
    owed = tuple(asking.owed(measure.records, measure.due))
    done = sum(asking.settled(one, measure.step, until) for one, until in owed)
    words = f"到期{len(owed)}条，按期办结{done}条"
    return _share(measure, done, len(owed), words, tuple(one for one, _ in owed))


def _in_time(measure: Measure, asking: Asking) -> Measured:
    records = tuple(asking.records(measure.records))
    late = sum(one.late for one in records)
    words = f"共{len(records)}条，补录{late}条"
    return _share(measure, len(records) - late, len(records), words, records)


def _share(
    measure: Measure,
    done: int,
    everything: int,
    words: str,
    records: Sequence[RecordFact],
    *,
    nothing: str = "没有可计的记录",
) -> Measured:
    if everything:
        return Measured(Fraction(done, everything), words, records)
    share = {"full": Fraction(1), "zero": Fraction(0)}.get(measure.when_none)
    told = {"full": "，计满分", "zero": "，不得分"}.get(measure.when_none, f"，{JUDGED}")
    return Measured(share, f"{nothing}{told}")


def _rule(measure: Measure, asking: Asking) -> Measured:
    kept = rule_kept(measure.rule, asking)
    if kept is None:
        rule = asking.book.rule(measure.rule, asking.on)
        if rule is not None and rule.is_in_force(asking.on) and rule.period:
            return Measured(None, f"{rule.text}：{ON_PAPER}")
        return Measured(None, f"规则{measure.rule}没有启用，{JUDGED}")
    if not kept.asked:
        words = f"{kept.rule.text}：{half_way(kept.half_way)}"
        return Measured(None, words, kept.records, not_due=True)
    words = f"{kept.rule.text}：{kept.asked}期中做到{kept.met}期"
    if kept.missed and kept.asked > 1:
        words += f"，{kept.missed_words(asking.year)}没有"
    if kept.running is not None:
        words += f"，{half_way(kept.half_way)}"
    return Measured(Fraction(kept.met, kept.asked), words, kept.records)


def _rule_people(measure: Measure, asking: Asking) -> Measured:
    rule = asking.book.rule(measure.rule, asking.on)
    if rule is None or not rule.is_in_force(asking.on) or rule.demand not in PERIODICAL:
        return Measured(None, f"规则{measure.rule}没有启用，{JUDGED}")
    asked = Asked(rule, span_holding(rule.period, asking.on), asking.on, asking.conversions)
    lack = lack_of(asked, asking.facts)
    meant = len(asking.facts.meant(rule.people, asking.on))
    met = meant - (len(lack.people) if lack is not None else 0)
    words = f"{rule.text}：{meant}人中{met}人做到"
    records = tuple(asked.records(asking.facts))
    return _of_those_meant(measure, asking, asked.span, met, meant, words, records)


def reached(record: RecordFact, roles: Sequence[str]) -> set[str]:
    """Return the ids of the people a record reaches; who did not come was not reached."""
    return {
        one.person_id
        for one in record.people
        if (not roles or one.role in roles) and one.presence in (None, PRESENT)
    }


_MEASURES: dict[str, Callable[[Measure, Asking], Measured]] = {
    "manual": _manual,
    "count": measured_times,
    "people": _people,
    "hours": _hours,
    "state": _state,
    "on_time": _on_time,
    "in_time": _in_time,
    "rule": _rule,
    "rule_people": _rule_people,
}
