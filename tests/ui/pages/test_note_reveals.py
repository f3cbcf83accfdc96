"""Looking at veiled rows of a record in an editor."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.show_history import show_history
from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.writing_books import WritingBooks
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.note_reveals import note_reveals
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.entry_form import EntryForm
from cleanedu_desktop.ui.widgets.inputs.table import TableInput
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown
from tests.ui.conftest import idle

KIND = Field(
    name="kind", label="方式", kind="choice", choices=("公", "密"), restricted_choices=("密",)
)
ROWS = Field(name="rows", label="办理", kind="table", columns=(KIND,))
FORM = Form(id="x", title="某表", kind="x", fields=(ROWS,))


class Opened:
    """An editor's form with one veiled row, of the sample office's talk or of a new record."""

    def __init__(self, work: OfficeWork, qtbot: QtBot, *, new: bool = False) -> None:
        assert work.desk is not None
        self.work, self.qtbot, self.banner = work, qtbot, Banner()
        (self.record_id,) = list_ids(work.desk, kind="talk")
        self.form = form = EntryForm(FORM, PeopleKnown([]))
        qtbot.addWidget(form)
        qtbot.addWidget(self.banner)
        note_reveals(form, None if new else self.record_id, work, self.banner)
        table = form.inputs["rows"]
        assert isinstance(table, TableInput)
        self.table = table
        self.table.set_value([{"kind": "密"}])

    @property
    def word(self) -> str:
        """What the row shows."""
        words: str = self.table.rows[0].inputs[0].tab_stops()[0].currentText()  # type: ignore[attr-defined]
        return words

    def look(self) -> None:
        """Ask to see it."""
        self.table.reveal.click()
        idle(self.qtbot, self.work)


def seen(opened: Opened) -> list[str]:
    """Who looked, by the history of the record."""
    assert opened.work.desk is not None
    told = show_history(opened.work.desk, record_id=opened.record_id)
    return [one.who for one in told.entries if "看" in one.what]


def test_it_is_noted_then_shown(work: OfficeWork, qtbot: QtBot) -> None:
    opened = Opened(work, qtbot)
    assert "●" in opened.word
    before = len(seen(opened))
    opened.look()
    assert opened.word == "密"
    assert len(seen(opened)) == before + 1


def test_what_cannot_be_noted_is_not_shown(
    work: OfficeWork, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_books: WritingBooks, _record_id: str) -> None:
        raise OfficeProblem("磁盘满了，没有记下。")

    monkeypatch.setattr(WritingBooks, "note_seen", full)
    opened = Opened(work, qtbot)
    opened.look()
    assert "●" in opened.word
    assert not opened.table.reveal.isChecked()
    assert "磁盘满了" in opened.banner.words.text()


def test_of_a_new_record_all_is_ones_own(work: OfficeWork, qtbot: QtBot) -> None:
    opened = Opened(work, qtbot, new=True)
    opened.look()
    assert opened.word == "密"
    assert seen(opened) == []


def test_the_editor_of_a_record_does_so(window: MainWindow, qtbot: QtBot) -> None:
    window.go("person")
    page = window.page("person")
    assert isinstance(page, KindPage)
    idle(qtbot, window.work)
    page.open_record(page.list.model.ids[0])
    qtbot.waitUntil(lambda: page.view.shown is not None)
    page.view.corrects.emit(page.view.shown)
    qtbot.waitUntil(lambda: page.editor is not None)
    assert page.editor is not None
    tables = [one for one in page.editor.form.inputs.values() if isinstance(one, TableInput)]
    assert tables
    assert all(one.looks_are_noted for one in tables)
    page.drop_editor()
