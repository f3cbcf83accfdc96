"""Turning links as given into links."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.tie_links import tie_links
from cleanedu_desktop.acts.given import LinkGiven
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff


def test_each_link_is_made_once(desk: Desk, staff: Staff) -> None:
    given = [
        LinkGiven("R2026-0001", "answers"),
        LinkGiven(staff.head, " answers "),
        LinkGiven(staff.head, "follows"),
    ]
    with desk.store.reading() as books:
        links = tie_links(books, given, record_id="r")
    assert [(one.from_id, one.to_id, one.link_as) for one in links] == [
        ("r", staff.head, "answers"),
        ("r", staff.head, "follows"),
    ]


@pytest.mark.parametrize(
    ("to", "link_as", "told"),
    [("R2026-0001", "answers", "它自己"), ("R2026-0002", "  ", "什么关系"), ("x", "y", "没有找到")],
)
def test_links_that_cannot_be_are_told(
    desk: Desk, staff: Staff, to: str, link_as: str, told: str
) -> None:
    with desk.store.reading() as books, pytest.raises(OfficeProblem, match=told):
        tie_links(books, [LinkGiven(to, link_as)], record_id=staff.head)
