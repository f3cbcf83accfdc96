"""What is shown while there is nothing."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_state import EmptyState


def test_it_says_what_to_do(qtbot: QtBot) -> None:
    """With the button that does it."""
    made = EmptyState("users", "名册还是空的", "先导入花名册。", [button("导入花名册")])
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    assert made.buttons[0].isVisible()
    assert made.title.text() == "名册还是空的"
