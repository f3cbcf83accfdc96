"""The restore wizard: choose a place and a backup, see what it holds and what will happen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.list_backups import BackupListed, list_backups
from cleanedu_desktop.acts.look_into_backup import BackupSeen, look_into_backup
from cleanedu_desktop.acts.open_backup import is_about_password, open_backup
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.day_words import moment
from cleanedu_desktop.ui.pages.backup_secret import BackupSecret
from cleanedu_desktop.ui.pages.restore_words import consequences, kinds_words, refusal
from cleanedu_desktop.ui.routes import Restoring
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, pill, shortened
from cleanedu_desktop.ui.widgets.pick_path import pick_file, pick_folder

OLD_FILES = "旧的备份文件 (*.db);;所有文件 (*)"
_HEADS = ["备份时间", "记录", "位置"]
_WIDTHS = (180, 70)


class RestoreDialog(QDialog):
    """Nothing is changed here; `chosen` is what the user wants restored, proved before."""

    chosen = Signal(object)
    """`Restoring`."""

    def __init__(
        self,
        background: Background,
        folders: Folders,
        parent: QWidget,
        *,
        key: bytes | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._folders = folders
        self._key = key
        self.backups: list[BackupListed] = []
        self.seen: BackupSeen | None = None
        self.opened_with: bytes | None = None
        self.setWindowTitle("从备份恢复")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(980, 620)
        self.banner = Banner()
        self.place = label("", "muted", wrap=True)
        self.table = self._table()
        self.details = QVBoxLayout()
        self.confirm = QCheckBox("我确认：用另一个台账的备份代替现在这个空台账(&Y)")
        self.confirm.toggled.connect(self._allow)
        self.restore = button("恢复(&R)", self._restore, role="primary", picture="archive-restore")
        self.cancel = button("取消(&C)", self.reject)
        self._lay_out()
        self._load(None)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, len(_HEADS))
        table.setAccessibleName("备份清单")
        table.setHorizontalHeaderLabels(_HEADS)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(34)
        head = table.horizontalHeader()
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        table.itemSelectionChanged.connect(self._look)
        return table

    def _lay_out(self) -> None:
        where = QHBoxLayout()
        where.addWidget(self.place, 1)
        usual = partial(self._load, None)
        where.addWidget(button("平常的位置", usual, role="link"))
        where.addWidget(button("其他文件夹…(&O)", self._pick_folder, picture="folder-open"))
        where.addWidget(button("旧的备份文件…", self._pick_file, role="link"))
        inner = QWidget()
        inner.setObjectName("scrolled")
        inner.setLayout(self.details)
        self.details.setContentsMargins(16, 4, 8, 4)
        self.details.setSpacing(6)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        body = QHBoxLayout()
        body.addWidget(self.table, 5)
        body.addWidget(area, 6)
        actions = QHBoxLayout()
        actions.addWidget(self.confirm, 1)
        actions.addStretch(1)
        actions.addWidget(self.restore)
        actions.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(where)
        column.addWidget(self.banner)
        column.addLayout(body, 1)
        column.addLayout(actions)
        self.confirm.hide()

    def _pick_folder(self) -> None:
        pick_folder(self, "备份在哪个文件夹", self.look_in)

    def _pick_file(self) -> None:
        begin = self._folders.backups
        pick_file(self, "选择旧的备份文件", self.look_at, names=OLD_FILES, begin=begin)

    def look_in(self, folder: Path) -> None:
        """List the backups of a folder."""
        self._load(folder)

    def look_at(self, file: Path) -> None:
        """Look at one backup, wherever it is."""
        self.table.clearSelection()
        self.place.setText(str(file))
        self._ask(file, made_at=None)

    def _load(self, folder: Path | None) -> None:
        folders = self._folders
        self._show_nothing("正在找备份…")
        self.place.setText(str(folder) if folder else "平常的位置：这台电脑和第二个位置")
        self._background.run(
            lambda: list_backups(folders, folder=folder),
            owner=self,
            key=f"restore {id(self)}",
            done=self._show_list,
            failed=self._not_listed,
        )

    def _not_listed(self, problem: OfficeProblem) -> None:
        self._show_list([])
        self.banner.say_problem(problem)

    def _show_list(self, backups: list[BackupListed]) -> None:
        self.banner.clear()
        self.backups = backups
        self.table.setRowCount(0)
        self.table.setRowCount(len(backups))
        for row, one in enumerate(backups):
            words = [
                moment(one.made_at) if not one.problem else "读不出来",
                "" if one.records is None else str(one.records),
                self._where(one),
            ]
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                item.setToolTip(str(one.path))
                self.table.setItem(row, column, item)
        if backups:
            self.table.selectRow(0)
            self.table.setFocus()
        else:
            self._show_nothing(
                "这里没有备份。请插上备份 U 盘，点“其他文件夹…”选它；"
                "也可以选备份文件夹中的任何一层。"
            )

    def _where(self, one: BackupListed) -> str:
        is_here = one.path.is_relative_to(self._folders.backups)
        place = one.path.parent.parent if one.number else one.path.parent
        words = "这台电脑" if is_here else place.name or str(place)
        if not one.number and not one.problem:
            words += "（旧格式）"
        return words + ("　有密码" if one.encrypted else "")

    def _look(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if not rows:
            return
        listed = self.backups[rows[0].row()]
        if listed.problem:
            self._show_problem(OfficeProblem(listed.problem))
        else:
            self._ask(listed.path, made_at=listed)

    def _ask(self, backup: Path, made_at: BackupListed | None, secret: str | None = None) -> None:
        self._show_nothing("正在从头到尾检验这份备份…")
        folders, store_key = self._folders, self._key
        self.opened_with = None

        def look() -> tuple[BackupSeen, bytes | None]:
            key = open_backup(backup=backup, secret=secret) if secret is not None else None
            return look_into_backup(folders, backup=backup, key=key, store_key=store_key), key

        self._background.run(
            look,
            owner=self,
            key=f"look {id(self)}",
            done=partial(self._show, listed=made_at),
            failed=partial(self._show_problem, again=partial(self._ask, backup, made_at)),
        )

    def _show(self, found: tuple[BackupSeen, bytes | None], listed: BackupListed | None) -> None:
        self._clear()
        seen, self.opened_with = found
        self.seen = seen
        no = refusal(seen)
        self.details.addWidget(pill("检验通过", "green") if not no else pill("不能恢复", "red"))
        self._say(seen.office_name, "sectionTitle")
        self._say(kinds_words(seen.kinds), "muted")
        size = f"{listed.bytes / 1_000_000:.1f} MB，" if listed else ""
        self._say(f"{size}在 {seen.path}", "faint")
        if seen.newest:
            self._head("最后登记的")
            for number, _kind, title in seen.newest:
                self._say(f"{number}　{shortened(title, 40)}")
        self._head("不能恢复" if no else "恢复以后")
        for line in [no] if no else consequences(seen, listed.made_at if listed else None):
            self._say(f"· {line}")
        self.details.addStretch(1)
        self.confirm.setVisible(not no and not seen.same_store)
        self._allow()

    def _head(self, words: str) -> None:
        self.details.addSpacing(8)
        self._say(words, "sectionTitle")

    def _say(self, words: str, look: str = "") -> None:
        self.details.addWidget(label(words, look, wrap=True))

    def _show_problem(
        self, problem: OfficeProblem, again: Callable[[str], None] | None = None
    ) -> None:
        self._clear()
        locked = again is not None and is_about_password(problem)
        self.details.addWidget(pill("有密码", "amber") if locked else pill("不能使用", "red"))
        self._say(problem.sentence)
        if locked and again is not None:
            secret = BackupSecret()
            secret.given.connect(again)
            self.details.addWidget(secret)
            secret.line.setFocus()
        self.details.addStretch(1)

    def _show_nothing(self, words: str) -> None:
        self._clear()
        self._say(words, "muted")
        self.details.addStretch(1)

    def _clear(self) -> None:
        self.seen = None
        self.confirm.setChecked(False)
        self.confirm.hide()
        empty(self.details)
        self._allow()

    def _allow(self) -> None:
        seen = self.seen
        sure = seen is not None and (seen.same_store or self.confirm.isChecked())
        self.restore.setEnabled(seen is not None and seen.may_restore and sure)

    def _restore(self) -> None:
        if self.seen is not None:
            other = not self.seen.same_store
            self.chosen.emit(Restoring(self.seen.path, other_store=other, key=self.opened_with))
            self.accept()
