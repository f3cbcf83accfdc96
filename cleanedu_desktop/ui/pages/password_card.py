"""The settings' card of the password: set, change, new recovery sheet, remove."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from cleanedu_desktop.acts.change_settings import change_settings
from cleanedu_desktop.acts.remove_password import WARNING, remove_password
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.password_dialog import CHANGES, SETS, PasswordDialog
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.labels import label

OPEN = "没有设密码：能打开这台电脑的人都能读到台账文件。建议设置。"
CLOSED = "台账、附件和备份已加密，打开要密码。"


_MINUTES = (5, 10, 15, 30, 60, 0)


def _minutes_words(minutes: int) -> str:
    return f"{minutes} 分钟后自动锁定" if minutes else "不自动锁定"


class PasswordCard(Card):
    """Its buttons follow from whether there is a password."""

    problem = Signal(object)
    """OfficeProblem."""
    said = Signal(str)
    changed = Signal()
    """A password was set, changed or removed."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__("密码和加密")
        self.work = work
        self.dialog: PasswordDialog | None = None
        self.state = label("", "muted", wrap=True)
        self.set = button("设置密码…(&W)", self.ask_set, role="primary")
        self.change = button("更改我的密码…", self.ask_change)
        self.sheet = button("重新打印恢复单…", self.ask_sheet, picture="printer")
        self.remove = button("取消密码…", self.ask_remove, role="danger")
        self.minutes = QuietCombo()
        for minutes in _MINUTES:
            self.minutes.addItem(_minutes_words(minutes), minutes)
        self.minutes.activated.connect(self._keep_minutes)
        self.lock_words = label("没有人操作(&I)", "muted")
        self.lock_words.setBuddy(self.minutes)
        self.minutes.setAccessibleName("没有人操作多久自动锁定")
        self.lock = button("立即锁定", routes.to_lock.emit, hint="立即锁定（Ctrl+L）")
        column = self.inside
        column.addWidget(self.state)
        line = QHBoxLayout()
        line.setSpacing(8)
        for one in (self.set, self.change, self.sheet, self.lock, self.remove):
            line.addWidget(one)
        line.addStretch(1)
        column.addLayout(line)
        idle = QHBoxLayout()
        idle.addWidget(self.lock_words)
        idle.addWidget(self.minutes)
        idle.addStretch(1)
        column.addLayout(idle)
        self.refresh()

    def refresh(self) -> None:
        """Show what can be done now."""
        closed = self.work.has_password
        minutes = self.work.lock_minutes
        idle = f"离开 {minutes} 分钟自动锁定，也可按 Ctrl+L。" if minutes else "按 Ctrl+L 锁定。"
        self.state.setText(f"{CLOSED}{idle}" if closed else OPEN)
        self.set.setVisible(not closed)
        for one in (self.change, self.sheet, self.lock, self.remove, self.lock_words, self.minutes):
            one.setVisible(closed)
        if self.minutes.findData(minutes) < 0:
            self.minutes.addItem(_minutes_words(minutes), minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(minutes))

    def _keep_minutes(self, _place: int) -> None:
        self.work.act(
            change_settings,
            changes={"lock_minutes": self.minutes.currentData()},
            owner=self,
            done=lambda _kept: self._end(f"已改为{self.minutes.currentText()}。"),
            failed=self._not_kept,
        )

    def _not_kept(self, problem: OfficeProblem) -> None:
        self.refresh()
        self.problem.emit(problem)

    def ask_set(self) -> None:
        """Ask for the first password."""
        self._open(PasswordDialog(self.work, self.window(), SETS))

    def ask_change(self) -> None:
        """Ask for the old and the new password."""
        self._open(PasswordDialog(self.work, self.window(), CHANGES, asks_old=True))

    def ask_sheet(self) -> None:
        """Ask before the older recovery sheet is void."""
        ask(
            self,
            "重新打印恢复单？",
            "会生成新的恢复码，以前的恢复单作废。新的要打印出来放进保险柜。",
            [("生成新的恢复单(&S)", self._make_sheet), ("取消(&C)", None)],
        )

    def _make_sheet(self) -> None:
        dialog = PasswordDialog(self.work, self.window(), CHANGES)
        self._open(dialog)
        dialog.make_sheet()

    def ask_remove(self) -> None:
        """Ask before everything is plain again."""
        ask(
            self,
            "取消密码？",
            WARNING,
            [("取消密码(&R)", self._remove), ("保留密码(&C)", None)],
        )

    def _remove(self) -> None:
        self.work.act(
            remove_password, owner=self, done=lambda _none: self._end("密码已取消，台账不再加密。"),
            failed=self.problem.emit,
        )  # fmt: skip

    def _open(self, dialog: PasswordDialog) -> None:
        self.dialog = dialog
        dialog.finished_well.connect(self._end)
        dialog.open()
        dialog.new.setFocus()

    def _end(self, said: str) -> None:
        self.refresh()
        self.said.emit(said)
        self.changed.emit()
