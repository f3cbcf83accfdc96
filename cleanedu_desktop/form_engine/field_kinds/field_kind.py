"""What every field kind can do: read input, show words, give words to search, mark paper.

Recipe for a new field kind:

1. Write one class below `FieldKind` in the module of this package it belongs to (or a new one):
   `name` as forms write it, `label` in Chinese, `example` as the JSON value kept, then `read`,
   `show` and `mark`; `search_text`, `public` and `with_withheld` only where they differ.
2. Add it to `KINDS` in `all_kinds.py`.
3. Give it an input in the window that can be truly empty.
4. Write its tests in `tests/form_engine/field_kinds/`: what it reads, what it refuses, and
   `read(show(value)) == value`.

A house rule test fails while one of these is missing. Empty is always None and always allowed;
whether an answer is required is asked elsewhere.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.problems import quoted

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]


class WrongValue(Exception):
    """A value does not fit its field; `sentence` says to the user what would."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def refused(field: Field, expected: str, raw: object) -> WrongValue:
    """Return the refusal of `raw`: what was given and what is `expected`."""
    return WrongValue(f"“{field.label}”填的是{quoted(raw)}，{expected}。")


class FieldKind(ABC):
    """One kind of answer. Stateless: one instance serves all fields."""

    name: ClassVar[str]
    """As written in forms."""
    label: ClassVar[str]
    """Chinese word for people who write forms."""
    example: ClassVar[JsonValue]
    """A JSON value as it is kept."""

    @abstractmethod
    def read(self, raw: object, field: Field) -> JsonValue:
        """Return what is kept for `raw`, or None if it is empty.

        Raises:
            WrongValue: `raw` cannot be understood with certainty, or is not allowed.
        """

    @abstractmethod
    def show(self, value: object, field: Field) -> str:
        """Return the Chinese words for a kept value; "" for None. Never raises."""

    @abstractmethod
    def mark(self, field: Field) -> str:
        """Return what a blank form prints in this field, to be filled in by hand."""

    def on_paper(self, value: object, field: Field) -> str:
        """Return what a filled form prints; like `show` unless a wish of the field differs."""
        return self.show(value, field)

    def search_text(self, value: object, field: Field) -> str:
        """Return the words this value is to be found by."""
        return self.show(value, field)

    def public(self, value: object, field: Field) -> object:
        """Return the value without anything confidential (restricted choices)."""
        return value

    def with_withheld(self, given: object, before: object, field: Field) -> object:
        """Return what is `given`, raw, with what `public` withholds of the value kept `before`.

        For those who correct a record without having seen its confidential part.
        """
        return given
