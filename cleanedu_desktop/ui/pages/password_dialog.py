"""Sets or changes a password: asks, works, and does not end before the recovery sheet is safe."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.change_password import change_password
from cleanedu_desktop.acts.recovery_sheet import SheetMade, recovery_sheet
from cleanedu_desktop.acts.set_password import PasswordSet, set_password
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.new_password import NewPassword
from cleanedu_desktop.ui.widgets.password_line import PasswordLine

if TYPE_CHECKING:
    from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview

_WIDTH = 540
SETS = (
    "设置密码",
    "设置后，台账、附件和以后的备份都加密；每次打开要输入密码。"
    "已有的备份会换成加密的。同时生成一张恢复单：忘了密码，只有它能打开。",
)
ENCRYPTS = "正在加密台账、附件和已有的备份，请不要关机。中途断电也不要紧，下次打开会接着做完。"
CHANGES = ("更改密码", "只换你自己的密码；恢复单和别人的密码不变。")
FORGOTTEN = ("设置新的密码", "用恢复单打开了台账。请设置新的密码，旧的不再有效。")


def _face(title: str, told: str) -> tuple[QWidget, QVBoxLayout]:
    face = QWidget()
    column = QVBoxLayout(face)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addWidget(label(title, "pageTitle"))
    if told:
        column.addWidget(label(told, "muted", wrap=True))
    return face, column


class PasswordDialog(QDialog):
    """Three faces: what to type, work in progress, the recovery sheet."""

    finished_well = Signal(str)
    """Sentence for the banner."""

    def __init__(
        self,
        work: OfficeWork,
        parent: QWidget,
        told: tuple[str, str],
        *,
        asks_old: bool = False,
        for_user: str = "",
    ) -> None:
        super().__init__(parent)
        self.work = work
        self.preview: PdfPreview | None = None
        self._for_user = for_user
        self._done = ""
        self._sheet: Path | None = None
        self.setWindowTitle(told[0])
        self.setModal(True)
        self.setFixedWidth(_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.faces = QStackedWidget()
        for face in (self._asking(told, asks_old), self._working(), self._keeping()):
            self.faces.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(12)
        column.addWidget(self.faces)
        column.addWidget(self.banner)

    def _asking(self, told: tuple[str, str], asks_old: bool) -> QWidget:
        face, column = _face(*told)
        self.old = PasswordLine("现在的密码")
        title = label("现在的密码(&O)")
        title.setBuddy(self.old.line)
        column.addWidget(title)
        column.addWidget(self.old)
        title.setVisible(asks_old)
        self.old.setVisible(asks_old)
        self.new = NewPassword()
        self.new.changed.connect(self._tell)
        self.new.entered.connect(self._go)
        column.addWidget(self.new)
        self.go = button(f"{told[0]}(&S)", self._go, role="primary")
        self.go.setEnabled(False)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(button("取消(&C)", self.reject))
        line.addWidget(self.go)
        column.addLayout(line)
        self._asks_old = asks_old
        return face

    def _working(self) -> QWidget:
        face, column = _face("请稍候", "")
        self.told = label("要一两秒。", "muted", wrap=True)
        column.addWidget(self.told)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName("正在处理")
        column.addWidget(bar)
        column.addStretch(1)
        return face

    def _keeping(self) -> QWidget:
        told = (
            "请把恢复单打印出来，放进保险柜，不要和电脑放在一起。"
            "点“完成”后，这台电脑上的恢复单文件会删掉。以前的恢复单作废。"
        )
        face, column = _face("恢复单已生成", told)
        line = QHBoxLayout()
        self.show_button = button("查看并打印(&P)", self._show_sheet, role="primary")
        line.addWidget(self.show_button)
        line.addStretch(1)
        column.addLayout(line)
        self.safe = QCheckBox("恢复单已打印好，或已另存到 U 盘，会放进保险柜(&K)")
        self.safe.toggled.connect(self._turn_end)
        column.addWidget(self.safe)
        line = QHBoxLayout()
        line.addStretch(1)
        self.end = button("完成(&D)", self._finish, role="primary")
        self.end.setEnabled(False)
        line.addWidget(self.end)
        column.addStretch(1)
        column.addLayout(line)
        return face

    def _turn_end(self, on: bool) -> None:
        self.end.setEnabled(on)

    def _tell(self) -> None:
        self.go.setEnabled(self.new.password is not None)

    def _go(self) -> None:
        password = self.new.password
        if password is None:
            return
        if not self.work.has_password:
            self._set(password)
        else:
            self._work(
                change_password,
                lambda _none: self._end("密码已设置，下次打开用新的密码。"),
                new=password,
                old=self.old.text if self._asks_old else None,
                user_id=self._user_id(),
                forgotten=not self._asks_old,
            )

    def _set(self, password: str) -> None:
        self.told.setText(ENCRYPTS)
        self._work(set_password, self._was_set, password=password, sheet=self._new_file())

    def _user_id(self) -> str | None:
        """Whose password it is: the given user's, else of whoever sits here."""
        user = self.work.user
        return self._for_user or (user.id if user else None)

    def make_sheet(self) -> None:
        """Make a new recovery sheet at once; the older one is void."""
        self._done = "新的恢复单已生成，以前的作废。"
        self._work(recovery_sheet, self._sheet_made, out=self._new_file())

    def _new_file(self) -> Path:
        return self.work.folders.printouts / f"恢复单-{self.work.now():%Y%m%d-%H%M%S}.pdf"

    def _work(self, act: Callable[..., object], done: Callable[..., None], **given: object) -> None:
        self.banner.clear()
        self.faces.setCurrentIndex(1)
        self.work.act(act, owner=self, done=done, failed=self._failed, **given)  # type: ignore[arg-type]

    def _failed(self, problem: OfficeProblem) -> None:
        self.faces.setCurrentIndex(0)
        self.banner.say_problem(problem)
        self.old.clear()
        self.new.setFocus()

    def _was_set(self, done: PasswordSet) -> None:
        self._done = "密码已设置，台账已加密。"
        if done.left_plain:
            places = "、".join(str(one) for one in done.left_plain)
            self._done += f"下面这些没能换成加密的，或者打不开、没有查看，请自己查看处理：{places}"
        self._keep(done.sheet)

    def _sheet_made(self, made: SheetMade) -> None:
        self._keep(made.path)

    def _keep(self, sheet: Path) -> None:
        self._sheet = sheet
        self.faces.setCurrentIndex(2)
        self.show_button.setFocus()

    def _show_sheet(self) -> None:
        from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview

        if self._sheet is not None:
            self.preview = PdfPreview(self.work, self._sheet, 1, "恢复单", self)
            self.preview.show()

    def _finish(self) -> None:
        if self._sheet is not None:
            self._sheet.unlink(missing_ok=True)
        self._end(self._done)

    def _end(self, said: str) -> None:
        self._sheet = None
        self.faces.setCurrentIndex(0)
        self.finished_well.emit(said)
        self.accept()

    def reject(self) -> None:
        """Close only while nothing is under way and no sheet waits to be kept."""
        if self.faces.currentIndex() == 0:
            super().reject()
        elif self.faces.currentIndex() == 2:
            self.banner.say("请先打印恢复单并勾选，再点“完成”。", "amber")

    def closeEvent(self, event: QCloseEvent) -> None:
        """As `reject`."""
        if self.faces.currentIndex() == 0:
            super().closeEvent(event)
        else:
            event.ignore()
            self.reject()
