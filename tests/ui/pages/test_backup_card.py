"""The card of the backups on the home page."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.back_up import BackedUp
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.backup_card import BackupCard, backed_up_words
from cleanedu_desktop.ui.routes import Routes
from tests.ui.conftest import idle
from tests.ui.driving import words_on


def test_it_follows_what_is_done_and_tells_what_fails(work: OfficeWork, qtbot: QtBot) -> None:
    card = BackupCard(work, Routes())
    qtbot.addWidget(card)
    card.refresh()
    qtbot.waitUntil(lambda: "还没有备份过" in words_on(card))
    card.back_up_now()
    qtbot.waitUntil(lambda: "上次备份" in words_on(card))
    backups = work.folders.backups
    backups.rename(backups.with_name("away"))
    backups.write_text("", encoding="utf-8")
    card.back_up_now()
    qtbot.waitUntil(lambda: "没有备份到" in words_on(card))
    idle(qtbot, work)
    assert card.back_up_button.isEnabled()


def test_where_both_are() -> None:
    made = BackedUp(Path("/a/1"), 2_000_000, 7)
    assert backed_up_words(made) == "已备份并检验：7 条记录，2.0 MB，在 /a/1"
    both = BackedUp(Path("/a/1"), 2_000_000, 7, second=Path("/u/1"))
    assert backed_up_words(both).endswith("第二个位置也已备份：/u/1")
