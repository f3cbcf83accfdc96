"""What became of each page that was taken in, on the page 签字件."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTreeWidgetItem, QVBoxLayout, QWidget

from cleanedu_desktop.acts.signed.page_told import PageTold, Placed, TakenIn
from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.plain_tree import plain_tree

HEADS = ("文件", "归到", "结果")
_WIDTHS = {0: 230, 1: 330}
ROW = 32
"""Pixels of a row's height."""
_RECORD = Qt.ItemDataRole.UserRole
PUT = {"taken": "已归位", "already": "先前已归位", "again": "已有签字件，没有重复归位"}
TONES = {"taken": "green", "already": "muted", "again": "amber"}
NOTHING_YET = "还没有读过扫描件。请点“选择文件夹”，或把文件夹、文件拖到这里。"


def summary(done: TakenIn) -> str:
    """Say in a line what became of all."""
    count = {key: sum(one.outcome == key for one in done.pages) for key in ("taken", "already")}
    again = sum(one.outcome == "again" for one in done.pages)
    left = len(done.pages) - sum(count.values()) - again
    said = f"读了 {len(done.pages)} 页：归位 {count['taken']} 页"
    said += f"，先前已归位 {count['already']} 页" if count["already"] else ""
    said += f"，重复的扫描 {again} 页没有再收" if again else ""
    said += f"，没有归位 {left} 页" if left else ""
    signed = sum(one.signed for one in done.records)
    said += f"；{signed} 份转为已签" if signed else ""
    said += f"；{len(done.files)} 个文件没有读" if done.files else ""
    return f"{said}。{'已停下，其余没有读。' if done.stopped else ''}"


def where(page: PageTold) -> str:
    """Return the name of a page: its file, and which page where there are several."""
    return page.file.name if page.of == 1 else f"{page.file.name} 第{page.page}页"


class SignedResult(QWidget):
    """A row a page and record, then the files nothing was taken of."""

    opened = Signal(str, str)
    """Kind, record id."""

    def __init__(self) -> None:
        super().__init__()
        self.summary = label(NOTHING_YET, "muted", wrap=True)
        self.tree = plain_tree("归位结果", HEADS, _WIDTHS, stretched=2)
        self.tree.setRootIsDecorated(False)
        self.tree.setAlternatingRowColors(True)
        self.tree.itemActivated.connect(lambda row, _column: self._open(row))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(self.tree, 1)

    def show_result(self, done: TakenIn) -> None:
        """Show what became of all."""
        self.summary.setText(summary(done))
        self.tree.clear()
        lacking = {
            (one.to.record_id, one.to.paper): "、".join(map(str, one.lacking))
            for one in done.records
            if one.lacking
        }
        for page in done.pages:
            for placed in page.placed:
                lacks = lacking.get((placed.to.record_id, placed.to.paper), "")
                self._add_placed(page, placed, lacks)
            if page.why:
                put = "没有重复归位" if page.outcome == "again" else "没有归位"
                self._add((where(page), put, " ".join(page.why)), "amber")
        for file in done.files:
            self._add((file.file.name, "没有读", file.sentence), "red")

    def _add_placed(self, page: PageTold, placed: Placed, lacks: str) -> None:
        if placed.put == "again":
            return  # told with its reason
        words = PUT[placed.put] + (f"；这份还缺第 {lacks} 页" if lacks else "")
        tone = "amber" if lacks else TONES[placed.put]
        row = self._add((where(page), placed.to.words, words), tone)
        row.setData(0, _RECORD, (placed.to.kind, placed.to.record_id))

    def _add(self, words: tuple[str, str, str], tone: str) -> QTreeWidgetItem:
        row = QTreeWidgetItem(list(words))
        row.setSizeHint(0, QSize(0, ROW))
        row.setForeground(2, QColor(COLOURS[tone]))
        for column, one in enumerate(words):
            row.setToolTip(column, one)
        self.tree.addTopLevelItem(row)
        return row

    def _open(self, row: QTreeWidgetItem) -> None:
        found = row.data(0, _RECORD)
        if found:
            self.opened.emit(*found)
