"""One input for each field kind.

Recipe for a new kind: add its class to `form_engine/field_kinds/`, write an `Input` here that is
truly empty until filled, name it in `INPUTS`, and give it a test in `tests/ui/widgets/inputs/`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.choice import ChoiceInput
from cleanedu_desktop.ui.widgets.inputs.choices import ChoicesInput
from cleanedu_desktop.ui.widgets.inputs.dates import DateInput, DateTimeInput, PartialDateInput
from cleanedu_desktop.ui.widgets.inputs.input import Input
from cleanedu_desktop.ui.widgets.inputs.long_text import LongTextInput
from cleanedu_desktop.ui.widgets.inputs.number import MoneyInput, NumberInput, YearInput
from cleanedu_desktop.ui.widgets.inputs.table import TableInput
from cleanedu_desktop.ui.widgets.inputs.text import TextInput
from cleanedu_desktop.ui.widgets.inputs.yes_no import YesNoInput

INPUTS: dict[str, type[Input]] = {
    "text": TextInput,
    "long_text": LongTextInput,
    "date": DateInput,
    "partial_date": PartialDateInput,
    "datetime": DateTimeInput,
    "year": YearInput,
    "number": NumberInput,
    "money": MoneyInput,
    "choice": ChoiceInput,
    "choices": ChoicesInput,
    "yes_no": YesNoInput,
    "table": TableInput,
}
"""Field kind -> its input."""


def input_for(
    field: Field, parent: QWidget | None = None, *, columns: Sequence[Field] = ()
) -> Input:
    """Return a new, empty input for `field`; `columns` are those of a table that are shown."""
    if field.kind == "table":
        return TableInput(field, parent, make_input=input_for, columns=columns)
    return INPUTS[field.kind](field, parent)
