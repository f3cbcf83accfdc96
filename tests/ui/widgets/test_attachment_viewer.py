"""The viewer: next and previous, pages, turning, zoom; what cannot be shown is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.acts.list_attachments import AttachmentShown, list_attachments
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.attachment_viewer import ZOOMS, AttachmentViewer, fitted
from tests.exchange.media.pictures import locked_pdf, photo
from tests.printing.base_pdfs import A4, base_pdf
from tests.ui.conftest import idle

TALK = "T2026-0001"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1000, 700)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def viewer(work: OfficeWork, qtbot: QtBot, window: QWidget) -> AttachmentViewer:
    """Of a photo, a PDF of two pages, a text and a locked PDF."""

    def attached(desk: Desk) -> list[AttachmentShown]:
        given = [
            Pasted("会场.jpg", photo(400, 200)),
            Pasted("通知.pdf", base_pdf(A4, (297, 210))),
            Pasted("说明.txt", b"text"),
            Pasted("加密.pdf", locked_pdf()),
        ]
        attach_files(desk, record_id=TALK, files=given, role="photo")
        return list_attachments(desk, record_id=TALK)

    shown: list[AttachmentShown] = []
    work.act(attached, done=shown.extend)
    qtbot.waitUntil(lambda: bool(shown))
    outside: list[str] = []
    made = AttachmentViewer(
        work,
        shown,
        0,
        window,
        open_outside=lambda one: outside.append(one.name),
        save_as=lambda one: outside.append(one.name),
    )
    made.open()
    idle(qtbot, work)
    return made


def test_a_photo_is_shown_turned_and_enlarged(viewer: AttachmentViewer, qtbot: QtBot) -> None:
    pixels = viewer.sheet.pixmap()
    assert (pixels.width(), pixels.height()) == (400, 200)
    assert "1 / 4" in viewer.name.text()
    assert "照片" in viewer.facts.text()
    viewer.rotate(90)
    idle(qtbot, viewer.work)
    assert viewer.sheet.pixmap().height() == 400
    viewer.zoom(1)
    idle(qtbot, viewer.work)
    assert viewer.sheet.pixmap().height() == 600
    viewer.zoom(-1)
    assert not viewer.smaller.isEnabled()
    assert viewer.width() > 800


def test_one_goes_through_pages_and_attachments(viewer: AttachmentViewer, qtbot: QtBot) -> None:
    assert viewer.page_forth.isHidden()
    viewer.step(1)
    idle(qtbot, viewer.work)
    assert viewer.where.text() == "第 1 页，共 2 页"
    tall = viewer.sheet.pixmap()
    assert tall.height() > tall.width()
    viewer.turn_page(1)
    viewer.turn_page(1)
    idle(qtbot, viewer.work)
    assert viewer.where.text() == "第 2 页，共 2 页"
    assert viewer.sheet.pixmap().width() > viewer.sheet.pixmap().height()
    viewer.step(1)
    assert "不能在这里显示" in viewer.sheet.text()
    viewer.step(1)
    idle(qtbot, viewer.work)
    assert "打开密码" in viewer.banner.words.text()
    viewer.step(1)
    assert viewer.at == 3
    assert not viewer.forth.isEnabled()


def test_pictures_fit_and_small_ones_stay_small() -> None:
    room = QSize(1000, 600)
    assert fitted(QSize(4000, 3000), room, 1.0) == QSize(800, 600)
    assert fitted(QSize(300, 100), room, 1.0) == QSize(300, 100)
    assert fitted(QSize(300, 100), room, ZOOMS[2]) == QSize(600, 200)
    assert fitted(QSize(100, 3000), room, 2.0) == QSize(40, 1200)
