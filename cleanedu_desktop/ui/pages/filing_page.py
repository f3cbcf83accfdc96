"""The file in order (归档): what can be filed, its lists, closing a year, handing over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QVBoxLayout

from cleanedu_desktop.acts.close_year import YearClosed, close_year, reopen_year
from cleanedu_desktop.acts.correct_filing import correct_filing, take_out_filing
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.file_items import ItemsFiled, file_items
from cleanedu_desktop.acts.hand_over import TITLE, hand_over
from cleanedu_desktop.acts.print_catalogue import PAPERS, print_catalogue
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.propose_filing import FilingLine
from cleanedu_desktop.acts.show_filing import FilingShown, show_filing
from cleanedu_desktop.records.filing import SYSTEMS
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.filing_settings_dialog import FilingSettingsDialog
from cleanedu_desktop.ui.pages.filing_tree import FilingParts
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.pages.year_page import YearPage
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.ask import ask, ask_line, ask_words
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.flow_layout import FlowLayout
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.year_turn import year_turn

STEPS = (
    "第一步在“归档设置”里填全宗号、定保管期限；第二步勾选记录，按“归档”编档号"
    "（只缺签字扫描件、签好的原件已经在手的，也可以勾）；第三步打印目录和备考表，装盒；"
    "第二年把该补的补齐，再关闭上一年，关闭以后只能查看、打印、写更正说明。"
)


class FilingPage(YearPage):
    """A year at a time."""

    to_come = False

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "归档")
        self.shown: FilingShown | None = None
        self.dialog: FilingSettingsDialog | None = None
        self.year_words = label("", "sectionTitle")
        self.summary = label("", "muted", wrap=True)
        self.printing = PrintAndShow(work, routes, self)
        self.parts = FilingParts()
        self.tree = self.parts.tree
        self.tree.ticked.connect(self._tell_chosen)
        self.tree.asked.connect(self._open)
        self.file = button("归档(&N)", self._file, role="primary", picture="archive-restore")
        self.settings = button("归档设置(&S)", self.open_settings, picture="settings")
        self.take_out = button("取出…(&T)", self._ask_take_out, role="link")
        self.pages = button("改页数…(&G)", self._ask_pages, role="link")
        self.lists = button("打印(&P)", picture="printer")
        menu = QMenu(self.lists)
        for what, words in PAPERS.items():
            menu.addAction(words, partial(self._print, what, words))
        menu.addSeparator()
        menu.addAction(TITLE, self._hand_over)
        self.lists.setMenu(menu)
        self.close_it = button("关闭年度…(&L)", self._ask_close, picture="shield-check")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(10)
        head = year_turn(self.year_words, self.turn)
        head.addStretch(1)
        for one in (self.settings, self.lists, self.close_it, self.file):
            head.addWidget(one)
        column.addLayout(head)
        column.addWidget(self.summary)
        column.addWidget(label(STEPS, "faint", wrap=True))
        column.addWidget(self.parts, 1)
        foot = FlowLayout(gap=14)
        foot.addWidget(self.pages)
        foot.addWidget(self.take_out)
        column.addLayout(foot)
        self.tree.itemSelectionChanged.connect(self._tell_current)

    def enter(self) -> None:
        """Read how it stands with the year."""
        self.year_words.setText(f"{self.year} 年")
        self.work.act(
            show_filing,
            year=self.year,
            owner=self,
            key=f"filing {id(self)}",
            done=self._show,
            failed=self.routes.problem.emit,
        )

    def _show(self, shown: FilingShown) -> None:
        self.shown = shown
        proposed, closed = shown.proposed, shown.closing.closed
        said = [SYSTEMS[shown.settings.filing_system]]
        if not shown.settings.fonds_number:
            said.append("还没有填全宗号，不能归档")
        said.append(
            f"可以归档 {len(proposed.ready)} 条，还缺东西 {len(proposed.lacking)} 条，"
            f"已归档 {len(proposed.filed)} 条"
        )
        if closed is not None:
            left = f"，结转 {len(closed.carried)} 条" if closed.carried else ""
            said.append(
                f"{day(closed.closed_at.astimezone().date())}由{closed.closed_by}关闭{left}"
            )
        self.summary.setText("；".join(said) + "。")
        self.close_it.setText(" 已关闭…(&L)" if closed else " 关闭年度…(&L)")
        self.close_it.setAccessibleName("已关闭" if closed else "关闭年度")
        may, over = self.work.may_edit, self.year < self.work.now().year
        self.close_it.setEnabled(may and (over or closed is not None))
        self.settings.setEnabled(may)
        self.parts.show_lines(
            [
                ("可以归档", proposed.ready),
                ("还缺东西", proposed.lacking),
                ("已归档", proposed.filed),
            ]
        )
        self._tell_current()

    def _tell_chosen(self) -> None:
        chosen = len(self.tree.chosen())
        self.file.setText(f" 归档 {chosen} 件(&N)" if chosen else " 归档(&N)")
        self.file.setEnabled(bool(chosen) and self.work.may_edit)

    def _tell_current(self) -> None:
        line = self.tree.current_line()
        for one in (self.take_out, self.pages):
            one.setVisible(line is not None and line.filed is not None and self.work.may_edit)

    def _open(self, line: FilingLine) -> None:
        self.routes.to_record.emit(line.record.kind, line.record.id)

    def _file(self) -> None:
        self.work.act(
            file_items,
            year=self.year,
            chosen=self.tree.chosen(),
            owner=self,
            done=self._filed,
            failed=self.routes.problem.emit,
        )

    def _filed(self, done: ItemsFiled) -> None:
        first, last = done.items[0].number, done.items[-1].number
        told = first if len(done.items) == 1 else f"{first} 至 {last}"
        self.routes.said.emit(f"已归档 {len(done.items)} 件：{told}。", "green")

    def open_settings(self) -> None:
        """Ask how the office files."""
        if self.shown is None:
            return
        self.dialog = FilingSettingsDialog(self.work, self, self.shown.settings, self.shown.classes)
        self.dialog.settled.connect(self._settled)
        self.dialog.open()

    def _settled(self, words: str) -> None:
        self.routes.said.emit(words, "green")
        self.enter()

    def _ask_take_out(self) -> None:
        line = self.tree.current_line()
        if line is None or line.filed is None:
            return
        number = line.filed.number
        ask_words(
            self,
            "取出这一件",
            f"{number} 取出以后，档号不再使用，目录上注明。\n请写明原因：",
            partial(self._take_out, number),
            verb="取出",
        )

    def _ask_pages(self) -> None:
        line = self.tree.current_line()
        if line is None or line.filed is None:
            return
        told = f"改前改后都留在修改历史里。\n{line.filed.number} 在目录上写多少页？"
        correct = partial(self._correct_pages, line.filed.number)
        ask_line(self, "改页数", told, correct, present=str(line.filed.pages))

    def _correct_pages(self, number: str, words: str) -> None:
        if not (words.isascii() and words.isdigit()):
            self.routes.said.emit("页数没有改：请写一个整数。", "amber")
            return
        self.work.act(
            correct_filing,
            number=number,
            pages=int(words),
            owner=self,
            failed=self.routes.problem.emit,
        )

    def _take_out(self, number: str, reason: str) -> None:
        self.work.act(
            take_out_filing,
            number=number,
            reason=reason,
            owner=self,
            failed=self.routes.problem.emit,
        )

    def _print(self, what: str, words: str) -> None:
        name = f"{self.year}年{words}"
        target = self.printing.target(name)

        def act(desk: Desk) -> FormsPrinted:
            return print_catalogue(desk, year=self.year, target=target, what=what)

        self._run(act, name)

    def _hand_over(self) -> None:
        target = self.printing.target(TITLE)

        def act(desk: Desk) -> FormsPrinted:
            return hand_over(desk, target=target).printed

        self._run(act, TITLE)

    def _run(self, act: Callable[[Desk], FormsPrinted], name: str) -> None:
        self.work.act(
            act,
            owner=self,
            done=lambda made: self.printing.show_pdf(made, name),
            failed=self.routes.problem.emit,
        )

    def _ask_close(self) -> None:
        if self.shown is None:
            return
        closing = self.shown.closing
        if closing.closed is not None:
            done = len(closing.closed.carried) - len(closing.carried) - len(closing.standing)
            answers = [(f"关上已办完的 {done} 条(&L)", self._close)] if done else []
            ask(
                self,
                f"{self.year} 年已经关闭",
                f"结转的还有 {len(closing.carried)} 条没有办完。重新打开以后，又可以登记和更正"
                "这一年的记录；谁、何时、什么理由，一直留在修改历史里。",
                [*answers, ("重新打开…(&O)", self._ask_reopen), ("取消(&C)", None)],
            )
            return
        left = f"还有没办完的：{closing.words}。" if closing.words else "该办的都办完了。"
        ask(
            self,
            f"关闭 {self.year} 年吗？",
            f"{left}没有签字、没有办结的结转，以后可以继续办；其余 "
            f"{closing.records - len(closing.carried)} 条以后只能查看、打印、写更正说明。",
            [("关闭这一年(&L)", self._close), ("取消(&C)", None)],
        )

    def _ask_reopen(self) -> None:
        told = "打开以后又可以登记和更正这一年的记录；理由留在修改历史里。\n请写明理由："
        ask_words(self, f"重新打开 {self.year} 年", told, self._reopen, verb="重新打开")

    def _close(self) -> None:
        self.work.act(
            close_year,
            year=self.year,
            anyway=True,
            owner=self,
            done=self._closed,
            failed=self.routes.problem.emit,
        )

    def _closed(self, done: YearClosed) -> None:
        told = f"{done.year}年已关闭"
        if done.reviewed.carried:
            told += f"，结转 {len(done.reviewed.carried)} 条"
        self.routes.said.emit(f"{told}。", "green")
        self.enter()

    def _reopen(self, reason: str) -> None:
        def done(_nothing: object) -> None:
            self.routes.said.emit(f"{self.year}年已重新打开，理由记入修改历史。", "green")
            self.enter()

        self.work.act(
            reopen_year,
            year=self.year,
            reason=reason,
            owner=self,
            done=done,
            failed=self.routes.problem.emit,
        )
