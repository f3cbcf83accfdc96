"""The settings' card of users: who works here, in what role, and what inspectors saw."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cleanedu_desktop.acts.add_user import add_user
from cleanedu_desktop.acts.change_user import change_user
from cleanedu_desktop.acts.list_users import list_users
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.print_views import print_views
from cleanedu_desktop.records.vocabulary import ROLES
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.password_dialog import PasswordDialog
from cleanedu_desktop.ui.pages.who_page import COURTESY
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.ask import ask, ask_line
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, pill

if TYPE_CHECKING:
    from cleanedu_desktop.records.user import User
    from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview

_TONES = {"secretary": "accent", "head": "green", "inspector": "amber"}


class UsersCard(Card):
    """One line a user; below them one to add another."""

    problem = Signal(object)
    """OfficeProblem."""
    said = Signal(str)

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__("使用者")
        self.work = work
        self.preview: PdfPreview | None = None
        self.lines = QVBoxLayout()
        self.lines.setSpacing(2)
        self.courtesy = label(COURTESY, "faint", wrap=True)
        column = self.inside
        hint = "每次登记、修改都记下是谁做的。有两位以上时，打开程序先选是谁。"
        column.addWidget(label(hint, "muted", wrap=True))
        column.addLayout(self.lines)
        column.addLayout(self._adding())
        column.addWidget(self.courtesy)
        column.addLayout(self._below(routes))

    def _adding(self) -> QHBoxLayout:
        self.name = QLineEdit()
        self.name.setPlaceholderText("姓名")
        self.name.setAccessibleName("新使用者的姓名")
        self.name.setMaximumWidth(220)
        self.name.returnPressed.connect(self.add)
        self.role = QComboBox()
        self.role.setAccessibleName("新使用者的身份")
        for key, word in ROLES.items():
            self.role.addItem(word, key)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.name)
        line.addWidget(self.role)
        line.addWidget(button("增加使用者(&U)", self.add, picture="plus"))
        line.addStretch(1)
        return line

    def _below(self, routes: Routes) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.change = button("换人使用", routes.to_choose_user.emit, picture="users")
        line.addWidget(self.change)
        line.addWidget(button("交给检查人员查看…", routes.to_inspection.emit, picture="eye"))
        line.addWidget(button("检查日志", self.show_log, role="link", picture="file-text"))
        line.addStretch(1)
        return line

    def refresh(self) -> None:
        """Load the users."""
        self.work.act(
            list_users, with_left=True, owner=self, key=f"users {id(self)}", done=self._show
        )

    def add(self) -> None:
        """Add the user whose name was typed."""
        self.work.act(
            add_user,
            name=self.name.text(),
            role=self.role.currentData(),
            owner=self,
            done=self._added,
            failed=self.problem.emit,
        )

    def _added(self, _user: User) -> None:
        self.name.clear()
        self.refresh()

    def _show(self, users: list[User]) -> None:
        self.work.users = [user for user in users if user.left_at is None]
        self.change.setVisible(len(self.work.users) > 1)
        self.courtesy.setVisible(not self.work.has_password)
        empty(self.lines)
        for user in users:
            self.lines.addWidget(self._line(user))

    def _line(self, user: User) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(label(user.name, "" if user.left_at is None else "faint"))
        line.addWidget(pill(ROLES[user.role], _TONES[user.role]))
        mine = self.work.user is not None and user.id == self.work.user.id
        if mine:
            line.addWidget(label("正在使用", "faint"))
        line.addStretch(1)
        if user.left_at is not None:
            line.addWidget(label(f"{user.left_at.astimezone():%Y-%m-%d} 离开", "faint"))
            back = partial(self._change, user, left=False)
            line.addWidget(button("恢复", back, role="link", name=f"恢复{user.name}"))
            return made
        rename = partial(self._ask_name, user)
        line.addWidget(button("改名…", rename, role="link", name=f"给{user.name}改名"))
        if not mine and self.work.has_password:
            give = partial(self._give_password, user)
            line.addWidget(button("设密码…", give, role="link", name=f"给{user.name}设密码"))
        if not mine:
            role = partial(self._ask_role, user)
            line.addWidget(button("改身份…", role, role="link", name=f"改{user.name}的身份"))
            gone = partial(self._ask_left, user)
            line.addWidget(button("已离开…", gone, role="link", name=f"把{user.name}记为离开"))
        return made

    def _change(self, user: User, **given: Any) -> None:
        self.work.act(
            change_user,
            user_id=user.id,
            owner=self,
            done=lambda _user: self.refresh(),
            failed=self.problem.emit,
            **given,
        )

    def _ask_name(self, user: User) -> None:
        ask_line(
            self,
            "改名",
            "以前的记录也显示新的姓名；改过什么，历史里都有。\n新的姓名：",
            lambda name: self._change(user, name=name),
            verb="改名",
            present=user.name,
        )

    def _give_password(self, user: User) -> None:
        told = (
            f"{user.name}用自己的密码打开台账；请让{user.name}自己输入。原来有密码的，原来的作废。"
        )
        dialog = PasswordDialog(self.work, self.window(), ("设置密码", told), for_user=user.id)
        dialog.finished_well.connect(self.said)
        dialog.open()
        dialog.new.setFocus()

    def _ask_role(self, user: User) -> None:
        others = [(word, key) for key, word in ROLES.items() if key != user.role]
        answers = [(word, partial(self._change, user, role=key)) for word, key in others]
        told = "文书和负责人可以登记、修改、备份；检查人员只能查看和打印，每次都记入检查日志。"
        ask(self, f"{user.name}改为", told, [*answers, ("取消(&C)", None)])

    def _ask_left(self, user: User) -> None:
        ask(
            self,
            f"{user.name}不再使用这个台账？",
            "以后打开时不再列出。做过的记录和历史不变，随时可以恢复。",
            [("记为离开(&L)", partial(self._change, user, left=True)), ("取消(&C)", None)],
        )

    def show_log(self) -> None:
        """Print what inspectors saw and show it."""
        stamp = f"{self.work.now():%Y%m%d-%H%M%S}"
        target = self.work.folders.printouts / f"检查查阅记录-{stamp}.pdf"
        self.work.act(
            print_views, target=target, owner=self, done=self._show_log, failed=self.problem.emit
        )

    def _show_log(self, printed: FormsPrinted) -> None:
        from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview

        self.preview = PdfPreview(
            self.work, printed.path, printed.pages, "检查查阅记录", self.window()
        )
        self.preview.show()
