"""What an office changes in a shipped form, and the form as it is with these changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from cleanedu_desktop.form_engine.definition import (
    Cell,
    Column,
    Field,
    Form,
    Letter,
    PeopleRole,
    Row,
    Step,
)
from cleanedu_desktop.quick_dataclass import dataclass

OWN = "own_"
"""Names of an office's own fields begin so; those of shipped forms never do."""
_WIDE = frozenset({"long_text", "table", "choices"})
Named = Field | PeopleRole | Step


@dataclass(frozen=True, kw_only=True)
class Overlay:
    """The changes of one form. Empty: as shipped."""

    title: str = ""
    title_line: str = ""
    """Own line above the title."""
    red_head: bool = False
    hide: tuple[str, ...] = ()
    """Names of fields and roles, ``step.field`` and ``step.role``; of main forms."""
    relabel: Mapping[str, str] = field(default_factory=dict)
    """Name as in `hide`, or of a step -> label; of main forms."""
    order: tuple[str, ...] = ()
    """References: the rows (of lists: the columns) they stand in take this order."""
    signatures: tuple[str, ...] = ()
    """Boxes to sign in."""
    widths: Mapping[str, int] = field(default_factory=dict)
    """Column of a list -> millimetres; of main forms ``table.column`` -> relative width."""
    opening: str | None = None
    closing: str | None = None
    """Of a letter; None: as shipped."""
    fields: tuple[Field, ...] = ()
    """Own fields; of main forms."""
    rows: tuple[Row, ...] = ()
    """Own arrangement of a grid, instead of the shipped one."""
    columns: tuple[Column, ...] = ()
    """Own columns of a list, instead of the shipped ones."""


def named_in(form: Form) -> dict[str, Named]:
    """Return everything an overlay of a main form can name."""
    named: dict[str, Named] = {one.name: one for one in form.fields}
    named |= {role.role: role for role in form.people}
    for step in form.steps:
        named[step.name] = step
        named |= {f"{step.name}.{one.name}": one for one in step.fields}
        named |= {f"{step.name}.{role.role}": role for role in step.people}
    return named


def apply_overlay(form: Form, overlay: Overlay) -> Form:
    """Return `form` as the office wants it; `overlay` has been checked against it."""
    changed = replace(
        form,
        title=overlay.title or form.title,
        title_line=overlay.title_line or form.title_line,
        red_head=overlay.red_head or form.red_head,
        fields=tuple(_field(one, "", overlay) for one in (*form.fields, *overlay.fields)),
        people=tuple(_role(one, "", overlay) for one in form.people),
        steps=tuple(_step(one, overlay) for one in form.steps),
        rows=overlay.rows or _ordered_rows(form.rows, overlay.order),
        columns=_columns(form, overlay),
        letter=_letter(form.letter, overlay) if form.letter else None,
    )
    if overlay.signatures:
        changed = _signed(changed, overlay.signatures)
    changed = with_labels(changed, new_labels(form, changed))
    return changed if overlay.rows else _with_own_fields(changed, overlay.fields)


def new_labels(before: Form, after: Form) -> dict[str, str]:
    """Return old label -> new label of the roles that were given another one."""
    roles = [*before.people, *(one for step in before.steps for one in step.people)]
    now = [*after.people, *(one for step in after.steps for one in step.people)]
    return {
        old.label: new.label
        for old, new in zip(roles, now, strict=False)
        if old.label != new.label and old.role == new.role
    }


def with_labels(form: Form, labels: Mapping[str, str]) -> Form:
    """Return `form` with its signature boxes naming roles by their new labels."""
    if not labels:
        return form
    rows = tuple(
        replace(row, signatures=tuple(_renamed(one, labels) for one in row.signatures))
        for row in form.rows
    )
    letter = form.letter and replace(
        form.letter, signatures=tuple(_renamed(one, labels) for one in form.letter.signatures)
    )
    return replace(form, rows=rows, letter=letter)


def signature_boxes(form: Form) -> list[str]:
    """Return the labels of all places to sign in."""
    boxes = [one for row in form.rows for one in row.signatures]
    boxes += form.letter.signatures if form.letter else ()
    return [*boxes, *(form.official.signatures if form.official else ())]


def _renamed(box: str, labels: Mapping[str, str]) -> str:
    for old, new in labels.items():
        if box.startswith(old):
            return new + box.removeprefix(old)
    return box


def _field(one: Field, before: str, overlay: Overlay) -> Field:
    name = before + one.name
    widths = overlay.widths
    return replace(
        one,
        label=overlay.relabel.get(name, one.label),
        hidden=one.hidden or name in overlay.hide,
        columns=tuple(
            replace(column, width=widths.get(f"{name}.{column.name}", column.width))
            for column in one.columns
        ),
    )


def _role(role: PeopleRole, before: str, overlay: Overlay) -> PeopleRole:
    name = before + role.role
    label = overlay.relabel.get(name, role.label)
    return replace(role, label=label, hidden=role.hidden or name in overlay.hide)


def _step(step: Step, overlay: Overlay) -> Step:
    return replace(
        step,
        label=overlay.relabel.get(step.name, step.label),
        fields=tuple(_field(one, f"{step.name}.", overlay) for one in step.fields),
        people=tuple(_role(one, f"{step.name}.", overlay) for one in step.people),
    )


def _letter(letter: Letter, overlay: Overlay) -> Letter:
    return replace(
        letter,
        opening=letter.opening if overlay.opening is None else overlay.opening,
        closing=letter.closing if overlay.closing is None else overlay.closing,
    )


def _ordered_rows(rows: tuple[Row, ...], order: Iterable[str]) -> tuple[Row, ...]:
    """The rows named change places among themselves; all others stay where they are."""
    named: list[int] = []
    for ref in order:
        at = next((place for place, row in enumerate(rows) if ref in refs_of(row)), None)
        if at is not None and at not in named:
            named.append(at)
    ordered = list(rows)
    for place, at in zip(sorted(named), named, strict=True):
        ordered[place] = rows[at]
    return tuple(ordered)


def refs_of(row: Row) -> list[str]:
    """Return the references of a row's cells."""
    return [cell.ref for cell in row.cells]


def _columns(form: Form, overlay: Overlay) -> tuple[Column, ...]:
    columns = overlay.columns or form.columns
    places = {ref: place for place, ref in enumerate(overlay.order)}
    named = sorted((one for one in columns if one.ref in places), key=lambda one: places[one.ref])
    following = iter(named)
    ordered = [next(following) if one.ref in places else one for one in columns]
    return tuple(replace(one, width=overlay.widths.get(one.ref, one.width)) for one in ordered)


def _signed(form: Form, boxes: tuple[str, ...]) -> Form:
    if form.letter is not None:
        return replace(form, letter=replace(form.letter, signatures=boxes))
    if form.official is not None:
        return replace(form, official=replace(form.official, signatures=boxes))
    if not any(row.signatures for row in form.rows):
        return replace(form, rows=(*form.rows, Row(signatures=boxes)))
    rows = (replace(row, signatures=boxes) if row.signatures else row for row in form.rows)
    return replace(form, rows=tuple(rows))


def _with_own_fields(form: Form, fields: Iterable[Field]) -> Form:
    """Put own fields that no row names before the last boxes to sign in, or among the notes."""
    shown = {ref for row in form.rows for ref in refs_of(row)}
    left = [one for one in fields if one.name not in shown]
    if form.letter is not None:
        notes = tuple(Cell(ref=one.name, span=4) for one in left)
        return replace(form, letter=replace(form.letter, notes=(*form.letter.notes, *notes)))
    at = max(
        (place for place, row in enumerate(form.rows) if row.signatures), default=len(form.rows)
    )
    return replace(form, rows=(*form.rows[:at], *_own_rows(left), *form.rows[at:]))


def _own_rows(fields: Iterable[Field]) -> list[Row]:
    rows: list[Row] = []
    waiting: Field | None = None
    for one in fields:
        if one.kind in _WIDE:
            rows.append(Row(cells=(Cell(ref=one.name, span=12),)))
        elif waiting is not None and waiting.only_for == one.only_for:
            rows[-1] = Row(cells=(Cell(ref=waiting.name, span=6), Cell(ref=one.name, span=6)))
            waiting = None
            continue
        else:
            rows.append(Row(cells=(Cell(ref=one.name, span=12),)))
        waiting = None if one.kind in _WIDE else one
    return rows
