"""First run: name and code of the office, or a backup; then the books are opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from cleanedu_desktop.acts.desk import Clock
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.pages.restore_dialog import RestoreDialog
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label, rule


class WelcomePage(QWidget):
    """Asks for two lines; everything else can wait."""

    made = Signal()
    """The office is set up."""
    restores = Signal(object)
    """`Restoring`."""

    def __init__(self, background: Background, folders: Folders, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._background = background
        self._folders = folders
        self._clock = clock
        self.banner = Banner()
        self.name = QLineEdit()
        self.name.setPlaceholderText("单位全称，打印在每张表上")
        self.name.setAccessibleName("单位名称")
        self.code = QLineEdit()
        self.code.setPlaceholderText("如 SCJG-JG01")
        self.code.setAccessibleName("单位代码")
        self.start = button("建立台账(&S)", self.set_up, role="primary", picture="check")
        self.restore = button("从备份恢复…(&R)", self.open_restore, picture="archive-restore")
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._card(), 0, Qt.AlignmentFlag.AlignHCenter)
        # Outside the card: a label that wraps would leave the lines above too little height.
        where = label(f"数据只保存在本机：{self._folders.data}", "faint", wrap=True)
        where.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addWidget(where)
        column.addStretch(2)

    def _card(self) -> QFrame:
        card = Card(margins=(36, 30, 36, 30), spacing=14)
        card.setFixedWidth(560)
        column = card.inside
        column.addWidget(label("建立本单位的廉教台账", "pageTitle"))
        hint = "填两项就能开始。下一步导入现有的 Excel 花名册，或直接登记。"
        column.addWidget(label(hint, "muted"))
        grid = QGridLayout()
        grid.setVerticalSpacing(10)
        rows = ((self.name, "单位名称(&M)"), (self.code, "单位代码(&D)"))
        for row, (line, words) in enumerate(rows):
            title = label(words)
            title.setBuddy(line)
            line.setMinimumHeight(34)
            grid.addWidget(title, row, 0)
            grid.addWidget(line, row, 1)
        column.addLayout(grid)
        hint = "代码由大写字母、数字和短横线组成，用来区分单位，建立后不再改动。"
        column.addWidget(label(hint, "faint"))
        column.addWidget(self.banner)
        column.addWidget(self.start)
        column.addWidget(rule())
        column.addWidget(label("换了电脑、已有备份的，不用重新建立，插上备份 U 盘即可。", "muted"))
        column.addWidget(self.restore)
        return card

    def set_up(self) -> None:
        """Make the office's store on the worker."""
        name, code = self.name.text().strip(), self.code.text().strip()
        if not name or not code:
            self.banner.say("请填写单位名称和单位代码。", "amber")
            (self.code if name else self.name).setFocus()
            return
        self.start.setEnabled(False)
        folders, clock = self._folders, self._clock
        self._background.run(
            lambda: set_up_office(folders, name=name, code=code, clock=clock),
            owner=self,
            done=lambda _office: self.made.emit(),
            failed=self._failed,
        )

    def open_restore(self) -> RestoreDialog:
        """Open the restore wizard."""
        dialog = RestoreDialog(self._background, self._folders, self)
        dialog.chosen.connect(self.restores)
        dialog.open()
        return dialog

    def _failed(self, problem: OfficeProblem) -> None:
        self.start.setEnabled(True)
        self.banner.say_problem(problem)
