"""Days that records name and forms declare."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.records.register import OWN_DAY, DueDate, Register
from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.due_by_date import due_by_date, state_on
from cleanedu_desktop.rules.facts import RecordFact, StepFact
from tests.rules.small_office import BOOK, facts, record

RULE = BOOK.shipped("D1")
PASS_ON = DueDate(field="pass_on_by", label="传达", until_states=("passed_on",), step="pass_on")
REGISTER = Register(
    kind="incoming_document",
    first_state="received",
    leads=(("pass_on", "passed_on"), ("reopen", "received")),
    due=(PASS_ON,),
)
DAY = date(2026, 3, 10)


def document(
    *steps: tuple[str, int], state: str = "received", by: str = "2026-03-20"
) -> RecordFact:
    """A document received on 10 March; steps with their days of March."""
    return record(
        "incoming_document",
        "LW1",
        DAY,
        title="某通知",
        state=state,
        answers={"pass_on_by": by} if by else {},
        steps=tuple(StepFact(name, date(2026, 3, day), (), {}) for name, day in steps),
    )


def found(one: RecordFact, day: int, register: Register = REGISTER) -> list[Due]:
    """What is due of a record on a day of March."""
    known = replace(facts((one,)), registers={register.kind: register})
    return list(due_by_date(RULE, known, date(2026, 3, day)))


def test_what_is_due_says_what_and_what_settles_it() -> None:
    """Red from the day after; amber within the days of the rule."""
    (due,) = found(document(), 11)
    assert (due.what, due.detail, due.rule_id) == ("传达：某通知", "LW1", "D1")
    assert (due.since, due.until, due.national) == (DAY, date(2026, 3, 20), False)
    assert (due.settle.act, due.settle.step, due.settle.record_id) == ("step", "pass_on", "LW1")
    tones = [found(document(), day)[0].tone for day in (12, 13, 20, 21)]
    assert tones == ["grey", "amber", "amber", "red"]


@pytest.mark.parametrize(
    ("one", "day", "due"),
    [
        (document(), 9, False),
        (document(by=""), 30, False),
        (document(("pass_on", 15), state="passed_on"), 14, True),
        (document(("pass_on", 15), state="passed_on"), 15, False),
        (document(state="passed_on"), 30, False),
        (document(("pass_on", 15), ("reopen", 18), state="received"), 16, False),
        (document(("pass_on", 15), ("reopen", 18), state="received"), 18, True),
        (document(("pass_on", 15), ("reopen", 18), ("pass_on", 21), state="passed_on"), 20, True),
        (document(("pass_on", 15), ("reopen", 18), ("pass_on", 21), state="passed_on"), 21, False),
    ],
)
def test_as_things_stood_on_the_day(one: RecordFact, day: int, due: bool) -> None:
    """By the steps taken till then; by the state where there are none."""
    assert bool(found(one, day)) == due


NOTICE = DueDate(field="notify.finish_on", label="回复通知", until_states=("closed",), step="reply")
CHECKS = Register(
    kind="inspection",
    first_state="open",
    leads=(("conclude", "closed"), ("reopen", "open")),
    due=(NOTICE,),
)


def inspected(*steps: tuple[str, int, int], state: str = "open") -> RecordFact:
    """An inspection of 10 March; each step with its day and, not 0, the day it names."""
    taken = [
        StepFact(name, date(2026, 3, day), (), {"finish_on": f"2026-03-{by}"} if by else {})
        for name, day, by in steps
    ]
    return record("inspection", "JC1", DAY, title="综合科", state=state, steps=tuple(taken))


def days_named(one: RecordFact, day: int, register: Register = CHECKS) -> list[int]:
    """Days of March that are due on a day of March."""
    return [due.until.day for due in found(one, day, register) if due.until]


def test_a_day_that_a_step_names() -> None:
    (due,) = found(inspected(("notify", 12, 20)), 14, CHECKS)
    assert (due.what, due.since, due.until) == (
        "回复通知：综合科",
        date(2026, 3, 12),
        date(2026, 3, 20),
    )
    assert (due.settle.act, due.settle.step, due.tone) == ("step", "reply", "amber")
    assert days_named(inspected(("notify", 12, 20)), 11) == []
    assert days_named(inspected(("notify", 12, 0)), 14) == []
    assert days_named(inspected(), 14) == []


def test_what_is_answered_is_no_longer_due() -> None:
    """An answer settles the earliest asked before it, whenever each was entered."""
    answered = inspected(("notify", 12, 20), ("reply", 15, 0))
    assert (days_named(answered, 14), days_named(answered, 15)) == ([20], [])
    again = inspected(("reply", 15, 0), ("notify", 12, 20), ("notify", 16, 28))
    assert (days_named(again, 14), days_named(again, 16)) == ([20], [28])


def test_each_notice_is_due_until_it_is_answered_itself() -> None:
    """By an answer that names its day; one that names none is to the earliest left."""
    two = (("notify", 12, 25), ("notify", 13, 20))
    assert days_named(inspected(*two, ("reply", 15, 0)), 15) == [20]
    assert days_named(inspected(*two, ("reply", 15, 20)), 15) == [25]
    assert days_named(inspected(*two, ("reply", 15, 20), ("reply", 16, 0)), 15) == [25]
    assert days_named(inspected(*two, ("reply", 15, 20), ("reply", 16, 0)), 16) == []
    assert days_named(inspected(*two, ("reply", 15, 27)), 15) == [25, 20]
    alike = (("notify", 12, 20), ("notify", 13, 20), ("reply", 15, 20))
    assert days_named(inspected(*alike), 16) == [20]
    assert days_named(inspected(*alike, ("reply", 16, 20)), 16) == []
    no_day = (("notify", 12, 0), ("notify", 13, 20), ("reply", 15, 0))
    assert days_named(inspected(*no_day), 15) == [20]
    assert days_named(inspected(*no_day, ("reply", 16, 0)), 16) == []


def test_what_closes_settles_all_notices() -> None:
    """A problem accepted (验收) is done whatever notices went before, also after it is reopened."""
    accepted = DueDate(
        field="notify.finish_on", label="整改", until_states=("accepted",), step="accept"
    )
    leads = (("accept", "accepted"), ("reopen", "open"))
    problems = replace(CHECKS, due=(accepted,), leads=leads)
    two = (("notify", 12, 20), ("notify", 13, 25))
    assert days_named(inspected(*two), 14, problems) == [20, 25]
    closed = inspected(*two, ("accept", 15, 0), state="accepted")
    assert days_named(closed, 15, problems) == []
    again = inspected(*two, ("accept", 15, 0), ("reopen", 16, 0), ("notify", 16, 28))
    assert days_named(again, 17, problems) == [28]


def test_a_state_ends_the_days_of_steps_too() -> None:
    closed = inspected(("notify", 12, 20), ("conclude", 18, 0), state="closed")
    assert (days_named(closed, 17), days_named(closed, 18)) == ([20], [])
    opened = inspected(("notify", 12, 20), ("conclude", 18, 0), ("reopen", 19, 0))
    assert (days_named(opened, 18), days_named(opened, 21)) == ([], [20])


def test_one_day_is_told_once() -> None:
    """Two notices of one day, and a day on which the record itself is due."""
    assert days_named(inspected(("notify", 12, 20), ("notify", 13, 20)), 14) == [20]
    item = replace(inspected(("notify", 12, 20)), answers={"due_on": "2026-03-20"})
    assert days_named(item, 14) == []
    item = replace(item, answers={"due_on": "2026-03-21"})
    assert days_named(item, 14) == [20]


def with_due(**given: object) -> Register:
    """The register with another declaration."""
    return replace(REGISTER, due=(DueDate(field="pass_on_by", label="传达", **given),))  # type: ignore[arg-type]


def test_a_step_alone_settles_where_no_state_does() -> None:
    """And what has no step is settled in the record."""
    by_step = with_due(step="pass_on", warn_days=2)
    assert found(document(("pass_on", 15)), 15, by_step) == []
    assert [found(document(), day, by_step)[0].tone for day in (17, 18)] == ["grey", "amber"]
    (due,) = found(document(), 14, with_due(until_states=("passed_on",)))
    assert (due.settle.act, due.settle.step) == ("record", "")


def test_again_and_again() -> None:
    """First on the day named, then so long after each step, until a state ends it."""
    yearly = with_due(step="pass_on", every_months=12, until_states=("gone",))
    assert found(document(), 12, yearly)[0].until == date(2026, 3, 20)
    assert found(document(("pass_on", 15)), 16, yearly)[0].until == date(2027, 3, 15)
    assert found(document(("pass_on", 15), state="gone"), 16, yearly) == []
    (due,) = found(document(), 12, with_due(every_months=1))
    assert due.until == date(2026, 4, 20)


def test_what_is_planned_is_due_since_it_was_planned() -> None:
    """Not before; and what was planned too late, since the day it was to be done by."""
    register = replace(REGISTER, due=(DueDate(field=OWN_DAY, label="办理", step="pass_on"),))

    def days(entered: int) -> list[int]:
        item = replace(document(), entered_on=date(2026, 3, entered))
        return [day for day in range(1, 20) if found(item, day, register)]

    assert days(entered=5) == list(range(5, 20))
    assert days(entered=12) == list(range(DAY.day, 20))


def test_the_day_of_the_record_itself() -> None:
    """It may lie ahead: of a plan the day it is to be done by."""
    register = replace(REGISTER, due=(DueDate(field=OWN_DAY, label="办理", step="pass_on"),))
    (due,) = found(replace(document(), entered_on=date(2026, 3, 1)), 4, register)
    assert (due.since, due.until, due.tone) == (date(2026, 3, 1), DAY, "amber")
    assert found(replace(document(), happened_on=None), 4, register) == []


def test_a_rule_of_one_kind_looks_at_it_alone() -> None:
    """An office may so demand the days of some registers only."""
    known = replace(facts((document(),)), registers={REGISTER.kind: REGISTER})
    for kind, count in (("incoming_document", 1), ("question", 0)):
        assert len(list(due_by_date(replace(RULE, kind=kind), known, DAY))) == count


STEPS = st.lists(st.tuples(st.sampled_from(["pass_on", "reopen"]), st.integers(11, 28)), max_size=4)


@given(STEPS, st.integers(10, 30))
def test_what_was_settled_for_good_is_left_out_rightly(
    taken: list[tuple[str, int]], day: int
) -> None:
    """The shortcut by the last step tells what looking at each record would."""
    one = document(*taken)
    one = replace(one, state=state_on(one, REGISTER, date.min) if not taken else _last(taken))
    open_then = state_on(one, REGISTER, date(2026, 3, day)) == "received"
    assert bool(found(one, day)) == open_then


def _last(taken: list[tuple[str, int]]) -> str:
    return "passed_on" if taken[-1][0] == "pass_on" else "received"


def test_the_state_of_a_day() -> None:
    """From the first state on, by the steps taken till then."""
    one = document(("pass_on", 15), ("reopen", 18), state="received")
    states = [state_on(one, REGISTER, DAY + timedelta(days=days)) for days in (0, 5, 8)]
    assert states == ["received", "passed_on", "received"]
