"""The head of one thing shown or edited: back, its name, what can be done with it, a banner."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel


class BackBar(QWidget):
    """What follows the name is added to `line`."""

    def __init__(self, leave: Callable[[], object], title: str = "") -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = button("返回(&B)", leave, role="link", picture="arrow-left")
        self.title = ElidedLabel("sectionTitle")
        self.title.set_words(title)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(16, 8, 24, 8)
        self.line.setSpacing(10)
        self.line.addWidget(self.back)
        self.line.addWidget(self.title, 1)

    def head(self, page: QWidget, banner: Banner) -> QVBoxLayout:
        """Stand with `banner` at the head of a page; return the column, for what is below."""
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self)
        strip = QVBoxLayout()
        strip.setContentsMargins(24, 8, 24, 0)
        strip.addWidget(banner)
        column.addLayout(strip)
        return column
