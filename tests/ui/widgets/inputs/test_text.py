"""Short text."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.text import TextInput


def test_words_used_before_are_proposed(qtbot: QtBot) -> None:
    """Other words may be typed; a long text shows its beginning."""
    made = TextInput(Field(name="x", label="部门", kind="text", choices=("办公室",)))
    qtbot.addWidget(made)
    completer = made.line.completer()
    assert completer.model().rowCount() == 1
    made.set_value("某" * 200)
    assert made.line.cursorPosition() == 0
    assert made.value() == "某" * 200
