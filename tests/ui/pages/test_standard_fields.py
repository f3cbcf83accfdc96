"""The fields of one indicator."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.change_standard import StandardShown
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.rules.assessment import Standard
from cleanedu_desktop.rules.assessment_book import read_assessments
from cleanedu_desktop.rules.read_assessment import Known
from cleanedu_desktop.ui.pages.standard_fields import StandardFields
from cleanedu_desktop.ui.pages.standard_lines import Line, Lines

KINDS = tuple(
    (one, one) for one in ("commitment", "duty_record", "node_reminder", "study_session", "talk")
)
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
        StandardShown(standard=standard(), changed=False, kinds=KINDS, rules=RULES)
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
    assert fields.by.currentText() == "不变：办到某个状态的比例"
