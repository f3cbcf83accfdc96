"""Signed copies come home (签字件): read a folder, put by hand what was left, see what lacks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from cleanedu_desktop.acts.assign_pages import PagesAssigned, ScanPage, assign_pages
from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.find_entries import EntryFound, find_entries
from cleanedu_desktop.acts.list_unsigned import UnsignedLine, list_unsigned
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.print_unsigned import print_unsigned
from cleanedu_desktop.acts.show_scan_page import show_scan_page
from cleanedu_desktop.acts.signed.page_told import PageTold, PaperMeant, RecordTold, TakenIn
from cleanedu_desktop.acts.take_in import take_in
from cleanedu_desktop.acts.undo import Undone, undo
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.pages.signed_choice import SignedChoice
from cleanedu_desktop.ui.pages.signed_intake import WRONG_DAY, SignedIntake
from cleanedu_desktop.ui.pages.signed_missing import SignedMissing
from cleanedu_desktop.ui.pages.signed_result import SignedResult, summary
from cleanedu_desktop.ui.pages.signed_unread import SignedUnread
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button

MISSING, UNREAD, RESULT = range(3)
_CHIPS = ("缺签清单", "没有归位", "归位结果")
Assigned = tuple[str, tuple[PageTold, ...]]
"""Operation that can be undone, and the pages it put."""


def _local(event: QDropEvent) -> list[Path]:
    return [Path(one.toLocalFile()) for one in event.mimeData().urls() if one.isLocalFile()]


def _put_words(count: int, record: RecordTold) -> str:
    said = f"已把 {count} 页归到 {record.to.words}"
    said += f"，状态转为“{record.state_label}”" if record.signed else ""
    said += f"，还缺第 {'、'.join(map(str, record.lacking))} 页" if record.lacking else ""
    return f"{said}。"


class SignedPage(Page):
    """Files and folders can be dropped anywhere on it."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "签字件")
        self.setAcceptDrops(True)
        self.missing, self.result = SignedMissing(), SignedResult()
        self.choice = SignedChoice()
        self.unread = SignedUnread(self.choice)
        self.intake = SignedIntake()
        self.back = button("撤销上一次归位", self.take_back, role="link", picture="rotate-ccw")
        self._assigned: list[Assigned] = []
        self.chips = [button(words, partial(self.show_part, at), role="chip")
                      for at, words in enumerate(_CHIPS)]  # fmt: skip
        self.stack = QStackedWidget()
        for part in (self.missing, self.unread, self.result):
            self.stack.addWidget(part)
        self.printing = PrintAndShow(work, routes, self)
        self._connect()
        self._lay_out()
        self.back.hide()
        self.show_part(MISSING)

    def _connect(self) -> None:
        self.intake.chosen.connect(self.take_in)
        self.missing.counted.connect(partial(self._count, MISSING))
        self.unread.counted.connect(partial(self._count, UNREAD))
        self.missing.opened.connect(self.routes.to_record)
        self.result.opened.connect(self.routes.to_record)
        self.missing.print_wanted.connect(self.print_missing)
        self.unread.shown.connect(self._ask_picture)
        self.choice.chosen.connect(self.assign)
        self.choice.wanted.connect(self._find)

    def _lay_out(self) -> None:
        parts = QHBoxLayout()
        parts.setSpacing(8)
        for one in self.chips:
            one.setCheckable(True)
            parts.addWidget(one)
        parts.addStretch(1)
        parts.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addWidget(self.intake)
        column.addLayout(parts)
        column.addWidget(self.stack, 1)

    def enter(self) -> None:
        """Read the list of what lacks."""
        self.work.act(
            list_unsigned, owner=self, key=f"unsigned {id(self)}", done=self._show_missing
        )

    def take_changes(self, changes: Changes) -> None:
        """Read it again while it is looked at."""
        if self.isVisible():
            self.enter()

    def show_part(self, part: int) -> None:
        """Show what lacks, what was left, or what became of all."""
        self.stack.setCurrentIndex(part)
        for at, one in enumerate(self.chips):
            one.setChecked(at == part)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, one reading at a time."""
        if not self.intake.is_reading and _local(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        self.take_in(_local(event))

    def take_in(self, sources: Sequence[Path]) -> None:
        """Read files and folders; the list of what lacks shrinks meanwhile."""
        if self.intake.is_day_wrong:
            self.routes.said.emit(WRONG_DAY, "amber")
            return
        if not sources or self.intake.is_reading:
            return
        self.intake.begin()
        self.show_part(MISSING)
        background = self.work.background
        self.work.act(
            take_in,
            sources=list(sources),
            signed_on=self.intake.day,
            progress=background.reporter(self.intake.say_progress),
            told=background.reporter(self.missing.came_home),
            stop=self.intake.stopped.is_set,
            owner=self,
            done=self._taken_in,
            failed=self._failed,
        )

    def assign(self, to: PaperMeant) -> None:
        """Put the chosen pages to a record."""
        pages = tuple(self.unread.chosen)
        self.work.act(
            assign_pages,
            pages=[ScanPage(one.file, one.page) for one in pages],
            record_id=to.record_id,
            paper=to.paper,
            signed_on=self.intake.day,
            owner=self,
            done=partial(self._put, pages),
            failed=self.routes.problem.emit,
        )

    def take_back(self) -> None:
        """Undo the last putting by hand: the pages are looked at again."""
        if self._assigned:
            operation, pages = self._assigned.pop()
            self.back.setVisible(bool(self._assigned))
            self.work.act(
                undo,
                operation=operation,
                owner=self,
                done=partial(self._taken_back, pages),
                failed=self.routes.problem.emit,
            )

    def print_missing(self) -> None:
        """Print the list of what lacks and show it."""
        target = self.printing.target("缺签清单")

        def done(printed: FormsPrinted) -> None:
            self.printing.show_pdf(printed, "缺签清单")

        self.work.act(print_unsigned, target=target, owner=self, done=done)

    def _taken_in(self, done: TakenIn) -> None:
        self.intake.end()
        self.result.show_result(done)
        self._count(RESULT, sum(one.outcome == "taken" for one in done.pages))
        left = [one for one in done.pages if one.outcome == "left"]
        self.unread.show_pages(left)
        self.show_part(UNREAD if left else RESULT)
        self.routes.said.emit(summary(done), "amber" if left or done.files else "green")
        self.enter()

    def _put(self, pages: tuple[PageTold, ...], done: PagesAssigned) -> None:
        self._assigned.append((done.operation, pages))
        self.back.setVisible(True)
        self.unread.take_away(pages)
        self.routes.said.emit(_put_words(len(pages), done.record), "green")

    def _taken_back(self, pages: tuple[PageTold, ...], done: Undone) -> None:
        self.unread.bring_back(pages)
        self.show_part(UNREAD)
        self.routes.said.emit(f"已撤销：{done.undone.what}。", "green")

    def _failed(self, problem: OfficeProblem) -> None:
        self.intake.end()
        self.routes.problem.emit(problem)
        self.enter()

    def _show_missing(self, lines: list[UnsignedLine]) -> None:
        self.missing.show_lines(lines)
        self.choice.show_lacking(lines)

    def _find(self, words: str) -> None:
        def done(found: list[EntryFound]) -> None:
            self.choice.show_found(found, self.work.forms)

        self.work.act(find_entries, text=words, owner=self, key=f"find {id(self)}", done=done)

    def _ask_picture(self, page: PageTold) -> None:
        self.work.act(
            show_scan_page,
            file=page.file,
            page=page.page,
            owner=self,
            key=f"picture {id(self)}",
            done=partial(self.unread.show_picture, page),
            failed=lambda problem: self.unread.picture.say(problem.sentence),
        )

    def _count(self, part: int, count: int) -> None:
        self.chips[part].setText(f"{_CHIPS[part]}（{count}）" if count else _CHIPS[part])
