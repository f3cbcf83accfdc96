"""The main window: painted at once, filled when the worker has opened the books."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.day_words import long_day
from cleanedu_desktop.ui.look import RARE_FONTS, open_fonts
from cleanedu_desktop.ui.navigation import Navigation, seal
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.open_pages import OpenPages
from cleanedu_desktop.ui.pages.kind_words import CORE_WORDS, words_of
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.top_bar import TopBar
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from cleanedu_desktop.acts.restore_backup import Restored
    from cleanedu_desktop.ui.pages.kind_page import KindPage

NARROW = 1180
"""Pixels below which the navigation shows icons alone."""
GOOD_NEWS_MS = 8000
"""How long a success stays in the strip."""
UNSEEN_MS = 500  # A window that nobody sees is never painted: open the books without.


class MainWindow(QMainWindow):
    """Navigation, head, strip and one page at a time."""

    ready = Signal()
    """The books are open and the home page is asked for; or a problem is shown."""

    def __init__(self, work: OfficeWork) -> None:
        super().__init__()
        self.work = work
        self.background: Background = work.background
        self.routes = Routes()
        self._fault_told = False
        self._rare_fonts: list[str] = []
        self.setWindowTitle("廉教台账")
        self.setWindowIcon(QIcon(seal(64)))
        self.setMinimumSize(1024, 700)
        self.resize(1366, 768)
        self.navigation = Navigation()
        self.navigation.add("home", "工作台", "layout-dashboard")
        for kind, words in CORE_WORDS.items():
            self.navigation.add(kind, words.title, words.picture)
        self.navigation.add("settings", "设置", "settings")
        self.navigation.setEnabled(False)
        self.navigation.chosen.connect(self.go)
        self.top = TopBar()
        self.top.searched.connect(self.search)
        self.banner = Banner()
        self._calm = QTimer(self, singleShot=True, interval=GOOD_NEWS_MS)
        self._calm.timeout.connect(self.banner.clear)
        self._opening = QTimer(self, singleShot=True)
        self._opening.timeout.connect(self.open)
        self.stack = QStackedWidget()
        self.pages = OpenPages(self.stack, work, self.routes)
        self._lay_out()
        self._connect()
        self._show_alone(EmptyState("clock", "正在打开台账…", "第一次打开可能要几秒钟。"))

    def _lay_out(self) -> None:
        strip = QVBoxLayout()
        strip.setContentsMargins(24, 0, 24, 0)
        strip.addWidget(self.banner)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addLayout(strip)
        right.addWidget(self.stack, 1)
        ground = QWidget()
        ground.setObjectName("ground")
        line = QHBoxLayout(ground)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.navigation)
        line.addLayout(right, 1)
        self.setCentralWidget(ground)

    def _connect(self) -> None:
        routes = self.routes
        routes.to_page.connect(self.go)
        routes.to_list.connect(lambda kind, state: self._kind(kind).show_list(state))
        routes.to_record.connect(lambda kind, one: self._kind(kind).open_record(one))
        routes.to_step.connect(lambda kind, one, step: self._kind(kind).begin_step(one, step))
        routes.to_new.connect(self._begin_new)
        routes.to_many.connect(lambda kind: self._kind(kind).begin_many())
        routes.to_import.connect(lambda: self._kind("person").import_people())
        routes.to_form.connect(self._open_form)
        routes.to_search.connect(self.search)
        routes.to_restore.connect(self.restore)
        routes.said.connect(self.say)
        routes.problem.connect(self.say_problem)
        self.work.opened.connect(self._opened)
        self.work.changed.connect(self._take_changes)
        self.work.forms_changed.connect(self.pages.outdate)
        self.background.problem_arose.connect(self.say_problem)
        self.background.fault_arose.connect(self.show_fault)
        self.background.busy_changed.connect(self.top.show_busy)
        QShortcut(QKeySequence.StandardKey.Refresh, self, self._refresh)

    def open_after_paint(self) -> None:
        """Open the books on the worker once the frame is on the screen."""
        self._opening.start(UNSEEN_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; the first time, open the books next."""
        super().paintEvent(event)
        if self._opening.isActive():
            self._opening.start(0)

    def open(self) -> None:
        """Open the books on the worker."""
        self.work.open(failed=self._not_opened)
        self._rare_fonts = self._rare_fonts or open_fonts(self.work.folders.fonts, RARE_FONTS)

    def _not_opened(self, problem: OfficeProblem) -> None:
        from cleanedu_desktop.acts.open_desk import NoOfficeYet
        from cleanedu_desktop.ui.pages.problem_page import ProblemPage
        from cleanedu_desktop.ui.pages.welcome_page import WelcomePage

        if isinstance(problem, NoOfficeYet):
            welcome = WelcomePage(self.background, self.work.folders, self.work.clock)
            welcome.made.connect(self.open)
            welcome.restores.connect(self.restore)
            self._show_alone(welcome)
            welcome.name.setFocus()
        else:
            page = ProblemPage(problem, self.work.folders)
            page.again.connect(self.open)
            self._show_alone(page)
        self.ready.emit()

    def _show_alone(self, widget: QWidget) -> None:
        """Show something that is no page while the books are not open."""
        old = self.stack.currentWidget()
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        if old is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        self.top.search.setEnabled(False)

    def _opened(self) -> None:
        self.pages.forget()
        self.setWindowTitle(self.work.office_name)
        self.navigation.office.setText(self.work.office_name)
        for form in self.work.forms.values():
            if form.id == form.kind and form.kind not in self.navigation.entries:
                words = words_of(form)
                self.navigation.add(form.kind, words.title, words.picture)
        self.navigation.setEnabled(True)
        self.top.search.setEnabled(True)
        self.top.sample.setVisible(self.work.is_sample)
        self.go("home")
        self.ready.emit()

    def go(self, name: str) -> None:
        """Show a page and bring it up to date; what is typed on the others stays there."""
        page = self.page(name)
        self.stack.setCurrentWidget(page)
        self.top.title.setText(page.title)
        self.top.day.setText(long_day(self.work.now().date()) if name == "home" else "")
        self.navigation.mark("settings" if name == "forms" else name)
        self._mark_unsaved()
        page.enter()

    def page(self, name: str) -> Page:
        """Return a page, made when it is first wanted."""
        return self.pages.page(name)

    def _kind(self, kind: str) -> KindPage:
        from cleanedu_desktop.ui.pages.kind_page import KindPage

        self.go(kind)
        page = self.page(kind)
        if not isinstance(page, KindPage):
            raise TypeError(f"{kind} is no kind")
        return page

    def _begin_new(self, kind: str, beginning: Beginning) -> None:
        self._kind(kind).begin_new(beginning)

    def _open_form(self, form_id: str) -> None:
        from cleanedu_desktop.ui.pages.forms_page import FormsPage

        self.go("forms")
        page = self.page("forms")
        if isinstance(page, FormsPage):
            page.open_form(form_id)

    def search(self, words: str) -> None:
        """Show what is found; an emptied box changes nothing."""
        if words and self.work.is_open:
            self.go("search")
            self.page("search").look_for(words)

    def restore(self, backup: Path) -> None:
        """Make a backup the store, unless typing is waiting to be saved."""
        if self.pages.dirty():
            self.say("请先保存或放弃正在填写的内容，再从备份恢复。没有改动。", "amber")
            return
        self.work.restore(backup, done=self._restored, failed=self.say_problem)

    def _restored(self, restored: Restored) -> None:
        kept = f"原来的台账保留在 {restored.kept_old}" if restored.kept_old else ""
        self.say(f"已恢复 {restored.records} 条记录。{kept}", "accent")

    def _refresh(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, Page):
            page.enter()

    def _take_changes(self, changes: Changes) -> None:
        for page in self.pages.values():
            page.take_changes(changes)
        self._mark_unsaved()

    def _mark_unsaved(self) -> None:
        shown = self.stack.currentWidget()
        for name, page in self.pages.items():
            if name in self.navigation.entries:
                waits = bool(page.dirty_editors()) and page is not shown
                self.navigation.mark_unsaved(name, unsaved=waits)

    def say(self, sentence: str, tone: str) -> None:
        """Say something in the strip; good news goes away by itself."""
        self.banner.say(sentence, tone)
        if tone == "green":
            self._calm.start()
        else:
            self._calm.stop()

    def say_problem(self, problem: OfficeProblem) -> None:
        """Say a problem in the strip; it stays until it is closed."""
        self._calm.stop()
        self.banner.say_problem(problem)

    def show_fault(self, fault: BaseException) -> None:
        """Write a crash report and say where it is; what is typed stays."""
        if self._fault_told:
            return
        self._fault_told = True
        from cleanedu_desktop.acts.report_crash import report_crash

        report = report_crash(self.work.folders, error=fault, now=self.work.now())
        where = f"出错报告（不含记录内容）已写入：\n{report}" if report else "出错报告没能写入。"
        ask(
            self,
            "程序出了一个意外的错误",
            "已保存的记录没有受影响，正在填写的内容还在窗口里。请先保存，然后重新打开程序；"
            f"如果再次出现，请把报告交给维护人员。\n{where}",
            [("知道了(&K)", self._fault_read)],
        )

    def _fault_read(self) -> None:
        self._fault_told = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the forms of a small window the room of the navigation's words."""
        self.navigation.set_narrow(event.size().width() < NARROW)
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once, or after everything typed is settled."""
        dirty = self.pages.dirty()
        if dirty:
            event.ignore()
            name, editor = dirty[0]
            self.go(name)
            editor.settled.connect(self._close_on)
            editor.settle()
            return
        self.hide()
        self.work.close()
        event.accept()

    def _close_on(self, settled: bool) -> None:
        if settled:
            QTimer.singleShot(0, self, self.close)
