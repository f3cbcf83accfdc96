"""What a page shows while there is nothing to show: why, and what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cleanedu_desktop.ui.widgets.labels import label, picture

_WIDTH = 520


class EmptyState(QWidget):
    """A picture, a title, a sentence and the buttons that help."""

    def __init__(
        self, image: str, title: str, sentence: str, buttons: list[QPushButton] | None = None
    ) -> None:
        super().__init__()
        self.title = label(title, "sectionTitle")
        self.sentence = label(sentence, "muted", wrap=True)
        self.sentence.setFixedWidth(_WIDTH)
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(_WIDTH))
        self.buttons = buttons or []
        centre = Qt.AlignmentFlag.AlignHCenter
        for words in (self.title, self.sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addStretch(1)
        for one in self.buttons:
            line.addWidget(one)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(picture(image, "line_strong", 56), 0, centre)
        column.addSpacing(4)
        column.addWidget(self.title, 0, centre)
        column.addWidget(self.sentence, 0, centre)
        column.addSpacing(4)
        column.addLayout(line)
        column.addStretch(3)
