"""A secretary's first day in the window: from setting up to paper, and finding it again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.ui.look import dress
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.models.attendance import FIRST_PRESENCE, REASON
from cleanedu_desktop.ui.pages.entry_editor import EntryEditor
from cleanedu_desktop.ui.pages.import_people_dialog import ImportPeopleDialog
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.welcome_page import WelcomePage
from cleanedu_desktop.ui.run_window import make_window
from tests.ui.driving import buttons, fill_text, words_on

ROSTER = folders_for().resources / "sample" / "花名册.xlsx"
TODAY = date(2026, 11, 20)
PATIENCE = 300_000


def noon() -> datetime:
    """The clock of that day."""
    return datetime.combine(TODAY, datetime.min.time()).replace(hour=12).astimezone()


class Secretary:
    """Somebody at the window: presses, types, reads."""

    def __init__(self, folders: Folders, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window: MainWindow = make_window(folders, clock=noon)
        qtbot.addWidget(self.window)
        self.window.show()
        with qtbot.waitSignal(self.window.ready, timeout=PATIENCE):
            self.window.open()

    def wait(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: not self.window.background.busy, timeout=PATIENCE)

    def page(self, kind: str) -> KindPage:
        """Go to the page of a kind by the navigation."""
        self.window.navigation.entries[kind].click()
        self.wait()
        page = self.window.page(kind)
        assert isinstance(page, KindPage)
        return page

    def new(self, kind: str) -> EntryEditor:
        """Press the button for a new entry."""
        page = self.page(kind)
        page.list.new.click()
        self.qtbot.waitUntil(lambda: page.editor is not None, timeout=PATIENCE)
        assert page.editor is not None
        return page.editor

    def name(self, editor: EntryEditor, role: str, words: str) -> None:
        """Find a person by typing and take the first who fits."""
        line = editor.form.pickers[role].search
        line.setText(words)
        line.offer()
        QTest.keyClick(line, Qt.Key.Key_Return)

    def save(self, kind: str, editor: EntryEditor) -> KindPage:
        """Press 保存; it is on the books."""
        page = self.page(kind)
        with self.qtbot.waitSignal(editor.saved, timeout=PATIENCE):
            editor.save_button.click()
        self.wait()
        return page

    def print(self, page: KindPage, form: Form) -> str:
        """Print what is shown or listed; return the text of the paper without white space."""
        page.printer.preview = None
        page.view.prints.emit(form, [page.view.record_id])
        self.qtbot.waitUntil(lambda: page.printer.preview is not None, timeout=PATIENCE)
        self.wait()
        preview = page.printer.preview
        assert preview is not None
        assert not preview.sheet.pixmap().isNull()
        paper = "".join(read_text(preview.pdf).split())
        preview.close()
        return paper


@pytest.fixture
def folders(tmp_path: Path, qapp: QApplication) -> Folders:
    """An office that is not set up."""
    made = folders_for(tmp_path / "数据 文件夹")
    dress(qapp, made.resources)
    return made


@pytest.fixture
def secretary(folders: Folders, qtbot: QtBot) -> Iterator[Secretary]:
    """The office is set up and has its people."""
    made = Secretary(folders, qtbot)
    set_up(made)
    import_roster(made)
    yield made
    made.wait()
    made.window.close()


def set_up(secretary: Secretary) -> None:
    """Name and code."""
    welcome = secretary.window.stack.currentWidget()
    assert isinstance(welcome, WelcomePage)
    QTest.keyClicks(welcome.code, "YX-01")
    welcome.name.setText("云溪县某局机关党支部")
    with secretary.qtbot.waitSignal(secretary.window.work.opened, timeout=PATIENCE):
        welcome.start.click()
    secretary.wait()
    assert "三步开始" in words_on(secretary.window.pages["home"])


def import_roster(secretary: Secretary) -> None:
    """Preview, then all at once."""
    dialog = ImportPeopleDialog(secretary.window.work, secretary.window)
    dialog.preview(ROSTER)
    secretary.wait()
    assert dialog.plan is not None
    assert dialog.plan.added > 30
    with secretary.qtbot.waitSignal(dialog.imported, timeout=PATIENCE):
        dialog.start.click()
    secretary.wait()


def record_a_session(secretary: Secretary) -> str:
    """With attendance: one on leave, the others there."""
    editor = secretary.new("study_session")
    form = editor.form
    form.inputs["session_type"].set_value("专题学习")
    fill_text(form.inputs["topic"], "学习廉洁自律准则")
    fill_text(form.inputs["starts_at"], "2026.11.18 9:00")
    fill_text(form.inputs["ends_at"], "2026-11-18 11:00")
    secretary.name(editor, "host", "沈䶮")
    secretary.name(editor, "recorder", "tzy")
    attendance = form.attendance["attendee"]
    third = next(n for n, one in enumerate(attendance.attendees()) if one.name == "顾南")
    attendance.table.clicked.emit(attendance.model.index(third, FIRST_PRESENCE + 1))
    attendance.model.setData(attendance.model.index(third, REASON), "外出培训")
    attendance.all_present.click()
    page = secretary.save("study_session", editor)
    return secretary.print(page, secretary.window.work.main_form("study_session"))


def record_a_talk(secretary: Secretary) -> str:
    """Between two people of the roster."""
    editor = secretary.new("talk")
    editor.form.inputs["talk_type"].set_value("提醒谈话")
    fill_text(editor.form.inputs["starts_at"], "2026-11-19 15:00")
    fill_text(editor.form.inputs["content"], "谈了公务接待和节日期间的廉洁要求。")
    secretary.name(editor, "talker", "沈䶮")
    secretary.name(editor, "talkee", "顾南")
    page = secretary.save("talk", editor)
    return secretary.print(page, secretary.window.work.main_form("talk"))


def record_commitments(secretary: Secretary) -> str:
    """For everyone, with one button."""
    page = secretary.page("commitment")
    next(one for one in buttons(page.list) if "批量生成" in one.text()).click()
    secretary.qtbot.waitUntil(lambda: page.editor is not None, timeout=PATIENCE)
    editor = page.editor
    assert editor is not None
    editor.choose_everyone.click()
    fill_text(editor.form.inputs["year"], "2026")
    fill_text(editor.form.inputs["items"], "遵守廉洁自律各项规定。\n管好家属和身边工作人员。")
    secretary.save("commitment", editor)
    assert page.list.model.rowCount() > 30
    page.open_record(page.list.model.ids[0])
    secretary.wait()
    return secretary.print(page, secretary.window.work.main_form("commitment"))


def record_and_close_an_item(secretary: Secretary) -> str:
    """Found, mended, closed by somebody else (销号)."""
    editor = secretary.new("rectification")
    editor.form.inputs["source"].set_value("自查")
    fill_text(editor.form.inputs["found_on"], "2026-11-16")
    fill_text(editor.form.inputs["problem"], "用车登记不全")
    secretary.name(editor, "responsible_person", "顾南")
    page = secretary.save("rectification", editor)
    next(one for one in buttons(page.view) if one.text() == "销号").click()
    secretary.qtbot.waitUntil(lambda: page.editor is not None, timeout=PATIENCE)
    assert page.editor is not None
    close = page.editor
    fill_text(close.form.inputs["closed_on"], "2026-11-20")
    fill_text(close.form.inputs["result"], "已补登并核对。")
    close.form.inputs["agreed"].set_value(True)
    close.form.inputs["evidence"].set_value(
        [{"what": "用车登记簿", "pages": 3, "kept_at": "办公室"}]
    )
    secretary.name(close, "confirmer", "沈䶮")
    secretary.save("rectification", close)
    assert page.view.shown is not None
    assert page.view.shown.whole.record.state == "closed"
    return secretary.print(page, secretary.window.work.forms["rectification_close"])


@pytest.mark.slow
def test_from_a_roster_to_paper_in_the_file(
    secretary: Secretary, folders: Folders, qtbot: QtBot
) -> None:
    """The four kinds are recorded, printed, closed for the night and found in the morning."""
    session = record_a_session(secretary)
    assert "学习廉洁自律准则" in session
    assert "顾南（请假：外出培训）" in session
    assert "沈䶮" in session
    talk = record_a_talk(secretary)
    assert "谈了公务接待和节日期间的廉洁要求" in talk
    commitment = record_commitments(secretary)
    assert "遵守廉洁自律各项规定" in commitment
    assert "用车登记" in record_and_close_an_item(secretary)
    secretary.window.close()
    morning = Secretary(folders, qtbot)
    morning.wait()
    morning.window.top.search.setText("接待")
    QTest.keyClick(morning.window.top.search, Qt.Key.Key_Return)
    morning.wait()
    found = words_on(morning.window.pages["search"])
    assert "找到 1 条" in found
    assert "T2026-0001" in found
    morning.window.close()
