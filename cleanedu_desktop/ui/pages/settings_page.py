"""Settings: the office, where its data lies, backups, blank forms, form check, recycle bin."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.check_forms import check_forms
from cleanedu_desktop.acts.list_withdrawn import WithdrawnEntry, list_withdrawn
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.acts.show_office import show_office
from cleanedu_desktop.records.days import local_day
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.toml_files.mistakes import FileMistake
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.backup_settings import BackupSettings
from cleanedu_desktop.ui.pages.blank_forms import BlankForms
from cleanedu_desktop.ui.pages.kind_words import words_of
from cleanedu_desktop.ui.pages.office_name_dialog import OfficeNameDialog
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.pages.password_card import PasswordCard
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.pages.program_card import ProgramCard
from cleanedu_desktop.ui.pages.users_card import UsersCard
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.card_columns import CardColumns
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, shortened
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn

_BIN_ROWS = 200


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class SettingsPage(Page):
    """Cards in one column or two; each says what it is for."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "设置")
        self.banner = Banner()
        self.printer = PrintAndShow(work, routes, self)
        self.office = label("", "muted", wrap=True)
        self.backups = BackupSettings(work, routes, self.banner)
        self.bin_lines = QVBoxLayout()
        self.users = UsersCard(work, routes)
        self.users.problem.connect(self.banner.say_problem)
        self.users.said.connect(lambda words: self.banner.say(words, "green"))
        self.password = PasswordCard(work, routes)
        self.password.problem.connect(self.banner.say_problem)
        self.password.said.connect(lambda words: self.banner.say(words, "green"))
        self.password.changed.connect(routes.password_changed)
        self.password.changed.connect(self.users.refresh)
        self.program = ProgramCard(work)
        cards = CardColumns()
        office, blank = self._office_card(), BlankForms(self.printer.print_blank)
        self.blanks = blank
        backup, bin_, forms = self.backups, self._bin_card(), self._forms_card()
        if work.may_edit:
            left = [office, self.users, self.password, backup]
            cards.set_cards([*left, forms, bin_, self.program, blank], 4)
        else:
            cards.set_cards([office, blank, self.program], 1)
        ScrolledColumn(self.banner, cards, spacing=14).fill(self)

    def _card(self, title: str, hint: str) -> tuple[QFrame, QVBoxLayout]:
        card = Card(title)
        lines = card.inside
        if hint:
            lines.addWidget(label(hint, "muted", wrap=True))
        return card, lines

    def _office_card(self) -> QFrame:
        card, lines = self._card("单位与数据", "")
        name = QHBoxLayout()
        name.addWidget(self.office, 1)
        if self.work.may_edit:
            name.addWidget(button("修改…", self.ask_name, role="link", name="修改单位名称"))
        lines.addLayout(name)
        folders = self.work.folders
        for title, folder in (("数据文件夹", folders.data), ("打印文件夹", folders.printouts)):
            line = QHBoxLayout()
            line.addWidget(label(f"{title}　{folder}", "muted", wrap=True), 1)
            line.addWidget(button("打开", partial(_open, folder), role="link", name=f"打开{title}"))
            lines.addLayout(line)
        return card

    def ask_name(self) -> None:
        """Ask for the name the office has now, and why it changes."""
        self.work.act(show_office, owner=self, done=self._ask_name, failed=self.banner.say_problem)

    def _ask_name(self, office: Office) -> None:
        dialog = OfficeNameDialog(self.work, self, office)
        dialog.renamed.connect(self._renamed)
        dialog.open()

    def _renamed(self, office: Office) -> None:
        self.work.office_name = office.name
        self.work.named.emit(office.name)
        self._show_office(office)
        self.banner.say(f"单位名称已改为：{office.name}", "green")

    def _show_office(self, office: Office) -> None:
        names = [f"单位名称　{office.name}"]
        names += [f"原名称　　{one}" for one in reversed(office.earlier_words())]
        self.office.setText("\n".join(names))

    def _bin_card(self) -> QFrame:
        hint = "撤回的记录都在这里，随时可以放回；放回后恢复原来的状态和编号。"
        card, lines = self._card("回收站", hint)
        lines.addLayout(self.bin_lines)
        return card

    def _forms_card(self) -> QFrame:
        hint = (
            "按本单位的需要改名称、次序、签字栏，增加自己的字段；检查会列出每一处错误的文件和行号。"
            "一年开几次会、学多少学时在规则里改。"
        )
        card, lines = self._card("表单与规则", hint)
        line = QHBoxLayout()
        adjust = partial(self.routes.to_page.emit, "forms")
        line.addWidget(button("调整表单(&T)", adjust, picture="pencil"))
        rules = partial(self.routes.to_page.emit, "rules")
        line.addWidget(button("规则(&R)", rules, picture="calendar"))
        line.addWidget(button("检查表单(&F)", self.check_all_forms, picture="circle-check"))
        line.addStretch(1)
        lines.addLayout(line)
        self.mistakes = label("", wrap=True)
        self.mistakes.hide()
        lines.addWidget(self.mistakes)
        return card

    def enter(self) -> None:
        """Bring office, bin and blank forms up to date."""
        self.office.setText(f"单位名称　{self.work.office_name}")
        self.work.act(show_office, owner=self, key=f"office {id(self)}", done=self._show_office)
        if self.work.may_edit:
            self._load_bin()
            self.users.refresh()
            self.backups.refresh()
        self.blanks.show_forms(self.work.forms.values())

    def take_changes(self, changes: Changes) -> None:
        """Refresh the bin while it is looked at."""
        if self.isVisible() and self.work.may_edit:
            self._load_bin()

    def check_all_forms(self) -> None:
        """Check every form and list all mistakes."""
        folders = self.work.folders
        self.work.background.run(lambda: check_forms(folders), owner=self, done=self._show_mistakes)

    def _show_mistakes(self, mistakes: list[FileMistake]) -> None:
        lines = [f"{one.file} 第 {one.line} 行：{one.sentence}" for one in mistakes]
        self.mistakes.setText("\n".join(lines) if lines else "全部表单没有错误。")
        self.mistakes.show()

    def _load_bin(self) -> None:
        self.work.act(list_withdrawn, owner=self, key=f"bin {id(self)}", done=self._show_bin)

    def _show_bin(self, rows: list[WithdrawnEntry]) -> None:
        empty(self.bin_lines)
        if not rows:
            self.bin_lines.addWidget(label("回收站是空的。", "faint"))
        for row in rows[:_BIN_ROWS]:
            self.bin_lines.addWidget(self._bin_line(row))
        if len(rows) > _BIN_ROWS:
            self.bin_lines.addWidget(label(f"还有 {len(rows) - _BIN_ROWS} 条更早撤回的。", "faint"))

    def _bin_line(self, row: WithdrawnEntry) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        form = self.work.forms.get(row.kind)
        line.addWidget(label(words_of(form).title if form else row.kind, "faint"))
        open_it = partial(self.routes.to_record.emit, row.kind, row.id)
        line.addWidget(button(shortened(f"{row.number}　{row.title}", 32), open_it, role="link"))
        why = shortened(f"{day(local_day(row.withdrawn_at))}撤回：{row.reason}", 28)
        line.addWidget(label(why, "muted"))
        line.addStretch(1)
        back = partial(self._put_back, row)
        line.addWidget(button("放回", back, picture="archive-restore", name=f"放回{row.number}"))
        return made

    def _put_back(self, row: WithdrawnEntry) -> None:
        said = f"已放回：{row.number} {row.title}"
        self.work.act(
            put_back_entry,
            record_id=row.id,
            owner=self,
            done=lambda _changes: self.banner.say(said, "green"),
            failed=self.banner.say_problem,
        )
