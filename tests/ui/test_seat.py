"""Who sits at the window: choosing oneself, an inspector's sitting, somebody else's turn."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_views import list_views
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.records.viewing import Viewing
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.entry_view import EntryView
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.who_page import WhoPage
from cleanedu_desktop.ui.seat import forget_copied
from cleanedu_desktop.ui.widgets.words_dialog import WordsDialog
from tests.ui.conftest import Begin, clock, idle
from tests.ui.driving import begin_talk, buttons, words_on


def shown(window: MainWindow) -> WhoPage:
    """Return the page that asks who is there."""
    page = window.stack.currentWidget()
    assert isinstance(page, WhoPage)
    return page


def log_of(folders: Folders) -> list[Viewing]:
    """Return the inspectors' log."""
    desk = open_desk(folders, clock=clock)
    try:
        return list_views(desk).entries
    finally:
        desk.close()


def begin_visit(window: MainWindow, qtbot: QtBot, name: str = "县纪委 王某某") -> None:
    """Hand the window to a visiting inspector."""
    window.seat.ask_visitor()
    box = window.findChild(WordsDialog)
    assert box is not None
    box.write(name)
    with qtbot.waitSignal(window.work.opened):
        box.accept()
    idle(qtbot, window.work)


def test_a_single_user_is_asked_nothing(begin: Begin) -> None:
    window = begin()
    assert window.top.title.text() == "工作台"
    assert not window.top.user.isVisible()
    assert not window.inspection_strip.isVisible()


def test_one_of_several_chooses_oneself_by_keyboard(begin: Begin, qtbot: QtBot) -> None:
    window = begin(head="李某")
    page = shown(window)
    assert [one.accessibleName() for one in page.buttons] == ["文书，文书", "李某，负责人"]
    assert "不能防人" in words_on(page)
    assert not window.navigation.isEnabled()
    page.buttons[1].setFocus()
    with qtbot.waitSignal(window.work.opened):
        QTest.keyClick(page.buttons[1], Qt.Key.Key_Return)
    idle(qtbot, window.work)
    assert window.top.user.text() == "李某"
    assert window.work.user is not None
    assert window.work.user.name == "李某"


def test_an_inspector_finds_nothing_that_changes_anything(begin: Begin, qtbot: QtBot) -> None:
    window = begin(inspector="赵某")
    with qtbot.waitSignal(window.work.opened):
        shown(window).buttons[1].click()
    idle(qtbot, window.work)
    assert "检查模式　赵某" in window.inspection_strip.words.text()
    forbidden = (
        "登记",
        "修改",
        "撤回",
        "沿用",
        "导入",
        "批量",
        "备份",
        "恢复",
        "调整",
        "增加",
        "放回",
    )
    for name in ("home", "study_session", "rectification", "person", "settings", "rules"):
        window.go(name)
        idle(qtbot, window.work)
        page = window.page(name)
        if isinstance(page, KindPage):
            page.open_record(page.list.model.ids[0])
            idle(qtbot, window.work)
            assert [words for words in visible(page.view) if words not in ("返回", "打印")] == []
            page.show_list()
        found = [one for one in visible(page) if one.startswith(forbidden)]
        assert found == [], name


def visible(page: object) -> list[str]:
    """Return the words of the buttons one can press."""
    return [
        one.accessibleName()
        for one in buttons(page)  # type: ignore[arg-type]
        if one.isVisible() and one.isEnabled()
    ]


def test_new_records_cannot_be_begun_by_shortcut_either(begin: Begin, qtbot: QtBot) -> None:
    window = begin()
    begin_visit(window, qtbot)
    window.go("talk")
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page = window.page("talk")
    assert isinstance(page, KindPage)
    page.list.asked_new.emit()
    assert page.editor is None
    assert "不能修改" in window.banner.words.text()
    window.routes.to_undo.emit("")
    idle(qtbot, window.work)
    assert "不能撤销" in window.banner.words.text()
    assert window.findChildren(QMessageBox) == []


def test_a_visit_is_logged_and_ends(begin: Begin, qtbot: QtBot, folders: Folders) -> None:
    window = begin()
    begin_visit(window, qtbot)
    window.routes.to_list.emit("talk", "")
    idle(qtbot, window.work)
    page = window.page("talk")
    assert isinstance(page, KindPage)
    page.open_record(page.list.model.ids[0])
    idle(qtbot, window.work)
    with qtbot.waitSignal(window.ready):
        window.inspection_strip.end.click()
    idle(qtbot, window.work)
    assert not window.inspection_strip.isVisible()
    assert window.work.may_edit
    window.work.close()
    found = log_of(folders)
    assert {one.who for one in found} == {"县纪委 王某某"}
    # A list is told each time it is asked for anew.
    assert [*dict.fromkeys(one.what for one in found)] == ["begin", "list", "view", "end"]
    assert {one.numbers for one in found if one.what == "view"} == {("T2026-0001",)}
    assert found[0].at == datetime.fromisoformat(clock().isoformat())


def test_somebody_opens_up_what_is_confidential(begin: Begin, qtbot: QtBot) -> None:
    window = begin(head="李某")
    begin_visit(window, qtbot)
    window.inspection_strip.open_up.click()
    box = window.findChild(QMessageBox)
    assert box is not None
    names = [one.text() for one in box.buttons()]
    assert "李某" in names
    box.buttons()[names.index("李某")].click()
    idle(qtbot, window.work)
    assert "已由李某开放" in window.inspection_strip.words.text()
    assert not window.inspection_strip.open_up.isVisible()


def test_typing_is_not_lost_to_another_user(begin: Begin, qtbot: QtBot) -> None:
    window = begin()
    page = begin_talk(window, qtbot)
    assert page.editor is not None
    page.editor._dirty = True
    window.seat.change_user()
    assert "请先保存或放弃" in window.banner.words.text()
    page.editor._dirty = False


def test_after_a_change_nothing_of_the_last_user_is_on_the_window(
    begin: Begin, qtbot: QtBot
) -> None:
    window = begin(head="李某")
    with qtbot.waitSignal(window.work.opened):
        shown(window).buttons[0].click()
    idle(qtbot, window.work)
    window.search("作风")
    idle(qtbot, window.work)
    with qtbot.waitSignal(window.ready):
        window.seat.change_user()
    idle(qtbot, window.work)
    assert shown(window).buttons[0].hasFocus() or QApplication.focusWidget() is None
    assert window.findChildren(EntryView) == []
    assert window.top.search.text() == ""


class Copied:
    """A clipboard, ours or another program's; the offscreen one does not know whose it is."""

    def __init__(self, *, ours: bool) -> None:
        self.ours, self.text = ours, "王某甲"

    def ownsClipboard(self) -> bool:  # noqa: N802  Qt's name
        """Tell whose it is."""
        return self.ours

    def clear(self) -> None:
        """Empty it."""
        self.text = ""


def test_only_what_was_copied_here_is_forgotten() -> None:
    for ours, left in ((True, ""), (False, "王某甲")):
        clipboard = Copied(ours=ours)
        forget_copied(cast(QClipboard, clipboard))
        assert clipboard.text == left
