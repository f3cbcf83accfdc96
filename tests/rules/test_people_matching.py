"""Rows of a roster file find their persons, and nobody is merged silently."""

from collections.abc import Callable
from typing import Any
from unittest.mock import Mock, patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.people_matching import (
    KnownPerson,
    PersonMatch,
    RosterPerson,
    match_people,
)
from cleanedu_desktop.rules.same_person import likeness


def row(name: str = "王建华", **answers: Any) -> RosterPerson:
    """A row of the file, named by what it says."""
    return RosterPerson(label=f"行 {name}{answers}", answers={"name": name} | answers)


def person(person_id: str, name: str = "王建华", **answers: Any) -> KnownPerson:
    """Someone known."""
    return KnownPerson(
        id=person_id,
        name=name,
        staff_number=answers.get("staff_number"),
        birth_date=answers.get("birth_date"),
        answers={"name": name} | answers,
    )


def only(row: RosterPerson, *persons: KnownPerson) -> PersonMatch:
    """Match one row."""
    return match_people([row], persons)[0]


def test_an_unknown_name_is_added() -> None:
    assert only(row(), person("p", "李䶮")).decision == "add"


def test_a_staff_number_decides() -> None:
    match = only(
        row(staff_number="qx007", post="档案管理员"),
        person("p", staff_number="QX007", post="科员"),
        person("q", staff_number="QX031"),
    )
    assert (match.decision, match.person_id) == ("update", "p")
    assert match.changes["post"] == ("科员", "档案管理员")


def test_a_staff_number_of_another_name_is_asked_about() -> None:
    match = only(row(staff_number="7"), person("p", "王健华", staff_number="7"))
    assert (match.decision, match.candidates) == ("ask", ("p",))
    assert "王健华" in match.reason


def test_name_and_birth_date_match_and_the_fuller_date_stays() -> None:
    known = person("p", birth_date="1985-10-03", department="综合股")
    assert only(row(birth_date="1985-10", department="综合股"), known).decision == "same"
    fuller = only(row(birth_date="1985-10-03"), person("p", birth_date="1985-10"))
    assert (fuller.decision, fuller.changes) == (
        "update",
        {"birth_date": ("1985-10", "1985-10-03")},
    )


def test_several_that_fit_are_asked_about() -> None:
    match = only(
        row(birth_date="1985-10"),
        person("p", birth_date="1985-10-03"),
        person("q", birth_date="1985-10-20"),
    )
    assert (match.decision, match.candidates) == ("ask", ("p", "q"))


def test_a_same_name_without_either_is_asked_about() -> None:
    assert only(row(), person("p")).decision == "ask"
    assert only(row(birth_date="1985"), person("p")).decision == "ask"
    assert only(row(), person("p", birth_date="1985", staff_number="7")).decision == "ask"


def test_another_birth_date_is_another_person() -> None:
    assert only(row(birth_date="1987-09-02"), person("p", birth_date="1972-06")).decision == "add"


def test_an_exact_birth_date_outweighs_a_namesake_of_unknown_birth() -> None:
    match = only(row(birth_date="1972-06"), person("p", birth_date="1972-06"), person("q"))
    assert (match.decision, match.person_id) == ("same", "p")


def test_a_partial_birth_date_does_not() -> None:
    match = only(row(birth_date="1972"), person("p", birth_date="1972-06"), person("q"))
    assert (match.decision, match.candidates) == ("ask", ("p", "q"))


def test_another_staff_number_of_the_same_birth_is_asked_about() -> None:
    known = person("p", birth_date="1972-06-21", staff_number="7")
    assert only(row(birth_date="1972-06-21", staff_number="8"), known).decision == "ask"


def test_an_empty_cell_erases_nothing() -> None:
    known = person("p", staff_number="7", phone="8601", post="会计")
    assert only(row(staff_number="7", phone=None, post=""), known).decision == "same"


def test_someone_moved_out_is_asked_about() -> None:
    known = KnownPerson(id="p", name="王建华", staff_number="7", moved_out=True)
    match = only(row(staff_number="7"), known)
    assert match.decision == "ask"
    assert "调出" in match.reason


def test_a_row_without_a_name_is_skipped() -> None:
    assert only(row(" ", staff_number="7"), person("p", staff_number="7")).decision == "skip"


def test_a_repeated_row_is_skipped_and_its_first_named() -> None:
    twice = [row(birth_date="1972", post=""), row(birth_date="1972")]
    first, second = match_people(twice, [])
    assert (first.decision, second.decision) == ("add", "skip")
    assert twice[0].label in second.reason


def test_rows_that_differ_and_mean_one_person_are_asked_about() -> None:
    rows = [row(staff_number="7", post="会计"), row(staff_number="7", post="出纳")]
    known = person("p", staff_number="7")
    assert [one.decision for one in match_people(rows, [known])] == ["ask", "ask"]
    assert [one.decision for one in match_people(rows, [])] == ["ask", "ask"]


@pytest.mark.parametrize(
    "other",
    [row(), row(birth_date="1972-06-21"), row("王健华", staff_number="7", birth_date="1972")],
)
def test_new_rows_that_may_be_one_person_are_asked_about(other: RosterPerson) -> None:
    first = row(birth_date="1972-06", staff_number="7")
    decisions = {one.decision for one in match_people([first, other], [])}
    assert decisions == {"ask"}


def test_namesakes_told_apart_are_both_added() -> None:
    rows = [row(birth_date="1972-06"), row(birth_date="1987-09-02"), row("李䶮")]
    assert [one.decision for one in match_people(rows, [])] == ["add"] * 3


def test_a_new_row_like_a_matched_one_is_asked_about() -> None:
    rows = [row(birth_date="1972", staff_number="7"), row("王健华", staff_number="7")]
    matched, new = match_people(rows, [person("p", birth_date="1972")])
    assert (matched.decision, new.decision) == ("update", "ask")
    assert new.candidates == ("p",)


def test_a_namesake_is_told_apart_by_what_the_file_itself_says() -> None:
    rows = [row(birth_date="1972"), row(staff_number="7", birth_date="1987-09-02")]
    new, known = match_people(rows, [person("p", staff_number="7")])
    assert (new.decision, known.decision) == ("add", "update")
    assert known.changes == {"birth_date": (None, "1987-09-02")}


NAMES = st.sampled_from(["王建华", "李䶮", "赵𬱖", " "])
ROWS = st.lists(
    st.builds(
        row,
        NAMES,
        staff_number=st.sampled_from(["", "7", "8", "9"]),
        birth_date=st.sampled_from([None, "1972", "1972-06", "1972-06-21", "1987-09-02"]),
        post=st.sampled_from(["", "会计", "出纳"]),
    ),
    max_size=8,
)


def take_in(persons: list[KnownPerson], rows: list[RosterPerson]) -> list[KnownPerson]:
    """Do what was decided without asking."""
    kept = {one.id: one for one in persons}
    for match in match_people(rows, persons):
        if match.decision == "add":
            new = rows[match.row].answers
            kept[f"n{len(kept)}"] = person(f"n{len(kept)}", **new)
        elif match.decision == "update" and match.person_id is not None:
            old = kept[match.person_id]
            new = old.answers | {name: to for name, (_, to) in match.changes.items()}
            kept[old.id] = person(old.id, **new)
    return list(kept.values())


@given(ROWS, ROWS)
def test_the_same_file_twice_changes_nothing_and_adds_nobody(
    earlier: list[RosterPerson], rows: list[RosterPerson]
) -> None:
    once = take_in(take_in([], earlier), rows)
    assert take_in(once, rows) == once


@given(ROWS, ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(
    earlier: list[RosterPerson], rows: list[RosterPerson], random: Any
) -> None:
    persons = take_in([], earlier)
    order = list(range(len(rows)))
    random.shuffle(order)
    straight = match_people(rows, persons)
    shuffled = match_people([rows[place] for place in order], persons)

    def outcome(places: list[int], matches: list[PersonMatch]) -> set[Any]:
        return {
            (rows[place].label, one.decision, one.person_id, one.candidates)
            for place, one in zip(places, matches, strict=True)
            if one.decision != "skip"
        }

    assert outcome(order, shuffled) == outcome(list(range(len(rows))), straight)


@given(ROWS, ROWS)
def test_two_rows_never_become_one_person_silently(
    earlier: list[RosterPerson], rows: list[RosterPerson]
) -> None:
    matches = match_people(rows, take_in([], earlier))
    meant = [one.person_id for one in matches if one.person_id is not None]
    assert len(meant) == len(set(meant))
    assert [one.row for one in matches] == list(range(len(rows)))
    assert all(one.reason for one in matches)


@pytest.mark.parametrize(
    "answers",
    [
        lambda at: {"birth_date": f"{1950 + at % 50}-{1 + at // 50 % 12:02}"},
        lambda at: {"staff_number": str(at)},
        lambda _: {},
        lambda _: {"staff_number": "7"},
    ],
    ids=["born apart", "numbered apart", "alike", "one number"],
)
def test_thousands_of_namesakes_are_soon_looked_through(
    answers: Callable[[int], dict[str, str]],
) -> None:
    rows = [row("张伟", post=str(at), **answers(at)) for at in range(4000)]
    compared = Mock(wraps=likeness)
    with patch("cleanedu_desktop.rules.people_matching.likeness", compared):
        matches = match_people(rows, [])
    assert compared.call_count < 20 * len(rows)
    assert max(len(one.reason) for one in matches) < 600
