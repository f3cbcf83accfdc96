"""Who sits at the window: what is shown before the books are open, and who may do what then."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.idle_watch import IdleWatch
from cleanedu_desktop.ui.private_clipboard import PrivateClipboard
from cleanedu_desktop.ui.recovery import Recovery
from cleanedu_desktop.ui.widgets.ask import ask, ask_line

if TYPE_CHECKING:
    from cleanedu_desktop.acts.desk import Desk
    from cleanedu_desktop.records.user import User
    from cleanedu_desktop.ui.main_window import MainWindow


def forget_copied(clipboard: QClipboard) -> None:
    """Empty the clipboard if what is in it came from this program."""
    if clipboard.ownsClipboard():
        clipboard.clear()


class Seat(QObject):
    """Leads from the first page to an open desk, and from one user to the next."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._locked = False
        self._work = window.work
        self._work.asks_who.connect(self.choose)
        self._work.opened.connect(self._seated)
        window.routes.to_inspection.connect(self.ask_visitor)
        window.routes.to_choose_user.connect(self.change_user)
        window.inspection_strip.asks_to_open_up.connect(self.ask_to_open_up)
        window.inspection_strip.ends.connect(self.change_user)
        window.routes.to_lock.connect(self.lock)
        window.routes.password_changed.connect(self._watch)
        self.recovery = Recovery(window, self)
        PrivateClipboard(QApplication.clipboard(), lambda: self._work.has_password, self)
        self.idle = IdleWatch(self)
        self.idle.idle.connect(self.lock)
        QShortcut(QKeySequence("Ctrl+L"), window, self.lock)

    def not_opened(self, problem: OfficeProblem) -> None:
        """Show what can be done about books that could not be opened."""
        from cleanedu_desktop.acts.open_desk import NeedsPassword, NoOfficeYet
        from cleanedu_desktop.ui.pages.problem_page import ProblemPage
        from cleanedu_desktop.ui.pages.welcome_page import WelcomePage

        window = self._window
        window.refused.emit(problem)
        if isinstance(problem, NoOfficeYet):
            welcome = WelcomePage(window.background, self._work.folders, self._work.clock)
            welcome.made.connect(window.open)
            welcome.restores.connect(window.restore)
            window.show_alone(welcome)
            welcome.name.setFocus()
        elif isinstance(problem, NeedsPassword):
            self._ask_password()
        elif self.recovery.is_about(problem):
            self.recovery.show_page(problem)
        else:
            page = ProblemPage(problem, self._work.folders)
            page.again.connect(window.open)
            window.show_alone(page)
        window.ready.emit()

    def not_restored(self, problem: OfficeProblem) -> None:
        """Say why, or ask for the password of what was restored."""
        from cleanedu_desktop.acts.open_desk import NeedsPassword

        if isinstance(problem, NeedsPassword):
            self.leave()
            self.not_opened(problem)
        elif not self.recovery.say(problem):
            self._window.say_problem(problem)

    def _ask_password(self) -> None:
        from cleanedu_desktop.acts.key_holders import key_holders
        from cleanedu_desktop.ui.pages.unlock_page import UnlockPage

        try:
            wait = key_holders(self._work.folders, clock=self._work.clock).wait
        except OfficeProblem as problem:
            wait = 0
            self._window.say_problem(problem)
        page = UnlockPage(wait=wait, locked=self._locked)
        unlock = self._work.unlock

        def failed(problem: OfficeProblem) -> None:
            if self.recovery.is_about(problem):
                self.not_opened(problem)
            else:
                page.say_problem(problem)

        page.password_given.connect(lambda words: unlock(password=words, failed=failed))
        page.recovery_given.connect(lambda words: unlock(recovery=words, failed=failed))
        self._window.show_alone(page)
        page.begin()

    def lock(self) -> None:
        """Take everything off the window and close the books; typing is kept as drafts."""
        if not self._work.is_open:
            return
        if not self._work.has_password:
            self._window.say("没有设密码，不能锁定。可以在“设置 → 密码和加密”里设置。", "amber")
            return
        if QApplication.activeModalWidget() is not None and self._is_converting():
            return
        self._locked = True
        self.leave()
        forget_copied(QApplication.clipboard())
        self._work.stand_up(done=self._window.open)

    def _is_converting(self) -> bool:
        """Whether a recovery sheet waits to be kept: nothing may take it away."""
        from cleanedu_desktop.ui.pages.password_dialog import PasswordDialog

        dialog = QApplication.activeModalWidget()
        return isinstance(dialog, PasswordDialog) and dialog.faces.currentIndex() > 0

    def _watch(self) -> None:
        self.idle.watch(self._work.lock_minutes)

    def choose(self, users: list[User]) -> None:
        """Let one of several users choose oneself."""
        from cleanedu_desktop.ui.pages.who_page import WhoPage

        page = WhoPage(self._work.office_name, users)
        page.chosen.connect(lambda user: self._work.sit_down(user, failed=page.say_problem))
        page.visits.connect(self.ask_visitor)
        self._window.show_alone(page)
        page.begin()
        self._window.ready.emit()

    def change_user(self) -> None:
        """Close the books, so that somebody else can sit down."""
        window = self._window
        if window.pages.dirty():
            window.say("请先保存或放弃正在填写的内容，再换人。没有改动。", "amber")
            return
        self.leave()
        self._work.stand_up(done=window.open)

    def ask_visitor(self) -> None:
        """Ask the name of an inspector who is no user of the office, and let him sit down."""
        if self._window.pages.dirty():
            self._window.say("请先保存或放弃正在填写的内容，再交给检查人员。没有改动。", "amber")
            return
        ask_line(
            self._window,
            "交给检查人员查看",
            "只能查看和打印；每次查看、打印都记入检查日志，打印件带姓名和时间的水印。\n"
            "检查人员的单位和姓名：",
            lambda name: self._work.sit_down(name, failed=self._window.say_problem),
            verb="交给检查人员",
        )

    def ask_to_open_up(self) -> None:
        """Let a secretary or head open what is confidential for this sitting."""
        from cleanedu_desktop.records.vocabulary import INSPECTOR

        allowed = [user for user in self._work.users if user.role != INSPECTOR]
        answers = [(user.name, partial(self._ask_leave, user)) for user in allowed]
        ask(
            self._window,
            "由谁开放不公开内容？",
            "不公开的种类和选项在这次检查结束前可以看到。检查日志会写明是谁开放的。",
            [*answers, ("取消(&C)", None)],
        )

    def _ask_leave(self, user: User) -> None:
        """Open up at once, or after the password of whoever allows it."""
        if not self._work.has_password:
            self._open_up(user)
            return
        ask_line(
            self._window,
            f"{user.name}的密码",
            f"请{user.name}输入自己的密码：",
            partial(self._open_up, user),
            hidden=True,
        )

    def _open_up(self, user: User, password: str = "") -> None:
        def act(desk: Desk) -> None:
            from cleanedu_desktop.acts.open_up_restricted import open_up_restricted
            from cleanedu_desktop.acts.unlock import unlock

            if desk.store.key is not None:
                unlock(desk.folders, clock=desk.clock, password=password, user_id=user.id)
            open_up_restricted(desk, by=user.name)

        self._work.act(act, owner=self, done=lambda _none: self._opened_up())

    def _opened_up(self) -> None:
        self._window.pages.outdate()
        self._show_sitting()
        self._window.go("home")

    def _seated(self) -> None:
        """Say who sits here; whoever came by the recovery code needs a new password."""
        self._locked = False
        self._watch()
        if self._work.came_by_recovery:
            self._work.came_by_recovery = False
            QTimer.singleShot(0, self, self._ask_new_password)
        user = self._work.user
        self._show_sitting()
        several = len(self._work.users) > 1
        self._window.top.show_user(user.name if user and several else "")

    def _ask_new_password(self) -> None:
        from cleanedu_desktop.ui.pages.password_dialog import FORGOTTEN, PasswordDialog

        dialog = PasswordDialog(self._work, self._window, FORGOTTEN)
        dialog.finished_well.connect(lambda said: self._window.say(said, "green"))
        dialog.open()
        dialog.new.setFocus()

    def _show_sitting(self) -> None:
        sitting, strip = self._work.inspection, self._window.inspection_strip
        if sitting is None:
            strip.hide()
        else:
            strip.show_sitting(sitting.who, sitting.opened_by)

    def leave(self) -> None:
        """Take every word of a record off the window."""
        from cleanedu_desktop.ui.widgets.empty_state import EmptyState

        window = self._window
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible():
                other.close()
        window.pages.forget()
        window.show_alone(EmptyState("clock", "正在关闭台账…", "马上就好。"))
        window.banner.clear()
        window.inspection_strip.hide()
        window.top.clear()
        window.navigation.mark("")
        window.navigation.office.clear()
        window.setWindowTitle("廉教台账")
        self.idle.watch(0)
