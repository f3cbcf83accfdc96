"""The strip that says an inspector sits here, and what that means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label, picture


class InspectionStrip(QFrame):
    """Hidden while nobody inspects. It stays as long as the sitting does."""

    asks_to_open_up = Signal()
    """Somebody wants to show what is confidential."""
    ends = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setProperty("tone", "amber")
        self.words = label("", wrap=True)
        self.open_up = button(
            "开放不公开内容…", self.asks_to_open_up.emit, role="link", picture="eye"
        )
        self.end = button("结束检查(&X)", self.ends.emit)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 8, 6)
        line.setSpacing(10)
        line.addWidget(picture("eye", "amber", 18))
        line.addWidget(self.words, 1)
        line.addWidget(self.open_up)
        line.addWidget(self.end)
        self.hide()

    def show_sitting(self, who: str, opened_by: str) -> None:
        """Say who inspects, and whether somebody has opened what is confidential."""
        closed = "不公开内容没有显示。"
        seen = f"不公开内容已由{opened_by}开放。" if opened_by else closed
        self.words.setText(f"检查模式　{who}：只能查看和打印，每次都记入检查日志。{seen}")
        self.open_up.setVisible(not opened_by)
        self.show()
