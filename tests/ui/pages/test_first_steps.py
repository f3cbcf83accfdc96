"""What a new office sees."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.first_steps import FirstSteps
from cleanedu_desktop.ui.routes import Routes
from tests.ui.driving import buttons, words_on


def test_three_steps_lead_on(qtbot: QtBot) -> None:
    """Import, record, print."""
    routes = Routes()
    made = FirstSteps(routes)
    qtbot.addWidget(made)
    assert "三步开始" in words_on(made)
    first, second, third = buttons(made)
    with qtbot.waitSignal(routes.to_import):
        first.click()
    with qtbot.waitSignal(routes.to_new) as sent:
        second.click()
    assert sent.args[0] == "study_session"
    with qtbot.waitSignal(routes.to_page):
        third.click()
