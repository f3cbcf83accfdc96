"""The record whose attachments tests look at, and how files are added to it."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.attachments_card import AttachmentsCard
from tests.ui.conftest import idle

TALK = "T2026-0001"


def attach(card: AttachmentsCard, qtbot: QtBot, *files: Path) -> None:
    card.attach(files)
    qtbot.waitUntil(lambda: not card.adding.busy)
    idle(qtbot, card.work)
