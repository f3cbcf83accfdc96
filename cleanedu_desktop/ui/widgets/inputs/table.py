"""Input of a repeating table: rows are added, moved, removed, or pasted from a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.inputs.choice import ChoiceInput
from cleanedu_desktop.ui.widgets.inputs.input import Input
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.surface import surface

MakeInput = Callable[[Field, QWidget | None], Input]
_TOOLS_WIDTH = 96


def rows_pasted(text: str) -> list[list[str]]:
    """Return the cells of a text copied from a spreadsheet; blank lines are left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [line.split("\t") for line in lines if line.strip()]


class TableRow(QFrame):
    """One row of inputs with its tools."""

    def __init__(self, table: TableInput, make_input: MakeInput) -> None:
        super().__init__()
        self.inputs: list[Input] = []
        self.kept: dict[str, Any] = {}
        """Cells of the columns that are not shown."""
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(1)
        for column in table.columns:
            cell = surface("valueCell")
            cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            inner = QVBoxLayout(cell)
            inner.setContentsMargins(2, 2, 2, 2)
            made = make_input(column, None)
            made.changed.connect(table.changed)
            inner.addWidget(made)
            for stop in made.tab_stops():
                stop.installEventFilter(table)
            self.inputs.append(made)
            line.addWidget(cell, max(column.width, 1))
        line.addWidget(self._tools(table))

    def _tools(self, table: TableInput) -> QWidget:
        tools = surface("valueCell")
        tools.setFixedWidth(_TOOLS_WIDTH)
        line = QHBoxLayout(tools)
        line.setContentsMargins(2, 0, 2, 0)
        line.setSpacing(0)
        for picture, name, act in (
            ("arrow-up", "上移此行", lambda: table.move_row(self, -1)),
            ("arrow-down", "下移此行", lambda: table.move_row(self, 1)),
            ("x", "删除此行", lambda: table.remove_row(self)),
        ):
            tool = button("", act, role="icon", picture=picture, name=name)
            tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            line.addWidget(tool)
        return tools

    def is_empty(self) -> bool:
        """Return whether nothing is filled in."""
        return not self.kept and all(one.value() is None for one in self.inputs)

    def fill(self, values: dict[str, Any]) -> None:
        """Show a row's cells; those of columns that are not shown are kept as they are."""
        for one in self.inputs:
            one.set_value(values.get(one.field.name))
        shown = {one.field.name for one in self.inputs}
        self.kept = {name: value for name, value in values.items() if name not in shown}

    def values(self) -> dict[str, Any]:
        """Return the cells that are not empty, by column name."""
        given = {one.field.name: one.value() for one in self.inputs}
        return {name: value for name, value in {**self.kept, **given}.items() if value is not None}


class TableInput(Input):
    """Rows of the field's columns. Empty rows are left out of the value."""

    asked_to_reveal = Signal()
    """What is confidential is to be shown; where looks are noted, `unveil` does it."""

    def __init__(
        self,
        field: Field,
        parent: QWidget | None = None,
        *,
        make_input: MakeInput | None = None,
        columns: Sequence[Field] = (),
    ) -> None:
        """Make an empty table; `columns` are those shown, all where none are given."""
        super().__init__(field, parent)
        self.columns = tuple(columns) or field.columns
        if make_input is None:
            from cleanedu_desktop.ui.widgets.inputs import input_for

            make_input = input_for
        self._make_input = make_input
        self._masked = any(column.restricted_choices for column in field.columns)
        self.looks_are_noted = False
        """Whether somebody notes who looks before `unveil` is called."""
        self._unveiled = False
        self.rows: list[TableRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        grid = QFrame()
        grid.setObjectName("tableGrid")
        self._lines = QVBoxLayout(grid)
        self._lines.setContentsMargins(0, 0, 0, 1)
        self._lines.setSpacing(1)
        self._lines.addWidget(self._head())
        column.addWidget(grid)
        column.addWidget(self._foot())
        self.add_row()

    def _head(self) -> QWidget:
        head = QFrame()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(1)
        for one in self.columns:
            star = " *" if one.required else ""
            unit = f"（{one.unit}）" if one.unit else ""
            title = label(one.label + unit + star, "tableHead")
            title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            title.setAlignment(Qt.AlignmentFlag.AlignCenter)
            title.setToolTip(one.help)
            line.addWidget(title, max(one.width, 1))
        corner = label("", "tableHead")
        corner.setFixedWidth(_TOOLS_WIDTH)
        line.addWidget(corner)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(4, 2, 4, 2)
        name = self.field.label
        self.add: QPushButton = button(
            "增加一行", self._add_and_enter, role="link", picture="plus", name=f"{name}：增加一行"
        )
        self.paste: QPushButton = button(
            "从表格软件粘贴", self.paste_rows, role="link", picture="clipboard-paste",
            name=f"{name}：粘贴多行", hint="在 Excel 或 WPS 中选好多行复制，再点这里",
        )  # fmt: skip
        line.addWidget(self.add)
        line.addWidget(self.paste)
        line.addStretch(1)
        if self._masked:
            self.reveal = QCheckBox("显示受限内容")
            self.reveal.setAccessibleName(f"{name}：显示受限内容")
            self.reveal.toggled.connect(self._ask_to_reveal)
            line.addWidget(self.reveal)
        return foot

    def add_row(self, values: dict[str, Any] | None = None) -> TableRow:
        """Append a row, filled with `values` by column name."""
        row = TableRow(self, self._make_input)
        self.rows.append(row)
        self._lines.addWidget(row)
        row.fill(values or {})
        self._rename()
        self._remask()
        return row

    def _add_and_enter(self) -> None:
        row = self.add_row()
        row.inputs[0].tab_stops()[0].setFocus()

    def remove_row(self, row: TableRow) -> None:
        """Remove a row; the last one is emptied instead."""
        if len(self.rows) == 1:
            row.fill({})
        else:
            self.rows.remove(row)
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rename()
        self.changed.emit()

    def move_row(self, row: TableRow, by: int) -> None:
        """Move a row up (-1) or down (1)."""
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            self.rows.remove(row)
            self.rows.insert(place, row)
            self._lines.removeWidget(row)
            self._lines.insertWidget(place + 1, row)
            self._rename()
            self.changed.emit()

    def paste_rows(self) -> None:
        """Append the rows on the clipboard, column by column, over empty rows at the end."""
        pasted = rows_pasted(QGuiApplication.clipboard().text())
        while pasted and len(self.rows) > 1 and self.rows[-1].is_empty():
            self.remove_row(self.rows[-1])
        for cells in pasted:
            names = [column.name for column in self.columns]
            values = {name: cell.strip() or None for name, cell in zip(names, cells, strict=False)}
            first = self.rows[0]
            if len(self.rows) == 1 and first.is_empty():
                first.fill(values)
            else:
                self.add_row(values)
        if pasted:
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a paste of several cells as rows."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Paste)
            and isinstance(watched, QLineEdit)
            and "\t" in QGuiApplication.clipboard().text()
        ):
            self.paste_rows()
            return True
        return super().eventFilter(watched, event)

    def value(self) -> Any:
        """Return the rows that are not empty, each by column name without empty cells."""
        return [values for row in self.rows if (values := row.values())] or None

    def set_value(self, value: Any) -> None:
        """Show rows; an empty table shows one empty row."""
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for values in value or [{}]:
            self.add_row(values)

    def tab_stops(self) -> list[QWidget]:
        """Return the stops of every cell, then the buttons."""
        cells = [stop for row in self.rows for one in row.inputs for stop in one.tab_stops()]
        return [*cells, self.add, self.paste]

    def set_accessible_name(self, name: str) -> None:
        """Name the cells by row and column; buttons keep their names."""
        self._rename()

    def _rename(self) -> None:
        self.stops_changed.emit()
        for number, row in enumerate(self.rows, start=1):
            for one in row.inputs:
                one.set_accessible_name(f"{self.field.label} 第{number}行 {one.field.label}")

    def _ask_to_reveal(self, on: bool) -> None:
        self._unveiled = on and not self.looks_are_noted
        self._remask()
        if on and self.looks_are_noted:
            self.asked_to_reveal.emit()

    def unveil(self) -> None:
        """Show what is confidential: it is noted who looks, unless nobody wants to any more."""
        self._unveiled = self._masked and self.reveal.isChecked()
        self._remask()

    def _remask(self) -> None:
        for row in self.rows if self._masked else ():
            for one in row.inputs:
                if isinstance(one, ChoiceInput):
                    one.veil(not self._unveiled)
