"""A card: a light ground with an edge, on which things stand below each other."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from cleanedu_desktop.ui.widgets.labels import label


class Card(QFrame):
    """What belongs on it is added to `inside`."""

    def __init__(
        self,
        title: str = "",
        *,
        margins: tuple[int, int, int, int] = (20, 16, 20, 16),
        spacing: int = 8,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(*margins)
        self.inside.setSpacing(spacing)
        if title:
            self.inside.addWidget(label(title, "sectionTitle"))
