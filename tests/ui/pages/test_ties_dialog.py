"""The list of what an entry may count for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.ties_dialog import TiesDialog
from tests.ui.driving import words_on
from tests.ui.widgets.test_ties_picker import tie


def test_what_is_chosen_is_ticked_and_enter_turns_a_tick(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = TiesDialog([tie("甲"), tie("乙")], {"甲"}, parent)
    given: list[str] = []
    dialog.chosen.connect(lambda ties: given.extend(one.id for one in ties))
    first, second = dialog._rows()
    dialog._turn(first)
    dialog._turn(second)
    dialog.take()
    assert given == ["乙"]


def test_without_anything_it_says_so(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = TiesDialog([], set(), parent)
    assert "还没有可选的" in words_on(dialog)
    dialog.reject()
