"""A whole record finds its people by role and its steps by name."""

from datetime import UTC, date, datetime

from cleanedu_desktop.records.days import local_day
from cleanedu_desktop.records.kinds import CORE_KINDS, class_of
from cleanedu_desktop.records.record import PersonTie, Record, StepTaken, WholeRecord

MOMENT = datetime(2026, 3, 5, tzinfo=UTC)


def tie(role: str, position: int, step_id: str | None = None) -> PersonTie:
    return PersonTie(
        id=f"{role}{position}{step_id}",
        record_id="r",
        person_id="p",
        role=role,
        position=position,
        step_id=step_id,
    )


def step(name: str, position: int) -> StepTaken:
    return StepTaken(
        id=str(position),
        record_id="r",
        step=name,
        position=position,
        taken_on=date(2026, 3, 5),
        entered_at=MOMENT,
    )


def a_record() -> Record:
    return Record(
        id="r",
        office_id="o",
        kind="case",
        form_id="case",
        form_version="0" * 12,
        number="K2026-0001",
        title="案例",
        entered_at=MOMENT,
    )


def test_people_of_a_step_are_not_people_of_the_record() -> None:
    whole = WholeRecord(
        record=a_record(), people=(tie("host", 0), tie("host", 1, "s"), tie("recorder", 0))
    )
    assert [one.id for one in whole.in_role("host")] == ["host0None"]
    assert [one.id for one in whole.in_role("host", step_id="s")] == ["host1s"]


def test_steps_are_found_by_name_in_order() -> None:
    whole = WholeRecord(record=a_record(), steps=(step("a", 0), step("b", 1), step("a", 2)))
    assert [one.position for one in whole.taken("a")] == [0, 2]


def test_a_register_is_a_plain_record() -> None:
    assert class_of("a_register_of_our_own") is Record
    assert all(class_of(kind) is not Record for kind in CORE_KINDS)


def test_a_record_without_a_day_is_of_the_day_it_was_entered() -> None:
    record = a_record()
    assert record.dated == local_day(MOMENT)
    record.happened_on = date(2025, 12, 31)
    assert record.dated == date(2025, 12, 31)
