"""Attachments beside a record: added, opened, saved, removed; each told in words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.ui.pages.attachments_card import AttachmentsCard
from cleanedu_desktop.ui.widgets.words_dialog import WordsDialog
from tests.exchange.media.pictures import photo
from tests.ui.conftest import idle
from tests.ui.pages.attachments import TALK, attach


def test_a_file_is_added_and_listed(card: AttachmentsCard, qtbot: QtBot, scan: Path) -> None:
    assert card.none.isVisible()
    assert not card.list.isVisible()
    assert not card.open.isVisible()
    attach(card, qtbot, scan)
    assert card.banner.words.text() == "已添加 1 个附件。"
    assert card.title.text() == "附件（1）"
    assert card.list.item(0).text() == "签字页.pdf"
    assert not card.none.isVisible()
    attach(card, qtbot, scan)
    assert "没有重复添加" in card.banner.words.text()


def test_what_is_refused_is_told_beside_what_is_added(
    card: AttachmentsCard, qtbot: QtBot, scan: Path, tmp_path: Path
) -> None:
    attach(card, qtbot, scan, tmp_path / "没有.pdf")
    said = card.banner.words.text()
    assert "已添加 1 个附件" in said
    assert "没有找到" in said
    assert card.list.count() == 1


def test_a_problem_of_the_store_is_told(card: AttachmentsCard, qtbot: QtBot, scan: Path) -> None:
    card.work.act(withdraw_entry, record_id=TALK, reason="重复登记")
    attach(card, qtbot, scan)
    assert "先放回" in card.banner.words.text()


def test_files_are_chosen_in_a_dialog(card: AttachmentsCard, qtbot: QtBot, scan: Path) -> None:
    card.add.click()
    (dialog,) = card.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(scan)])
    dialog.reject()
    qtbot.waitUntil(lambda: card.list.count() == 1)


def test_removing_asks_why(card: AttachmentsCard, qtbot: QtBot, scan: Path) -> None:
    attach(card, qtbot, scan)
    card.remove.click()
    (dialog,) = card.findChildren(WordsDialog)
    dialog.write("添错了记录")
    dialog.accept()
    qtbot.waitUntil(lambda: card.list.count() == 0)
    assert "已从记录中移除“签字页.pdf”" in card.banner.words.text()


def test_a_withdrawn_record_only_shows_them(
    card: AttachmentsCard, qtbot: QtBot, scan: Path
) -> None:
    attach(card, qtbot, scan)
    still = AttachmentsCard(card.work, TALK, card.banner, still=True)
    qtbot.addWidget(still)
    still.show()
    qtbot.waitUntil(lambda: still.list.count() == 1)
    hidden = (still.add, still.paste_button, still.remove, still.details)
    assert not any(one.isVisible() for one in hidden)
    assert not still.acceptDrops()
    assert still.open.isVisible()


def test_role_caption_and_order_are_kept(
    card: AttachmentsCard, qtbot: QtBot, scan: Path, tmp_path: Path
) -> None:
    note = tmp_path / "说明.txt"
    note.write_text("说明", encoding="utf-8")
    attach(card, qtbot, scan, note)
    card.list.setCurrentRow(1)
    assert not card.view.isEnabled()
    card.details.role.setCurrentIndex(card.details.role.findText("签到表"))
    card.details.role.activated.emit(0)
    idle(qtbot, card.work)
    assert card.list.currentRow() == 1
    card.details.up.click()
    idle(qtbot, card.work)
    assert [one.name for one in card.list.all_shown()] == ["说明.txt", "签字页.pdf"]
    chosen = card.list.chosen()
    assert chosen is not None
    assert (chosen.name, chosen.role) == ("说明.txt", "sign_in")


def test_a_double_click_looks_at_it_here(
    card: AttachmentsCard, qtbot: QtBot, scan: Path, tmp_path: Path, opened: list[Path]
) -> None:
    note = tmp_path / "说明.txt"
    note.write_text("说明", encoding="utf-8")
    attach(card, qtbot, scan, note)
    card.list.opened.emit()
    idle(qtbot, card.work)
    assert card.viewer is not None
    assert not card.viewer.sheet.pixmap().isNull()
    card.viewer.close()
    card.list.setCurrentRow(1)
    card.list.opened.emit()
    qtbot.waitUntil(lambda: bool(opened))


def test_files_dropped_on_it_are_added(card: AttachmentsCard, qtbot: QtBot, scan: Path) -> None:
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(scan))])
    where, none = QPoint(5, 5), Qt.KeyboardModifier.NoModifier
    actions, left = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enters = QDragEnterEvent(where, actions, given, left, none)
    card.dragEnterEvent(enters)
    assert enters.isAccepted()
    assert card.property("chosen") == "true"
    drops = QDropEvent(where, actions, given, left, none)
    card.dropEvent(drops)
    assert drops.dropAction() is Qt.DropAction.CopyAction
    qtbot.waitUntil(lambda: card.list.count() == 1)
    assert card.property("chosen") == ""
    assert scan.exists()


def test_the_menu_offers_the_original(
    card: AttachmentsCard, qtbot: QtBot, scan: Path, tmp_path: Path
) -> None:
    shot = tmp_path / "照片.jpg"
    shot.write_bytes(photo())
    attach(card, qtbot, shot, scan)
    for row, there in ((0, True), (1, False)):
        card.list.setCurrentRow(row)
        card.show_menu(QPoint(5, 5))
        menu = card.findChildren(QMenu)[-1]
        words = "".join(one.text() for one in menu.actions())
        menu.close()
        assert ("另存原件" in words) is there
        assert "移除" in words
