"""The menu on a reminder: greeting cards printed, messages exported; nothing is sent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cleanedu_desktop.acts.export_messages import MessagesExported, export_messages
from cleanedu_desktop.acts.list_nodes import NodeStanding
from cleanedu_desktop.acts.print_cards import print_cards
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button

if TYPE_CHECKING:
    from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview

TO_WHOM = (("按对象名单", False), ("给全体在册人员", True))
KINDS = (("导出短信（表格）", ".csv"), ("导出短信（文本）", ".txt"))


class ReminderPapers:
    """Makes cards and files of messages for a page, in the folder of printouts."""

    def __init__(self, work: OfficeWork, routes: Routes, page: QWidget) -> None:
        self._work = work
        self._routes = routes
        self._page = page
        self._printer = PrintAndShow(work, routes, page)
        self.preview: PdfPreview | None = None

    def menu_button(self, standing: NodeStanding) -> QPushButton:
        """Return the button of the node's newest reminder."""
        made = button("贺卡、短信…", name=f"贺卡、短信：{standing.node.text}")
        menu = QMenu(made)
        record_id, name = standing.reminders[-1].id, standing.node.text
        for words, everyone in TO_WHOM:
            part = menu.addMenu(words)
            part.addAction("打印贺卡", partial(self.print_cards, record_id, name, everyone))
            for told, suffix in KINDS:
                export = partial(self.export, record_id, name, everyone, suffix)
                part.addAction(told, export)
        made.setMenu(menu)
        return made

    def print_cards(self, record_id: str, node: str, everyone: bool) -> None:
        """Print the cards and show them."""
        target = self._printer.target(f"{node}贺卡")
        self._work.act(
            print_cards,
            record_id=record_id,
            target=target,
            everyone=everyone,
            owner=self._page,
            done=partial(self._show, f"{node}贺卡"),
        )

    def _show(self, title: str, printed: FormsPrinted) -> None:
        from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview

        window = self._page.window()
        self.preview = PdfPreview(self._work, printed.path, printed.pages, title, window)
        self.preview.show()

    def export(self, record_id: str, node: str, everyone: bool, suffix: str) -> None:
        """Write the messages to a file and say where it is."""
        target = self._printer.target(f"{node}短信").with_suffix(suffix)
        self._work.act(
            export_messages,
            record_id=record_id,
            target=target,
            everyone=everyone,
            owner=self._page,
            done=self._exported,
        )

    def _exported(self, done: MessagesExported) -> None:
        words = [f"已导出 {done.messages} 条短信，在 {done.path}。"]
        if done.without_phone:
            words.append(f"有 {done.without_phone} 人在名册里没有联系电话。")
        if self._work.has_password:
            words.append("这个文件没有加密，用完请删除。")
        words.append("程序不发送，发出后请登记“发送”。")
        self._routes.said.emit("".join(words), "accent")
