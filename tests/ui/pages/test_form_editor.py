"""The editor of a form."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.read_overlay import OverlayShown, read_overlay
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.form_editor import FormEditor
from cleanedu_desktop.ui.widgets.overlay.names import NamesSection
from cleanedu_desktop.ui.widgets.overlay.own_fields import OwnFieldsSection
from tests.ui.conftest import idle
from tests.ui.driving import press, question


def made(work: OfficeWork, qtbot: QtBot) -> FormEditor:
    """The editor of the talk, its picture shown."""
    found: list[OverlayShown] = []
    work.act(read_overlay, form_id="talk", done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    editor = FormEditor(work, found[0], work.main_form("talk"))
    qtbot.addWidget(editor)
    editor.resize(1000, 600)
    editor.show()
    qtbot.waitUntil(lambda: not editor.preview.sheet.pixmap().isNull())
    return editor


@pytest.fixture
def editor(work: OfficeWork, qtbot: QtBot) -> Iterator[FormEditor]:
    """The editor of the talk as shipped."""
    one = made(work, qtbot)
    yield one
    idle(qtbot, work)


def own_fields(editor: FormEditor) -> OwnFieldsSection:
    """The part with the office's own fields."""
    section = editor.section(OwnFieldsSection)
    assert isinstance(section, OwnFieldsSection)
    return section


def test_the_picture_follows_the_typing(editor: FormEditor, qtbot: QtBot) -> None:
    """Once it is right; what is wrong is told beside it and the picture stays."""
    fields = own_fields(editor)
    before = editor.preview.sheet.pixmap().cacheKey()
    fields.add_field()
    qtbot.waitUntil(lambda: fields.fields[0].told.text() != "")
    assert editor.preview.sheet.pixmap().cacheKey() == before
    assert "改动以前" in editor.preview.state.text()
    fields.fields[0].label.setText("家访情况")
    fields.fields[0].changed.emit()
    qtbot.waitUntil(lambda: editor.preview.sheet.pixmap().cacheKey() != before)
    assert fields.fields[0].told.text() == ""
    assert editor.is_dirty()


def test_a_record_fills_the_picture(editor: FormEditor, qtbot: QtBot) -> None:
    """The newest talk."""
    before = editor.preview.sheet.pixmap().cacheKey()
    editor.preview.filled.click()
    qtbot.waitUntil(lambda: editor.preview.sheet.pixmap().cacheKey() != before)


def test_what_cannot_be_is_not_saved(editor: FormEditor, qtbot: QtBot) -> None:
    """The typing stays, saving can be tried again."""
    fields = own_fields(editor)
    fields.add_field()
    with qtbot.waitSignal(editor.settled) as told:
        editor.save()
        editor.save()
    assert told.args == [False]
    assert "没有保存" in editor.banner.words.text()
    qtbot.waitUntil(lambda: "缺少“名称”" in fields.fields[0].told.text())
    assert editor.is_dirty() and editor.save_button.isEnabled()
    fields.fields[0].label.setText("家访情况")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert not editor.is_dirty()


def test_esc_asks_before_changes_are_lost(editor: FormEditor, qtbot: QtBot) -> None:
    """Untouched, it leaves at once."""
    with qtbot.waitSignal(editor.left):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
    own_fields(editor).add_field()
    with qtbot.assertNotEmitted(editor.left):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        press(question(editor), "继续编辑")
    with qtbot.waitSignal(editor.left):
        editor.leave()
        press(question(editor), "不保存")


def test_a_file_with_mistakes_is_shown_to_be_mended(work: OfficeWork, qtbot: QtBot) -> None:
    """Beside the name it is about."""
    work.folders.overlay.mkdir(parents=True, exist_ok=True)
    file = work.folders.overlay / "talk.toml"
    file.write_text('# 本单位\n\nhide = ["starts_at"]\npoem = 1\n', encoding="utf-8")
    found: list[OverlayShown] = []
    work.act(read_overlay, form_id="talk", done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    editor = FormEditor(work, found[0], work.main_form("talk"))
    qtbot.addWidget(editor)
    assert "poem" in editor.banner.words.text()
    editor.look()
    names = editor.section(NamesSection)
    assert isinstance(names, NamesSection)
    qtbot.waitUntil(lambda: "必填" in names.told["name:starts_at"].text())
    assert editor.drop_button.isEnabled()
    idle(qtbot, work)
