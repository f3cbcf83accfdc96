"""When the books cannot be opened."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.pages.problem_page import ProblemPage


def test_it_says_why_where_and_offers_to_try_again(qtbot: QtBot, tmp_path: Path) -> None:
    """With every detail."""
    problem = OfficeProblem("另一个窗口正在使用台账。", details=("请先关闭它。",))
    made = ProblemPage(problem, folders_for(tmp_path))
    qtbot.addWidget(made)
    words = made.state.sentence.text()
    assert "另一个窗口" in words
    assert "请先关闭它。" in words
    assert str(tmp_path) in words
    with qtbot.waitSignal(made.again):
        made.state.buttons[0].click()
