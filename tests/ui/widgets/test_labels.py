"""Labels."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.labels import label, picture, pill, retone, rule, shortened


def test_words_of_records_are_never_markup(qtbot: QtBot) -> None:
    """A name with angle brackets is shown as it is."""
    made = label("<b>王某</b>")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert not made.accessibleName()


def test_tones_can_change(qtbot: QtBot) -> None:
    """The stylesheet is read again."""
    made = pill("整改中", "amber")
    qtbot.addWidget(made)
    retone(made, "green")
    assert made.property("tone") == "green"
    shown = picture("check", "green", 18)
    qtbot.addWidget(shown)
    assert shown.width() == 18
    assert rule().objectName() == "rule"


def test_long_words_are_shortened() -> None:
    """On one line."""
    assert shortened("一\n二", 5) == "一 二"
    assert shortened("一二三四五六", 5) == "一二三四…"
