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
from cleanedu_desktop.rules.measured import Measured
from cleanedu_desktop.rules.measures import _MEASURES, measured
from cleanedu_desktop.rules.rule import Scope
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.rules.small_office import BOOK, YEAR, commitment, facts, session, talk
from tests.rules.standard_files import SESSIONS, began_on, found, half_way, numbers

PARTY = Scope(political_status=("中共党员",))


def test_each_measure_has_a_word_and_a_function() -> None:
    """None can be written that is not measured."""
    assert MEASURES.keys() == _MEASURES.keys()


def test_only_people_judge_what_is_not_measured() -> None:
    """There is no share."""
    assert found(Measure(), YEAR) == Measured(None, "由人评定")


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


def test_people_still_to_be_reached_are_no_loss_while_the_year_runs() -> None:
    """Two of three by April: not due until all are, or until the year's last evening."""
    measure = Measure(by="people", records=SESSIONS, roles=("attendee",))
    running = found(measure, YEAR, on=date(2026, 12, 30))
    assert (running.share, running.not_due) == (None, True)
    assert running.words == "3人中2人做到，本期未到期，暂不计"
    party = replace(measure, people=PARTY)
    assert found(party, YEAR, on=date(2026, 4, 7)).not_due
    assert found(party, YEAR, on=date(2026, 4, 8)).share == 1
    nobody = replace(measure, people=Scope(posts=("局长",)))
    assert found(nobody, YEAR, on=date(2026, 3, 4)).words == "没有应计的人员，由人评定"


def test_people_lacking_in_the_year_the_office_began_may_be_on_paper() -> None:
    """What was reached counts, what lacks is judged by people."""
    first, last = date(2026, 7, 1), date(2026, 12, 31)
    talks = Measure(by="people", records=SESSIONS, roles=("attendee",))
    done = began_on(talks, YEAR, first, last)
    assert (done.share, done.not_due) == (None, False)
    assert done.words == "3人中2人做到，启用本程序以前的在纸上，由人评定"
    assert began_on(replace(talks, people=PARTY), YEAR, first, last).share == 1
    hours = Measure(by="rule_people", rule="C13")
    assert began_on(hours, YEAR, first, last).words.endswith("启用本程序以前的在纸上，由人评定")


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
    early = found(measure, some, on=date(2026, 12, 30))
    assert (early.share, early.not_due) == (None, True)
    assert early.words == "2人中1人不少于30学时，本期未到期，暂不计"
    assert numbers(early) == ["X1"]
    some.append(session("X2", date(2026, 9, 1), "集中学习", "b", answers=answers))
    assert found(measure, some, on=date(2026, 8, 31)).not_due
    assert found(measure, some, on=date(2026, 9, 1)).share == 1


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
    assert done.words.endswith(f"：{half_way(2, 3)}")


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
    assert (early.share, early.not_due) == (None, True)
    assert early.words.endswith("：2人中1人做到，本期未到期，暂不计")
    both = [session("X1", date(2026, 1, 5), "集中学习", "ab", answers=answers)]
    assert found(measure, both, on=date(2026, 1, 5)).share == 1
    nobody = found(measure, some[1:], on=date(2026, 12, 30))
    assert (nobody.share, nobody.not_due) == (None, True)
    assert nobody.words.endswith("：2人中0人做到，本期未到期，暂不计")
    assert found(measure, some[1:]).share == 0
    assert found(Measure(by="rule_people", rule="C22"), some).share is None
    assert found(replace(measure, rule="R72"), some).share is None
