"""One cell of the paper."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.form_cell import FormCell, halves


def test_findings_stand_beside_the_field(qtbot: QtBot) -> None:
    """Red when one of them blocks; they go when they are mended."""
    made = FormCell("谈话<时间>", QLineEdit(), required=True)
    qtbot.addWidget(made)
    assert "&lt;时间>" in made.label.text()
    made.show_findings([("请核对。", False), ("结束早于开始。", True)])
    assert made.value_cell.property("finding") == "red"
    assert [one.text() for one in made._findings] == ["请核对。", "结束早于开始。"]
    made.show_findings([("请核对。", False)])
    assert made.value_cell.property("finding") == "amber"
    made.show_findings([])
    assert made.value_cell.property("finding") == ""
    made.show()
    made.show_label(False)
    assert not made.label.isVisible()


def test_long_titles_are_halved() -> None:
    """Not cut after the sixth character; words with marks are left to the line breaker."""
    assert halves("缺席人员及原因") == ["缺席人员", "及原因"]
    assert halves("谈话地点") == ["谈话地点"]
    assert halves("单位（部门）名称") == ["单位（部门）名称"]
    assert halves("甲" * 13) == ["甲" * 13]
