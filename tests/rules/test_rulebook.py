"""The rules of an office through time."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.rule import DEMANDS
from cleanedu_desktop.rules.rulebook import Rulebook, read_rulebook
from tests.rules.rule_files import rulebook

SHIPPED = read_rulebook(folders_for().rules)
JULY = date(2026, 7, 1)


def test_shipped_rules_are_sound_and_cite_their_source() -> None:
    """Every C1–C37 of the table is there; local practice is never called national."""
    assert SHIPPED.mistakes == ()
    main = {key.split("-")[0].removesuffix("a") for key in SHIPPED.stretches}
    assert {f"C{number}" for number in range(1, 38)} <= main
    for (rule,) in SHIPPED.stretches.values():
        assert rule.citation
        assert rule.national != rule.citation.startswith(("各地做法", "本程序", "整改台账"))
        assert rule.program == rule.citation.startswith(("本程序", "整改台账"))


def test_every_demand_is_made_by_some_shipped_rule() -> None:
    """None is there for show."""
    assert {rule.demand for (rule,) in SHIPPED.stretches.values()} - {""} == set(DEMANDS)


def test_a_change_holds_from_its_day_and_the_past_stays(tmp_path: Path) -> None:
    """The day before, the rule stands as it was."""
    text = '[[rule]]\nid = "C1"\nfrom = 2026-07-01\nminimum = 2\n'
    book = rulebook(tmp_path, text)
    assert book.mistakes == ()
    before, after = book.rule("C1", JULY - timedelta(days=1)), book.rule("C1", JULY)
    assert before is not None
    assert after is not None
    assert (before.minimum, after.minimum) == (1, 2)
    assert after.text == before.text
    assert book.rule("C1", date(2018, 10, 27)) is None


def test_a_number_of_the_office_is_not_called_national(tmp_path: Path) -> None:
    """Switching it off and on is; a citation of its own may be given."""
    text = (
        '[[rule]]\nid = "C1"\nfrom = 2026-05-01\non = false\n'
        '[[rule]]\nid = "C1"\nfrom = 2026-07-01\nminimum = 2\non = true\n'
        '[[rule]]\nid = "C1"\nfrom = 2026-08-01\nminimum = 1\n'
    )
    book = rulebook(tmp_path, text)
    stretches = book.stretches["C1"]
    days = [date(2026, 4, 30), date(2026, 5, 1), JULY]
    assert [book.was_in_force("C1", day) for day in days] == [True, False, True]
    assert not SHIPPED.was_in_force("C99", JULY)
    assert [(one.national, one.own) for one in stretches] == [
        (True, False),
        (True, False),
        (False, True),
        (True, False),
    ]
    assert stretches[2].citation == "本单位的规定；原来是条例第十一条"
    assert stretches[3].citation == "条例第十一条"


def test_switched_off_and_on_again(tmp_path: Path) -> None:
    """Each from its day; the order of writing does not matter."""
    again = '[[rule]]\nid = "C1"\nfrom = 2026-09-01\non = true\n'
    off = '[[rule]]\nid = "C1"\nfrom = 2026-07-01\non = false\n'
    book = rulebook(tmp_path, again, off)
    days = [date(2026, 6, 30), JULY, date(2026, 8, 31), date(2026, 9, 1)]
    assert [[one.id for one in book.on(day)] for day in days] == [["C1"], [], [], ["C1"]]
    assert [one.id for one in book.stands(JULY)] == ["C1", "C22"]


def test_new_rules_of_the_office(tmp_path: Path) -> None:
    """They add; they may be changed by another file, read earlier."""
    changed = '[[rule]]\nid = "own-1"\nfrom = 2026-07-01\nminimum = 3\n'
    new = (
        '[[rule]]\nid = "own-1"\ntext = "读书会"\ncitation = "本单位"\ndemand = "records"\n'
        'kind = "study_session"\nperiod = "month"\nminimum = 1\nfrom = 2026-01-01\n'
    )
    book = rulebook(tmp_path, changed, new)
    assert book.mistakes == ()
    stretches = book.stretches["own-1"]
    assert [(one.begins, one.minimum, one.own) for one in stretches] == [
        (date(2026, 1, 1), 1, True),
        (JULY, 3, True),
    ]


def test_an_unknown_rule_is_told() -> None:
    """With what to do."""
    with pytest.raises(OfficeProblem, match="没有编号为“C99”的规则"):
        Rulebook().shipped("C99")


def test_a_missing_folder_is_no_mistake(tmp_path: Path) -> None:
    """An office without rules of its own."""
    assert read_rulebook(folders_for().rules, tmp_path / "none").mistakes == ()


@given(st.lists(st.tuples(st.dates(JULY, JULY + timedelta(days=5)), st.booleans()), max_size=6))
def test_what_stands_is_what_was_changed_last(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[date, bool]]
) -> None:
    """Of one day the one written last."""
    text = "".join(
        f'[[rule]]\nid = "C1"\nfrom = {day}\non = {str(on).lower()}\n' for day, on in changes
    )
    book = rulebook(tmp_path_factory.mktemp("rules"), *([text] if text else []))
    for days in range(-1, 8):
        day = JULY + timedelta(days=days)
        said = [on for begins, on in sorted(changes, key=lambda one: one[0]) if begins <= day]
        rule = book.rule("C1", day)
        assert rule is not None
        assert rule.on == (said[-1] if said else True)


def test_files_of_checks_and_of_the_ladder_are_not_read_as_rules(tmp_path: Path) -> None:
    for name in ("record_checks.toml", "ladder.toml"):
        (tmp_path / name).write_text("[burst]\nrecords_a_day = 20\n", encoding="utf-8")
    assert read_rulebook(folders_for().rules, tmp_path).mistakes == ()


def test_the_answers_that_rules_name(tmp_path: Path) -> None:
    """Of what brings a demand, and of what settles it; also of the office's own rules."""
    asked = SHIPPED.asked()
    assert {"talk_due_on", "influence_until", "new_post"} <= asked["person_event"]
    assert asked["talk"] == {"due_on", "letter_on", "reply_due_on"}
    own = '[[rule]]\nid = "o"\ntext = "x"\ncitation = "x"\ndemand = "steps"\nkind = "gift"\n'
    book = rulebook(tmp_path, own + 'step = "hand_over"\nsince = "got_on"\n')
    assert book.mistakes == ()
    assert book.asked()["gift"] == {"got_on"}


def test_holidays_are_known_to_the_rules() -> None:
    """So that working days can be counted."""
    assert 2026 in SHIPPED.days.tables
