"""Indicators while they are changed."""

from __future__ import annotations

import pytest

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.rules.assessment import Section, Standard
from cleanedu_desktop.rules.assessment_book import read_assessments
from cleanedu_desktop.rules.read_assessment import Known
from cleanedu_desktop.ui.pages.standard_lines import Lines, made_measure, measure_words


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
        assert not line.changes


def test_a_new_indicator_comes_after_the_last_of_its_section(standard: Standard) -> None:
    lines = Lines(standard)
    made = lines.add(Section(id="2", title="学习教育"))
    assert (made.id, lines[lines.index(made) - 1].id) == ("2.5", "2.4")
    made.set("text", "读书会")
    part = {"section": "2", "id": "2.5", "section_title": "学习教育"}
    assert lines.parts == [part | {"text": "读书会", "max": 0.0, "on": True}]


def test_a_measure_is_written_as_in_a_file() -> None:
    made = made_measure("people", kind="talk", types="谈心， 例行", minimum=2, period="month")
    assert made == {
        "by": "people",
        "kind": "talk",
        "types": ["谈心", "例行"],
        "minimum": 2,
        "roles": ["talkee"],
    }
    assert made_measure("rule", kind="talk", rule="C2") == {"by": "rule", "rule": "C2"}
    assert measure_words(made, {"talk": "谈话"}) == "到人的比例　谈话　谈心、例行　至少 2 次"
    assert measure_words({}, {}) == "由人评定"
