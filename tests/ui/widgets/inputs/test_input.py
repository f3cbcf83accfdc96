"""What every input has in common."""

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.input import Input


def test_the_base_promises_and_does_not_pretend(qtbot: QtBot) -> None:
    """A new kind that forgets a method is found at once."""
    made = Input(Field(name="x", label="某项", kind="text"))
    qtbot.addWidget(made)
    for broken in (made.value, made.tab_stops, lambda: made.set_value(None)):
        with pytest.raises(NotImplementedError):
            broken()
