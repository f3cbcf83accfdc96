"""One choice."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.choice import MASK, ChoiceInput

TYPES = Field(name="x", label="类型", kind="choice", choices=("提醒", "诫勉"))


def test_the_wheel_scrolls_past_and_delete_empties(qtbot: QtBot) -> None:
    """An answer changes only by a deliberate hand."""
    made = ChoiceInput(TYPES)
    qtbot.addWidget(made)
    made.show()
    made.set_value("提醒")
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(made.combo, wheel)
    assert made.value() == "提醒"
    with qtbot.waitSignal(made.changed):
        QTest.keyClick(made.combo, Qt.Key.Key_Delete)
    assert made.value() is None


def test_words_no_longer_offered_stay(qtbot: QtBot) -> None:
    """An old record opens as it was."""
    made = ChoiceInput(TYPES)
    qtbot.addWidget(made)
    made.set_value("旧类型")
    assert made.value() == "旧类型"


def test_open_choices_take_other_words(qtbot: QtBot) -> None:
    """And can be emptied."""
    field = Field(name="x", label="类型", kind="choice", choices=("甲",), open_choices=True)
    made = ChoiceInput(field)
    qtbot.addWidget(made)
    line = made.combo.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "abc")
    assert made.value() == "abc"
    made.set_value(None)
    assert made.value() is None


def test_a_restricted_choice_is_veiled_and_kept(qtbot: QtBot) -> None:
    """Veiling changes nothing but what is seen."""
    field = Field(
        name="x",
        label="类",
        kind="choice",
        choices=("群众", "受限"),
        restricted_choices=("受限",),
    )
    made = ChoiceInput(field)
    qtbot.addWidget(made)
    made.set_value("受限")
    made.veil(True)
    assert made.combo.currentText() == MASK
    assert made.value() == "受限"
    made.veil(False)
    assert made.combo.currentText() == made.value() == "受限"
    made.set_value("群众")
    made.veil(True)
    assert made.combo.currentText() == "群众"
