"""Small pictures are made when they are wanted, once, and let go with the books."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.acts.list_attachments import AttachmentShown, list_attachments
from cleanedu_desktop.ui.models import thumbnails as module
from cleanedu_desktop.ui.models.thumbnails import Thumbnails
from cleanedu_desktop.ui.office_work import OfficeWork
from tests.exchange.media.pictures import photo
from tests.ui.conftest import idle

TALK = "T2026-0001"


def test_they_come_and_go(work: OfficeWork, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def attached(desk: Desk) -> list[AttachmentShown]:
        given = [Pasted(f"{at}.jpg", photo(40 + at, 20)) for at in range(3)]
        attach_files(desk, record_id=TALK, files=[*given, Pasted("a.txt", b"a")])
        return list_attachments(desk, record_id=TALK)

    monkeypatch.setattr(module, "MOST", 2)
    shown: list[AttachmentShown] = []
    work.act(attached, done=shown.extend)
    qtbot.waitUntil(lambda: bool(shown))
    small = Thumbnails.of(work)
    assert Thumbnails.of(work) is small
    small.want(TALK, shown)
    small.want(TALK, shown)
    idle(qtbot, work)
    assert [small.picture(one.digest) is not None for one in shown] == [False, True, True, False]
    work.stand_up(done=lambda: None)
    assert small.picture(shown[1].digest) is None
