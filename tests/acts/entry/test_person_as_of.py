"""Who a person was on a day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from cleanedu_desktop.acts.entry.person_as_of import person_as_of
from cleanedu_desktop.records.person import Person

POSTS = [
    {"post": "科员", "department": "办公室", "from": "2015", "until": "2020-06"},
    {"post": "副科长", "department": "后勤科", "from": "2020-07", "until": "2024-03-31"},
    {"post": "科长", "from": "2024-04-01"},
]


def person(**answers: Any) -> Person:
    """Return a person with these answers."""
    return Person(
        id="p",
        office_id="o",
        kind="person",
        form_id="person",
        form_version="v",
        number="R2026-0001",
        title="沈雅琴",
        name="沈雅琴",
        answers={"name": "沈雅琴", "post": "主任", "department": "财务科"} | answers,
        entered_at=datetime(2026, 3, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("day", "post", "department"),
    [
        (date(2015, 1, 1), "科员", "办公室"),
        (date(2020, 6, 30), "科员", "办公室"),
        (date(2020, 7, 1), "副科长", "后勤科"),
        (date(2024, 3, 31), "副科长", "后勤科"),
        (date(2024, 4, 1), "科长", "财务科"),
        (date(2014, 12, 31), "主任", "财务科"),
    ],
)
def test_the_post_is_that_of_the_day(day: date, post: str, department: str) -> None:
    known = person_as_of(person(posts=POSTS), day)
    assert (known["post"], known["department"]) == (post, department)


def test_of_posts_held_together_the_later_one_counts() -> None:
    posts = [{"post": "科员", "from": "2015"}, {"post": "代科长", "from": "2023-01"}]
    assert person_as_of(person(posts=posts), date(2024, 1, 1))["post"] == "代科长"


def test_without_a_day_or_posts_the_present_ones_count() -> None:
    assert person_as_of(person(posts=POSTS), None)["post"] == "主任"
    assert person_as_of(person(), date(2024, 1, 1))["post"] == "主任"


def test_what_is_unknown_or_confidential_is_left_out() -> None:
    known = person_as_of(person(sex="女", categories=[{"category": "后备"}]), None)
    assert known == {"name": "沈雅琴", "sex": "女", "post": "主任", "department": "财务科"}
