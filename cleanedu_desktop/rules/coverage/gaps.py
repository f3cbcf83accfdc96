"""What is missing, person by person, each with the rule it goes by and the act that settles it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.groups import Area, CategoryReach
from cleanedu_desktop.rules.coverage.hours import HoursOf
from cleanedu_desktop.rules.coverage.talks import TalkMatrix
from cleanedu_desktop.rules.coverage.texts import TextReach
from cleanedu_desktop.rules.coverage.year import SESSION, TALK, Year
from cleanedu_desktop.rules.due import AMBER, GREY, Settle, pressing
from cleanedu_desktop.rules.facts import PersonFact
from cleanedu_desktop.rules.periods import span_holding
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.study_hours import MAKE_UP

HOURS, TALKS, TEXTS, CATEGORIES, AREAS = SECTIONS = (
    "hours", "talks", "texts", "categories", "areas",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Someone who was not reached."""

    section: str
    """One of `SECTIONS`."""
    heading: str
    """Under which gaps of a kind stand together: the rule's words, or the text's title."""
    person: PersonFact
    what: str
    """What is missing, in a few words."""
    rule: Rule | None
    """Why; None: nothing demands it, it is only seen."""
    tone: str
    settle: Settle
    partner: PersonFact | None = field(default=None)
    """Of a missing talk between two: who is to talk with them."""


def gaps_of(
    year: Year,
    hours: Sequence[HoursOf],
    texts: Sequence[TextReach],
    talks: Sequence[TalkMatrix],
    categories: Sequence[CategoryReach],
    areas: Sequence[Area],
) -> tuple[Gap, ...]:
    """Return the gaps in the order of the sections, within one by name."""
    return (
        *_of_hours(hours, year),
        *(gap for one in talks for gap in _of_talks(one, year)),
        *(gap for one in texts for gap in _of_text(one)),
        *(gap for one in categories for gap in _of_category(one, year)),
        *(gap for one in areas for gap in _of_area(one)),
    )


def make_up_at(record_id: str) -> Settle:
    """Return the act of making up a session."""
    return Settle(kind=SESSION, act="step", record_id=record_id, step=MAKE_UP)


def _tone(rule: Rule, year: Year) -> str:
    span = span_holding(rule.period, year.on)
    return pressing(year.on, span.last, rule.warn_days)


def _of_hours(hours: Sequence[HoursOf], year: Year) -> Iterator[Gap]:
    for one in sorted(hours, key=lambda o: o.rule.id if o.rule else ""):
        rule = one.rule
        if rule is None or not one.lacks:
            continue
        what = f"{one.hours:g} / {rule.minimum:g} 学时"
        if one.lost:
            what += f"，可补 {one.lost:g}"
        first = rule.types[0] if rule.types else ""
        new = Settle(kind=SESSION, act="new", type=first)
        yield Gap(
            section=HOURS,
            heading=rule.text,
            person=one.person,
            what=what,
            rule=rule,
            tone=AMBER if one.missed else _tone(rule, year),
            settle=make_up_at(one.missed[0]) if one.missed else new,
        )


def _of_talks(matrix: TalkMatrix, year: Year) -> Iterator[Gap]:
    rule = matrix.rule
    settle = Settle(kind=TALK, act="new", type=rule.types[0] if rule.types else "")
    tone = _tone(rule, year)
    persons = {one.id: one for one in (*matrix.leaders, *matrix.members)}
    if not matrix.asked:
        for one in matrix.missing:
            what = f"{matrix.times.get(one.id, 0)} / {rule.minimum:g} 次"
            yield Gap(section=TALKS, heading=rule.text, person=one, what=what, rule=rule,
                      tone=tone, settle=settle)  # fmt: skip
        return
    pairs = [(persons[member], persons[leader]) for leader, member in matrix.missing_pairs]
    for member, leader in sorted(pairs, key=lambda two: (two[0].name, two[0].id, two[1].name)):
        yield Gap(
            section=TALKS,
            heading=rule.text,
            person=member,
            what=f"与{leader.name}谈话",
            rule=rule,
            tone=tone,
            settle=settle,
            partner=leader,
        )


def _of_text(text: TextReach) -> Iterator[Gap]:
    for person, session in text.missed:
        yield Gap(
            section=TEXTS,
            heading=text.title,
            person=person,
            what="没有学到",
            rule=None,
            tone=AMBER,
            settle=make_up_at(session),
        )


def _of_category(reach: CategoryReach, year: Year) -> Iterator[Gap]:
    rule = reach.rule
    for person, times in zip(reach.meant, reach.times, strict=True):
        if times < rule.minimum:
            yield Gap(
                section=CATEGORIES,
                heading=rule.text,
                person=person,
                what=f"{times} / {rule.minimum:g} 次",
                rule=rule,
                tone=_tone(rule, year),
                settle=Settle(kind=SESSION, act="new", type=rule.types[0] if rule.types else ""),
            )


def _of_area(area: Area) -> Iterator[Gap]:
    for one in area.missing:
        yield Gap(
            section=AREAS,
            heading=f"责任区：{area.name}（{area.holder.name}）",
            person=one,
            what="今年没有参加过学习",
            rule=None,
            tone=GREY,
            settle=Settle(kind=SESSION, act="new"),
        )
