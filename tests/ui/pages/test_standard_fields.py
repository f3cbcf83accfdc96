"""The fields of one indicator."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.change_standard import KindParts, StandardShown
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.rules.assessment import Standard
from cleanedu_desktop.rules.assessment_book import read_assessments
from cleanedu_desktop.rules.read_assessment import Known
from cleanedu_desktop.ui.pages.standard_fields import StandardFields
from cleanedu_desktop.ui.pages.standard_lines import Line, Lines

KINDS = tuple(
    (one, one)
    for one in (
        "commitment", "duty_record", "node_reminder", "plan_item", "study_session", "talk",
    )
)  # fmt: skip
PARTS = {
    "plan_item": KindParts(
        states=(("done", "已完成"), ("dropped", "不再办理")),
        steps=(("complete", "完成"),),
        dates=(("due_on", "完成时限"),),
    )
}
RULES = (("C2", "支委会"), ("C13", "学时"), ("C20", "专题会"))


def standard() -> Standard:
    """The first shipped one."""
    return read_assessments(folders_for().standards, None, Known()).stretches["county-a"][-1]


@pytest.fixture
def lines() -> Lines:
    """Its indicators."""
    return Lines(standard())


def made_fields(qtbot: QtBot) -> StandardFields:
    """Empty fields."""
    fields = StandardFields(
        StandardShown(standard=standard(), changed=False, kinds=KINDS, rules=RULES, parts=PARTS)
    )
    qtbot.addWidget(fields)
    return fields


def shown(lines: Lines, name: str, fields: StandardFields) -> Line:
    """Show one."""
    (line,) = (one for one in lines if one.id == name)
    fields.show_line(line)
    return line


def test_to_look_changes_nothing(qtbot: QtBot, lines: Lines) -> None:
    """Nor to type what stands there already."""
    fields = made_fields(qtbot)
    for one in list(lines):
        shown(lines, one.id, fields)
        fields.text.line.textEdited.emit("")
        assert not one.changes, one.id


def test_only_what_a_measure_asks_is_shown(qtbot: QtBot, lines: Lines) -> None:
    fields = made_fields(qtbot)
    line = shown(lines, "2.3", fields)
    assert fields.minimum.isVisibleTo(fields)
    assert not fields.rule.isVisibleTo(fields)
    fields.by.setCurrentIndex(fields.by.findData("rule"))
    assert (fields.minimum.isVisibleTo(fields), fields.rule.isVisibleTo(fields)) == (False, True)
    assert line.changes["measure"] == {"by": "rule", "rule": "C2"}
    shown(lines, "1.1", fields)
    assert fields.by.currentText() == "办到某个状态的比例"
    assert fields.states.value() == ["done"]
    assert fields.states.text() == "已完成"


def test_steps_and_states_are_those_of_the_kind(qtbot: QtBot, lines: Lines) -> None:
    fields = made_fields(qtbot)
    line = shown(lines, "2.3", fields)
    fields.by.setCurrentIndex(fields.by.findData("on_time"))
    fields.kind.setCurrentIndex(fields.kind.findData("plan_item"))
    fields.none.setCurrentIndex(fields.none.findData("zero"))
    assert line.changes["measure"] == {
        "by": "on_time", "kind": "plan_item", "types": ["警示教育"], "step": "complete",
        "when_none": "zero",
    }  # fmt: skip
    fields.by.setCurrentIndex(fields.by.findData("state"))
    fields.states.tick("dropped")
    assert line.changes["measure"]["states"] == ["dropped"]


def test_a_measure_of_another_sort_is_left_as_it_is(qtbot: QtBot, lines: Lines) -> None:
    fields = made_fields(qtbot)
    (line,) = (one for one in lines if one.id == "2.3")
    line.changes["measure"] = {"by": "count", "indicator": "study"}
    fields.show_line(line)
    assert fields.by.currentText() == "不变：次数"
    fields.text.line.textEdited.emit("")
    assert line.changes["measure"] == {"by": "count", "indicator": "study"}
