"""Counts what a rule's demand lacks in one period: the office as a whole, or person by person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import combinations

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.due_by_date import state_on
from cleanedu_desktop.rules.facts import OfficeFacts, PersonFact, RecordFact
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.periods import Span
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.study_hours import SESSION, hours_given, register_hours

TALKING = ("talker", "talkee")


def done_of(have: float, least: float, unit: str) -> str:
    """Return how much is done and, where more than one is asked, how much is lacking."""
    if least <= 1:
        return f"已有 {have:g} {unit}，至少 {least:g} {unit}"
    return f"{_done(have, least, unit)}（至少 {least:g} {unit}）"


def _all_done(have: float, each: float, many: int, unit: str) -> str:
    """Return how much those who lack something have and lack together."""
    together = "合计" if many > 1 else ""
    return f"（{together}{_done(have, each * many, unit)}）"


def _done(have: float, least: float, unit: str) -> str:
    return f"已有 {round(have, 2):g} {unit}，还差 {round(least - have, 2):g} {unit}"


@dataclass(frozen=True)
class Lack:
    """What is lacking."""

    detail: str
    people: tuple[PersonFact, ...] = ()
    begun: bool = False
    """Part of what is asked was done."""


@dataclass(frozen=True)
class Asked:
    """One rule asked about one period, as things stood on a day."""

    rule: Rule
    span: Span
    on: date
    """What happened later does not count."""
    conversions: Sequence[Rule] = ()

    @property
    def roster_day(self) -> date:
        """The day whose roster counts."""
        return min(self.on, self.span.last)

    def records(self, facts: OfficeFacts) -> Iterable[RecordFact]:
        """Return the records that count."""
        rule = self.rule
        for one in facts.between(rule.kind, self.span.first, self.roster_day):
            if rule.names(one.type_by(rule.type_from)):
                yield one


def lack_of(asked: Asked, facts: OfficeFacts) -> Lack | None:
    """Return what is lacking; None if the demand is met, or means nobody."""
    return _LOOKS[asked.rule.demand](asked, facts)


def _records(asked: Asked, facts: OfficeFacts) -> Lack | None:
    have = sum(1 for _ in asked.records(facts))
    if have >= asked.rule.minimum:
        return None
    return Lack(done_of(have, asked.rule.minimum, "次"), begun=have > 0)


def _attended(asked: Asked, facts: OfficeFacts) -> Lack | None:
    def reached(record: RecordFact) -> Iterable[tuple[str, float]]:
        return ((who, 1) for who, _ in hours_given(record, (), asked.on))

    return _by_person(asked, facts, reached, "次")


def _hours(asked: Asked, facts: OfficeFacts) -> Lack | None:
    """Courses kept in registers count for collective study like sessions."""
    of_courses = asked.rule.kind == SESSION
    more = register_hours(facts, asked.span.first, asked.roster_day, collective=True)
    return _by_person(
        asked,
        facts,
        lambda one: hours_given(one, asked.conversions, asked.on),
        "学时",
        more if of_courses else (),
    )


def _talks(asked: Asked, facts: OfficeFacts) -> Lack | None:
    def in_role(record: RecordFact) -> Iterable[tuple[str, float]]:
        return ((who, 1) for who in set(record.those(*asked.rule.roles)))

    return _by_person(asked, facts, in_role, "次")


def _by_person(
    asked: Asked,
    facts: OfficeFacts,
    given: Callable[[RecordFact], Iterable[tuple[str, float]]],
    unit: str,
    more: Iterable[tuple[str, float]] = (),
) -> Lack | None:
    have: dict[str, float] = defaultdict(float)
    for who, much in more:
        have[who] += much
    for record in asked.records(facts):
        for who, much in given(record):
            have[who] += much
    least = asked.rule.minimum
    meant = facts.meant(asked.rule.people, asked.roster_day)
    lacking = tuple(one for one in meant if have[one.id] < least)
    if not lacking:
        return None
    told = f"{len(lacking)} 人不到 {least:g} {unit}"
    if least <= 1:
        return Lack(told, lacking)
    done = sum(have[one.id] for one in lacking)
    return Lack(told + _all_done(done, least, len(lacking), unit), lacking, begun=done > 0)


def _pairs(asked: Asked, facts: OfficeFacts) -> Lack | None:
    talked: Counter[frozenset[str]] = Counter()
    for record in asked.records(facts):
        there = sorted(set(record.those(*TALKING)))
        talked.update(frozenset(pair) for pair in combinations(there, 2))
    partners = facts.meant(asked.rule.partners, asked.roster_day)
    lacking: list[PersonFact] = []
    least = asked.rule.minimum
    missing: set[frozenset[str]] = set()
    for one in facts.meant(asked.rule.people, asked.roster_day):
        pairs = {frozenset({one.id, other.id}) for other in partners if other.id != one.id}
        short = {pair for pair in pairs if talked[pair] < least}
        if short:
            lacking.append(one)
            missing |= short
    if not lacking:
        return None
    told = f"还差 {len(missing)} 对"
    if least <= 1:
        return Lack(told, tuple(lacking))
    done = sum(talked[pair] for pair in missing)
    told += _all_done(done, least, len(missing), "次")
    return Lack(told, tuple(lacking), begun=done > 0)


def _share(asked: Asked, facts: OfficeFacts) -> Lack | None:
    """Compare who was reached with a share of those who had the event in the years before.

    No more are asked than can still be: whose event lasts into the period, and who is there.
    Nobody is named.
    """
    rule, event = asked.rule, asked.rule.event
    years = rule.numbers.get("years_before", 1)
    if event is None:
        return None
    since = date(asked.span.first.year - years, 1, 1)
    there = {one.id for one in facts.meant(rule.people, asked.roster_day)}
    before: set[str] = set()
    lasting: set[str] = set()
    register = facts.registers.get(event.kind, Register(kind=event.kind))
    for one in facts.between(event.kind, since, asked.roster_day):
        begun = one.happened_on or asked.on
        if not event.names(one.type) or state_on(one, register, asked.on) in event.unless:
            continue
        ends = day_of(one.answers.get(event.until)) if event.until else None
        if begun < asked.span.first:
            before.update(one.those(event.role))
        if ends is None or ends >= asked.span.first:
            lasting.update(one.those(event.role))
    percent = rule.numbers.get("share_percent", 100)
    wanted = min(-(-len(before) * percent // 100), len(lasting & there))
    have = len({who for one in asked.records(facts) for who in one.those(*rule.roles)})
    if have >= wanted:
        return None
    lacking = f"还差 {wanted - have} 人，" if wanted > 1 else ""
    told = f"已有 {have} 人，{lacking}至少 {wanted} 人（上 {years} 个年度共 {len(before)} 人）"
    return Lack(told, begun=have > 0)


_LOOKS: dict[str, Callable[[Asked, OfficeFacts], Lack | None]] = {
    "records": _records,
    "attended": _attended,
    "hours": _hours,
    "talks": _talks,
    "pairs": _pairs,
    "share": _share,
}
PERIODICAL = frozenset(_LOOKS)
"""Demands this module counts."""
