"""How a form is arranged on the screen: its own rows, then whatever these leave out."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.form_engine.arrangement import visible_rows
from cleanedu_desktop.form_engine.definition import Cell, Field, Form, PeopleRole, Row, Step
from cleanedu_desktop.quick_dataclass import dataclass

Asked = Form | Step
_WIDE = ("long_text", "table", "choices")


def asks_of(asked: Asked) -> Asks:
    """Return the fields, people and screen rows of a form or step."""
    rows = visible_rows(asked, asked, on_paper=False) if isinstance(asked, Form) else ()
    fields = tuple(field for field in asked.fields if not field.hidden)
    people = tuple(role for role in asked.people if not role.hidden)
    asks = Asks(fields, people)
    used: set[str] = set()
    kept = [row for row in (_screen_row(row, asks, used) for row in rows) if row is not None]
    left_roles = [one.role for one in asks.people if one.role not in used and not one.presence]
    left_fields = [one.name for one in asks.fields if one.name not in used]
    left_presence = [one.role for one in asks.people if one.role not in used and one.presence]
    for role in left_presence:
        kept.insert(_after_counts(kept, role), Row(cells=(Cell(ref=role, span=12),)))
    rest = _arranged([*left_roles, *left_fields], asks)
    if kept and rest:
        kept.append(Row(heading="其他登记内容"))
    return Asks(fields, people, (*kept, *rest))


def _screen_row(row: Row, asks: Asks, used: set[str]) -> Row | None:
    """Keep what can be filled in or read; what a sheet alone can show is left out."""
    if row.heading or row.signatures:
        return row
    cells = []
    for cell in row.cells:
        name = cell.ref.partition(".")[0]
        asked = asks.field(cell.ref) or asks.role(cell.ref)
        if asked is not None and cell.ref in used:
            continue
        if asked is not None:
            used.add(cell.ref)
        elif asks.role(name) is not None and cell.ref.endswith(".name"):
            if name in used:
                continue
            used.add(name)
            cells.append(Cell(ref=name, span=cell.span, label=cell.label))
            continue
        cells.append(cell)
    return replace(row, cells=tuple(cells)) if cells else None


def _after_counts(rows: list[Row], role: str) -> int:
    """Return the place below the last row that tells of the role's attendance."""
    telling = [
        place
        for place, row in enumerate(rows, start=1)
        if any(cell.ref.startswith(f"{role}.") for cell in row.cells)
    ]
    return telling[-1] if telling else len(rows)


def _arranged(names: list[str], asks: Asks) -> list[Row]:
    rows: list[Row] = []
    pair: list[str] = []
    for name in names:
        if _is_wide(name, asks):
            rows += _pair_row(pair)
            pair = []
            rows.append(Row(cells=(Cell(ref=name, span=12),)))
        else:
            pair.append(name)
            if len(pair) == 2:
                rows += _pair_row(pair)
                pair = []
    return rows + _pair_row(pair)


def _pair_row(names: list[str]) -> list[Row]:
    if not names:
        return []
    span = 12 // len(names)
    return [Row(cells=tuple(Cell(ref=name, span=span) for name in names))]


def _is_wide(name: str, asks: Asks) -> bool:
    field, role = asks.field(name), asks.role(name)
    if field is not None:
        return field.kind in _WIDE
    return role is not None and (role.presence or role.max is None)


@dataclass(frozen=True)
class Asks:
    """What a form or one of its steps asks for."""

    fields: tuple[Field, ...]
    people: tuple[PeopleRole, ...]
    rows: tuple[Row, ...] = ()

    def field(self, name: str) -> Field | None:
        """Return the field called `name`."""
        return next((one for one in self.fields if one.name == name), None)

    def role(self, name: str) -> PeopleRole | None:
        """Return the role called `name`."""
        return next((one for one in self.people if one.role == name), None)
