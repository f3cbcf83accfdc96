"""The records of a year as they are to be filed: ready, lacking something, in the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTreeWidget, QTreeWidgetItem

from cleanedu_desktop.acts.file_items import ItemGiven
from cleanedu_desktop.acts.propose_filing import LACKS, UNSIGNED, FilingLine
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.look import COLOURS, screen_font
from cleanedu_desktop.ui.pages.kind_words import place_of_kind
from cleanedu_desktop.ui.widgets.empty_state import EmptyState

NOTHING = (
    "这一年的学习、谈话、承诺、整改等记录会列在这里：可以归档的、还缺东西的、已归档的。"
    "别的年度用左上角的箭头翻看。"
)
HEADS = ("编号和题名", "日期", "保管期限", "页数", "情况")
_WIDTHS = {1: 122, 2: 84, 3: 60, 4: 290}
_LINE = Qt.ItemDataRole.UserRole
_HEIGHT = 32
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def can_be_filed(line: FilingLine) -> bool:
    """Tell whether a record may be ticked: at most the scan of its signed paper is missing."""
    return line.filed is None and set(line.lacks) <= {UNSIGNED}


def _said(line: FilingLine) -> str:
    if line.filed:
        return line.filed.number
    words = "、".join(LACKS[one] for one in line.lacks)
    return words or "可以归档"


def _place(line: FilingLine) -> tuple[int, str]:
    """Put kinds in the order of the navigation; what is filed stays in that of its numbers."""
    return place_of_kind(line.record.kind) if line.filed is None else (0, "")


def _row(line: FilingLine) -> QTreeWidgetItem:
    record = line.record
    keep = line.filed.keep if line.filed else line.how.keep or "未定"
    happened = day(record.happened_on) if record.happened_on else ""
    cells = [f"{record.number}　{record.title}", happened, keep, str(line.pages), _said(line)]
    made = QTreeWidgetItem(cells)
    made.setData(0, _LINE, line)
    made.setSizeHint(0, QSize(0, _HEIGHT))
    made.setTextAlignment(3, Qt.AlignmentFlag.AlignCenter)
    pieces = "；".join(f"{one.title} {one.pages} 页" for one in line.pieces)
    made.setToolTip(0, "\n".join(filter(None, (cells[0], pieces))))
    made.setToolTip(2, line.how.citation or "期限在“期限表”里定")
    made.setToolTip(4, cells[4])
    if line.lacks:
        made.setForeground(4, QColor(COLOURS["amber"]))
    elif line.filed:
        made.setForeground(4, QColor(COLOURS["accent"]))
    if can_be_filed(line):
        made.setCheckState(0, _CHECKED if line.is_ready else _UNCHECKED)
    return made


class FilingTree(QTreeWidget):
    """Three parts; a double click opens a record, ticks say what is filed."""

    ticked = Signal()
    asked = Signal(object)
    """A line was double-clicked or entered: `FilingLine`."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("归档的记录")
        self.setHeaderLabels(list(HEADS))
        self.headerItem().setTextAlignment(3, Qt.AlignmentFlag.AlignCenter)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        self.itemChanged.connect(lambda _row, _column: self.ticked.emit())
        self.itemActivated.connect(self._activated)

    def show_lines(self, parts: Sequence[tuple[str, Sequence[FilingLine]]]) -> None:
        """Show the parts that have lines, each under its words."""
        self.blockSignals(True)
        self.clear()
        for words, lines in parts:
            if not lines:
                continue
            top = QTreeWidgetItem([f"{words}　{len(lines)} 条"])
            top.setSizeHint(0, QSize(0, _HEIGHT))
            for column in range(len(HEADS)):
                top.setFont(column, screen_font(13, bold=True))
                top.setBackground(column, QColor(COLOURS["stripe"]))
            top.addChildren([_row(one) for one in sorted(lines, key=_place)])
            self.addTopLevelItem(top)
            top.setExpanded(True)
        self.blockSignals(False)
        self.ticked.emit()

    def rows(self) -> list[QTreeWidgetItem]:
        """Return the rows of records, in order."""
        tops = [self.topLevelItem(at) for at in range(self.topLevelItemCount())]
        return [top.child(at) for top in tops if top for at in range(top.childCount())]

    def chosen(self) -> dict[str, ItemGiven]:
        """Return what is ticked: record id -> how it is filed."""
        lines = [
            row.data(0, _LINE)
            for row in self.rows()
            if row.data(0, Qt.ItemDataRole.CheckStateRole) is not None
            and row.checkState(0) == _CHECKED
        ]
        return {one.record.id: ItemGiven(unsigned=UNSIGNED in one.lacks) for one in lines}

    def current_line(self) -> FilingLine | None:
        """Return the line the cursor is on."""
        found = [row.data(0, _LINE) for row in self.selectedItems()]
        return next((one for one in found if isinstance(one, FilingLine)), None)

    def _activated(self, row: QTreeWidgetItem, _column: int) -> None:
        found = row.data(0, _LINE)
        if isinstance(found, FilingLine):
            self.asked.emit(found)


class FilingParts(QStackedWidget):
    """The tree, or where a year has no record to file words that say so."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = FilingTree()
        self.nothing = EmptyState("archive-restore", "这一年还没有要归档的记录", NOTHING)
        self.addWidget(self.tree)
        self.addWidget(self.nothing)

    def show_lines(self, parts: Sequence[tuple[str, Sequence[FilingLine]]]) -> None:
        """Show the parts that have lines."""
        self.tree.show_lines(parts)
        some = any(lines for _words, lines in parts)
        self.setCurrentWidget(self.tree if some else self.nothing)
