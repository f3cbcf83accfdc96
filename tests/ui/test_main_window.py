"""The main window: where one goes, what is said, and that nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
)
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.back_up import BackedUp, back_up
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.home_page import HomePage
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.problem_page import ProblemPage
from cleanedu_desktop.ui.pages.settings_page import SettingsPage
from cleanedu_desktop.ui.pages.welcome_page import WelcomePage
from cleanedu_desktop.ui.routes import Beginning, Restoring
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
    folders.store_file.mkdir()
    work = OfficeWork(lambda: open_desk(folders, clock=clock), folders, background, clock)
    window = MainWindow(work)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.ready):
        window.open()
    page = window.stack.currentWidget()
    assert isinstance(page, ProblemPage)
    assert str(folders.data) in page.state.sentence.text()
    assert not window.navigation.isEnabled()


def test_a_backup_is_restored_in_place(window: MainWindow, qtbot: QtBot) -> None:
    """What came after it is gone from view; the books of before are kept beside."""
    folders = window.work.folders
    window.go("settings")
    settings = window.page("settings")
    assert isinstance(settings, SettingsPage)
    settings.backups.back_up_now()
    qtbot.waitUntil(lambda: "已备份" in settings.banner.words.text())
    assert len(list(folders.backups.glob("*/0*"))) == 1
    window.work.act(lambda desk: withdraw_entry(
        desk, record_id=list_ids(desk, kind="talk")[0], reason="重复登记"))  # fmt: skip
    wizard = settings.backups.open_restore()
    qtbot.waitUntil(wizard.restore.isEnabled)
    wizard.restore.click()
    qtbot.waitUntil(lambda: "已恢复" in window.banner.words.text())
    window.go("talk")
    page = window.page("talk")
    assert isinstance(page, KindPage)
    qtbot.waitUntil(lambda: len(page.list.model.ids) == 1)
    assert len(list(folders.data.glob("store*"))) > 1


def test_a_new_computer_begins_with_a_backup(
    work: OfficeWork, qtbot: QtBot, tmp_path: Path
) -> None:
    """A file that is none is told, and the page stays; the office then comes as it was."""
    made: list[BackedUp] = []
    work.act(back_up, target=tmp_path / "u", done=made.append)
    qtbot.waitUntil(lambda: bool(made))
    folders = folders_for(tmp_path / "new")
    fresh = OfficeWork(lambda: open_desk(folders, clock=clock), folders, Background(), clock)
    window = MainWindow(fresh)
    qtbot.addWidget(window)
    window.show()
    window.open()
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), WelcomePage))
    welcome = window.stack.currentWidget()
    assert isinstance(welcome, WelcomePage)
    odd = tmp_path / "odd.db"
    odd.write_bytes(b"no backup")
    wizard = welcome.open_restore()
    qtbot.waitUntil(lambda: "这里没有备份" in words_on(wizard))
    wizard.look_at(odd)
    qtbot.waitUntil(lambda: "不能使用" in words_on(wizard))
    assert not wizard.restore.isEnabled()
    wizard.look_in(tmp_path / "u")
    qtbot.waitUntil(wizard.restore.isEnabled)
    assert "某某局机关支部" in words_on(wizard)
    wizard.restore.click()
    qtbot.waitUntil(lambda: "已恢复" in window.banner.words.text())
    assert fresh.office_name == "某某局机关支部"
    assert window.stack.currentWidget() is window.pages["home"]
    window.close()


def test_a_file_that_is_no_backup_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """The office is open again, and the sentence says why."""
    odd = tmp_path / "odd.db"
    odd.write_bytes(b"no backup")
    window.restore(Restoring(odd))
    qtbot.waitUntil(lambda: window.banner.property("tone") == "red")
    qtbot.waitUntil(lambda: not window.background.busy)
    assert window.work.is_open
    assert window.stack.currentWidget() is window.pages["home"]


@pytest.mark.slow
def test_everything_one_can_reach_has_a_name_and_fits_a_small_screen(
    window: MainWindow, qtbot: QtBot
) -> None:
    """For screen readers and test drivers; from 1024 × 700 on nothing is cut off."""
    reachable = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QTableView)
    nameless: list[str] = []
    for show in ways_through(window):
        show()
        qtbot.waitUntil(lambda: not window.background.busy)
        least = window.minimumSizeHint()
        assert least.width() <= 1024, window.top.title.text()
        assert least.height() <= 700, window.top.title.text()
        nameless += [
            f"{window.top.title.text()}: {type(one).__name__} {one.objectName()}"
            for kind in reachable
            for one in window.findChildren(kind)
            if one.isVisible()
            and one.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not one.accessibleName()
            and not isinstance(one.parent(), QComboBox | QHeaderView)
        ]
    assert nameless == []
    for page in window.pages.values():
        if isinstance(page, KindPage):
            page.drop_editor()


def ways_through(window: MainWindow) -> Iterator[Callable[[], object]]:
    """Ways to every list, record and editor."""
    for name in ("home", "nodes", "settings"):
        yield partial(window.go, name)
    yield partial(window.search, "廉洁")
    for kind in window.work.forms:
        if window.work.forms[kind].kind == kind:
            yield partial(window.go, kind)
            page = window.page(kind)
            assert isinstance(page, KindPage)
            yield partial(window.routes.to_new.emit, kind, Beginning())
            page.drop_editor()
            for first in page.list.model.ids[:1]:
                yield partial(window.routes.to_record.emit, kind, first)
