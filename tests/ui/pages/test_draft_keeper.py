"""What is typed is on the disk within seconds, and offered again after a crash."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_drafts import DraftListed, list_drafts
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages import draft_keeper
from cleanedu_desktop.ui.pages.kind_page import KindPage
from tests.ui.conftest import idle
from tests.ui.driving import begin_talk, buttons, fill_text, press, question, words_on

TYPIST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from cleanedu_desktop.acts.list_drafts import list_drafts
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.ui.application import make_application
from cleanedu_desktop.ui.routes import Beginning
from cleanedu_desktop.ui.run_window import make_window
from tests.ui.conftest import clock
from tests.ui.driving import fill_text

folders = folders_for(Path(sys.argv[1]))
application = make_application(["test"], folders.resources)
window = make_window(folders, clock=clock)
window.show()

def type_words():
    page = window.page("talk")
    if page.editor is None:
        QTimer.singleShot(50, type_words)
        return
    page.editor.draft.kept.connect(lambda at: print("kept", flush=True))
    fill_text(page.editor.form.inputs["content"], "谈了三点要求")

def begin():
    window.go("talk")
    window.page("talk").begin_new(Beginning())
    type_words()

window.ready.connect(begin)
window.open()
application.exec()
"""


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


@pytest.mark.usefixtures("at_once")
def test_typing_is_kept_until_it_is_saved(window: MainWindow, qtbot: QtBot) -> None:
    page = begin_talk(window, qtbot)
    assert page.editor is not None
    with qtbot.waitSignal(page.editor.draft.kept):
        fill_text(page.editor.form.inputs["content"], "谈了三点")
    assert "草稿" in page.editor.state.text()
    with qtbot.waitSignal(page.editor.draft.kept):
        fill_text(page.editor.form.inputs["content"], "谈了四点")
    (draft,) = drafts_of(window.work, qtbot)
    assert draft.content.answers["content"] == "谈了四点"
    page.editor.form.inputs["talk_type"].set_value("提醒谈话")
    fill_text(page.editor.form.inputs["starts_at"], "2026-6-14 9:00")
    for role, person in zip(("talker", "talkee"), page.editor.known.roster, strict=False):
        page.editor.form.pickers[role].add(person.id)
    with qtbot.waitSignal(page.editor.saved):
        page.editor.save()
    idle(qtbot, window.work)
    assert drafts_of(window.work, qtbot) == []


@pytest.mark.usefixtures("at_once")
def test_thrown_away_it_is_gone(window: MainWindow, qtbot: QtBot) -> None:
    page = begin_talk(window, qtbot)
    assert page.editor is not None
    with qtbot.waitSignal(page.editor.draft.kept):
        fill_text(page.editor.form.inputs["content"], "谈了三点")
    page.editor.leave()
    press(question(page.editor), "不保存")
    idle(qtbot, window.work)
    assert drafts_of(window.work, qtbot) == []
    assert window.work.drafts_in_hand == set()


@pytest.mark.usefixtures("at_once")
def test_a_disk_that_takes_nothing_is_told_quietly_and_tried_again(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OfficeProblem("磁盘已满。")

    page = begin_talk(window, qtbot)
    assert page.editor is not None
    with monkeypatch.context() as patch:
        patch.setattr(draft_keeper, "keep_draft", full)
        with qtbot.waitSignal(page.editor.draft.not_kept):
            fill_text(page.editor.form.inputs["content"], "谈了三点")
    assert "没能存下" in page.editor.state.text()
    with qtbot.waitSignal(page.editor.draft.kept):
        page.editor.draft.touch()


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
    qtbot.waitUntil(lambda: "填写到一半" in words_on(window.page("home")))
    go_on = next(one for one in buttons(window.page("home")) if one.text() == "继续填写")
    go_on.click()
    page = window.page("talk")
    assert isinstance(page, KindPage)
    qtbot.waitUntil(lambda: page.editor is not None)
    assert page.editor is not None
    assert page.editor.form.answers()["content"] == "谈了三点要求"
    assert page.editor.is_dirty()
    window.go("home")
    idle(qtbot, window.work)
    qtbot.waitUntil(lambda: "填写到一半" not in words_on(window.page("home")))
    page.editor._throw_away()
