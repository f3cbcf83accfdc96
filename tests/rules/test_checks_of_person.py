"""Checks of a person, each with what it notices and what it lets pass."""

from datetime import date
from typing import Any

import pytest

from tests.rules.examples import Case, Example
from tests.rules.made_records import DAY, step, whole


def person(**answers: Any) -> Case:
    """A person of the roster."""
    return Case(whole("person", **answers))


def post(begun: str, ended: str) -> Case:
    """A post held for some time."""
    return person(posts=[{"post": "会计", "from": begun, "until": ended}])


EXAMPLES = [
    Example(
        "person.born_in_the_future",
        person(birth_date="2026-04"),
        "2026-04",
        "birth_date",
        person(birth_date="2026-03"),
        blocks=True,
    ),
    Example(
        "person.before_birth",
        person(birth_date="1985-10", work_began_on="1984"),
        "1984",
        "work_began_on",
        person(birth_date="1985-10", work_began_on="1985"),
        blocks=True,
    ),
    Example(
        "person.joined_too_young",
        person(birth_date="1985-10", joined_party_on="2003-09"),
        "不满18岁",
        "joined_party_on",
        person(birth_date="1985-10", joined_party_on="2003"),
    ),
    Example(
        "person.joined_too_young",
        person(birth_date="2004-02-29", joined_party_on="2022-02-28"),
        "不满18岁",
        "joined_party_on",
        person(birth_date="2004-02-29", joined_party_on="2022-03-01"),
    ),
    Example(
        "person.ends_before_it_begins",
        post("2020-05", "2019"),
        "会计",
        "posts",
        post("2020-05", "2020"),
        blocks=True,
    ),
    Example(
        "person.ends_before_it_begins",
        person(categories=[{"category": "后备", "from": "2020", "until": "2019"}]),
        "后备",
        "categories",
        person(categories=[{"category": "后备", "from": "2020"}]),
        blocks=True,
    ),
    Example(
        "person.return_to_roster.before_moving_out",
        Case(
            whole("person", steps=(step("move_out", DAY),)),
            step=step("return_to_roster", date(2026, 3, 4)),
        ),
        "2026年3月4日",
        "returned_on",
        Case(whole("person", steps=(step("move_out", DAY),)), step=step("return_to_roster", DAY)),
        blocks=True,
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.check_id)
def test_example_holds(example: Example) -> None:
    example.hold()
