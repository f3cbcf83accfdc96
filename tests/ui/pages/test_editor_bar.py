"""The bar above an editor."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.editor_bar import EditorBar


def test_each_button_does_its_own(qtbot: QtBot) -> None:
    done: list[str] = []
    bar = EditorBar(
        "修改",
        QLabel(),
        leave=lambda: done.append("leave"),
        save=lambda: done.append("save"),
        save_and_next=lambda: done.append("next"),
    )
    qtbot.addWidget(bar)
    for one in (bar.back, bar.save, bar.save_next):
        one.click()
    assert done == ["leave", "save", "next"]
    assert bar.save_next.accessibleName() == "保存并新建下一条"
