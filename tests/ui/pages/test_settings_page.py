"""Settings."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.office_name_dialog import RENAMED, OfficeNameDialog
from cleanedu_desktop.ui.pages.settings_page import SettingsPage
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on


def settings_of(window: MainWindow, qtbot: QtBot) -> SettingsPage:
    """The settings, loaded."""
    window.go("settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    idle(qtbot, window.work)
    return page


def test_office_and_folders_are_shown(window: MainWindow, qtbot: QtBot) -> None:
    """And every form can be printed blank."""
    page = settings_of(window, qtbot)
    words = words_on(page)
    assert "某某局机关支部" in words
    assert str(window.work.folders.data) in words
    assert "回收站是空的。" in words
    assert len(page.blanks.buttons) >= 8
    last = page.blanks.buttons[-1]
    line = last.parentWidget()
    assert line is not None
    qtbot.waitUntil(lambda: last.geometry().bottom() <= line.height())


def test_a_withdrawn_record_is_put_back_from_the_bin(window: MainWindow, qtbot: QtBot) -> None:
    """And the bin is empty again."""
    page = settings_of(window, qtbot)
    window.work.act(
        lambda desk: withdraw_entry(
            desk, record_id=list_ids(desk, kind="talk")[0], reason="重复登记"
        )
    )
    qtbot.waitUntil(lambda: "回收站是空的。" not in words_on(page))
    next(one for one in buttons(page) if one.accessibleName().startswith("放回")).click()
    qtbot.waitUntil(lambda: "回收站是空的。" in words_on(page))
    assert "已放回" in page.banner.words.text()


def test_backup_and_form_check(window: MainWindow, qtbot: QtBot) -> None:
    """Both say how it went."""
    page = settings_of(window, qtbot)
    page.backups.back_up_now()
    qtbot.waitUntil(lambda: "已备份并检验" in page.banner.words.text())
    page.check_all_forms()
    qtbot.waitUntil(lambda: page.mistakes.text() == "全部表单没有错误。")


def test_the_office_is_renamed(window: MainWindow, qtbot: QtBot) -> None:
    """Known at once wherever its name stands; the one before is told with its last day."""
    page = settings_of(window, qtbot)
    next(one for one in buttons(page) if one.accessibleName() == "修改单位名称").click()
    idle(qtbot, window.work)
    asked = page.findChild(OfficeNameDialog)
    assert asked is not None
    asked.name.line.setText("某某局机关第一支部")
    asked.why.setCurrentIndex(asked.why.findData(RENAMED))
    asked.save()
    idle(qtbot, window.work)
    for shown in (page.office.text(), window.windowTitle(), window.navigation.office.text()):
        assert "某某局机关第一支部" in shown
    assert "原名称　　某某局机关支部（至" in page.office.text()
    window.go("home")
    assert "原名称" in settings_of(window, qtbot).office.text()
