"""A new password is typed twice and judged in plain words."""

from __future__ import annotations

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.new_password import NewPassword, strength_of


def test_strength_is_said_plainly() -> None:
    assert strength_of("abc") == ("密码应有 8 至 200 个字符，现在是 3 个", "red")
    assert strength_of("correct h")[1] == "amber"
    assert strength_of("correct horse battery")[1] == "green"


def test_it_counts_once_both_lines_agree(qtbot: QtBot) -> None:
    made = NewPassword()
    qtbot.addWidget(made)
    QTest.keyClicks(made.first.line, "correct horse")
    assert made.password is None
    QTest.keyClicks(made.again.line, "correct hors")
    assert made.password is None
    assert made.same.text() == "两次不一样。"
    QTest.keyClicks(made.again.line, "e")
    assert made.password == "correct horse"
    assert made.same.text() == "两次一样。"


def test_a_weak_one_never_counts(qtbot: QtBot) -> None:
    made = NewPassword()
    qtbot.addWidget(made)
    for line in (made.first, made.again):
        QTest.keyClicks(line.line, "aaaaaaaaa")
    assert made.password is None
    assert made.strength.property("tone") == "red"
