"""Attachments leave the program: opened by another one, saved; with a password it is said once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.attachments_card import AttachmentsCard
from tests.ui.conftest import idle
from tests.ui.driving import press, question
from tests.ui.pages.attachments import attach


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
) -> None:
    target = tmp_path / "另存.pdf"
    target.write_text("the dialog asked before writing over it")
    attach(card, qtbot, scan)
    card.save.click()
    (picker,) = card.window().findChildren(QFileDialog)
    assert picker.defaultSuffix() == "pdf"
    picker.fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: str(target) in card.banner.words.text())
    assert target.read_bytes() == scan.read_bytes()


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
