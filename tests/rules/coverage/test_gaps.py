"""Who is missing, why, and what settles it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.coverage.coverage import coverage
from cleanedu_desktop.rules.coverage.gaps import Gap, make_up_at
from cleanedu_desktop.rules.facts import There
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.rules.small_office import BOOK, facts, record, session, talk

STUDY = session(
    "X1",
    date(2026, 4, 1),
    "集中学习",
    "a",
    "bc",
    answers={"study_hours": 4, "materials": [{"title": "条例"}]},
)
AREA = record(
    "post_duties",
    "YG1",
    date(2026, 1, 5),
    title="财务",
    people=(There("a", "holder", None), There("b", "area_member", None)),
)
ON = Rulebook({**BOOK.stretches, "R29-5": (replace(BOOK.stretches["R29-5"][0], on=True),)})


def gaps(section: str, *records: object) -> list[Gap]:
    found = coverage(facts([STUDY, AREA, *records]), ON, date(2026, 6, 1))  # type: ignore[list-item]
    return [one for one in found.gaps if one.section == section]


def test_missed_hours_are_made_up_at_the_session_missed() -> None:
    secretary, member = sorted(gaps("hours"), key=lambda one: one.person.id)
    assert (member.what, member.tone) == ("0 / 32 学时，可补 4", "amber")
    assert member.settle == make_up_at("X1")
    assert member.rule is not None
    assert member.rule.national
    assert (secretary.what, secretary.tone) == ("4 / 56 学时", "grey")
    assert (secretary.settle.act, secretary.settle.type) == ("new", "集中学习")


def test_a_missing_talk_names_both() -> None:
    (pair,) = [one for one in gaps("talks") if one.partner]
    assert (pair.person.id, pair.partner and pair.partner.id) == ("b", "a")
    assert (pair.what, pair.settle.kind) == ("与安书记谈话", "talk")
    alone = [one.person.id for one in gaps("talks") if not one.partner]
    assert alone == ["a", "b"]
    assert not gaps("talks", talk("T1", date(2026, 5, 1), "谈心谈话", "a", "b"))


def test_texts_categories_and_areas() -> None:
    assert [(one.heading, one.person.id, one.rule) for one in gaps("texts")] == [
        ("条例", "b", None),
        ("条例", "c", None),
    ]
    (category,) = gaps("categories")
    assert (category.person.id, category.what) == ("c", "0 / 1 次")
    (area,) = gaps("areas")
    assert (area.person.id, area.heading) == ("b", "责任区：财务（安书记）")
