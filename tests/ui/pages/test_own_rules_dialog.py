"""What dialogs on rules share."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog
from cleanedu_desktop.ui.widgets.inputs.number import NumberInput


def test_whole_numbers_are_read(window: MainWindow, qtbot: QtBot) -> None:
    made = OwnRulesDialog(window.work, window, "样张")
    field = Field(name="n", label="天数", kind="number")
    typed = NumberInput(field)
    qtbot.addWidget(typed)
    for text, read, told in (("3", 3, ""), ("", None, "请填写“天数”"), ("1.5", None, "应是整数")):
        made.banner.words.setText("")
        typed.line.setText(text)
        assert made.read_whole(typed, field) == read
        assert told in made.banner.words.text()
    made.deleteLater()
