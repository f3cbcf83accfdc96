"""What jobs begin with: an office with three people and a record of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.set_up_office import set_up_office
from tests.acts.office import Staff, record_item, record_session, record_talk, staff_of
from tests.faults.job import Place

STAFF = Staff(head="周明远", clerk="沈雅琴", driver="李䶮")
"""The acts take names as well as ids."""

LONG = "谈了公务接待、公车使用和亲属从业中的廉洁要求。" * 250
"""About six thousand characters: more than a page of the store."""


@contextmanager
def books_open(place: Place, password: str = "") -> Iterator[Desk]:
    """Open the books for writing, and close them at the end."""
    desk = place.open(password)
    try:
        yield desk
    finally:
        desk.store.close()


def set_up(place: Place) -> None:
    """Make an office with three people and one record of each kind."""
    set_up_office(place.folders, name="示例局机关党支部", code="SLJ", clock=place.clock)
    with books_open(place) as desk:
        staff_of(desk)
        record_talk(desk, STAFF, content=LONG)
        record_session(desk, STAFF)
        record_item(desk, STAFF)


def each_done(place: Place, *acts: Callable[[Desk], object], password: str = "") -> None:
    """Do the acts one after the other on open books; each is done when it has returned."""
    with books_open(place, password) as desk:
        for act in acts:
            act(desk)
            place.done()
