"""What can be asked: a class for each field kind; `field_kind.py` opens with the recipe."""

from cleanedu_desktop.form_engine.field_kinds.all_kinds import (
    CELL_KINDS,
    FIELD_KINDS,
    TABLE,
    kind_of,
)
from cleanedu_desktop.form_engine.field_kinds.field_kind import FieldKind, JsonValue, WrongValue
from cleanedu_desktop.form_engine.field_kinds.tables import rows_of

__all__ = [
    "CELL_KINDS",
    "FIELD_KINDS",
    "TABLE",
    "FieldKind",
    "JsonValue",
    "WrongValue",
    "kind_of",
    "rows_of",
]
