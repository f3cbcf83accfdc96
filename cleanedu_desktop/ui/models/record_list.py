"""A list of records: all ids in order, and of the rows only the pages near what is shown."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from cleanedu_desktop.acts.list_entries import ListRow, list_ids, list_rows
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.ui.office_work import OfficeWork

Index = QModelIndex | QPersistentModelIndex
PAGE = 200
KEPT = 30
"""Pages of rows in memory at most."""
ID_ROLE = int(Qt.ItemDataRole.UserRole)
STATE_ROLE = ID_ROLE + 1
LATE_ROLE = ID_ROLE + 2
LOADING = "…"
_MONEY = "money"


def columns_of(form: Form) -> list[ListColumn]:
    """Return the columns of a kind's list; the state comes last where it can differ."""
    columns = []
    for place, ref in enumerate(form.list_columns):
        found = find_reference(ref, form)
        if ref != "record.state":
            title = found.label if found else ref
            money = found is not None and found.field is not None and found.field.kind == _MONEY
            columns.append(ListColumn(title, place, order_of(form, ref), money=money))
    if len(form.states) > 1:
        columns.append(ListColumn("状态", None, "state"))
    return columns


def marks_of(row: ListRow) -> str:
    """Return what stands behind the title: entered late, from paper, amended."""
    late = "补录" if row.late else "转录" if row.transcribed else ""
    return "·".join(filter(None, (late, "更正" if row.amended else "")))


def _hint(words: str, row: ListRow, *, first: bool) -> str | None:
    """Return words too long for their column, and at the first where the record is filed."""
    number = f"档号 {row.file_number}" if row.file_number and first else ""
    return "\n".join(filter(None, (words if len(words) > 12 else "", number))) or None


def order_of(form: Form, ref: str) -> str | None:
    """Return the column of the store that sorts by `ref`, None where nothing does."""
    if ref in ("record.number", "record.title"):
        return ref.partition(".")[2]
    if ref in ("record.happened_on", form.happened_on):
        return "happened_on"
    if ref == "record.entered_on":
        return "entered_at"
    field = form.field_named(ref)
    return field.kept_as if field is not None else None


@dataclass(frozen=True)
class Query:
    """Which records, in which order."""

    order_by: str = "happened_on"
    descending: bool = True
    year: int | None = None
    state: str | None = None
    text: str = ""
    withdrawn: bool = False
    unattached: bool = False


@dataclass(frozen=True)
class ListColumn:
    """A column: its title, the place of its words in a row, and what sorts by it."""

    title: str
    place: int | None
    """Place in `ListRow.values`; None for the state."""
    order_by: str | None
    money: bool = False


class RecordListModel(QAbstractTableModel):
    """Rows come from the worker; until then a row shows `LOADING`."""

    counted = Signal(int)
    """How many records fit, after each query."""

    def __init__(self, work: OfficeWork, form: Form) -> None:
        super().__init__()
        self.form = form
        self.columns = columns_of(form)
        self.query = Query()
        self.ids: list[str] = []
        self._work = work
        self._pages: OrderedDict[int, list[ListRow]] = OrderedDict()
        self._wanted: list[int] = []
        self._loading: int | None = None
        self._generation = 0

    def ask(self, query: Query) -> None:
        """Show what `query` gives; an earlier one still under way is dropped."""
        self.query = query
        self._work.act(
            list_ids,
            kind=self.form.kind,
            order_by=query.order_by,
            descending=query.descending,
            year=query.year,
            state=query.state,
            text=query.text,
            withdrawn=query.withdrawn,
            unattached=query.unattached,
            owner=self,
            key=f"ids {id(self)}",
            done=self._take_ids,
        )

    def _take_ids(self, ids: list[str]) -> None:
        self.beginResetModel()
        self.ids = ids
        self._pages.clear()
        self._wanted.clear()
        self._loading = None
        self._generation += 1
        self.endResetModel()
        self.counted.emit(len(ids))

    def row_of(self, record_id: str) -> int:
        """Return the row of a record, -1 when it is not in the list."""
        try:
            return self.ids.index(record_id)
        except ValueError:
            return -1

    def row(self, number: int) -> ListRow | None:
        """Return a row if its page is here; otherwise fetch the page."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            self._want(page)
            return None
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else None

    def _want(self, page: int) -> None:
        if page == self._loading:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        del self._wanted[:-3]
        if self._loading is None:
            self._fetch_next()

    def _fetch_next(self) -> None:
        if not self._wanted:
            self._loading = None
            return
        page = self._loading = self._wanted.pop()
        generation = self._generation
        self._work.act(
            list_rows,
            kind=self.form.kind,
            ids=self.ids[page * PAGE : (page + 1) * PAGE],
            owner=self,
            done=lambda rows: self._take_page(generation, page, rows),
        )

    def _take_page(self, generation: int, page: int, rows: list[ListRow]) -> None:
        if generation != self._generation:
            return
        by_id = {row.id: row for row in rows}
        wanted = self.ids[page * PAGE : (page + 1) * PAGE]
        gone = ListRow(id="", title="", number="", state="", late=False, values=())
        self._pages[page] = [by_id.get(one, gone) for one in wanted]
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        first, last = page * PAGE, page * PAGE + len(wanted) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self._fetch_next()

    def _align(self, column: int) -> Qt.AlignmentFlag:
        """Return where the words of a column stand: money at the right, place below place."""
        right = self.columns[column].money
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return how many records fit."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return the titles of columns, and row numbers."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return self._align(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].title if orientation == Qt.Orientation.Horizontal else None

    def data(self, index: Index, role: int = 0) -> Any:
        """Return the words of a cell; the record's id, state and lateness by their roles."""
        if role == ID_ROLE:
            return self.ids[index.row()]
        row = self.row(index.row())
        if row is None:
            return LOADING if role == Qt.ItemDataRole.DisplayRole else None
        column = self.columns[index.column()]
        if role == LATE_ROLE:
            return marks_of(row) if index.column() == 0 else ""
        if role == STATE_ROLE:
            return row.state if column.place is None else None
        return self._told(row, index.column(), role)

    def _told(self, row: ListRow, place: int, role: int) -> Any:
        """Return what a column says of a row, where that stands, and the hint beside it."""
        words = self._words(row, self.columns[place])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._align(place)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _hint(words, row, first=place == 0)
        # A row has one line: of several, only the first would be seen.
        return "　".join(words.splitlines()) if role == Qt.ItemDataRole.DisplayRole else None

    def _words(self, row: ListRow, column: ListColumn) -> str:
        if column.place is None:
            return self.form.states.get(row.state, row.state)
        return row.values[column.place] if column.place < len(row.values) else ""
