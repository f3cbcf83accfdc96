"""Two lines for a new password, with a word on how good it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.new_password import refuse_weak
from cleanedu_desktop.ui.widgets.labels import label, retone
from cleanedu_desktop.ui.widgets.password_line import PasswordLine

LONG = 14
"""Characters from which a password is called strong."""


def strength_of(password: str) -> tuple[str, str]:
    """Return how good a password is, in words, and the tone of that."""
    try:
        refuse_weak(password)
    except OfficeProblem as problem:
        return problem.sentence.split("，没有设置")[0], "red"
    if len(password) >= LONG:
        return "强：这么长，猜不出来。", "green"
    return "可以用。再长一些更好，例如四五个不相干的词。", "amber"


class NewPassword(QWidget):
    """Typed twice; `password` is what both agree on."""

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.first = PasswordLine("新密码")
        self.again = PasswordLine("再输一次新密码")
        self.strength = label("至少 8 个字符。", "faint", wrap=True)
        self.same = label("", "faint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for words, line, told in (
            ("新密码(&N)", self.first, self.strength),
            ("再输一次(&A)", self.again, self.same),
        ):
            title = label(words)
            title.setBuddy(line.line)
            line.changed.connect(self._tell)
            line.entered.connect(self.entered)
            column.addWidget(title)
            column.addWidget(line)
            column.addWidget(told)
        self.setFocusProxy(self.first)

    @property
    def password(self) -> str | None:
        """The password both lines hold, if it can be used."""
        typed = self.first.text
        good = strength_of(typed)[1] != "red"
        return typed if good and typed == self.again.text else None

    def _tell(self) -> None:
        typed, again = self.first.text, self.again.text
        words, tone = strength_of(typed) if typed else ("至少 8 个字符。", "grey")
        self.strength.setText(words)
        retone(self.strength, tone)
        same = typed == again
        self.same.setText("" if not again else "两次一样。" if same else "两次不一样。")
        retone(self.same, "green" if same else "red")
        self.changed.emit()
