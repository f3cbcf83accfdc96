"""First run."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.pages.welcome_page import WelcomePage
from tests.ui.conftest import clock


def test_a_code_that_cannot_be_is_explained(
    background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    """What was typed stays; then the office is made."""
    folders = folders_for(tmp_path / "new")
    made = WelcomePage(background, folders, clock)
    qtbot.addWidget(made)
    made.set_up()
    assert made.banner.property("tone") == "amber"
    made.name.setText("某某局")
    made.code.setText("代码 不对")
    made.set_up()
    qtbot.waitUntil(lambda: made.banner.property("tone") == "red")
    assert made.name.text() == "某某局"
    assert not folders.store_file.exists()
    made.code.setText("ml-01")
    with qtbot.waitSignal(made.made):
        made.start.click()
    assert folders.store_file.exists()
