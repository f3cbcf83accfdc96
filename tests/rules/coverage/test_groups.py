"""Categories of people, young cadres, responsibility areas."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.coverage.groups import (
    areas_of,
    categories_of,
    groups_of,
    young_of,
)
from cleanedu_desktop.rules.coverage.year import Year
from cleanedu_desktop.rules.facts import Held, StepFact, There
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.rules.coverage.made_years import year
from tests.rules.small_office import (
    BOOK,
    EVERYONE,
    MEMBER,
    OUTSIDER,
    SECRETARY,
    facts,
    record,
    session,
    talk,
)

STUDY = session("X1", date(2026, 4, 1), "集中学习", "ab", "c")
ON = Rulebook({"R29-5": (replace(BOOK.stretches["R29-5"][0], on=True),)})


def test_a_rule_on_a_category() -> None:
    """Asks those who are in it that day, and only where it is switched on."""
    assert categories_of(year(facts([STUDY]))) == ()
    (found,) = categories_of(Year(facts([STUDY]), ON, date(2026, 12, 31)))
    assert ([one.id for one in found.meant], found.times) == (["c"], (0,))
    assert [one.id for one in found.missing] == ["c"]
    (before,) = categories_of(Year(facts([STUDY]), ON, date(2026, 2, 1)))
    assert before.meant == ()


def test_groups_leave_hidden_categories_out() -> None:
    people = [
        replace(MEMBER, categories=(Held("后备", "2025", ""), Held("有苗头", "2025", ""))),
        replace(OUTSIDER, categories=(Held("后备", "2025", "2025-12"),)),
        SECRETARY,
    ]
    held = talk("T1", date(2026, 3, 1), "谈心谈话", "a", "b")
    found = groups_of(year(facts([STUDY, held], people)), frozenset({"有苗头"}))
    assert [(one.name, one.people, one.reached, one.talked) for one in found] == [
        ("全体在册人员", 3, 2, 1),
        ("后备", 1, 1, 1),
    ]
    assert found[0].share == 2 / 3


def test_how_young_is_said_by_the_rule() -> None:
    """On the birthday one is a year older; of a half-known birthday the later day is taken."""
    people = [
        replace(SECRETARY, birth_date="1990-06-15"),
        replace(MEMBER, birth_date="1990"),
        OUTSIDER,
    ]
    years = BOOK.stretches["R34"][0].numbers["years"]
    for day, count in ((date(1990 + years + 1, 6, 14), 2), (date(1990 + years + 1, 6, 15), 1)):
        found = young_of(year(facts([], people), day))
        assert found is not None
        assert found[0].people == count
    off = Rulebook({"R34": (replace(BOOK.stretches["R34"][0], on=False),)})
    assert young_of(Year(facts([]), off, date(2026, 1, 1))) is None


def test_a_responsibility_area() -> None:
    people = (
        There("a", "holder", None),
        There("b", "area_member", None),
        There("c", "area_member", None),
    )
    area = record("post_duties", "YG1", date(2026, 1, 5), answers={"area": "财务科"}, people=people)
    duty = record("duty_record", "LZ1", date(2026, 5, 1), people=(There("a", "performer", None),))
    held = talk("T1", date(2026, 3, 1), "例行廉政谈话", "a", "c")
    led = record("inspection", "JC1", date(2026, 5, 2), people=(There("a", "team_leader", None),))
    twice = (There("a", "team_leader", None), There("a", "inspector", None))
    joined = record("inspection", "JC2", date(2026, 5, 3), people=twice)
    other = record("inspection", "JC3", date(2026, 5, 4), people=(There("b", "inspector", None),))
    before = replace(led, id="JC0", happened_on=date(2025, 5, 2))
    checks = [led, joined, other, before]
    (found,) = areas_of(year(facts([STUDY, area, duty, held, *checks])))
    assert (found.name, found.holder.id) == ("财务科", "a")
    assert [one.id for one in found.members] == ["b", "c"]
    assert [one.id for one in found.reached] == ["b"]
    assert [one.id for one in found.talked] == ["c"]
    assert [one.id for one in found.missing] == ["c"]
    assert (found.sessions, found.duties, found.checks) == (1, 1, 2)
    assert areas_of(year(facts([area]), date(2026, 1, 4))) == ()
    adjusted = replace(area, steps=(StepFact("adjust", date(2026, 6, 1), (), {}),))
    assert areas_of(year(facts([adjusted]))) == ()
    assert len(areas_of(year(facts([adjusted]), date(2026, 5, 31)))) == 1
    assert areas_of(year(facts([area], EVERYONE[1:]))) == ()
