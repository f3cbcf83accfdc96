"""Before the books are open, when a password is set: the password, or the recovery code."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.check_recovery_code import check_recovery_code, in_groups
from cleanedu_desktop.acts.unlock import NotUnlocked, told_time
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label, rule
from cleanedu_desktop.ui.widgets.password_line import PasswordLine

_WIDTH = 480
_MARGIN = 36
_SECOND_MS = 1000


def _wrapped(words: str, look: str) -> QLabel:
    """Return lines as high as they need: a stack of faces does not ask for it."""
    made = label(words, look, wrap=True)
    made.setFixedWidth(_WIDTH - 2 * _MARGIN)
    made.setMinimumHeight(made.heightForWidth(_WIDTH - 2 * _MARGIN))
    return made


class UnlockPage(QWidget):
    """One card with two faces; while a wait runs down neither takes a try."""

    password_given = Signal(str)
    recovery_given = Signal(str)

    def __init__(self, *, wait: int = 0, locked: bool = False) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._left = 0
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self._count)
        self.banner = Banner()
        self.banner.close_button.hide()
        self.faces = QStackedWidget()
        self.faces.addWidget(self._password_face(locked))
        self.faces.addWidget(self._recovery_face())
        self._fit_card()
        card = Card(margins=(_MARGIN, 30, _MARGIN, 26), spacing=12)
        card.setFixedWidth(_WIDTH)
        column = card.inside
        column.addWidget(self.faces)
        column.addWidget(self.banner)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)
        if wait:
            self._wait(wait)

    def _password_face(self, locked: bool) -> QWidget:
        face = QWidget()
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label("已锁定" if locked else "输入密码打开台账", "pageTitle"))
        told = "正在填写的内容已存为草稿。" if locked else "记录已加密，用自己的密码打开。"
        column.addWidget(label(told, "muted", wrap=True))
        title = label("密码(&M)")
        self.password = PasswordLine("密码")
        title.setBuddy(self.password.line)
        self.password.entered.connect(self._try_password)
        column.addWidget(title)
        column.addWidget(self.password)
        self.open = button("打开台账(&O)", self._try_password, role="primary")
        column.addWidget(self.open)
        column.addWidget(rule())
        self.forgot = button("忘记密码，用恢复单打开(&F)", self.show_recovery, role="link")
        column.addWidget(self.forgot)
        column.addStretch(1)
        return face

    def _recovery_face(self) -> QWidget:
        face = QWidget()
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label("用恢复单打开台账", "pageTitle"))
        told = "照保险柜里的恢复单输入恢复码，共 6 组、每组 6 个字符。大小写都可以，短横线不用输。"
        column.addWidget(_wrapped(told, "muted"))
        title = label("恢复码(&M)")
        self.code = QLineEdit()
        self.code.setAccessibleName("恢复码")
        self.code.setMinimumHeight(34)
        self.code.setPlaceholderText("XXXXXX-XXXXXX-XXXXXX-XXXXXX-XXXXXX-XXXXXX")
        self.code.textEdited.connect(self._tidy_code)
        self.code.returnPressed.connect(self._try_recovery)
        title.setBuddy(self.code)
        self.slip = label("", "faint", wrap=True)
        self.slip.setProperty("tone", "red")
        self.recover = button("打开台账(&O)", self._try_recovery, role="primary")
        column.addWidget(title)
        column.addWidget(self.code)
        column.addWidget(self.slip)
        column.addWidget(self.recover)
        column.addWidget(rule())
        sorry = "密码和恢复单都没有，记录就打不开了：程序和厂家都没有别的钥匙。"
        column.addWidget(_wrapped(sorry, "faint"))
        column.addWidget(button("返回输入密码(&B)", self.show_password, role="link"))
        column.addStretch(1)
        return face

    def begin(self) -> None:
        """Put the cursor where one types."""
        shown = self.code if self.faces.currentIndex() else self.password
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_recovery(self) -> None:
        """Ask for the recovery code."""
        self._turn(1)

    def show_password(self) -> None:
        """Ask for the password."""
        self._turn(0)

    def _turn(self, face: int) -> None:
        self.password.clear()
        self.code.clear()
        self.slip.clear()
        if not self._left:
            self.banner.clear()
        self.faces.setCurrentIndex(face)
        self._fit_card()
        self.begin()

    def _fit_card(self) -> None:
        """Make the card as high as the face that is seen, so that the banner stands right below."""
        face = self.faces.currentWidget()
        self.faces.setFixedHeight(face.heightForWidth(_WIDTH - 2 * _MARGIN))

    def _tidy_code(self, typed: str) -> None:
        """Group what is typed, the cursor staying behind the same character; tell a slip."""
        at = len(in_groups(typed[: self.code.cursorPosition()]))
        self.code.setText(in_groups(typed))
        self.code.setCursorPosition(at)
        self.slip.setText(check_recovery_code(typed))
        self._fit_card()

    def _try_password(self) -> None:
        if self._left:
            return
        if not self.password.text:
            self.banner.say("请输入密码。", "amber")
            self.begin()
            return
        self._busy(on=True)
        self.password_given.emit(self.password.text)

    def _try_recovery(self) -> None:
        if not self._left:
            self._busy(on=True)
            self.recovery_given.emit(self.code.text())

    def _busy(self, *, on: bool) -> None:
        for one in (self.password, self.code, self.open, self.recover):
            one.setEnabled(not on)
        if on:
            self.banner.say("正在核对，要一两秒…", "grey")

    def say_problem(self, problem: OfficeProblem) -> None:
        """Say why it was not opened; after several wrong tries the next one has to wait."""
        self._busy(on=False)
        self.banner.say_problem(problem)
        self.password.clear()
        if isinstance(problem, NotUnlocked) and problem.wait:
            self._wait(problem.wait)
        else:
            self.begin()

    def _wait(self, seconds: int) -> None:
        self._left = seconds
        self._busy(on=True)
        self._tell_wait()
        self._second.start()

    def _count(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._tell_wait()
            return
        self._second.stop()
        self._busy(on=False)
        self.banner.say("可以再试了。", "accent")
        self.begin()

    def _tell_wait(self) -> None:
        self.banner.say(
            f"错得太多，请等 {told_time(self._left)}再试。数据完好，没有改动。", "amber"
        )
