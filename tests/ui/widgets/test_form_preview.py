"""The preview beside the form editor."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.form_preview import FormPreview


def png() -> bytes:
    """A small picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QPixmap(10, 14)
    picture.fill()
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


def test_pages_turn_within_what_there_is(qtbot: QtBot, tmp_path: Path) -> None:
    """Asking each time; a chip goes back to the first."""
    preview = FormPreview("a4")
    qtbot.addWidget(preview)
    preview.show_page(png(), 0, 2)
    assert not preview.back.isEnabled()
    with qtbot.waitSignal(preview.wanted):
        preview.turn(1)
    preview.show_page(png(), 1, 2)
    assert preview.where.text() == "第 2 页，共 2 页"
    with qtbot.assertNotEmitted(preview.wanted):
        preview.turn(1)
    with qtbot.waitSignal(preview.wanted):
        preview.filled.click()
    assert preview.page == 0 and preview.is_filled()


def test_a_sentence_leaves_the_picture(qtbot: QtBot) -> None:
    """Until there is another."""
    preview = FormPreview("a3-landscape")
    qtbot.addWidget(preview)
    preview.show()
    preview.show_page(png(), 0, 1)
    preview.say("还没有记录")
    assert preview.state.isVisible()
    assert not preview.sheet.pixmap().isNull()
    preview.show_page(png(), 0, 1)
    assert not preview.state.isVisible()


def test_a_wide_paper_is_drawn_with_fewer_dots(qtbot: QtBot) -> None:
    """As wide as there is room."""
    upright, wide = FormPreview("a4"), FormPreview("a3-landscape")
    for one in (upright, wide):
        qtbot.addWidget(one)
        one.resize(600, 400)
        one.show()
    assert abs(upright.dpi() / 2 - wide.dpi()) <= 1
    with qtbot.waitSignal(upright.wanted):
        upright.resize(700, 400)
