"""The order of a form's rows or columns as an office sees and changes it."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class Place:
    """A row of a grid, or a column of a list, that can change places with others."""

    key: str
    """Reference that names it in an overlay's `order`."""
    words: str
    width: float | None = None
    """Of a column: millimetres."""


def places_of(form: Form, main: Form) -> list[Place]:
    """Return what can be moved on `form` as shipped; `main` gives the labels."""
    if form.columns:
        return [Place(one.ref, one.label or one.ref, one.width) for one in form.columns]
    places: list[Place] = []
    seen: set[str] = set()
    for row in form.rows:
        key = next((cell.ref for cell in row.cells if cell.ref not in seen), None)
        seen.update(cell.ref for cell in row.cells)
        if key is not None:
            words = [cell.label or _label(cell.ref, form, main) for cell in row.cells]
            only = f"（{'、'.join(row.only_for)}）" if row.only_for else ""
            places.append(Place(key, " · ".join(word for word in words if word) + only))
    return places


def _label(ref: str, form: Form, main: Form) -> str:
    found = find_reference(ref, main, form)
    return found.label if found else ref


def arranged(natural: Sequence[str], order: Sequence[str]) -> list[str]:
    """Return `natural` with the keys of `order` changed places among themselves."""
    named = [key for key in dict.fromkeys(order) if key in natural]
    following = iter(named)
    return [next(following) if key in named else key for key in natural]


def order_of(natural: Sequence[str], now: Sequence[str]) -> tuple[str, ...]:
    """Return the shortest `order` that makes `now` of `natural`; empty where they are the same."""
    moved = [at for at, key in enumerate(natural) if now[at] != key]
    return tuple(now[moved[0] : moved[-1] + 1]) if moved else ()
