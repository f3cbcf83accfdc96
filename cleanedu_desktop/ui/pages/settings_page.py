"""Settings: the office, where its data lies, backups, blank forms, form check, recycle bin."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.back_up import BackedUp, back_up
from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.check_forms import check_forms
from cleanedu_desktop.acts.list_entries import ListRow, list_ids, list_rows
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.form_engine.form_mistakes import FormMistake
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.kind_words import words_of
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.flow_layout import FlowLayout
from cleanedu_desktop.ui.widgets.labels import label, shortened

_BIN_ROWS = 200
_WIDEST = 1040
"""Pixels; kept by the whole column, so that heights that follow from widths are right."""


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class SettingsPage(Page):
    """Cards in one column; each says what it is for."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "设置")
        self.banner = Banner()
        self.printer = PrintAndShow(work, routes, self)
        self.office = label("", "", wrap=True)
        self.bin_lines = QVBoxLayout()
        self.blanks = FlowLayout(gap=8)
        inner = QWidget()
        inner.setObjectName("scrolled")
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(14)
        column.addWidget(self.banner)
        for card in (
            self._office_card(),
            self._backup_card(),
            self._bin_card(),
            self._blank_card(),
            self._forms_card(),
        ):
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _card(self, title: str, hint: str) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame()
        card.setObjectName("card")
        lines = QVBoxLayout(card)
        lines.setContentsMargins(20, 16, 20, 16)
        lines.setSpacing(8)
        lines.addWidget(label(title, "sectionTitle"))
        if hint:
            lines.addWidget(label(hint, "muted", wrap=True))
        return card, lines

    def _office_card(self) -> QFrame:
        card, lines = self._card("单位与数据", "")
        lines.addWidget(self.office)
        folders = self.work.folders
        for title, folder in (("数据文件夹", folders.data), ("打印文件夹", folders.printouts)):
            line = QHBoxLayout()
            line.addWidget(label(f"{title}　{folder}", "muted", wrap=True), 1)
            line.addWidget(button("打开", partial(_open, folder), role="link", name=f"打开{title}"))
            lines.addLayout(line)
        return card

    def _backup_card(self) -> QFrame:
        hint = (
            "备份是一份完整、经过检验的副本。"
            "请定期复制到另一个硬盘或 U 盘：本机损坏时只有它能救回记录。"
        )
        card, lines = self._card("备份与恢复", hint)
        line = QHBoxLayout()
        self.back_up_button = button(
            "立即备份(&B)", self.back_up_now, role="primary", picture="database-backup"
        )
        line.addWidget(self.back_up_button)
        line.addWidget(button("备份到其他位置…", self._choose_target, picture="download"))
        line.addWidget(
            button("打开备份文件夹", partial(_open, self.work.folders.backups), role="link")
        )
        lines.addLayout(line)
        line.addWidget(button("从备份恢复…", self._choose_backup, picture="archive-restore"))
        line.addStretch(1)
        how = "恢复前先检验备份；现有台账不会删除，会改名保留在数据文件夹里。"
        lines.addWidget(label(how, "faint", wrap=True))
        return card

    def _bin_card(self) -> QFrame:
        hint = "撤回的记录都在这里，随时可以放回；放回后恢复原来的状态和编号。"
        card, lines = self._card("回收站", hint)
        lines.addLayout(self.bin_lines)
        return card

    def _blank_card(self) -> QFrame:
        card, lines = self._card("空白表格", "打印空白表格，供手工填写。")
        lines.addLayout(self.blanks)
        return card

    def _forms_card(self) -> QFrame:
        hint = (
            "按本单位的需要改名称、次序、签字栏，增加自己的字段；检查会列出每一处错误的文件和行号。"
        )
        card, lines = self._card("表单", hint)
        line = QHBoxLayout()
        adjust = partial(self.routes.to_page.emit, "forms")
        line.addWidget(button("调整表单(&T)", adjust, picture="pencil"))
        line.addWidget(button("检查表单(&F)", self.check_all_forms, picture="circle-check"))
        line.addStretch(1)
        lines.addLayout(line)
        self.mistakes = label("", wrap=True)
        lines.addWidget(self.mistakes)
        return card

    def enter(self) -> None:
        """Bring office, bin and blank forms up to date."""
        self.office.setText(f"单位名称　{self.work.office_name}")
        self._load_bin()
        if self.blanks.count() == 0:
            for form in self.work.forms.values():
                if not form.of_step or form.layout == "grid":
                    show = partial(self.printer.print_blank, form)
                    self.blanks.addWidget(button(form.title, show, picture="printer"))

    def take_changes(self, changes: Changes) -> None:
        """Refresh the bin while it is looked at."""
        if self.isVisible():
            self._load_bin()

    def back_up_now(self) -> None:
        """Back up into the backups folder."""
        self._back_up(None)

    def _choose_target(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self, "备份到", "廉教台账备份.db", "备份文件 (*.db)"
        )
        if name:
            self._back_up(Path(name))

    def _choose_backup(self) -> None:
        folder = str(self.work.folders.backups)
        name, _kind = QFileDialog.getOpenFileName(
            self, "选择备份文件", folder, "备份文件 (*.db);;所有文件 (*)"
        )
        if name:
            self.ask_restore(Path(name))

    def ask_restore(self, backup: Path) -> None:
        """Ask before the books of the backup take the place of those of now."""
        ask(
            self,
            "用这个备份恢复吗？",
            f"{backup.name}\n\n恢复后看到的是备份当时的记录；此后的登记不在其中。"
            "现有台账会改名保留在数据文件夹里，不会删除。",
            [("恢复(&R)", partial(self.routes.to_restore.emit, backup)), ("取消(&C)", None)],
        )

    def _back_up(self, target: Path | None) -> None:
        self.back_up_button.setEnabled(False)
        self.banner.say("正在备份并检验…")
        self.work.act(back_up, target=target, owner=self, done=self._backed_up, failed=self._failed)

    def _backed_up(self, made: BackedUp) -> None:
        self.back_up_button.setEnabled(True)
        size = made.bytes / 1_000_000
        words = f"已备份并检验：{made.records} 条记录，{size:.1f} MB，在 {made.path}"
        show = button("打开所在文件夹", partial(_open, made.path.parent), role="link")
        self.banner.say(words, "green", [show])

    def _failed(self, problem: object) -> None:
        self.back_up_button.setEnabled(True)
        self.banner.say_problem(problem)  # type: ignore[arg-type]

    def check_all_forms(self) -> None:
        """Check every form and list all mistakes."""
        folders = self.work.folders
        self.work.background.run(lambda: check_forms(folders), owner=self, done=self._show_mistakes)

    def _show_mistakes(self, mistakes: list[FormMistake]) -> None:
        lines = [f"{one.file} 第 {one.line} 行：{one.sentence}" for one in mistakes]
        self.mistakes.setText("\n".join(lines) if lines else "全部表单没有错误。")

    def _load_bin(self) -> None:
        kinds = list(dict.fromkeys(form.kind for form in self.work.forms.values()))

        def load(desk):  # type: ignore[no-untyped-def]
            found: list[tuple[str, ListRow]] = []
            for kind in kinds:
                ids = list_ids(desk, kind=kind, withdrawn=True, order_by="entered_at")
                rows = list_rows(desk, kind=kind, ids=ids[:_BIN_ROWS])
                found += [(kind, row) for row in rows]
            return found

        self.work.act(load, owner=self, key=f"bin {id(self)}", done=self._show_bin)

    def _show_bin(self, rows: list[tuple[str, ListRow]]) -> None:
        while self.bin_lines.count():
            old = self.bin_lines.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        if not rows:
            self.bin_lines.addWidget(label("回收站是空的。", "faint"))
        for kind, row in rows:
            self.bin_lines.addWidget(self._bin_line(kind, row))

    def _bin_line(self, kind: str, row: ListRow) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        form = self.work.forms.get(kind)
        line.addWidget(label(words_of(form).title if form else kind, "faint"))
        open_it = partial(self.routes.to_record.emit, kind, row.id)
        line.addWidget(button(shortened(f"{row.number}　{row.title}", 40), open_it, role="link"))
        line.addStretch(1)
        back = partial(self._put_back, row)
        line.addWidget(button("放回", back, picture="archive-restore", name=f"放回{row.number}"))
        return made

    def _put_back(self, row: ListRow) -> None:
        said = f"已放回：{row.number} {row.title}"
        self.work.act(
            put_back_entry,
            record_id=row.id,
            owner=self,
            done=lambda _changes: self.banner.say(said, "green"),
            failed=self.banner.say_problem,
        )
