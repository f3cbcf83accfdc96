"""The main window: where one goes, what is said, and that nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.home_page import HomePage
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.problem_page import ProblemPage
from cleanedu_desktop.ui.pages.welcome_page import WelcomePage
from tests.ui.conftest import clock
from tests.ui.driving import begin_talk, buttons, fill_text, press, question, words_on


def test_home_is_shown_first_with_the_office_name(window: MainWindow) -> None:
    """The navigation is usable once the books are open."""
    assert window.stack.currentWidget() is window.pages["home"]
    assert window.navigation.isEnabled()
    assert "某某局机关支部" in window.windowTitle()


def test_every_entry_leads_to_its_page(window: MainWindow) -> None:
    """And its title stands at the head."""
    for name, entry in window.navigation.entries.items():
        entry.click()
        assert window.stack.currentWidget() is window.pages[name]
        assert window.top.title.text() == window.pages[name].title
    assert isinstance(window.pages["talk"], KindPage)


def test_typing_stays_while_one_looks_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    """The navigation says where it waits."""
    page = begin_talk(window, qtbot)
    assert page.editor is not None
    fill_text(page.editor.form.inputs["place"], "三楼")
    window.go("home")
    assert "未保存" in window.navigation.entries["talk"].text()
    window.go("talk")
    assert page.stack.currentWidget() is page.editor
    assert page.editor.form.answers() == {"place": "三楼"}
    page.drop_editor()


def test_closing_asks_before_it_discards(window: MainWindow, qtbot: QtBot) -> None:
    """继续编辑 keeps the window open, 不保存 closes it."""
    page = begin_talk(window, qtbot)
    assert page.editor is not None
    fill_text(page.editor.form.inputs["place"], "三楼")
    window.close()
    assert window.isVisible()
    press(question(page.editor), "继续编辑")
    assert window.isVisible()
    assert page.editor.form.answers() == {"place": "三楼"}
    window.close()
    press(question(page.editor), "不保存")
    qtbot.waitUntil(lambda: not window.isVisible())


def test_two_characters_find_a_record_from_the_top_box(window: MainWindow, qtbot: QtBot) -> None:
    """And its card leads to it."""
    QTest.keyClicks(window.top.search, "x")
    window.top.search.setText("作风")
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "找到 1 条" in words_on(window.pages["search"]))
    link = next(one for one in buttons(window.pages["search"]) if "提醒谈话" in one.text())
    link.click()
    page = window.pages["talk"]
    assert isinstance(page, KindPage)
    qtbot.waitUntil(lambda: page.view.shown is not None)
    assert window.stack.currentWidget() is page


def test_a_fault_of_ours_leaves_a_report_and_says_where(window: MainWindow, qtbot: QtBot) -> None:
    """The report is in the logs folder."""

    def fail() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(window.background.fault_arose):
        window.background.run(fail)
    reports = list(window.work.folders.logs.glob("crash-*.txt"))
    assert len(reports) == 1
    assert str(reports[0]) in question(window).informativeText()
    press(question(window), "知道了")


def test_first_run_sets_up_the_office(tmp_path: Path, background: Background, qtbot: QtBot) -> None:
    """Name and code, then the home page with three steps."""
    folders = folders_for(tmp_path / "new")
    work = OfficeWork(lambda: open_desk(folders, clock=clock), folders, background, clock)
    window = MainWindow(work)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.ready):
        window.open()
    welcome = window.stack.currentWidget()
    assert isinstance(welcome, WelcomePage)
    welcome.name.setText("某某局")
    welcome.code.setText("ML-02")
    with qtbot.waitSignal(work.opened):
        welcome.start.click()
    home = window.page("home")
    assert isinstance(home, HomePage)
    qtbot.waitUntil(lambda: home.stack.currentWidget() is home.first_steps)
    work.close()


def test_a_store_that_cannot_be_opened_is_explained(
    tmp_path: Path, background: Background, qtbot: QtBot
) -> None:
    """With the sentence of the problem and a way to try again."""
    folders = folders_for(tmp_path / "odd")
    folders.data.mkdir()
    folders.store_file.write_bytes(b"not a store at all" * 100)
    work = OfficeWork(lambda: open_desk(folders, clock=clock), folders, background, clock)
    window = MainWindow(work)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.ready):
        window.open()
    page = window.stack.currentWidget()
    assert isinstance(page, ProblemPage)
    assert str(folders.data) in page.state.sentence.text()
    assert not window.navigation.isEnabled()
