"""The page that makes a register of the office's own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_drafts import DraftListed, list_drafts
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.form_engine.register_draft import REGISTER, register_of_answers
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages import draft_keeper
from cleanedu_desktop.ui.pages.forms_page import FormsPage
from cleanedu_desktop.ui.pages.register_editor import RegisterEditor
from tests.ui.conftest import idle
from tests.ui.driving import buttons, press, question, words_on

TYPIST = """
import sys
from pathlib import Path
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.ui.application import make_application
from cleanedu_desktop.ui.run_window import make_window
from tests.ui.conftest import clock
from tests.ui.pages.test_register_editor import entitle

folders = folders_for(Path(sys.argv[1]))
application = make_application(["test"], folders.resources)
window = make_window(folders, clock=clock)
window.show()

def begin():
    window.go("forms")
    window.page("forms").begin_register()
    editor = window.page("forms").register_editor
    editor.draft.kept.connect(lambda at: print("kept", flush=True))
    editor.questions.questions[1].label.setText("来访人")
    entitle(editor, "来访登记")

window.ready.connect(begin)
window.open()
application.exec()
"""


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


def drafts_of(work: OfficeWork, qtbot: QtBot) -> list[DraftListed]:
    """What is on the disk."""
    found: list[list[DraftListed]] = []
    work.act(list_drafts, done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep after a twentieth of a second."""
    monkeypatch.setattr(draft_keeper, "EVERY_MS", 50)


def go_on(window: MainWindow, qtbot: QtBot) -> RegisterEditor:
    """Press what the home page offers and return the editor it opens."""
    home = window.page("home")
    qtbot.waitUntil(lambda: "填写到一半" in words_on(home))
    next(one for one in buttons(home) if one.text() == "继续填写").click()
    page = window.page("forms")
    assert isinstance(page, FormsPage)
    qtbot.waitUntil(lambda: page.register_editor is not None)
    assert page.register_editor is not None
    return page.register_editor


@pytest.mark.usefixtures("at_once")
def test_what_is_typed_is_kept_until_it_is_saved_or_thrown_away(
    window: MainWindow, qtbot: QtBot
) -> None:
    """Half filled as it is; saved or refused, nothing is left of it."""
    for answer in ("不保存", "保存"):
        editor = begun(window, qtbot)
        editor.questions.questions[1].label.setText("来访人")
        with qtbot.waitSignal(editor.draft.kept):
            entitle(editor, "来访登记")
        assert "草稿" in editor.state.text()
        (draft,) = drafts_of(window.work, qtbot)
        assert draft.content.kind == REGISTER
        kept = register_of_answers(draft.content.answers)
        assert (kept.title, kept.questions[1].label) == ("来访登记", "来访人")
        editor.leave()
        with qtbot.waitSignal(editor.settled):
            press(question(editor), answer)
        idle(qtbot, window.work)
        assert drafts_of(window.work, qtbot) == []
        assert window.work.drafts_in_hand == set()


@pytest.mark.usefixtures("at_once")
def test_a_change_of_a_register_that_is_there_is_gone_on_with(
    window: MainWindow, qtbot: QtBot
) -> None:
    """The editor goes without an answer, as when the window is locked; its typing comes back."""
    editor = begun(window, qtbot)
    editor.questions.questions[1].label.setText("来访人")
    entitle(editor, "来访登记")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    idle(qtbot, window.work)
    page = window.page("forms")
    assert isinstance(page, FormsPage)
    (kind,) = (one for one in window.work.forms if one.startswith("own_") and "_l" not in one[4:])
    page.open_form(kind)
    qtbot.waitUntil(lambda: page.register_editor is not None)
    assert page.register_editor is not None
    entitle(page.register_editor, "来访接待登记")
    assert page.register_editor.keep_draft()
    idle(qtbot, window.work)
    page.drop_editor()
    window.go("home")
    again = go_on(window, qtbot)
    assert (again.is_new, again.register().id) == (False, kind)
    assert again.head.title.text() == "来访接待登记"
    assert again.is_dirty()


@pytest.mark.slow
def test_after_a_crash_it_is_offered_and_gone_on_with(
    folders: Folders, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path.cwd())}
    command = [sys.executable, "-c", TYPIST, str(folders.data)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline() == "kept\n"
        typist.kill()
    window: MainWindow = request.getfixturevalue("window")
    editor = go_on(window, qtbot)
    assert editor.head.title.text() == "来访登记"
    assert editor.questions.questions[1].label.text() == "来访人"
    with qtbot.waitSignal(editor.saved):
        editor.save()
    idle(qtbot, window.work)
    assert drafts_of(window.work, qtbot) == []
    assert "来访登记" in {one.title for one in window.work.forms.values()}
