"""What each part of the coverage page shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.rules.coverage.coverage import coverage
from cleanedu_desktop.rules.coverage.gaps import HOURS, TALKS, TEXTS
from cleanedu_desktop.rules.facts import Held, There
from cleanedu_desktop.ui.pages.coverage_sections import (
    CONTENTS,
    GAPS_OF,
    GROUPS,
    charts_of,
    gap_lines,
    is_nothing,
)
from cleanedu_desktop.ui.routes import Beginning, Routes
from tests.rules.small_office import BOOK, EVERYONE, MEMBER, facts, record, session, talk

AREA = record("post_duties", "YG1", date(2026, 1, 5), answers={"area": "财务"},
              people=(There("a", "holder", None), There("b", "area_member", None)))  # fmt: skip
STUDY = session(
    "X1",
    date(2026, 4, 1),
    "集中学习",
    "a",
    "b",
    answers={"study_hours": 4, "materials": [{"title": "条例"}], "education_form": ["读文件"]},
)
PEOPLE = (EVERYONE[0], replace(MEMBER, categories=(Held("宣教人员", "2025", ""),)), EVERYONE[2])
FOUND = coverage(
    facts([STUDY, AREA, talk("T1", date(2026, 5, 1), "提醒谈话", "a", "c")], PEOPLE),
    BOOK,
    date(2026, 6, 1),
)


def heard(routes: Routes) -> list[tuple[object, ...]]:
    """What the routes are told from now on."""
    found: list[tuple[object, ...]] = []
    routes.to_record.connect(lambda kind, one: found.append((kind, one)))
    routes.to_step.connect(lambda kind, one, step: found.append((kind, one, step)))
    routes.to_new.connect(lambda kind, what: found.append((kind, what)))
    return found


def test_rows_lead_to_people_sessions_and_areas() -> None:
    routes = Routes()
    told = heard(routes)
    for part, number in ((HOURS, 0), (TEXTS, 0), (GROUPS, 2)):
        shown = charts_of(part, FOUND, routes)[number]
        assert shown.go is not None
        shown.go(0, -1)
    assert told == [("person", "a"), ("study_session", "X1"), ("post_duties", "YG1")]


def test_cells_of_missing_talks_begin_them() -> None:
    routes = Routes()
    told = heard(routes)
    pairs, each = charts_of(TALKS, FOUND, routes)[:2]
    assert pairs.go is not None
    assert each.go is not None
    pairs.go(1, 0)
    people = (PersonGiven("a", "talker"), PersonGiven("b", "talkee"))
    assert told.pop() == ("talk", Beginning(people=people))
    each.go(1, 0)
    assert told.pop() == ("talk", Beginning(people=people[1:]))
    pairs.go(0, 0)
    pairs.go(1, -1)
    each.go(1, 1)
    assert told == [("person", "a"), ("person", "b"), ("person", "b")]


def test_who_only_looks_is_led_to_the_person() -> None:
    routes = Routes()
    told = heard(routes)
    pairs = charts_of(TALKS, FOUND, routes, may_settle=False)[0]
    assert pairs.go is not None
    pairs.go(1, 0)
    assert told == [("person", "b")]


def test_gaps_are_settled_by_their_act() -> None:
    routes = Routes()
    told = heard(routes)
    (member,) = [one for one in gap_lines(HOURS, FOUND, routes) if one.name == "白某"]
    assert (member.way, member.source) == ("补学", "《中国共产党党员教育管理工作条例》（2019年）")
    member.settle()
    assert told.pop() == ("study_session", "X1", "make_up_study")
    (secretary,) = [one for one in gap_lines(HOURS, FOUND, routes) if one.name == "安书记"]
    secretary.settle()
    assert (secretary.way, told.pop()) == ("登记学习", ("study_session", Beginning()))
    first = gap_lines(TALKS, FOUND, routes)[0]
    first.settle()
    assert (first.way, told.pop()[0]) == ("登记谈话", "talk")
    first.look()
    assert told == [("person", "b")]


def test_words_beside_the_charts() -> None:
    routes = Routes()
    assert "白某：业务培训 0 学时" in charts_of(HOURS, FOUND, routes)[0].told
    assert "提醒谈话 1 次" in charts_of(TALKS, FOUND, routes)[0].told_anyway
    assert "只读文件的占 100%" in charts_of(CONTENTS, FOUND, routes)[1].told
    assert charts_of(TEXTS, FOUND, routes)[0].told == ""


def test_an_office_without_anybody_has_nothing_to_draw() -> None:
    nothing = coverage(facts([], []), BOOK, date(2026, 6, 1))
    empty = {part for part in GAPS_OF if is_nothing(charts_of(part, nothing, Routes()))}
    assert {HOURS, TALKS, TEXTS, CONTENTS} <= empty
