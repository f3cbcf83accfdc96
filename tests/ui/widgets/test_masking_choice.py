"""How much leaves the office is chosen; further names only where names are hidden."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.rules.masking import Masking
from cleanedu_desktop.ui.widgets.masking_choice import MaskingChoice


def choose(choice: MaskingChoice, level: Masking) -> None:
    """As a user does."""
    at = [*Masking].index(level)
    choice.level.setCurrentIndex(at)
    choice.level.activated.emit(at)


def test_names_are_asked_for_where_names_are_hidden(qtbot: QtBot) -> None:
    """And told once, when the line is left."""
    choice = MaskingChoice()
    qtbot.addWidget(choice)
    choice.show()
    assert (choice.masking, choice.names) == (Masking.WHOLE, ())
    assert not choice.line.isVisible()
    told: list[tuple[str, ...]] = []
    choice.changed.connect(lambda: told.append(choice.names))
    choose(choice, Masking.MASKED)
    assert choice.line.isVisible()
    choice.line.setText("钱访客、赵某某 王")
    choice.line.setText("钱访客、赵某某")
    choice.line.editingFinished.emit()
    choice.line.editingFinished.emit()
    assert told == [(), ("钱访客", "赵某某")]
    choose(choice, Masking.FIGURES)
    assert (choice.names, choice.line.isVisible()) == ((), False)


def test_one_character_is_no_name(qtbot: QtBot) -> None:
    """It would be hidden in any word."""
    choice = MaskingChoice(below=True)
    qtbot.addWidget(choice)
    choose(choice, Masking.MASKED)
    choice.line.setText("钱、赵某")
    assert choice.names == ("赵某",)
