"""The attendance of a session as a table model: who was there, on leave, absent and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from cleanedu_desktop.records.vocabulary import PRESENCE

Index = QModelIndex | QPersistentModelIndex
KEYS = tuple(PRESENCE)
NAME, WHERE, FIRST_PRESENCE = 0, 1, 2
REASON = FIRST_PRESENCE + len(KEYS)
_HEADS = ("姓名", "部门　职务", *PRESENCE.values(), "原因（请假、缺席必填）")
_EDITABLE = Qt.ItemFlag.ItemIsEditable
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@dataclass
class Attendee:
    """One line: `presence` is None until somebody says so."""

    person_id: str
    name: str
    where: str = ""
    presence: str | None = None
    reason: str = ""


class AttendanceModel(QAbstractTableModel):
    """One line a person; exactly one presence or none."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Attendee] = []

    def set_lines(self, lines: list[Attendee]) -> None:
        """Show these people."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, person_id: str) -> int | None:
        """Return where a person stands."""
        rows = (row for row, one in enumerate(self.lines) if one.person_id == person_id)
        return next(rows, None)

    def add(self, line: Attendee) -> bool:
        """Append a person; False when already there."""
        if self.row_of(line.person_id) is not None:
            return False
        place = len(self.lines)
        self.beginInsertRows(QModelIndex(), place, place)
        self.lines.append(line)
        self.endInsertRows()
        return True

    def remove(self, rows: Iterable[int]) -> None:
        """Take people off the list."""
        gone = set(rows)
        if gone:
            self.set_lines([one for row, one in enumerate(self.lines) if row not in gone])

    def keep(self, rows: Iterable[int]) -> None:
        """Take everyone else off the list."""
        self.remove(set(range(len(self.lines))) - set(rows))

    def mark(self, row: int, presence: str | None) -> None:
        """Set or empty the presence of one person; a reason is dropped with 到会."""
        line = self.lines[row]
        line.presence = presence
        if presence == "present":
            line.reason = ""
        self.dataChanged.emit(self.index(row, 0), self.index(row, REASON))

    def mark_rest(self, presence: str) -> None:
        """Set the presence of everyone not yet marked."""
        for line in self.lines:
            line.presence = line.presence or presence
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, REASON))

    def empty(self) -> None:
        """Forget every presence and reason."""
        for line in self.lines:
            line.presence, line.reason = None, ""
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, REASON))

    def counts(self) -> dict[str, int]:
        """Return how many: keys of `PRESENCE`, ``expected`` and ``unmarked``."""
        counted = Counter(line.presence or "unmarked" for line in self.lines)
        return {"expected": len(self.lines), **{key: counted[key] for key in (*KEYS, "unmarked")}}

    def unmarked_names(self, at_most: int = 3) -> str:
        """Return the names of the first few people not yet marked."""
        names = [line.name for line in self.lines if line.presence is None]
        return "、".join(names[:at_most]) + ("等" if len(names) > at_most else "")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of people."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return column titles and row numbers."""
        flat = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and flat:
            words = section in (NAME, WHERE, REASON)
            side = Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignHCenter
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return _HEADS[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a reason be typed for those who were not there."""
        line = self.lines[index.row()]
        if index.column() == REASON and line.presence in ("on_leave", "absent"):
            return _PLAIN | _EDITABLE
        return _PLAIN

    def data(self, index: Index, role: int = 0) -> Any:
        """Return the words; a presence column holds ●, or ○ when it is not that one."""
        line = self.lines[index.row()]
        column = index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if column == NAME:
                return line.name
            if column == WHERE:
                return line.where
            if column == REASON:
                return line.reason
            return "●" if line.presence == KEYS[column - FIRST_PRESENCE] else "○"
        if role == Qt.ItemDataRole.AccessibleTextRole and FIRST_PRESENCE <= column < REASON:
            chosen = line.presence == KEYS[column - FIRST_PRESENCE]
            return f"{line.name} {_HEADS[column]} {'是' if chosen else '否'}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a typed reason."""
        if index.column() != REASON or role != Qt.ItemDataRole.EditRole:
            return False
        self.lines[index.row()].reason = str(value).strip()
        self.dataChanged.emit(index, index)
        return True
