"""What a form says follows from its records."""

from __future__ import annotations

from cleanedu_desktop.records.register import OWN_DAY, Counts, DueDate, Register


def test_the_answers_it_looks_at() -> None:
    """Those named anywhere; neither the record's own day nor the type is an answer."""
    register = Register(
        kind="tour",
        type_by="tour_type",
        due=(DueDate(field="back_on", label="返还"), DueDate(field=OWN_DAY, label="参观")),
        counts=Counts(hours="hours", by=("place",), sums=("cost",)),
    )
    assert register.asked == {"back_on", "hours", "place", "cost"}
    assert Register(kind="tour").asked == frozenset()


def test_a_day_that_steps_name() -> None:
    """It is asked of the steps, not of the record."""
    register = Register(kind="tour", due=(DueDate(field="notify.finish_on", label="办理"),))
    assert register.due[0].of_step == ("notify", "finish_on")
    assert DueDate(field="back_on", label="返还").of_step == ("", "")
    assert register.asked == frozenset()
    assert register.asked_of_steps == {"finish_on"}
