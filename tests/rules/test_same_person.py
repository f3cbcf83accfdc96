"""How alike two entries of a roster are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.same_person import Identity, Likeness, identity_of, likeness


def who(name: str = "王建华", number: str = "", born: str = "") -> Identity:
    """Return an identity."""
    return Identity(name, number, born)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (who(number="7"), who(number="7", born="1972"), Likeness.SAME_NUMBER),
        (who(number="7"), who("王健华", "7"), Likeness.SAME_NUMBER_OTHER_NAME),
        (who(born="1972-06"), who(number="7", born="1972-06"), Likeness.SAME_BIRTH),
        (who(born="1972-06"), who(born="1972-06-21"), Likeness.MAY_BE_BORN_THEN),
        (who(born="1972-06"), who(born="1987-09-02"), Likeness.UNLIKE),
        (
            who(number="7", born="1972"),
            who(number="8", born="1972"),
            Likeness.SAME_NAME_OTHER_NUMBER,
        ),
        (who(number="7"), who(number="8", born="1972"), Likeness.UNLIKE),
        (who(), who(number="7", born="1972"), Likeness.SAME_NAME),
        (who(born="1972"), who("王健华", born="1972"), Likeness.UNLIKE),
    ],
)
def test_likeness(one: Identity, other: Identity, expected: Likeness) -> None:
    assert likeness(one, other) is expected


IDENTITIES = st.builds(
    Identity,
    st.sampled_from(["甲", "乙"]),
    st.sampled_from(["", "1", "2"]),
    st.sampled_from(["", "1972", "1972-06", "1972-06-21", "1987"]),
)


@given(IDENTITIES, IDENTITIES)
def test_the_order_of_the_two_does_not_matter(one: Identity, other: Identity) -> None:
    assert likeness(one, other) is likeness(other, one)


@given(IDENTITIES, IDENTITIES)
def test_those_alike_and_no_others_are_looked_for(one: Identity, other: Identity) -> None:
    alike = likeness(one, other) is not Likeness.UNLIKE
    assert bool(set(one.looks_under()) & set(other.found_under())) == alike


def test_spaces_and_full_width_do_not_make_another_person() -> None:
    found = identity_of({"name": " 王　磊", "staff_number": "ｑｘ００１ ", "birth_date": None})
    assert found == Identity("王磊", "QX001", "")
