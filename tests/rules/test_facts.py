"""Facts of people and records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from cleanedu_desktop.rules.facts import Held, RecordFact
from cleanedu_desktop.rules.rule import Scope
from tests.rules.small_office import MEMBER, OUTSIDER, SECRETARY, facts, talk

DAY = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("held", "covers"),
    [
        (Held("x", "", ""), True),
        (Held("x", "2026-06", ""), True),
        (Held("x", "2026-06-16", ""), False),
        (Held("x", "", "2026-06"), True),
        (Held("x", "", "2026-06-14"), False),
        (Held("x", "2027", ""), False),
    ],
)
def test_what_is_held_covers_days(held: Held, covers: bool) -> None:
    """A month stands for all its days."""
    assert held.on(DAY) == covers


def test_the_roster_of_a_day() -> None:
    """Off it from the day of moving out to the day before returning."""
    away = replace(MEMBER, away=((date(2026, 3, 1), date(2026, 5, 1)),))
    days = [date(2026, 2, 28), date(2026, 3, 1), date(2026, 4, 30), date(2026, 5, 1)]
    assert [away.on_roster(day) for day in days] == [True, False, False, True]
    assert facts((), (away,)).meant(Scope(), date(2026, 4, 1)) == ()


def test_whom_a_scope_means() -> None:
    """Everything it names must fit; dated posts come before the present one."""
    party = Scope(political_status=("中共党员",))
    assert [one.fits(party, DAY) for one in (SECRETARY, OUTSIDER)] == [True, False]
    posts = Scope(posts=("书记",))
    assert [one.fits(posts, DAY) for one in (SECRETARY, MEMBER)] == [True, False]
    formerly = replace(SECRETARY, posts=(Held("科员", "2020", "2026-06"),))
    assert not formerly.fits(posts, DAY)
    assert formerly.fits(posts, date(2026, 7, 1))
    promoted = replace(SECRETARY, posts=(Held(SECRETARY.post, "2026-06-15", ""),))
    assert promoted.fits(posts, DAY)
    assert not promoted.fits(posts, date(2026, 6, 14))
    outside = Scope(categories=("非党干部",))
    assert OUTSIDER.fits(outside, DAY)
    assert not OUTSIDER.fits(outside, date(2026, 2, 28))


def test_people_of_a_record_by_role() -> None:
    """In any of the roles asked."""
    one = talk("T1", DAY, "谈心谈话", "a", "b")
    assert one.those("talkee") == ("b",)
    assert one.those("talker", "talkee") == ("a", "b")
    assert facts((one,)).of("talk") == (one,)
    assert facts((one,)).of("commitment") == ()


def test_records_between_two_days() -> None:
    """By day and number, both ends included; those without a day are left out."""
    days = [date(2026, 3, day) for day in (5, 1, 9, 5)]
    some = [talk(f"T{place}", day, "", "a", "b") for place, day in enumerate(days)]
    known = facts((*some, replace(some[0], id="x", happened_on=None)))
    found = known.between("talk", date(2026, 3, 1), date(2026, 3, 5))
    assert [one.number for one in found] == ["T1", "T0", "T3"]
    assert known.between("question", date.min, date.max) == ()


def count(records: Sequence[RecordFact], added: int) -> list[int]:
    """Something worked out."""
    return [len(records) + added]


def test_what_is_worked_out_is_kept_until_its_kind_changes() -> None:
    """What is worked out of people until one of them does."""
    known = facts((talk("T1", DAY, "", "a", "b"),))
    first, nobody = known.worked_out("talk", count, 1), known.worked_out("question", count, 1)
    assert known.worked_out("talk", count, 1) is first
    assert known.worked_out("talk", count, 2) == [3]
    meant = known.meant(Scope(), DAY)
    news = known.with_changes({"T2": talk("T2", DAY, "", "a", "c")})
    assert news.worked_out("talk", count, 1) == [3]
    assert news.worked_out("question", count, 1) is nobody
    assert news.meant(Scope(), DAY) is meant
    assert news.with_changes({}, (MEMBER,)).meant(Scope(), DAY) == (MEMBER,)


def test_changes_of_records() -> None:
    """New, other and gone ones, each in its place by number."""
    some = {number: talk(number, DAY, "", "a", "b") for number in ("T1", "T3", "T4")}
    known = facts(list(some.values()))
    other = replace(some["T3"], title="别的")
    news = known.with_changes({"T1": None, "T3": other, "T2": talk("T2", DAY, "", "a", "b")})
    assert [one.number for one in news.of("talk")] == ["T2", "T3", "T4"]
    assert news.of("talk")[1] is other
    assert news.with_changes(dict.fromkeys(("T2", "T3", "T4"))).records == {}
    assert [one.number for one in known.of("talk")] == ["T1", "T3", "T4"]
