"""A label that gives way."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel


def test_a_long_title_does_not_widen_the_window(qtbot: QtBot) -> None:
    """It ends in … and is whole in the tooltip."""
    made = ElidedLabel("sectionTitle")
    qtbot.addWidget(made)
    words = "问题描述很长\n" * 30
    made.set_words(words)
    assert made.minimumSizeHint().width() < 100
    made.resize(200, 24)
    assert made.shown_words().endswith("…")
    assert made.toolTip() == words
    made.set_words("短")
    assert made.shown_words() == "短"
    assert not made.grab().isNull()
