"""Inputs of one line."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.line import LineInput
from tests.ui.driving import fill_text


def test_typing_is_told_setting_is_not(qtbot: QtBot) -> None:
    """Blank space around is no content; empty is None."""
    made = LineInput(Field(name="x", label="地点", kind="text", unit="页"))
    qtbot.addWidget(made)
    changes: list[int] = []
    made.changed.connect(lambda: changes.append(1))
    made.set_value("三楼")
    assert changes == []
    assert made.value() == "三楼"
    fill_text(made, "  ")
    assert changes == [1]
    assert made.value() is None
