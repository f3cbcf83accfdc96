"""The items of a year's plan by quarters: state, what, until when, who, what was done for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from cleanedu_desktop.acts.show_plan import PlanShown
from cleanedu_desktop.rules.plan_facts import QUARTERS, WHOLE_YEAR, ItemStanding
from cleanedu_desktop.ui.look import COLOURS, screen_font
from cleanedu_desktop.ui.widgets.pill_delegate import TONE_ROLE, PillDelegate

STATES = {
    "done": ("已完成", "green"),
    "planned": ("待办", "grey"),
    "overdue": ("已逾期", "red"),
    "dropped": ("不再办理", "grey"),
}
HEADS = ("状态", "事项", "完成时限", "责任", "已办")
_WIDTHS = {0: 104, 2: 92, 3: 150, 4: 108}
"""Column -> pixels; the item takes the rest."""
_NARROW = {0: 96, 2: 86, 3: 110, 4: 92}
_WIDE = {0: 104, 2: 116, 3: 250, 4: 120}
_ROOM, _MUCH_ROOM = 820, 1300
"""Pixels below which the narrow widths are used, and from which the wide ones."""
_ITEM = Qt.ItemDataRole.UserRole
_QUARTER_WORDS = {number: word for word, number in QUARTERS.items()}
_ORDER = (1, 2, 3, 4, WHOLE_YEAR)

Fits = Callable[[ItemStanding], bool]


def _group(quarter: int, items: Sequence[ItemStanding], shown: PlanShown) -> QTreeWidgetItem:
    done = sum(one.state == "done" for one in items)
    wanted = sum(one.state != "dropped" for one in items)
    words = f"{_QUARTER_WORDS[quarter]}　{len(items)} 项，已完成 {done}/{wanted}"
    if quarter != WHOLE_YEAR and shown.report_by_day is not None:
        words += f"　　季度计划 {3 * quarter - 2}月{shown.report_by_day}日前报上级"
    made = QTreeWidgetItem([words])
    made.setFont(0, screen_font(13, bold=True))
    made.setBackground(0, QColor(COLOURS["stripe"]))
    return made


def _row(one: ItemStanding, numbers: Mapping[str, str], year: int) -> QTreeWidgetItem:
    word, tone = STATES[one.state]
    until = one.due_on
    when = "" if until is None else f"{until.month}月{until.day}日"
    if until is not None and until.year != year:
        when = f"{until.year}年{when}"
    who = "、".join(one.people) or one.department or one.leader
    lacking = f"缺{'、'.join(one.lacks)}" if one.is_unassigned else ""
    times = f"{len(one.counting)} 次" if one.counting else ""
    row = QTreeWidgetItem([word, one.title, when, lacking or who, times])
    row.setData(0, _ITEM, one)
    row.setData(0, TONE_ROLE, tone)
    if lacking:
        row.setForeground(3, QColor(COLOURS["amber"]))
    if one.state == "dropped":
        row.setForeground(1, QColor(COLOURS["faint"]))
    for column, told in (
        (1, one.title),
        (3, "，".join(filter(None, (one.leader, one.department, who, lacking)))),
        (4, "、".join(numbers.get(record, "") for record in one.counting)),
    ):
        row.setToolTip(column, told)
    return row


def _item_of(row: QTreeWidgetItem | None) -> ItemStanding | None:
    return row.data(0, _ITEM) if row is not None else None


class PlanTree(QTreeWidget):
    """A row an item; Enter or a double click opens it."""

    opened = Signal(str)
    """Id of the item."""
    chosen = Signal(object)
    """ItemStanding, None for a heading or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("计划事项")
        self.setObjectName("roomy")
        self.setHeaderLabels(list(HEADS))
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setItemDelegate(PillDelegate(self))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.itemActivated.connect(lambda row, _column: self._open(row))
        self.currentItemChanged.connect(lambda row, _before: self.chosen.emit(_item_of(row)))

    def show_plan(self, shown: PlanShown, fits: Fits) -> int:
        """Show the items that fit, by quarters; return how many there are."""
        kept = _item_of(self.currentItem())
        self.clear()
        count = 0
        for quarter in _ORDER:
            items = [one for one in shown.plan.of_quarter(quarter) if fits(one)]
            if not items:
                continue
            count += len(items)
            group = _group(quarter, items, shown)
            self.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            group.addChildren([_row(one, shown.numbers, shown.plan.year) for one in items])
            group.setExpanded(True)
        self._choose(kept.id if kept is not None else "")
        return count

    def _choose(self, item_id: str) -> None:
        """Let the cursor stay on an item while the plan is shown anew."""
        for place in range(self.topLevelItemCount()):
            group = self.topLevelItem(place)
            rows = [group.child(at) for at in range(group.childCount())] if group else []
            for row in rows:
                found = _item_of(row)
                if found is not None and found.id == item_id:
                    self.setCurrentItem(row)
                    return
        self.chosen.emit(None)

    def set_room(self, width: int) -> None:
        """Give the columns what a width allows."""
        widths = _NARROW if width < _ROOM else _WIDTHS if width < _MUCH_ROOM else _WIDE
        for column, pixels in widths.items():
            self.setColumnWidth(column, pixels)

    def _open(self, row: QTreeWidgetItem) -> None:
        found = _item_of(row)
        if found is not None:
            self.opened.emit(found.id)
        else:
            row.setExpanded(not row.isExpanded())
