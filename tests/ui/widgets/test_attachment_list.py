"""The list of attachments shows names and facts, and stays small."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_attachments import AttachmentShown
from cleanedu_desktop.ui.widgets.attachment_list import (
    MOST_ROWS,
    ROW,
    AttachmentList,
    facts_of,
)

LONG = "关于2026年上半年公务接待和公务用车管理使用情况的专项说明材料（第三次修改稿）.docx"


def shown(number: int, name: str = "签字页.pdf") -> AttachmentShown:
    at = datetime(2026, 6, 15, 4, tzinfo=UTC)
    return AttachmentShown(
        f"id-{number}", name, "PDF 文档", "application/pdf", 1_300_000, "d" * 64, at
    )


def test_it_is_as_high_as_it_must_and_no_higher(qtbot: QtBot) -> None:
    made = AttachmentList()
    qtbot.addWidget(made)
    frame = 2 * made.frameWidth()
    for count, rows in ((0, 0), (1, 1), (30, MOST_ROWS)):
        made.show_attachments([shown(at) for at in range(count)])
        assert (made.count(), made.height()) == (count, rows * ROW + frame)


def test_the_first_is_chosen_and_enter_opens(qtbot: QtBot) -> None:
    made = AttachmentList()
    qtbot.addWidget(made)
    assert made.chosen() is None
    made.show_attachments([shown(1), shown(2, LONG)])
    chosen = made.chosen()
    assert chosen is not None
    assert chosen.id == "id-1"
    with qtbot.waitSignal(made.opened):
        QTest.keyClick(made, Qt.Key.Key_Return)
    QTest.keyClick(made, Qt.Key.Key_Down)
    chosen = made.chosen()
    assert chosen is not None
    assert chosen.id == "id-2"


def test_a_row_says_what_it_is(qtbot: QtBot) -> None:
    made = AttachmentList()
    qtbot.addWidget(made)
    assert facts_of(shown(1)) == "PDF · 1.3 MB · 2026-06-15"
    made.show_attachments([shown(1, LONG)])
    item = made.item(0)
    assert item.toolTip() == LONG
    assert item.data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"{LONG}，PDF")
    made.resize(240, made.height())
    made.show()
    assert not made.grab().isNull()
