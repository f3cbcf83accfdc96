"""Which texts reached whom."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.rules.coverage.texts import TextReach, texts_of
from cleanedu_desktop.rules.facts import There
from tests.rules.coverage.made_years import without, year
from tests.rules.small_office import facts, record, session

CODE = [{"title": "《廉洁自律准则》", "kind": "党章党规"}]
AGAIN = [{"title": "廉洁自律准则 ", "kind": "党章党规"}, {"title": "通报", "kind": "典型案例"}]
ON_LEAVE = (
    There("a", "attendee", "present"),
    There("b", "attendee", "on_leave"),
    There("c", "attendee", "absent"),
)
RECORDS = (
    record("study_session", "X1", date(2026, 2, 1), people=ON_LEAVE, answers={"materials": CODE}),
    session("X2", date(2026, 3, 1), "党课", "a", "c", answers={"materials": AGAIN}),
)


def shape(one: TextReach) -> tuple[str, str, list[str], list[str], list[tuple[str, str]]]:
    return (
        one.title,
        one.category,
        [person.id for person in one.reached],
        [person.id for person in one.excused],
        [(person.id, session_id) for person, session_id in one.missed],
    )


def test_a_text_studied_twice_is_one_text() -> None:
    """However its title is written; who missed it is told with the latest chance."""
    code, circular = texts_of(year(facts(RECORDS)))
    assert shape(code) == ("《廉洁自律准则》", "党章党规", ["a"], [], [("b", "X1"), ("c", "X2")])
    assert code.sessions == ("X1", "X2")
    assert (code.expected, code.share) == (3, 1 / 3)
    assert shape(circular) == ("通报", "典型案例", ["a"], [], [("c", "X2")])


def test_who_was_on_leave_has_missed_nothing_where_no_rule_asks_to_make_it_up() -> None:
    code, _ = texts_of(year(facts(RECORDS), book=without("R41")))
    assert shape(code) == ("《廉洁自律准则》", "党章党规", ["a"], ["b"], [("c", "X2")])
    assert (code.expected, code.share) == (2, 0.5)


def test_who_studied_it_alone_was_reached() -> None:
    alone = record(
        "self_study",
        "ZX1",
        date(2026, 5, 1),
        answers={"material": "《廉洁自律准则》"},
        people=(There("c", "learner", None),),
    )
    code, _ = texts_of(year(facts([*RECORDS, alone])))
    assert [one.id for one in code.reached] == ["a", "c"]
    assert [one.id for one, _ in code.missed] == ["b"]
    before, _ = texts_of(year(facts([*RECORDS, alone]), date(2026, 4, 30)))
    assert before.missed


def test_who_was_on_leave_once_and_absent_once_missed_it() -> None:
    on_leave = (There("b", "attendee", "on_leave"),)
    absent = (There("b", "attendee", "absent"),)
    sessions = [
        record("study_session", f"X{at}", date(2026, at, 1), people=people,
               answers={"materials": CODE})
        for at, people in enumerate((on_leave, absent), start=1)
    ]  # fmt: skip
    (code,) = texts_of(year(facts(sessions)))
    assert (code.excused, [person.id for person, _ in code.missed]) == ((), ["b"])


def test_rows_without_a_title_are_no_text() -> None:
    empty = session("X1", date(2026, 2, 1), "党课", "a", answers={"materials": [{"title": " "}]})
    assert texts_of(year(facts([empty]))) == ()
