"""Role, caption and order of the chosen attachment are told when they change."""

from __future__ import annotations

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_attachments import AttachmentShown
from cleanedu_desktop.ui.widgets.attachment_details import UNSAID, AttachmentDetails

NOW = datetime(2026, 3, 10, tzinfo=UTC)
SHOWN = AttachmentShown(
    "id", "a.jpg", "JPG 图片", "image/jpeg", 9, "d" * 64, NOW, role="photo", caption="会场"
)


def test_what_is_changed_is_told_once(qtbot: QtBot) -> None:
    details = AttachmentDetails()
    qtbot.addWidget(details)
    told: list[tuple[str, str]] = []
    moved: list[int] = []
    details.described.connect(lambda _one, role, caption: told.append((role, caption)))
    details.moved.connect(lambda _one, by: moved.append(by))
    details.show_one(SHOWN, 0, 2)
    assert (details.role.currentText(), details.caption.text()) == ("照片", "会场")
    assert [details.up.isEnabled(), details.down.isEnabled()] == [False, True]
    details.caption.editingFinished.emit()
    assert told == []
    details.down.click()
    assert moved == [1]
    details.role.setCurrentIndex(details.role.findText(UNSAID))
    details.role.activated.emit(0)
    assert told == [("", "会场")]
    details.show_one(SHOWN, 1, 2)
    details.caption.setText(" 会场  全景 ")
    details.show_one(None, -1, 0)
    assert told[1:] == [("photo", "会场 全景")]
