"""What share of an indicator was done, in words, and by which records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.asking import Asking
from cleanedu_desktop.rules.assessment import MEASURES, Looked, Measure
from cleanedu_desktop.rules.facts import StepFact
from cleanedu_desktop.rules.measures import _MEASURES, Measured, measured
from cleanedu_desktop.rules.rule import Scope
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.rules.small_office import BOOK, YEAR, commitment, facts, record, session, talk
from tests.rules.standard_files import found

PARTY = Scope(political_status=("中共党员",))
SESSIONS = Looked(kind="study_session")


def numbers(done: Measured) -> list[str]:
    """The records it rests on."""
    return [one.number for one in done.records]


def _half_way(have: int, least: int) -> str:
    """What is told of a running period in which part was done."""
    return f"本期未到期、已有{have}次，还差{least - have}次（至少{least}次），暂不计"


def test_each_measure_has_a_word_and_a_function() -> None:
    """None can be written that is not measured."""
    assert MEASURES.keys() == _MEASURES.keys()


def test_only_people_judge_what_is_not_measured() -> None:
    """There is no share."""
    assert found(Measure(), YEAR) == Measured(None, "由人评定")


def test_times_are_counted_up_to_what_is_asked() -> None:
    """More than asked does not count for more."""
    committee = Measure(by="count", records=replace(SESSIONS, types=("委员会",)), minimum=4)
    done = found(committee, YEAR)
    assert done.share == Fraction(2, 4)
    assert done.words == "要求每年4次，全年2次"
    assert numbers(done) == ["X1", "X2"]
    assert found(replace(committee, minimum=1), YEAR).share == 1


def test_each_period_is_counted_by_itself() -> None:
    """Two in January do not stand for one in spring."""
    quarterly = Measure(by="count", records=SESSIONS, period="quarter", minimum=2)
    done = found(quarterly, YEAR)
    assert done.share == Fraction(3, 8)
    assert done.words == "要求每季度2次，全年4次，第2季度、第3季度、第4季度未达到"


def test_a_period_still_running_counts_once_it_has_its_number() -> None:
    """Before it is neither gained nor lost, and those to come are not asked; in the words of rules.

    One session each in January, February, March and April.
    """
    quarterly = Measure(by="count", records=SESSIONS, period="quarter")

    def told(measure: Measure, *day: int) -> tuple[Fraction | int | None, str]:
        done = found(measure, YEAR, on=date(2026, *day))
        assert done.not_due == (done.share is None)
        return done.share, done.words.partition("次，")[2]

    waiting, half_way = "本期未到期、还没有做，暂不计", _half_way(1, 2)
    assert told(quarterly, 1, 14) == (None, f"全年0次，{waiting}")
    assert told(quarterly, 1, 15) == (1, "全年1次")
    assert told(quarterly, 4, 7) == (1, f"全年3次，{waiting}")
    assert told(quarterly, 4, 8) == (1, "全年4次")
    assert told(quarterly, 9, 29) == (1, f"全年4次，{waiting}")
    assert told(quarterly, 9, 30) == (Fraction(2, 3), "全年4次，第3季度未达到")
    assert told(quarterly, 11, 21) == (Fraction(2, 3), f"全年4次，第3季度未达到，{waiting}")
    assert told(quarterly, 12, 31) == (Fraction(2, 4), "全年4次，第3季度、第4季度未达到")
    twice = replace(quarterly, minimum=2)
    assert told(twice, 3, 31) == (1, "全年3次")
    assert told(twice, 4, 30) == (1, f"全年4次，{half_way}")
    assert told(twice, 6, 30) == (Fraction(2 + 1, 4), "全年4次，第2季度未达到")
    never = replace(quarterly, records=replace(SESSIONS, types=("党课",)))
    assert told(never, 6, 30) == (0, "全年0次，第1季度、第2季度未达到")
    assert told(never, 12, 31) == (0, "全年0次，各期都未达到")


def test_a_year_still_running_counts_once_it_has_its_number() -> None:
    """As any period; on its last evening what there is counts."""
    yearly = Measure(by="count", records=SESSIONS, minimum=4)
    early = found(yearly, YEAR, on=date(2026, 1, 14))
    assert (early.share, early.not_due) == (None, True)
    assert early.words == "要求每年4次，全年0次，本期未到期、还没有做，暂不计"
    some = found(yearly, YEAR, on=date(2026, 3, 31))
    assert (some.share, some.not_due, numbers(some)) == (None, True, ["X1", "X2", "X3"])
    assert some.words == f"要求每年4次，全年3次，{_half_way(3, 4)}"
    assert found(yearly, YEAR, on=date(2026, 4, 8)) == found(yearly, YEAR)
    assert found(yearly, YEAR[:3], on=date(2026, 12, 30)).not_due
    assert found(yearly, YEAR[:3]).share == Fraction(3, 4)


@pytest.mark.parametrize("least", [1, 2])
@pytest.mark.parametrize("period", ["month", "quarter", "half_year", "year"])
def test_one_more_never_lowers_the_share_of_what_is_asked(period: str, least: int) -> None:
    """On whatever day: doing what is asked is never a loss."""
    measure = Measure(by="count", records=SESSIONS, period=period, minimum=least)
    more = (*YEAR, session("X9", date(2026, 6, 9), "党课", "a"))
    for day in (date(2026, 6, 9) + timedelta(n) for n in range(206)):
        before, after = (found(measure, one, on=day).share for one in (YEAR, more))
        assert before is None or (after is not None and after >= before), day


def test_what_is_of_another_year_or_still_to_come_does_not_count() -> None:
    """A record without a day counts by the year it names."""
    measure = Measure(by="count", records=SESSIONS, minimum=10)
    more = (*YEAR, session("X9", date(2025, 12, 31), "党课", "a"))
    assert numbers(found(measure, more, on=date(2026, 3, 4))) == ["X1", "X2"]
    assert found(measure, more).share == Fraction(4, 10)
    paper = [record("commitment", "C1", None, answers={"year": year}) for year in (2025, 2026)]
    assert numbers(found(Measure(by="count", records=Looked(kind="commitment")), paper)) == ["C1"]


def test_people_reached_are_shared_by_those_meant() -> None:
    """Who was absent was not reached; the scope narrows."""
    measure = Measure(by="people", records=SESSIONS, roles=("attendee",))
    done = found(measure, YEAR)
    assert done.share == Fraction(2, 3)
    assert done.words == "3人中2人做到"
    assert found(replace(measure, people=PARTY), YEAR).share == 1
    assert found(replace(measure, minimum=4), YEAR).share == Fraction(1, 3)
    talks = Measure(by="people", records=Looked(kind="talk"), roles=("talkee",))
    assert found(talks, [talk("T1", date(2026, 1, 2), "约谈", "a", "b")]).share == Fraction(1, 3)


def test_only_the_states_asked_reach_someone() -> None:
    """A commitment that is not signed is none."""
    signed = Looked(kind="commitment", states=("signed",))
    measure = Measure(by="people", records=signed, roles=("committer",))
    assert found(measure, YEAR).share == Fraction(1, 3)


def test_hours_are_shared_by_people_who_have_them() -> None:
    """As the office's table converts them, made-up hours included."""
    answers = {"study_hours": 30}
    some = [session("X1", date(2026, 1, 5), "集中学习", "a", answers=answers)]
    measure = Measure(by="hours", records=SESSIONS, minimum=30, people=PARTY)
    assert found(measure, some).share == Fraction(1, 2)
    assert found(measure, some).words == "2人中1人不少于30学时"


def test_states_reached_are_shared_by_all_records() -> None:
    """Of the year."""
    signed = Looked(kind="commitment", states=("signed",))
    both = (commitment("a", date(2026, 3, 10)), commitment("b", None))
    done = found(Measure(by="state", records=signed), both)
    assert (done.share, done.words) == (Fraction(1, 2), "共2条，办到1条")


def test_in_time_is_what_was_settled_by_its_day() -> None:
    """Of what had fallen due."""
    measure = Measure(by="on_time", records=Looked(kind="rectification"), step="close")
    assert found(measure, YEAR).share == 0
    assert found(measure, YEAR, on=date(2026, 6, 29)).share is None
    (item,) = (one for one in YEAR if one.kind == "rectification")
    early = replace(item, steps=(item.steps[0]._replace(taken_on=date(2026, 6, 30)),))
    assert found(measure, [early]).share == 1


def test_what_was_opened_again_by_its_day_was_not_settled_in_time() -> None:
    """Closed again by then it was; opened after its day it had been."""
    measure = Measure(by="on_time", records=Looked(kind="rectification"), step="close")
    register = Register(
        kind="rectification",
        first_state="open",
        leads=(("accept", "accepted"), ("close", "closed"), ("reopen", "open")),
    )
    (item,) = (one for one in YEAR if one.kind == "rectification")

    def share(*steps: tuple[str, int]) -> Fraction | None:
        taken = (StepFact(name, date(2026, 6, 1) + timedelta(day), (), {}) for name, day in steps)
        told = replace(facts([replace(item, steps=tuple(taken))]), registers={item.kind: register})
        asking = Asking(facts=told, book=BOOK, year=2026, on=date(2026, 12, 31))
        return measured(measure, asking).share

    assert share(("close", 1), ("reopen", 2)) == 0
    assert share(("close", 1), ("reopen", 2), ("accept", 3)) == 0
    assert share(("close", 1), ("reopen", 2), ("close", 3), ("accept", 4)) == 1
    assert share(("close", 29), ("reopen", 30)) == 1


def test_late_entries_are_shared_by_all() -> None:
    """Each counts once."""
    some = [session(f"X{n}", date(2026, 1, n), "党课", "a", late=n == 1) for n in (1, 2, 3)]
    done = found(Measure(by="in_time", records=SESSIONS), some)
    assert (done.share, done.words) == (Fraction(2, 3), "共3条，补录1条")


@pytest.mark.parametrize(
    ("when_none", "share", "words"),
    [("manual", None, "由人评定"), ("full", 1, "计满分"), ("zero", 0, "不得分")],
)
def test_a_share_of_nothing_is_what_the_standard_says(
    when_none: str, share: int | None, words: str
) -> None:
    """Never a guess."""
    measure = Measure(by="state", records=Looked(kind="talk", states=("x",)), when_none=when_none)
    done = found(measure, ())
    assert done.share == share
    assert words in done.words


def test_a_rule_of_cadence_is_judged_period_by_period() -> None:
    """By the rule as it stood, up to the day; what is still to come is not asked."""
    measure = Measure(by="rule", rule="C2")
    done = found(measure, YEAR, on=date(2026, 4, 30))
    assert done.share == Fraction(2, 4)
    assert done.words.endswith("4期中做到2期，3月、4月没有")
    assert numbers(done) == ["X1", "X2"]
    running = found(measure, YEAR, on=date(2026, 4, 29))
    assert running.share == Fraction(2, 3)
    assert running.words.endswith("3期中做到2期，3月没有，本期未到期、还没有做，暂不计")
    nothing = found(measure, (), on=date(2026, 1, 5))
    assert (nothing.share, nothing.not_due) == (None, True)
    assert nothing.words.endswith("：本期未到期、还没有做，暂不计")
    later = replace(facts(()), began=date(2027, 1, 1))
    on_paper = measured(measure, Asking(facts=later, book=BOOK, year=2026, on=date(2026, 12, 31)))
    assert (on_paper.share, on_paper.not_due) == (None, False)
    assert on_paper.words.endswith("：启用本程序以前的在纸上，由人评定")
    off = found(Measure(by="rule", rule="C22"), YEAR)
    assert off == Measured(None, "规则C22没有启用，由人评定")


def test_a_rule_of_several_times_says_how_many_are_lacking() -> None:
    """Two meetings of the three asked a year: not due, and not nothing."""
    thrice = replace(BOOK.shipped("C2"), period="year", minimum=3)
    asking = Asking(
        facts=facts(YEAR), book=Rulebook({"C2": (thrice,)}), year=2026, on=date(2026, 4, 15)
    )
    done = measured(Measure(by="rule", rule="C2"), asking)
    assert (done.share, done.not_due) == (None, True)
    assert done.words.endswith(f"：{_half_way(2, 3)}")


def test_a_rule_by_person_is_shared_by_those_it_means() -> None:
    """As it stands that day, in the period that holds it."""
    measure = Measure(by="rule_people", rule="C13")
    answers = {"study_hours": 32}
    some = [session("X1", date(2026, 1, 5), "集中学习", "ac", answers=answers)]
    some.append(session("X2", date(2026, 1, 6), "支部委员会会议", "b", answers=answers))
    done = found(measure, some)
    assert done.share == Fraction(1, 2)
    assert done.words.endswith("：2人中1人做到")
    assert numbers(done) == ["X1"]
    early = found(measure, some, on=date(2026, 12, 30))
    assert (early.share, early.not_due) == (Fraction(1, 2), False)
    assert early.words.endswith("：2人中1人做到，本期未到期")
    nobody = found(measure, some[1:], on=date(2026, 12, 30))
    assert (nobody.share, nobody.not_due) == (None, True)
    assert nobody.words.endswith("：2人中0人做到，本期未到期，暂不计")
    assert found(measure, some[1:]).share == 0
    assert found(Measure(by="rule_people", rule="C22"), some).share is None
    assert found(replace(measure, rule="R72"), some).share is None
