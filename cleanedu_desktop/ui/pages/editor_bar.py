"""The bar above an editor: back, what is edited, its state, save."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from cleanedu_desktop.ui.widgets.back_bar import BackBar
from cleanedu_desktop.ui.widgets.buttons import button


class EditorBar(BackBar):
    """Buttons with their words; what they do is handed over."""

    def __init__(
        self,
        title: str,
        state: QLabel,
        *,
        leave: Callable[[], object],
        save: Callable[[], object],
        save_and_next: Callable[[], object],
    ) -> None:
        super().__init__(leave, title)
        self.save = button(
            "保存(&S)", save, role="primary", picture="save", hint="保存（Ctrl+S）", name="保存"
        )
        words = "保存并新建下一条"
        self.save_next = button(words, save_and_next, hint=f"{words}（Ctrl+Enter）", name=words)
        for one in (state, self.save_next, self.save):
            self.line.addWidget(one)
