"""The preview."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.print_blank import print_blank
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.ui.models.print_wish import PrintWish
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview


@pytest.fixture
def preview(work: OfficeWork, tmp_path: Path, qtbot: QtBot) -> PdfPreview:
    """A preview of a blank talk."""
    found: list[FormsPrinted] = []
    work.act(print_blank, form_id="talk", target=tmp_path / "talk.pdf", done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    made = PdfPreview(work, found[0].path, found[0].pages, "谈话")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made.sheet.pixmap().isNull())
    return made


def test_the_page_is_shown_and_can_be_enlarged(preview: PdfPreview, qtbot: QtBot) -> None:
    """A4 upright; page turns stop at the ends."""
    before = preview.sheet.pixmap().size()
    assert before.height() > before.width()
    preview.zoom(1)
    qtbot.waitUntil(lambda: preview.sheet.pixmap().width() > before.width())
    preview.turn(-1)
    assert preview.page == 0
    assert not preview.back.isEnabled()
    assert preview.where.text().startswith("第 1 页")


def test_names_to_hide_have_room(preview: PdfPreview) -> None:
    """The window stays as wide as it is, and fits a small screen."""
    before = preview.width()
    for one in (preview.hidden, preview.hidden.line, preview.draft):
        one.setVisible(True)
    assert preview.minimumSizeHint().width() <= before < 1366


def test_a_copy_is_the_same_bytes(preview: PdfPreview, tmp_path: Path, qtbot: QtBot) -> None:
    """And a place that cannot be written is explained."""
    target = tmp_path / "copy.pdf"
    preview.save_to(target)
    qtbot.waitUntil(lambda: preview.banner.property("tone") == "green")
    assert target.read_bytes() == preview.pdf.read_bytes()
    preview.save_to(tmp_path / "missing" / "copy.pdf")
    qtbot.waitUntil(lambda: preview.banner.property("tone") == "red")
    assert str(preview.pdf) in preview.banner.words.text()


def test_every_page_goes_to_the_printer(preview: PdfPreview, tmp_path: Path, qtbot: QtBot) -> None:
    """Here to a file that stands for it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.print_on(printer)
    qtbot.waitUntil(lambda: "已送往打印机" in preview.banner.words.text())
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
    assert preview.print_button.isEnabled()


def test_a_draft_comes_and_goes(work: OfficeWork, tmp_path: Path, qtbot: QtBot) -> None:
    """The print for signature is as it was."""
    found: list[tuple[PrintWish, FormsPrinted]] = []

    def print_talk(desk: Desk) -> tuple[PrintWish, FormsPrinted]:
        wish = PrintWish("talk", tuple(list_ids(desk, kind="talk")))
        return wish, wish.print(desk, target=tmp_path / "talk.pdf")

    work.act(print_talk, done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    wish, printed = found[0]
    made = PdfPreview(work, printed.path, printed.pages, "谈话", wish=wish)
    qtbot.addWidget(made)
    made.show()
    assert made.draft.isVisible()
    made.draft.click()
    qtbot.waitUntil(lambda: made.pdf != printed.path)
    assert "草稿" in read_text(made.pdf)
    made.draft.click()
    assert made.pdf == printed.path
    assert "草稿" not in read_text(made.pdf)
    made.hidden.level.setCurrentIndex(1)
    made.hidden.level.activated.emit(1)
    qtbot.waitUntil(lambda: made.pdf != printed.path)
    assert "已隐去" in read_text(made.pdf) and "提醒谈话" in read_text(made.pdf)
    masked = made.pdf.read_bytes()
    made.hidden.line.setText("提醒谈话")
    made.hidden.line.editingFinished.emit()
    qtbot.waitUntil(lambda: made.pdf.read_bytes() != masked)
    assert "提醒谈话" not in read_text(made.pdf)
    made.hidden.level.setCurrentIndex(0)
    made.hidden.level.activated.emit(0)
    assert made.pdf == printed.path
    qtbot.waitUntil(lambda: not work.background.busy)


def test_a_blank_form_is_no_draft(preview: PdfPreview, qtbot: QtBot) -> None:
    """Nothing is offered that cannot be."""
    assert not preview.draft.isVisible() and not preview.hidden.isVisible()
