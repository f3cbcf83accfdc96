"""The main window: painted at once, filled when the worker has opened the books."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.day_words import long_day
from cleanedu_desktop.ui.faults import Faults
from cleanedu_desktop.ui.look import RARE_FONTS, open_fonts
from cleanedu_desktop.ui.navigation import Navigation, seal
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.open_pages import OpenPages
from cleanedu_desktop.ui.pages.kind_words import (
    CORE_WORDS,
    NOT_TO_INSPECT,
    PAGES_AT_LEFT,
    UNDER,
    kinds_by_group,
)
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.pages.register_words import GROUPS, OTHERS, page_of_group
from cleanedu_desktop.ui.routes import Restoring, Routes
from cleanedu_desktop.ui.seat import Seat
from cleanedu_desktop.ui.top_bar import TopBar
from cleanedu_desktop.ui.undo_last import UndoLast
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.empty_state import EmptyState
from cleanedu_desktop.ui.widgets.inspection_strip import InspectionStrip
from cleanedu_desktop.ui.window_size import fit_screen

if TYPE_CHECKING:
    from cleanedu_desktop.acts.list_drafts import DraftListed
    from cleanedu_desktop.acts.restore_backup import Restored
    from cleanedu_desktop.ui.pages.forms_page import FormsPage
    from cleanedu_desktop.ui.pages.kind_page import KindPage

NARROW = 1180  # Pixels below which the navigation shows icons alone.
GOOD_NEWS_MS = 8000  # How long a success stays in the strip.
UNSEEN_MS = 500  # A window that nobody sees is never painted: open the books without.


class MainWindow(QMainWindow):
    """Navigation, head, strip and one page at a time."""

    ready = Signal()
    """The books are open and the home page is asked for; or a problem is shown."""
    refused = Signal(object)
    """OfficeProblem for which the books could not be opened."""

    def __init__(self, work: OfficeWork) -> None:
        super().__init__()
        self.work = work
        self.background: Background = work.background
        self.routes = Routes(self)
        self._rare_fonts: list[str] = []
        self._under: dict[str, str] = {}
        self.setWindowTitle("廉教台账")
        self.setWindowIcon(QIcon(seal(64)))
        fit_screen(self)
        self.navigation = Navigation()
        self.navigation.add("home", "工作台", "layout-dashboard")
        for kind, words in CORE_WORDS.items():
            self.navigation.add(kind, words.title, words.picture)
        for name, (title, image) in PAGES_AT_LEFT.items():
            self.navigation.add(name, title, image)
        self.navigation.add("settings", "设置", "settings", last=True)
        self.navigation.setEnabled(False)
        self.navigation.chosen.connect(self.go)
        self.top = TopBar()
        self.top.searched.connect(self.search)
        self.top.went_down.connect(lambda: self.page("search").focus_first())
        self.banner = Banner()
        self.inspection_strip = InspectionStrip()
        for one in (self.banner, self.inspection_strip):
            one.setProperty("place", "window")
        self._calm = QTimer(self, singleShot=True, interval=GOOD_NEWS_MS)
        self._calm.timeout.connect(self.banner.clear)
        self._opening = QTimer(self, singleShot=True)
        self._opening.timeout.connect(self.open)
        self.stack = QStackedWidget()
        self.pages = OpenPages(self.stack, work, self.routes)
        self._lay_out()
        self._connect()
        self.seat = Seat(self)
        self.show_alone(EmptyState("clock", "正在打开台账…", "第一次打开可能要几秒钟。"))

    def _lay_out(self) -> None:
        strip = QVBoxLayout()
        strip.setContentsMargins(24, 0, 24, 0)
        strip.setSpacing(0)
        strip.addWidget(self.inspection_strip)
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
        routes.to_unattached.connect(lambda kind: self._kind(kind).show_unattached())
        routes.to_record.connect(lambda kind, one: self._kind(kind).open_record(one))
        routes.to_step.connect(lambda kind, one, step: self._kind(kind).begin_step(one, step))
        routes.to_new.connect(lambda kind, what: self._kind(kind).begin_new(what))
        routes.to_draft.connect(lambda draft: self._page_of(draft).open_draft(draft))
        routes.to_many.connect(lambda kind: self._kind(kind).begin_many())
        routes.to_import.connect(lambda: self._kind("person").import_people())
        routes.to_form.connect(lambda form_id: self._forms().open_form(form_id))
        routes.to_search.connect(self.search)
        routes.to_restore.connect(self.restore)
        routes.said.connect(self.say)
        routes.working.connect(self.top.say_working)
        routes.problem.connect(self.say_problem)
        self.work.named.connect(self.setWindowTitle)
        self.work.named.connect(self.navigation.office.setText)
        self.work.opened.connect(self._opened)
        self.work.changed.connect(self._take_changes)
        self.work.forms_changed.connect(self.pages.outdate)
        self.work.forms_changed.connect(self._add_kinds)
        self.background.problem_arose.connect(self.say_problem)
        self.faults = Faults(self)
        self.background.fault_arose.connect(self.faults.show)
        self.background.busy_changed.connect(self.top.show_busy)
        UndoLast(self.work, routes, self)
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
        self.work.open(failed=self.seat.not_opened)
        self._rare_fonts = self._rare_fonts or open_fonts(self.work.folders.fonts, RARE_FONTS)

    def show_alone(self, widget: QWidget) -> None:
        """Show something that is no page while the books are not open."""
        old = self.stack.currentWidget()
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        if not isinstance(old, Page | NoneType):
            self.stack.removeWidget(old)
            old.deleteLater()
        self.top.search.setEnabled(False)
        self.navigation.setEnabled(False)

    def _opened(self) -> None:
        self.pages.forget()
        self.work.named.emit(self.work.office_name)
        self._add_kinds()
        self.navigation.setEnabled(True)
        self.top.search.setEnabled(True)
        self.top.sample.setVisible(self.work.is_sample)
        self.go("home")
        self.ready.emit()

    def _add_kinds(self) -> None:
        mains = {form.kind: form for form in self.work.forms.values() if form.id == form.kind}
        groups = kinds_by_group(mains)
        self._under = dict(UNDER)
        for group, kinds in groups.items():
            name = page_of_group(group)
            self._under |= dict.fromkeys(kinds, name)
            if name not in self.navigation.entries:
                image = GROUPS.get(group, GROUPS[OTHERS])
                self.navigation.add_folded(name, group, image, under="各类台账")
        there = {"home", *PAGES_AT_LEFT, "settings", *mains, *map(page_of_group, groups)}
        self.navigation.show_only(there if self.work.may_edit else there - NOT_TO_INSPECT)

    def go(self, name: str) -> None:
        """Show a page and bring it up to date; what is typed on the others stays there."""
        page = self.page(name)
        self.stack.setCurrentWidget(page)
        self.top.title.setText(page.title)
        self.top.day.setText(long_day(self.work.now().date()) if name == "home" else "")
        self.navigation.mark(self._under.get(name, name))
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

    def _forms(self) -> FormsPage:
        self.go("forms")
        return cast("FormsPage", self.page("forms"))

    def _page_of(self, draft: DraftListed) -> KindPage | FormsPage:
        from cleanedu_desktop.form_engine.register_draft import REGISTER  # After the first paint.

        return self._forms() if (kind := draft.content.kind) == REGISTER else self._kind(kind)

    def search(self, words: str) -> None:
        """Show what is found; an emptied box changes nothing."""
        if words and self.work.is_open:
            self.go("search")
            self.page("search").look_for(words)

    def restore(self, wanted: Restoring) -> None:
        """Make a backup the store, unless typing is waiting to be saved."""
        if self.pages.dirty():
            self.say("请先保存或放弃正在填写的内容，再从备份恢复。没有改动。", "amber")
            return
        self.work.restore(wanted, done=self._restored, failed=self.seat.not_restored)

    def _restored(self, restored: Restored) -> None:
        kept = f"原来的台账保留在 {restored.kept_old}" if restored.kept_old else ""
        self.say(f"已恢复 {restored.records} 条记录。{kept}", "accent")

    def _refresh(self) -> None:
        if isinstance(page := self.stack.currentWidget(), Page):
            page.enter()

    def _take_changes(self, changes: Changes) -> None:
        for page in self.pages.values():
            page.take_changes(changes)
        self._mark_unsaved()

    def _mark_unsaved(self) -> None:
        shown = self.stack.currentWidget()
        waiting = {
            self._under.get(name, name)
            for name, page in self.pages.items()
            if page.dirty_editors() and page is not shown
        }
        for name in self.navigation.entries:
            self.navigation.mark_unsaved(name, unsaved=name in waiting)

    def say(self, sentence: str, tone: str) -> None:
        """Say something in the strip; good news goes away by itself."""
        self.banner.say(sentence, tone)
        if tone == "green":
            self._calm.start()
        else:
            self._calm.stop()

    def say_problem(self, problem: OfficeProblem) -> None:
        """Say a problem in the strip; it stays until closed. Damage is told with a way out."""
        self._calm.stop()
        if self.work.is_open and self.seat.recovery.is_about(problem):
            self.seat.recovery.offer(problem)
        else:
            self.banner.say_problem(problem)

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
