"""New answers are laid over known ones and nothing known is lost."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.merged_answers import changed_answers

TEXTS = st.none() | st.sampled_from(["", " ", "甲", "乙", "1985", "1985-10", "1985-10-03"])
ANSWERS = st.dictionaries(st.sampled_from(["post", "birth_date", "joined_party_on"]), TEXTS)


@pytest.mark.parametrize("empty", [None, "", "  ", [], {}])
def test_an_empty_cell_erases_nothing(empty: Any) -> None:
    assert changed_answers({"post": "会计"}, {"post": empty}) == {}


@pytest.mark.parametrize(
    ("known", "new", "changes"),
    [
        ("1985-10-03", "1985-10", {}),
        ("1985-10", "1985-10-03", {"birth_date": ("1985-10", "1985-10-03")}),
        ("1985-10-03", "1986", {"birth_date": ("1985-10-03", "1986")}),
        (None, "1985", {"birth_date": (None, "1985")}),
    ],
)
def test_the_fuller_date_stays(known: str | None, new: str, changes: dict[str, Any]) -> None:
    assert changed_answers({"birth_date": known}, {"birth_date": new}) == changes


def test_a_number_that_looks_like_a_year_is_no_date() -> None:
    assert changed_answers({"phone": "8601-12"}, {"phone": "8601"}) == {
        "phone": ("8601-12", "8601")
    }


def test_rows_are_added_and_never_taken_away() -> None:
    known = [{"category": "后备", "from": "2024"}]
    assert changed_answers({"categories": known}, {"categories": [{"category": "后备"}]}) == {}
    both = changed_answers({"categories": known}, {"categories": [{"category": "群众"}]})
    assert both["categories"][1] == [*known, {"category": "群众"}]


@given(ANSWERS, ANSWERS)
def test_the_same_twice_changes_nothing_the_second_time(
    known: dict[str, Any], new: dict[str, Any]
) -> None:
    after = known | {name: merged for name, (_, merged) in changed_answers(known, new).items()}
    assert changed_answers(after, new) == {}
