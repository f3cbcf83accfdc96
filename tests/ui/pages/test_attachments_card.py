"""Attachments beside a record: added, opened, saved, removed; each told in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.attachments_card import AttachmentsCard
from cleanedu_desktop.ui.widgets.banner import Banner
from tests.ui.conftest import idle
from tests.ui.driving import press, question

TALK = "T2026-0001"


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    file = tmp_path / "签字页.pdf"
    file.write_bytes(b"%PDF-1.7\n" + bytes(5000))
    return file


@pytest.fixture
def card(work: OfficeWork, qtbot: QtBot) -> AttachmentsCard:
    banner = Banner()
    qtbot.addWidget(banner)
    made = AttachmentsCard(work, TALK, banner)
    qtbot.addWidget(made)
    made.show()
    idle(qtbot, work)
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was handed to other programs."""
    found: list[Path] = []

    def take(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return found


def attach(card: AttachmentsCard, qtbot: QtBot, *files: Path) -> None:
    card.attach(files)
    qtbot.waitUntil(card.add.isEnabled)
    idle(qtbot, card.work)


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


def test_opening_hands_over_a_copy_that_goes_at_closing(
    card: AttachmentsCard, qtbot: QtBot, scan: Path, opened: list[Path]
) -> None:
    attach(card, qtbot, scan)
    card.open.click()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].read_bytes() == scan.read_bytes()
    assert opened[0] != scan
    card.work.close()
    assert not opened[0].exists()


def test_without_a_program_the_way_out_is_told(
    card: AttachmentsCard, qtbot: QtBot, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    attach(card, qtbot, scan)
    card.open.click()
    qtbot.waitUntil(lambda: "没有能打开" in card.banner.words.text())


def test_with_a_password_it_is_said_once_what_leaves_the_store(
    card: AttachmentsCard,
    qtbot: QtBot,
    scan: Path,
    opened: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    attach(card, qtbot, scan)
    assert not card.work.has_password
    monkeypatch.setattr(OfficeWork, "has_password", True)
    card.open.click()
    press(question(card), "取消")
    idle(qtbot, card.work)
    assert not opened
    card.open.click()
    press(question(card), "知道了")
    qtbot.waitUntil(lambda: len(opened) == 1)
    card.open.click()
    qtbot.waitUntil(lambda: len(opened) == 2)


def test_a_copy_is_saved_where_it_is_wanted(
    card: AttachmentsCard,
    qtbot: QtBot,
    scan: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "另存.pdf"
    target.write_text("the dialog asked before writing over it")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    attach(card, qtbot, scan)
    card.save.click()
    qtbot.waitUntil(lambda: str(target) in card.banner.words.text())
    assert target.read_bytes() == scan.read_bytes()


def test_removing_asks_why(card: AttachmentsCard, qtbot: QtBot, scan: Path) -> None:
    attach(card, qtbot, scan)
    card.remove.click()
    (dialog,) = card.findChildren(QInputDialog)
    dialog.setTextValue("添错了记录")
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
    assert [still.add.isVisible(), still.remove.isVisible()] == [False, False]
    assert still.open.isVisible()
