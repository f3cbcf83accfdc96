"""Yes or no."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.yes_no import YesNoInput


def test_neither_before_somebody_says_so(qtbot: QtBot) -> None:
    """One at a time; pressing again takes it back."""
    made = YesNoInput(Field(name="x", label="公示", kind="yes_no"))
    qtbot.addWidget(made)
    assert made.value() is None
    made.yes.click()
    assert made.value() is True
    made.no.click()
    assert made.value() is False
    made.no.click()
    assert made.value() is None
