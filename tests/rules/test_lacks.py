"""What a demand lacks in a period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cleanedu_desktop.rules.facts import RecordFact, There
from cleanedu_desktop.rules.lacks import Asked, Lack, lack_of
from cleanedu_desktop.rules.periods import span_holding
from cleanedu_desktop.rules.rule import Rule, Scope
from tests.rules.small_office import BOOK, EVERYONE, MEMBER, YEAR, facts, record, session, talk

ON = date(2026, 6, 15)


def lack(records: Any, rule: Rule, on: date = ON, persons: Any = EVERYONE) -> Lack | None:
    """What a rule lacks in the period of a day."""
    conversions = [one for one in BOOK.on(on) if one.hours is not None]
    asked = Asked(rule, span_holding(rule.period, on), on, conversions)
    return lack_of(asked, facts(records, persons))


def names(found: Lack | None) -> list[str]:
    """Who is lacking."""
    return sorted(one.name for one in found.people) if found else []


def rule(rule_id: str, **given: Any) -> Rule:
    """A shipped rule, changed."""
    return replace(BOOK.shipped(rule_id), **given)


def test_records_are_counted_in_the_period_up_to_the_day() -> None:
    """By the words of their type."""
    held = [session(f"X{day}", date(2026, 6, day), "警示教育", "a") for day in (1, 15, 16)]
    yearly = rule("C22", minimum=3)
    assert lack(held, yearly) == Lack("已有 2 次，还差 1 次（至少 3 次）", begun=True)
    assert lack(held, yearly, date(2026, 6, 16)) is None
    assert lack(held, rule("C2")) == Lack("已有 0 次，至少 1 次")


def test_attendance_is_counted_by_person() -> None:
    """Only those present, of those meant."""
    asked = rule("R29-5", people=Scope())
    held = [session("X1", ON, "集中学习", "a", "b")]
    found = lack(held, asked)
    assert names(found) == ["白某", "陈某"]
    assert found is not None
    assert found.detail == "2 人不到 1 次"
    assert lack(held, replace(asked, people=Scope(posts=("书记",)))) is None


def test_hours_are_summed_by_person() -> None:
    """Of the types that count."""
    held = [
        session("X1", date(2026, 2, 1), "集中学习", "ab", answers={"study_hours": 20}),
        session("X2", date(2026, 3, 1), "党课", "a", "b", answers={"study_hours": 12}),
        session("X3", date(2026, 4, 1), "支部委员会会议", "b", answers={"study_hours": 12}),
    ]
    assert names(lack(held, rule("C13"))) == ["白某"]
    assert names(lack(held, rule("C13-2"))) == ["安书记"]
    assert lack(held, rule("C13", minimum=20)) is None
    found = lack(held, rule("C13"))
    assert found is not None
    assert (found.detail, found.begun) == ("1 人不到 32 学时（已有 20 学时，还差 12 学时）", True)


def test_talks_are_counted_in_the_roles_asked() -> None:
    """A talker has had no talk held with him unless the rule says so."""
    held = [talk("T1", ON, "谈心谈话", "a", "b")]
    assert lack(held, rule("C11-2")) is None
    assert names(lack(held, rule("C11-2", roles=("talkee",)))) == ["安书记"]
    twice = lack(held, rule("C11-2", minimum=2))
    assert twice is not None
    assert (twice.detail, twice.begun) == ("2 人不到 2 次（合计已有 2 次，还差 2 次）", True)


def test_pairs_are_counted_once_whoever_spoke() -> None:
    """Each of the committee with each member."""
    other = replace(MEMBER, id="d", name="丁某")
    held = [talk("T1", ON, "谈心谈话", "b", "a")]
    found = lack(held, rule("C11"), persons=(*EVERYONE, other))
    assert found is not None
    assert (found.detail, names(found)) == ("还差 1 对", ["安书记"])
    assert lack(held, rule("C11")) is None
    twice = lack(held, rule("C11", minimum=2))
    assert twice is not None
    assert (twice.detail, twice.begun) == ("还差 1 对（已有 1 次，还差 1 次）", True)


def test_the_roster_of_the_period_counts() -> None:
    """Who has moved out since is not asked; who left later was there."""
    gone = replace(MEMBER, away=((date(2026, 6, 1), date.max),))
    persons = (gone,)
    assert lack(YEAR, rule("C13"), persons=persons) is None
    assert names(lack(YEAR, rule("C13"), date(2026, 5, 31), persons)) == ["白某"]


def test_a_share_of_those_who_had_the_event_is_to_be_reached() -> None:
    """Rounded up, and no more than those whose event still lasts; nobody is named."""

    def sanction(who: str, day: date, until: str) -> RecordFact:
        people = (There(who, "subject", None),)
        answers = {"influence_until": until}
        return record("person_event", f"S-{who}", day, type="处分", people=people, answers=answers)

    asked = rule("C23-2", on=True)
    some = [sanction("b", date(2024, 5, 1), "2026-04-30"), sanction("c", date(2025, 5, 1), "")]
    told = Lack("已有 0 人，至少 1 人（上 2 个年度共 2 人）")
    assert lack(some, asked) == told
    assert lack([*some, talk("T", date(2026, 3, 1), "回访谈话", "a", "b")], asked) is None
    over = [sanction("b", date(2024, 5, 1), "2025-04-30")]
    assert lack(over, asked) is None
    assert lack([sanction("b", date(2026, 1, 5), "")], asked) is None
    everyone = rule("C23-2", numbers={"share_percent": 100, "years_before": 2})
    assert lack(some, everyone) == Lack("已有 0 人，还差 2 人，至少 2 人（上 2 个年度共 2 人）")
