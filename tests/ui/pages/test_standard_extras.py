"""A deduction and a kind of evidence, line by line."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.change_standard import StandardShown
from cleanedu_desktop.ui.pages.standard_extras import DeductionLine, EvidenceLine
from tests.ui.pages.test_standard_fields import PARTS, RULES, standard

SHOWN = StandardShown(
    standard=standard(),
    changed=False,
    kinds=(("plan_item", "计划"), ("talk", "谈话")),
    rules=RULES,
    parts=PARTS,
)
OVERDUE = {
    "by": "overdue", "text": "逾期", "points": 2.0, "kind": "plan_item", "due": "planned_on",
    "step": "complete",
}  # fmt: skip


def test_what_stood_there_is_kept(qtbot: QtBot) -> None:
    for made, table in (
        (DeductionLine(SHOWN, OVERDUE), OVERDUE),
        (EvidenceLine(SHOWN, {"kind": "talk", "states": ["x"]}), {"kind": "talk", "states": ["x"]}),
        (EvidenceLine(SHOWN, {"indicator": "study"}), {"indicator": "study"}),
    ):
        qtbot.addWidget(made)
        assert made.value() == table
        assert made.wrong() == ""


def test_the_step_is_asked_of_what_is_overdue_alone(qtbot: QtBot) -> None:
    made = DeductionLine(SHOWN, dict(OVERDUE))
    qtbot.addWidget(made)
    assert made.step.isVisibleTo(made)
    made.kind.setCurrentIndex(made.kind.findData("talk"))
    assert made.wrong() == "这种记录没有办结的步骤，不能按逾期扣分。"
    made.by.setCurrentIndex(made.by.findData("late"))
    made.types.setText("谈心、例行")
    assert not made.step.isVisibleTo(made)
    assert made.value() == {
        "by": "late", "text": "逾期", "points": 2.0, "kind": "talk", "types": ["谈心", "例行"],
    }  # fmt: skip
    made.text.clear()
    assert "为什么扣分" in made.wrong()
    made.points.setText("x")
    assert "每条扣几分" in made.wrong()
