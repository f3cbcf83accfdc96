"""A calm strip that says what happened and what to do; it never takes the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, picture, retone

_PICTURES = {
    "red": "circle-alert",
    "amber": "triangle-alert",
    "green": "circle-check",
    "accent": "info",
    "grey": "info",
}
_MOST_DETAILS = 6


class Banner(QFrame):
    """Hidden until there is something to say. Its text can be copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.words = label("", wrap=True)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        self.words.setTextInteractionFlags(selectable)
        self._picture = picture("info", "accent", 18)
        self._actions = QHBoxLayout()
        self.close_button = button("", self.clear, role="icon", picture="x", name="关闭提示")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 8, 8)
        line.setSpacing(10)
        side = QVBoxLayout()
        side.addWidget(self._picture)
        side.addStretch(1)
        line.addLayout(side)
        line.addWidget(self.words, 1)
        line.addLayout(self._actions)
        line.addWidget(self.close_button)
        self.hide()

    def say(
        self, sentence: str, tone: str = "accent", actions: list[QPushButton] | None = None
    ) -> None:
        """Show a sentence in a tone, with buttons that help."""
        empty(self._actions)
        for one in actions or []:
            self._actions.addWidget(one)
        fresh = picture(_PICTURES[tone], tone, 18).pixmap()
        self._picture.setPixmap(fresh)
        self.words.setText(sentence)
        retone(self, tone)
        self.show()

    def say_problem(self, problem: OfficeProblem) -> None:
        """Show a problem of the world with its details."""
        lines = [problem.sentence, *(f"· {one}" for one in problem.details[:_MOST_DETAILS])]
        if len(problem.details) > _MOST_DETAILS:
            lines.append(f"· ……共 {len(problem.details)} 处")
        self.say("\n".join(lines), "red")

    def clear(self) -> None:
        """Take the strip away."""
        self.hide()
