"""Where the chain of letters of responsibility is broken, by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.facts import RecordFact, StepFact, There
from cleanedu_desktop.rules.signing_chain import Letters, letters_of_year
from tests.rules.small_office import facts, record

DAY = date(2026, 2, 1)


def letter(number: str, level: str, granter: str, responsible: str, signed: bool) -> RecordFact:
    """A letter of 2026 between two people."""
    people = (There(granter, "granter", None), There(responsible, "responsible", None))
    steps = (StepFact("sign", DAY, (), {}),) if signed else ()
    answers = {"year": 2026, "level": level}
    return record("responsibility_letter", number, DAY, answers=answers, people=people, steps=steps)


def standing(*letters: RecordFact, on: date = date(2026, 4, 1)) -> Letters:
    return letters_of_year(facts(letters), 2026, on)


def test_a_whole_chain_is_not_broken() -> None:
    """The superior's own granter is asked for no letter."""
    found = standing(
        letter("ZR1", "上级与本单位", "c", "a", True),
        letter("ZR2", "书记与分管领导", "a", "b", True),
    )
    assert (found.written, found.signed, found.rate, found.breaks) == (2, 2, 1, ())


def test_what_is_unsigned_breaks_the_level_and_those_below() -> None:
    """安 has not signed; 白's letter hangs in the air."""
    found = standing(
        letter("ZR1", "上级与本单位", "c", "a", False),
        letter("ZR2", "书记与分管领导", "a", "b", True),
    )
    assert found.rate == 0.5
    assert [(one.number, one.words) for one in found.breaks] == [
        ("ZR1", "上级与本单位：安书记还没有签"),
        ("ZR2", "安书记给下一级签，自己和上一级的还没有签"),
    ]


def test_signed_later_or_for_another_year() -> None:
    one = letter("ZR1", "上级与本单位", "c", "a", True)
    assert standing(one, on=date(2026, 1, 31)).signed == 0
    assert standing(replace(one, answers={"year": 2025})).rate is None
