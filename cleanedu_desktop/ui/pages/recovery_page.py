"""What the window shows when the store is damaged: what happened, and what helps, in order."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.desk import Clock
from cleanedu_desktop.acts.find_good_backup import GoodBackup, find_good_backup
from cleanedu_desktop.acts.rescue_store import StoreRescued, rescue_store
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.pages.recovery_words import (
    LOOKING,
    NO_BACKUP,
    technical,
    told_backup,
    what_happened,
)
from cleanedu_desktop.ui.pages.restore_dialog import RestoreDialog
from cleanedu_desktop.ui.routes import Restoring
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.empty_state import EmptyState
from cleanedu_desktop.ui.widgets.labels import label, picture, rule

_WIDTH = 760
_MARGIN = 32
_NUMBER = 24
_BUTTON = 196


def _way(number: int, title: str, told: QLabel, acts: list[QPushButton]) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(label(title, "sectionTitle"))
    words.addWidget(told)
    buttons = QVBoxLayout()
    buttons.setSpacing(6)
    buttons.addStretch(1)
    for one in acts:
        one.setFixedWidth(_BUTTON)
        buttons.addWidget(one)
    buttons.addStretch(1)
    mark = label(f"{number}", "sectionTitle")
    mark.setFixedWidth(_NUMBER)
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(words, 1)
    line.addLayout(buttons)
    return line


class RecoveryPage(QWidget):
    """Four ways out, the gentlest first; none of them deletes the damaged file."""

    restores = Signal(object)
    """`Restoring`."""
    again = Signal()
    """Try to open the books, as they are now."""

    def __init__(
        self,
        background: Background,
        folders: Folders,
        clock: Clock,
        problem: OfficeProblem,
        *,
        key: bytes | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._background = background
        self._folders = folders
        self._clock = clock
        self._key = key
        self.banner = Banner()
        self.good: GoodBackup | None = None
        self.backup = label(LOOKING, "muted", wrap=True)
        self.restore = button(
            "恢复这份备份(&R)", self._restore, role="primary", picture="archive-restore"
        )
        self.restore.setEnabled(False)
        self.others = button("选备份…(&B)", self.choose_backup)
        self.rescue = button("抢救能读出的记录(&S)", self.save_what_can_be_read)
        self.folder = button("打开数据文件夹(&O)", self._open_folder, picture="folder-open")
        self.retry = button("再试一次(&T)", self.again.emit, picture="rotate-ccw")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scrolled(self._card(problem)))
        background.run(
            lambda: find_good_backup(folders, key=key),
            owner=self,
            done=self._show_backup,
            failed=lambda _problem: self._show_backup(None),
        )

    def _scrolled(self, card: QWidget) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("ground")
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 20)
        # An alignment would take from the card the height its lines need at its width.
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(card)
        line.addStretch(1)
        column.addStretch(1)
        column.addLayout(line)
        column.addStretch(2)
        area = QScrollArea()
        area.setAccessibleName("台账损坏时的办法")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _card(self, problem: OfficeProblem) -> QFrame:
        card = Card(margins=(_MARGIN, 22, _MARGIN, 20), spacing=10)
        card.setFixedWidth(_WIDTH)
        column = card.inside
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(picture("triangle-alert", "amber", 24))
        head.addWidget(label("台账文件损坏，没有打开", "pageTitle"), 1)
        column.addLayout(head)
        column.addWidget(label(what_happened(problem.code), wrap=True))
        column.addWidget(label(f"台账文件：{self._folders.store_file}", "faint", wrap=True))
        column.addWidget(self.banner)
        ways = [("恢复最近的备份", self.backup, [self.restore, self.others]), *self._other_ways()]
        for number, (title, told, acts) in enumerate(ways, start=1):
            column.addWidget(rule())
            column.addLayout(_way(number, title, told, acts))
        column.addWidget(rule())
        facts = label(technical(problem), "faint", wrap=True)
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(facts)
        return card

    def _other_ways(self) -> list[tuple[str, QLabel, list[QPushButton]]]:
        told = {
            "抢救能读出的记录": "没有备份，或备份太旧时用。程序把还能读出的记录另建成一个台账，"
            "读不出来的数清楚；损坏的文件改名留着，以后还能再恢复备份。",
            "先自己留一份": "不放心，先把整个数据文件夹复制到 U 盘再做上面的事，或请维护人员看。",
            "再试一次": "台账放在 U 盘或别的磁盘上时，可能只是没有接好。",
        }
        acts = [self.rescue, self.folder, self.retry]
        return [
            (title, label(words, "muted", wrap=True), [act])
            for (title, words), act in zip(told.items(), acts, strict=True)
        ]

    def _show_backup(self, good: GoodBackup | None) -> None:
        self.good = good
        self.backup.setText(told_backup(good) if good else NO_BACKUP)
        self.restore.setVisible(good is not None)
        self.restore.setEnabled(good is not None)
        if good is not None:
            self.others.setText("选别的备份…(&B)")
            self.others.setAccessibleName("选别的备份…")
        if self.focusWidget() is None:
            (self.others if good is None else self.restore).setFocus()

    def _restore(self) -> None:
        if self.good is not None:
            self._allow(allowed=False)
            self.restores.emit(Restoring(self.good.seen.path))

    def choose_backup(self) -> RestoreDialog:
        """Open the restore wizard, for another backup or another place."""
        dialog = RestoreDialog(self._background, self._folders, self, key=self._key)
        dialog.chosen.connect(self.restores)
        dialog.open()
        return dialog

    def save_what_can_be_read(self) -> None:
        """Rescue on the worker; tell what came through."""
        self._allow(allowed=False)
        self.banner.say("正在抢救，请不要关闭窗口。记录多时要几分钟。", "accent")
        folders, clock, key = self._folders, self._clock, self._key
        self._background.run(
            lambda: rescue_store(folders, clock=clock, key=key),
            owner=self,
            done=self._rescued,
            failed=self.say_problem,
        )

    def say_problem(self, problem: OfficeProblem) -> None:
        """Say why a way out did not work; the others stay open."""
        self._allow(allowed=True)
        self.banner.say_problem(problem)

    def _rescued(self, rescued: StoreRescued) -> None:
        self.open = button("打开台账(&O)", self.again.emit, role="primary", picture="book-open")
        told = EmptyState(
            "triangle-alert" if rescued.lost else "circle-check",
            f"抢救出 {rescued.records} 条记录",
            f"{rescued.sentence}请打开后核对最近登记的内容，再马上备份一次。",
            [self.open],
        )
        layout = self.layout()
        if layout is not None:
            layout.takeAt(0).widget().deleteLater()
            layout.addWidget(told)
        self.open.setFocus()

    def _allow(self, *, allowed: bool) -> None:
        for one in (self.others, self.rescue, self.retry):
            one.setEnabled(allowed)
        self.restore.setEnabled(allowed and self.good is not None)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folders.data)))
