"""The card 备份与恢复 of the settings: places, how often, backing up and restoring."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cleanedu_desktop.acts.back_up import BackedUp, back_up
from cleanedu_desktop.acts.backup_facts import BackupFacts, backup_facts
from cleanedu_desktop.acts.change_settings import change_settings
from cleanedu_desktop.acts.choose_second_place import SecondPlace, choose_second_place
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.settings import Settings
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.backup_card import backed_up_words, line_of
from cleanedu_desktop.ui.pages.backup_words import lines_of
from cleanedu_desktop.ui.pages.restore_dialog import RestoreDialog
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.flow_layout import FlowLayout
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.labels import label, rule
from cleanedu_desktop.ui.widgets.pick_path import pick_folder

_HINT = (
    "备份是一份完整、经过检验的副本：记录、附件、表单和设置。程序会自动备份到这台电脑，"
    "选了第二个位置就同时备份到那里。电脑坏了，只有第二个位置能救回记录。"
)


_AFTER = (5, 10, 20, 50, 100, 0)
"""Saves until a backup; 0: at closing alone."""


def _after_words(saves: int) -> str:
    return f"每保存 {saves} 次" if saves else "只在关闭时"


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class BackupSettings(Card):
    """Says in `banner` how things went."""

    def __init__(self, work: OfficeWork, routes: Routes, banner: Banner) -> None:
        super().__init__("备份与恢复")
        self.work = work
        self.routes = routes
        self.banner = banner
        self.lines = QVBoxLayout()
        self.first = label("", wrap=True)
        self.second = label("", wrap=True)
        self.after = QuietCombo()
        self.after.setAccessibleName("每保存多少次自动备份")
        for saves in _AFTER:
            self.after.addItem(_after_words(saves), saves)
        self.after.activated.connect(self._keep_after)
        column = self.inside
        column.addWidget(label(_HINT, "muted", wrap=True))
        column.addLayout(self.lines)
        column.addLayout(self._buttons())
        column.addWidget(rule())
        column.addLayout(self._first_place())
        column.addLayout(self._second_place())
        column.addLayout(self._how_often())
        work.backed_up.connect(self.refresh)

    def _buttons(self) -> FlowLayout:
        self.back_up_button = button(
            "立即备份(&B)", self.back_up_now, role="primary", picture="database-backup"
        )
        line = FlowLayout(gap=8)
        line.addWidget(self.back_up_button)
        line.addWidget(button("备份到其他位置…", self._choose_target, picture="download"))
        line.addWidget(button("从备份恢复…(&R)", self.open_restore, picture="archive-restore"))
        return line

    def _first_place(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self.first, 1)
        show = partial(_open, self.work.folders.backups)
        line.addWidget(button("打开", show, role="link", name="打开备份文件夹"))
        return line

    def _second_place(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self.second, 1)
        self.drop_second = button("不再使用", partial(self.choose_second, None), role="link",
                                  name="不再使用第二个位置")  # fmt: skip
        self.pick_second = button("选择…", self._pick_second, name="选择第二个备份位置")
        line.addWidget(self.drop_second)
        line.addWidget(self.pick_second)
        return line

    def _how_often(self) -> QHBoxLayout:
        words = label("自动备份(&V)")
        words.setBuddy(self.after)
        line = QHBoxLayout()
        line.addWidget(words)
        line.addWidget(self.after)
        line.addWidget(label("关闭程序时总会备份一次；打字不受影响。", "muted"))
        line.addStretch(1)
        return line

    def refresh(self) -> None:
        """Ask how it stands."""
        if self.work.is_open:
            self.work.act(backup_facts, owner=self, key=f"backups {id(self)}", done=self.show_facts)

    def show_facts(self, facts: BackupFacts) -> None:
        """Show how it stands."""
        empty(self.lines)
        for told in lines_of(facts):
            self.lines.addWidget(line_of(told))
        self.first.setText(f"这台电脑　{facts.first.folder}")
        second = facts.second
        if second is None:
            self.second.setText("第二个位置　还没有选。U 盘、移动硬盘、共享文件夹都可以。")
        else:
            there = "" if second.there else "（现在不在）"
            self.second.setText(f"第二个位置　{second.folder}{there}")
        self.drop_second.setVisible(second is not None)
        if self.after.findData(facts.after_saves) < 0:
            self.after.addItem(_after_words(facts.after_saves), facts.after_saves)
        self.after.setCurrentIndex(self.after.findData(facts.after_saves))

    def back_up_now(self) -> None:
        """Back up into the usual places."""
        self._back_up(None)

    def _choose_target(self) -> None:
        pick_folder(self, "备份到哪个文件夹", self._back_up)

    def _pick_second(self) -> None:
        pick_folder(self, "选择第二个备份位置", self.choose_second)

    def choose_second(self, folder: Path | None) -> None:
        """Have the second place there from now on; None lets it go."""
        self.work.act(
            choose_second_place,
            folder=folder,
            owner=self,
            done=self._chosen,
            failed=self.banner.say_problem,
        )

    def _chosen(self, chosen: SecondPlace) -> None:
        if chosen.folder is None:
            self.banner.say("不再备份到第二个位置；那里已有的备份还在。", "accent")
            self.work.backed_up.emit()
        elif chosen.same_disk:
            words = f"已选 {chosen.folder}。它和台账在同一个磁盘上，磁盘坏了会一起丢失。"
            self.banner.say(words + "最好另选 U 盘、移动硬盘或共享文件夹。", "amber")
            self.work.backed_up.emit()
        else:
            self.back_up_now()

    def _keep_after(self, _place: int) -> None:
        self.work.act(
            change_settings,
            changes={"backup_after_saves": self.after.currentData()},
            owner=self,
            done=self._kept,
            failed=self.banner.say_problem,
        )

    def _kept(self, _settings: Settings) -> None:
        self.work.backed_up.emit()

    def _back_up(self, target: Path | None) -> None:
        self.back_up_button.setEnabled(False)
        self.banner.say("正在备份并检验…")
        self.work.act(back_up, target=target, owner=self, done=self._backed_up, failed=self._failed)

    def _backed_up(self, made: BackedUp) -> None:
        self.back_up_button.setEnabled(True)
        show = button("打开所在文件夹", partial(_open, made.path.parent), role="link")
        if told := f"{made.second_problem}{made.left_out}":
            self.banner.say(f"{backed_up_words(made)}。{told}", "amber", [show])
        else:
            self.banner.say(backed_up_words(made), "green", [show])
        self.work.backed_up.emit()

    def _failed(self, problem: OfficeProblem) -> None:
        self.back_up_button.setEnabled(True)
        self.banner.say_problem(problem)
        self.work.backed_up.emit()

    def open_restore(self) -> RestoreDialog:
        """Open the restore wizard."""
        key = self.work.desk.store.key if self.work.desk is not None else None
        dialog = RestoreDialog(self.work.background, self.work.folders, self, key=key)
        dialog.chosen.connect(self.routes.to_restore)
        dialog.open()
        return dialog
