"""The desk in the morning."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.home_page import HomePage
from cleanedu_desktop.ui.pages.kind_page import KindPage
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on


def home_of(window: MainWindow, qtbot: QtBot) -> HomePage:
    """The home page, loaded."""
    page = window.page("home")
    assert isinstance(page, HomePage)
    idle(qtbot, window.work)
    return page


def test_figures_and_what_is_due(window: MainWindow, qtbot: QtBot) -> None:
    """As the books are."""
    home = home_of(window, qtbot)
    figures = {kind: card.number.text() for kind, card in home.cards.items()}
    assert figures == {
        "person": "4", "study_session": "1", "talk": "1", "commitment": "0", "rectification": "1",
    }  # fmt: skip
    words = words_on(home)
    for expected in ("已逾期", "台账登记不及时", "赵某丙", "补学", "3 人还没有承诺书",
                     "1 人的承诺书还没有签订", "1 项已逾期", "还没有备份过",
                     "支部党员大会一般每季度召开1次", "第十一条"):  # fmt: skip
        assert expected in words, expected


def test_one_click_settles(window: MainWindow, qtbot: QtBot) -> None:
    """The card leads to its list, the line to its record."""
    home = home_of(window, qtbot)
    home.cards["talk"].pressed.emit()
    assert window.stack.currentWidget() is window.pages["talk"]
    window.go("home")
    idle(qtbot, window.work)
    next(one for one in buttons(home) if one.text() == "去办理").click()
    assert window.stack.currentWidget() is window.pages["rectification"]


def test_a_backup_is_one_click(window: MainWindow, qtbot: QtBot) -> None:
    """Where it is, and that it is fresh."""
    home = home_of(window, qtbot)
    home.backups.back_up_button.click()
    qtbot.waitUntil(lambda: "已备份并检验" in window.banner.words.text())
    idle(qtbot, window.work)
    assert len(list(window.work.folders.backups.glob("*/0*"))) == 1
    assert "上次备份" in words_on(home)


def test_gaps_and_unsigned_paper_are_one_click_away(window: MainWindow, qtbot: QtBot) -> None:
    """Each line leads to the list that holds just these."""
    home = home_of(window, qtbot)
    assert not home.coverage.isHidden()
    home.coverage.look.click()
    assert window.stack.currentWidget() is window.pages["coverage"]
    by_name = {one.accessibleName(): one for one in buttons(home.unsigned)}
    assert list(by_name) == [
        "廉政承诺：1 份待签", "学习教育：1 次没有扫描件", "廉政谈话：1 次没有扫描件",
    ]  # fmt: skip
    by_name["廉政承诺：1 份待签"].click()
    idle(qtbot, window.work)
    page = window.stack.currentWidget()
    assert isinstance(page, KindPage)
    assert (page.form.kind, page.list.filters.state_chosen()) == ("commitment", "unsigned")
    by_name["廉政谈话：1 次没有扫描件"].click()
    idle(qtbot, window.work)
    page = window.stack.currentWidget()
    assert isinstance(page, KindPage)
    assert (page.form.kind, page.list.query().unattached) == ("talk", True)


def test_charts_are_printed_from_their_cards(window: MainWindow, qtbot: QtBot) -> None:
    """Each opens the very file that was written."""
    home = home_of(window, qtbot)
    for name in ("打印本年学习和谈话", "打印覆盖情况"):
        home.papers.preview = None
        next(one for one in buttons(home) if one.accessibleName() == name).click()
        idle(qtbot, window.work)
        assert home.papers.preview is not None
        home.papers.preview.close()
    printed = sorted(window.work.folders.printouts.glob("*.pdf"))
    assert [one.name.partition("-")[0] for one in printed] == [
        "教育覆盖情况", "本年学习教育和谈话情况",
    ]  # fmt: skip


def test_a_wide_window_has_a_third_column(window: MainWindow, qtbot: QtBot) -> None:
    """And gives it up when it is narrow again."""
    home = home_of(window, qtbot)
    for width, place in ((1920, (0, 2)), (1100, (1, 1)), (1920, (0, 2))):
        window.resize(width, 900)
        item = home.body.itemAtPosition(*place)
        assert item is not None
        assert item.widget() is home.rest
