"""An invented office for tests: a fixed clock, people, and one entry of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.record_entry import EntryRecorded, record_entry
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import folders_for

DAY = date(2026, 3, 10)
FIRST_DAY = date(2025, 1, 6)
"""Of the office in the program; what is earlier is taken over from paper."""
TALK = {
    "talk_type": "提醒谈话",
    "starts_at": "2026-03-09T09:00",
    "place": "三楼谈话室",
    "content": "谈了公务接待中的廉洁要求。",
}
SESSION = {
    "session_type": "集中学习",
    "topic": "学习准则",
    "starts_at": "2026-03-09T14:00",
    "ends_at": "2026-03-09T15:30",
}
ITEM = {"source": "自查", "found_on": "2026-03-06", "problem": "公务用车登记不全"}


def fixed_clock(day: date, hour: int = 12) -> Callable[[], datetime]:
    """Return a clock that stands at a full hour of a local day."""
    moment = datetime.combine(day, time(hour)).astimezone(UTC)
    return lambda: moment


@contextmanager
def new_office(data: Path, *, day: date = DAY) -> Iterator[Desk]:
    """Set an office up in a folder on a day; its desk stands on `DAY`."""
    folders = folders_for(data)
    set_up_office(folders, name="示例局机关党支部", code="SLJ", clock=fixed_clock(day))
    desk = open_desk(folders, clock=fixed_clock(DAY))
    try:
        yield desk
    finally:
        desk.close()


def on_day(desk: Desk, day: date) -> Desk:
    """Return the desk on another day."""
    return replace(desk, clock=fixed_clock(day))


@dataclass(frozen=True)
class Staff:
    """Ids of the people of the office."""

    head: str
    clerk: str
    driver: str


def staff_of(desk: Desk) -> Staff:
    """Put three people on the roster."""
    return Staff(
        head=add_person(desk, name="周明远", department="办公室", post="支部书记"),
        clerk=add_person(desk, name="沈雅琴", department="办公室", post="科员"),
        driver=add_person(desk, name="李䶮", department="后勤科", birth_date="1985-10"),
    )


def add_person(desk: Desk, **answers: Any) -> str:
    """Put a person on the roster and return the id."""
    return record_entry(desk, kind="person", answers=answers).id


def record_talk(desk: Desk, staff: Staff, **answers: Any) -> EntryRecorded:
    """Record a talk of the head with the clerk."""
    people = [PersonGiven(staff.head, "talker"), PersonGiven(staff.clerk, "talkee")]
    return record_entry(desk, kind="talk", answers=TALK | answers, people=people)


def attendance(staff: Staff, driver: tuple[str, str | None]) -> list[PersonGiven]:
    """Return host, recorder and attendance; the driver's presence and reason as given."""
    return [
        PersonGiven(staff.head, "host"),
        PersonGiven(staff.clerk, "recorder"),
        PersonGiven(staff.head, "attendee", "present"),
        PersonGiven(staff.clerk, "attendee", "到会"),
        PersonGiven(staff.driver, "attendee", *driver),
    ]


def record_session(
    desk: Desk, staff: Staff, driver: tuple[str, str | None] = ("请假", "出车"), **answers: Any
) -> EntryRecorded:
    """Record a study session; the driver was on leave unless said otherwise."""
    people: Sequence[PersonGiven] = attendance(staff, driver)
    return record_entry(desk, kind="study_session", answers=SESSION | answers, people=people)


def record_item(desk: Desk, staff: Staff, **answers: Any) -> EntryRecorded:
    """Record a rectification item the driver is responsible for."""
    people = [PersonGiven(staff.driver, "responsible_person")]
    return record_entry(desk, kind="rectification", answers=ITEM | answers, people=people)
