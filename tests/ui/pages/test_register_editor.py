"""The page that makes a register of the office's own."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.forms_page import FormsPage
from cleanedu_desktop.ui.pages.register_editor import RegisterEditor
from tests.ui.conftest import idle
from tests.ui.driving import press, question


def begun(window: MainWindow, qtbot: QtBot) -> RegisterEditor:
    """The editor of a new register."""
    window.go("forms")
    page = window.page("forms")
    assert isinstance(page, FormsPage)
    page.begin_register()
    assert page.register_editor is not None
    idle(qtbot, window.work)
    return page.register_editor


def entitle(editor: RegisterEditor, words: str) -> None:
    """Type the title."""
    editor.head.title.setText(words)
    editor.head.title.textEdited.emit(words)


def test_an_empty_page_is_not_scolded_until_it_is_saved(window: MainWindow, qtbot: QtBot) -> None:
    """Then all that is missing is marked, and nothing is written."""
    editor = begun(window, qtbot)
    editor.look()
    idle(qtbot, window.work)
    assert not editor.preview.sheet.pixmap().isNull()
    assert not any(one.text() for part in editor.sections for one in part.told.values())
    editor.save()
    qtbot.waitUntil(lambda: editor.banner.isVisibleTo(editor))
    assert "没有保存" in editor.banner.words.text()
    assert "取一个名称" in editor.head.told["title"].text()
    assert "请写这一项的名称" in editor.questions.questions[1].told.text()
    assert not list(window.work.folders.overlay.glob("*.toml"))


def test_a_name_code_or_label_that_is_taken_is_told_at_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    """And put right, it is told no more."""
    editor = begun(window, qtbot)
    entitle(editor, "制度登记表")
    editor.head.code.setText("JC")
    editor.questions.questions[1].label.setText("日期")
    editor.look()
    idle(qtbot, window.work)
    assert "已用在《制度登记表》" in editor.head.told["title"].text()
    assert "JC 已用在" in editor.head.told["code"].text()
    assert "都叫“日期”" in editor.questions.questions[1].told.text()
    entitle(editor, "来访登记")
    editor.head.code.setText("")
    editor.questions.questions[1].label.setText("来访人")
    editor.look()
    idle(qtbot, window.work)
    assert not any(one.text() for part in editor.sections for one in part.told.values())
    assert "LFD" in editor.head.code.placeholderText()


def test_leaving_asks(window: MainWindow, qtbot: QtBot) -> None:
    """Saved on leaving, it is there."""
    editor = begun(window, qtbot)
    entitle(editor, "来访登记")
    editor.questions.questions[1].label.setText("来访人")
    assert [name for name, _ in window.pages.dirty()] == ["forms"]
    editor.leave()
    press(question(editor), "继续编辑")
    assert editor.is_dirty()
    editor.leave()
    press(question(editor), "保存")
    qtbot.waitUntil(lambda: "own_lfdj" in window.work.forms)
    idle(qtbot, window.work)


def test_the_ledger_is_looked_at_on_its_own_paper(window: MainWindow, qtbot: QtBot) -> None:
    editor = begun(window, qtbot)
    narrow = editor.preview.dpi()
    editor.preview.filled.click()
    idle(qtbot, window.work)
    assert editor.preview.dpi() < narrow


def test_one_without_records_can_be_deleted(window: MainWindow, qtbot: QtBot) -> None:
    """Asked first; it goes from the list of forms and from the navigation."""
    editor = begun(window, qtbot)
    assert not editor.drop_button.isVisible()
    entitle(editor, "来访登记")
    editor.questions.questions[1].label.setText("来访人")
    editor.save()
    qtbot.waitUntil(lambda: "own_lfdj" in window.work.forms)
    idle(qtbot, window.work)
    window.go("forms")
    page = window.page("forms")
    assert isinstance(page, FormsPage)
    page.open_form("own_lfdj")
    idle(qtbot, window.work)
    assert page.register_editor is not None
    page.register_editor.drop_button.click()
    press(question(page.register_editor), "不删除")
    assert "own_lfdj" in window.work.forms
    page.register_editor.drop_button.click()
    press(question(page.register_editor), "删除")
    qtbot.waitUntil(lambda: "own_lfdj" not in window.work.forms)
    idle(qtbot, window.work)
    assert page.register_editor is None
    assert "已删除" in window.banner.words.text()
