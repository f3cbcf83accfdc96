"""The closed list of field kinds; `field_kind.py` opens with the recipe for a new one."""

from __future__ import annotations

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds.days import Date, DateTime, PartialDate, Year
from cleanedu_desktop.form_engine.field_kinds.field_kind import FieldKind
from cleanedu_desktop.form_engine.field_kinds.numbers import Money, Number
from cleanedu_desktop.form_engine.field_kinds.picks import Choice, Choices, YesNo
from cleanedu_desktop.form_engine.field_kinds.tables import Table
from cleanedu_desktop.form_engine.field_kinds.texts import LongText, Text

KINDS: tuple[FieldKind, ...] = (
    Text(), LongText(), Date(), PartialDate(), DateTime(), Year(),
    Number(), Money(), Choice(), Choices(), YesNo(),
)  # fmt: skip
"""Kinds of a field or of a table's column."""

CELL_KINDS: dict[str, FieldKind] = {kind.name: kind for kind in KINDS}

TABLE = Table(CELL_KINDS)

FIELD_KINDS: dict[str, FieldKind] = {**CELL_KINDS, TABLE.name: TABLE}
"""Every field kind by the name forms write."""


def kind_of(field: Field) -> FieldKind:
    """Return the kind of a field of a form that was read without mistakes."""
    return FIELD_KINDS[field.kind]
