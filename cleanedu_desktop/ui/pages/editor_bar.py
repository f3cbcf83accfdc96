"""The bar above an editor: back, what is edited, its state, save."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel


class EditorBar(QWidget):
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
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = button("返回(&B)", leave, role="link", picture="arrow-left")
        self.save = button(
            "保存(&S)", save, role="primary", picture="save", hint="保存（Ctrl+S）", name="保存"
        )
        words = "保存并新建下一条"
        self.save_next = button(words, save_and_next, hint=f"{words}（Ctrl+Enter）", name=words)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 24, 8)
        line.setSpacing(10)
        shown = ElidedLabel("sectionTitle")
        shown.set_words(title)
        line.addWidget(self.back)
        line.addWidget(shown, 1)
        line.addWidget(state)
        line.addWidget(self.save_next)
        line.addWidget(self.save)
