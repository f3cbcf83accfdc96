"""Several choices."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.choices import ChoicesInput


def test_boxes_are_ticked_in_the_order_of_the_form(qtbot: QtBot) -> None:
    """A word no longer offered keeps its box."""
    made = ChoicesInput(Field(name="x", label="方式", kind="choices", choices=("甲", "乙", "丙")))
    qtbot.addWidget(made)
    changes: list[int] = []
    made.changed.connect(lambda: changes.append(1))
    made.boxes[2].click()
    made.boxes[0].click()
    assert made.value() == ["甲", "丙"]
    assert changes == [1, 1]
    made.set_value(["旧", "乙"])
    assert made.value() == ["乙", "旧"]
    assert made.boxes[3].accessibleName() == "方式：旧"
