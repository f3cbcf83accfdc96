"""At the start, when several people work with the books: one chooses oneself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.vocabulary import ROLES
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label, rule

if TYPE_CHECKING:
    from cleanedu_desktop.records.user import User

COURTESY = "没有设密码：身份只作记录，不能防人。"
_WIDTH = 460


class WhoPage(QWidget):
    """One button a user; Tab and Enter, or Alt and its number."""

    chosen = Signal(object)
    """User."""
    visits = Signal()
    """An inspector who is no user of the office."""

    def __init__(self, office: str, users: list[User]) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.banner = Banner()
        self.buttons: list[QPushButton] = []
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.addStretch(1)
        column.addWidget(self._card(office, users), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _card(self, office: str, users: list[User]) -> QFrame:
        card = Card(margins=(36, 30, 36, 26), spacing=10)
        card.setFixedWidth(_WIDTH)
        column = card.inside
        column.addWidget(label("请选择是谁在使用", "pageTitle"))
        column.addWidget(label(office, "muted", wrap=True))
        column.addSpacing(6)
        for number, user in enumerate(users, start=1):
            key = f"(&{number})" if number <= 9 else ""
            made = button(f"{user.name}　{ROLES[user.role]}{key}", role="choice")
            made.setAccessibleName(f"{user.name}，{ROLES[user.role]}")
            made.clicked.connect(partial(self.chosen.emit, user))
            made.setAutoDefault(True)
            self.buttons.append(made)
            column.addWidget(made)
        column.addWidget(self.banner)
        column.addWidget(rule())
        column.addWidget(button("检查人员来访，只供查看…", self.visits.emit, role="link"))
        column.addWidget(label(COURTESY, "faint", wrap=True))
        return card

    def begin(self) -> None:
        """Put the keyboard on the first user."""
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def say_problem(self, problem: OfficeProblem) -> None:
        """Say why nobody could sit down."""
        self.banner.say_problem(problem)
