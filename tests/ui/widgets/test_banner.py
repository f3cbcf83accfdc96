"""The strip."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button


def test_a_problem_is_said_with_its_first_details(qtbot: QtBot) -> None:
    """And how many more there are."""
    made = Banner()
    qtbot.addWidget(made)
    made.say_problem(OfficeProblem("没有导入。", details=tuple(f"第{n}行" for n in range(9))))
    assert made.property("tone") == "red"
    assert made.words.text().splitlines()[0] == "没有导入。"
    assert "共 9 处" in made.words.text()
    assert "第8行" not in made.words.text()


def test_it_goes_when_it_is_closed(qtbot: QtBot) -> None:
    """Buttons of an earlier saying do not stay."""
    made = Banner()
    qtbot.addWidget(made)
    made.say("已备份", "green", [button("打开")])
    made.say("已保存", "green")
    assert made._actions.count() == 0
    made.close_button.click()
    assert made.isHidden()
