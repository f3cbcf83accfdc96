"""The score of a year."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.assessment import (
    FULL,
    Deduction,
    Indicator,
    Looked,
    Measure,
    Section,
    Standard,
)
from cleanedu_desktop.rules.facts import RecordFact
from cleanedu_desktop.rules.score import KEPT_BACK, YearScore, rounded, score_year
from tests.rules.small_office import BOOK, YEAR, commitment, facts, record, session, talk
from tests.rules.standard_files import shipped_standards

END = date(2026, 12, 31)
SESSIONS = Looked(kind="study_session")


def scored(records: object, *indicators: Indicator, step: float = 0.1) -> YearScore:
    """The score of the small office."""
    parts = (Section(id="1", title="一", indicators=indicators),)
    standard = Standard(id="x", title="", source="", step=step, sections=parts)
    return score_year(facts(records), BOOK, standard, year=2026, on=END)  # type: ignore[arg-type]


def test_points_are_the_share_of_the_maximum() -> None:
    """Rounded as the standard says; what people judge has none."""
    measure = Measure(by="people", records=SESSIONS, roles=("attendee",))
    mine = Indicator(id="1", text="到人", max=10, measure=measure)
    done = scored(YEAR, mine, Indicator(id="2", text="评价", max=90), step=0.5)
    assert [one.points for one in done.scores] == [6.5, None]
    assert (done.computed, done.computable, done.by_hand) == (6.5, 10, 90)
    assert done.scores[0].words == "3人中2人做到。"


def test_deductions_are_taken_off_and_told() -> None:
    """Never below nothing; what they rest on is evidence too."""
    overdue = Deduction(
        by="overdue",
        text="逾期",
        points=1.5,
        records=Looked(kind="rectification"),
        step="close",
    )
    each = Deduction(by="records", text="谈话", points=1, records=Looked(kind="talk"))
    late = Deduction(by="late", text="补录", points=2, records=SESSIONS)
    full = Measure(by="count", records=SESSIONS)
    mine = Indicator(id="1", text="x", max=4, measure=full, deduct=(overdue, each, late))
    (done,) = scored(YEAR, mine).scores
    assert done.points == 1.5
    assert done.words == "要求每年1次，全年4次；逾期1条，扣1.5分；谈话1条，扣1分。"
    assert {"Z1", "T1"} < {one.number for one in done.evidence}
    marked = [replace(one, late=True) for one in YEAR]
    (done,) = scored(marked, mine).scores
    assert done.points == 0


def test_evidence_is_in_the_order_of_days_and_each_once() -> None:
    """Also records that were not counted."""
    measure = Measure(by="count", records=replace(SESSIONS, types=("委员会",)))
    mine = Indicator(
        id="1", text="x", max=4, measure=measure, evidence=(SESSIONS, Looked(kind="talk"))
    )
    (done,) = scored(YEAR, mine).scores
    assert [one.number for one in done.evidence] == ["X1", "X2", "X3", "X4", "T1"]


@pytest.mark.parametrize(
    ("value", "step", "points"),
    [("1/3", 0.1, 0.3), ("1/4", 0.5, 0.5), ("19/20", 0.1, 1.0), ("1/2", 0.3, 0.6)],
)
def test_points_are_rounded_half_up(value: str, step: float, points: float) -> None:
    """To whole multiples of the step."""
    assert rounded(Fraction(value), step, most=5) == points


def test_rounding_never_goes_above_the_maximum() -> None:
    """A step that does not divide it."""
    assert rounded(Fraction(5), 0.3, most=5) == 5


DAYS = st.integers(0, 400).map(lambda n: date(2026, 1, 1) + timedelta(days=n))
PEOPLE = st.sampled_from(["a", "b", "c", "ab", "abc"])
TYPES = st.sampled_from(["支部委员会会议", "集中学习", "警示教育", "廉政党课", "专题会议"])


@st.composite
def happened(draw: st.DrawFn) -> list[RecordFact]:
    """Make what an office did."""
    made: list[RecordFact] = []
    for number in range(draw(st.integers(0, 12))):
        day, late = draw(DAYS), draw(st.booleans())
        hours = {"study_hours": draw(st.integers(0, 40))}
        types, there = draw(TYPES), draw(PEOPLE)
        made.append(session(f"X{number}", day, types, there, answers=hours, late=late))
    for number in range(draw(st.integers(0, 6))):
        made.append(talk(f"T{number}", draw(DAYS), "约谈", "a", draw(st.sampled_from("bc"))))
    made += [commitment(one, draw(st.none() | DAYS)) for one in draw(PEOPLE)]
    for number in range(draw(st.integers(0, 5))):
        due = {"due_on": draw(DAYS).isoformat()}
        state = draw(st.sampled_from(["open", "closed"]))
        made.append(record("rectification", f"Z{number}", draw(DAYS), answers=due, state=state))
    return made


@given(happened(), st.randoms(use_true_random=False), DAYS)
def test_no_indicator_gives_more_than_its_points_in_whatever_order(
    records: list[RecordFact], shuffle: random.Random, on: date
) -> None:
    """By each of the shipped standards, on any day."""
    mixed = [*records]
    shuffle.shuffle(mixed)
    for standard in shipped_standards():
        one = score_year(facts(records), BOOK, standard, year=2026, on=on)
        other = score_year(facts(mixed), BOOK, standard, year=2026, on=on)
        assert one.scores == other.scores
        for each in one.scores:
            assert each.points is None or 0 <= each.points <= each.indicator.max
        assert one.computable + one.by_hand + one.not_due == FULL
        assert one.computed <= one.computable


def test_what_rests_on_hidden_kinds_is_not_worked_out() -> None:
    """Also where such records only take points off."""
    bad = Deduction(by="records", text="问责", points=1, records=Looked(kind="person_event"))
    full = Measure(by="count", records=SESSIONS)
    mine = Indicator(id="1", text="x", max=60, measure=full, deduct=(bad,))
    other = Indicator(id="2", text="y", max=40, measure=full)
    parts = (Section(id="1", title="一", indicators=(mine, other)),)
    standard = Standard(id="x", title="", source="", sections=parts)
    hidden = frozenset({"person_event"})
    done = score_year(facts(YEAR), BOOK, standard, year=2026, on=END, hidden=hidden)
    assert [one.points for one in done.scores] == [None, 40]
    assert done.scores[0].words == KEPT_BACK
    assert done.scores[0].evidence == ()


def test_a_session_that_names_an_indicator_is_its_evidence() -> None:
    """By its words or its id; the points stay what the measure finds."""
    tied = replace(YEAR[3], answers={"indicators": ["评价", "2"]})
    some = (*YEAR[:3], tied)
    done = scored(some, Indicator(id="1", text="评价", max=50), Indicator(id="2", text="x", max=50))
    assert [[one.number for one in each.evidence] for each in done.scores] == [["X4"], ["X4"]]
    assert done.by_hand == 100


def test_what_is_not_due_yet_counts_neither_for_nor_against() -> None:
    """It is left out of what could be reached, and is not left to people."""
    mine = Indicator(id="1", text="x", max=60, measure=Measure(by="rule", rule="C2"))
    other = Indicator(
        id="2", text="y", max=30, measure=Measure(by="in_time", records=SESSIONS, when_none="zero")
    )
    times = Indicator(id="4", text="u", max=5, measure=Measure(by="count", records=SESSIONS))
    parts = (
        Section(
            id="1",
            title="一",
            indicators=(mine, other, Indicator(id="3", text="z", max=5), times),
        ),
    )
    standard = Standard(id="x", title="", source="", sections=parts)
    done = score_year(facts(()), BOOK, standard, year=2026, on=date(2026, 1, 5))
    assert [(one.points, one.not_due) for one in done.scores] == [
        (None, True), (0, False), (None, False), (None, True),
    ]  # fmt: skip
    assert (done.computed, done.computable, done.by_hand, done.not_due) == (0, 30, 5, 65)
