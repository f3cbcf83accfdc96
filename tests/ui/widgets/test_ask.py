"""Questions."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.ask import ask, ask_words


def test_escape_gives_the_least_harmful_answer(qtbot: QtBot) -> None:
    """Esc does not throw anything away."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    given: list[str] = []
    box = ask(
        window, "保存吗？", "还有未保存的内容。",
        [("保存(&S)", lambda: given.append("save")),
         ("不保存(&N)", lambda: given.append("throw")),
         ("继续编辑(&C)", lambda: given.append("stay"))],
    )  # fmt: skip
    assert box.isModal()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: given == ["stay"])


def test_a_reason_is_asked_for_and_may_not_be_blank(qtbot: QtBot) -> None:
    """Blank words change nothing."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    given: list[str] = []
    box = ask_words(window, "撤回", "请写明原因：", given.append)
    box.write("  ")
    box.accept()
    assert given == []
    box = ask_words(window, "撤回", "请写明原因：", given.append)
    box.write(" 重复登记 ")
    box.accept()
    assert given == ["重复登记"]
