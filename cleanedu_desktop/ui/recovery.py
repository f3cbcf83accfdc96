"""The window's way out of a damaged store, whether found at opening or by a check later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.widgets.buttons import button

if TYPE_CHECKING:
    from cleanedu_desktop.ui.main_window import MainWindow
    from cleanedu_desktop.ui.seat import Seat


class Recovery(QObject):
    """Shows the recovery page; takes the books off the window before that where they are open."""

    def __init__(self, window: MainWindow, seat: Seat) -> None:
        super().__init__(seat)
        self._window = window
        self._seat = seat

    def is_about(self, problem: OfficeProblem) -> bool:
        """Tell whether `problem` is damage of the store itself."""
        from cleanedu_desktop.acts.open_desk import is_damaged

        return is_damaged(problem, self._window.work.folders)

    def show_page(self, problem: OfficeProblem) -> None:
        """Show what can be done about `problem`; the books are closed."""
        from cleanedu_desktop.ui.pages.recovery_page import RecoveryPage

        window, work = self._window, self._window.work
        page = RecoveryPage(work.background, work.folders, work.clock, problem, key=work.key)
        page.again.connect(window.open)
        page.restores.connect(window.restore)
        window.show_alone(page)

    def say(self, problem: OfficeProblem) -> bool:
        """Say on the recovery page, if that is shown, why a way out did not work."""
        from cleanedu_desktop.ui.pages.recovery_page import RecoveryPage

        page = self._window.stack.currentWidget()
        if isinstance(page, RecoveryPage):
            page.say_problem(problem)
            return True
        return False

    def offer(self, problem: OfficeProblem) -> None:
        """Say in the strip that the open store is damaged, with the way to what helps."""
        way = button("怎么办…(&H)", lambda: self.begin(problem), role="primary")
        self._window.banner.say(
            "台账文件里有损坏的地方。已经显示的内容还在，能看、能打印；请先不要继续登记，"
            f"点“怎么办”按步骤恢复。（代码 {problem.code}）",
            "red",
            [way],
        )

    def begin(self, problem: OfficeProblem) -> None:
        """Close the books, typing kept as drafts where that is still possible, and show the way."""
        self._seat.leave()
        self._window.work.stand_up(done=lambda: self.show_page(problem), keep_key=True)
