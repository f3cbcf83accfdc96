"""Indicators while they are changed."""

from __future__ import annotations

import pytest

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.rules.assessment import Section, Standard
from cleanedu_desktop.rules.assessment_book import read_assessments
from cleanedu_desktop.rules.read_assessment import Known
from cleanedu_desktop.ui.pages.standard_lines import (
    Lines,
    is_sayable,
    made_measure,
    measure_words,
)


@pytest.fixture
def standard() -> Standard:
    """The first shipped one."""
    return read_assessments(folders_for().standards, None, Known()).stretches["county-a"][-1]


def test_only_what_differs_is_a_change(standard: Standard) -> None:
    lines = Lines(standard)
    (line,) = (one for one in lines if one.id == "2.1")
    line.set("max", 8.0)
    line.set("text", line.indicator.text)
    assert lines.parts == [{"section": "2", "id": "2.1", "max": 8.0}]
    assert lines.points == 98
    line.set("max", 10.0)
    assert not lines.parts


def test_the_same_measure_is_no_change(standard: Standard) -> None:
    for line in Lines(standard):
        line.set("measure", dict(line.measure))
        line.set("deduct", list(line.now("deduct")))
        line.set("evidence", list(line.now("evidence")))
        assert not line.changes


def test_a_new_indicator_comes_after_the_last_of_its_section(standard: Standard) -> None:
    lines = Lines(standard)
    made = lines.add(Section(id="2", title="学习教育"))
    assert (made.id, lines[lines.index(made) - 1].id) == ("2.5", "2.4")
    made.set("text", "读书会")
    part = {"section": "2", "id": "2.5", "section_title": "学习教育"}
    assert lines.parts == [part | {"text": "读书会", "max": 0.0, "on": True}]


def test_a_measure_is_written_as_in_a_file() -> None:
    given = {
        "by": "people",
        "kind": "talk",
        "types": "谈心， 例行",
        "minimum": 2,
        "period": "month",
    }
    made = made_measure(given, {})
    assert made == {
        "by": "people",
        "kind": "talk",
        "types": ["谈心", "例行"],
        "minimum": 2,
        "roles": ["talkee"],
    }
    rule = {"by": "rule", "rule": "C2"}
    assert made_measure(rule | {"kind": "talk"}, {}) == rule
    assert measure_words(made, {"talk": "谈话"}) == "到人的比例　谈话　谈心、例行　至少 2 次"
    assert measure_words({}, {}) == "由人评定"


def test_what_fields_cannot_say_stays_with_the_kind() -> None:
    before = {"by": "people", "kind": "talk", "roles": ["talker"], "people": {"posts": ["书记"]}}
    given = {"by": "people", "kind": "talk", "when_none": "full"}
    assert made_measure(given, before) == before | {"when_none": "full"}
    other = made_measure(given | {"kind": "commitment"}, before)
    assert other["roles"] == ["committer"]
    assert "people" not in other
    timed = {"by": "on_time", "kind": "talk", "step": "close", "due": "due_on", "states": ["x"]}
    assert made_measure(timed, {}) == {"by": "on_time", "kind": "talk", "step": "close"}
    stood = {"by": "state", "kind": "talk", "states": ["b", "a"]}
    assert made_measure(stood | {"states": ["a", "b"]}, stood) == stood
    assert not is_sayable({"by": "count", "indicator": "study"})


def test_a_new_section_has_an_id_of_its_own(standard: Standard) -> None:
    lines = Lines(standard)
    made = lines.add(lines.new_section("廉政文化"))
    assert (made.section, made.title, made.id) == ("5", "廉政文化", "5.1")
