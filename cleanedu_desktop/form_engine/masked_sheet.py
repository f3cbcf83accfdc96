"""Makes of a sheet one that hides who is meant: every word on it goes through a mask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from cleanedu_desktop.charts.spec import BarChart, MatrixChart
from cleanedu_desktop.form_engine.sheet import PlacedBlock, PlacedText, Sheet, SheetText
from cleanedu_desktop.quick_dataclass import dataclass

HIDDEN_NAMES = "本件姓名、证件号码已隐去"
"""Said under the title of every masked sheet."""
_KEPT = frozenset({"form_id", "form_version", "paper", "face", "align", "tone", "base", "digest"})
"""Fields that are no words."""

Part = TypeVar("Part")


@dataclass(frozen=True)
class Words:
    """How words are hidden."""

    text: Callable[[str], str]
    """Of any words."""
    names: Callable[[str], str]
    """Of words that are names of persons."""


def masked_sheet(sheet: Sheet, words: Words) -> Sheet:
    """Return the sheet with every word masked, without its code, and saying that it is masked.

    The code would bring a signed copy home to the record; a masked sheet is no such copy.
    """
    masked = _masked(sheet, words)
    note = "；".join(one for one in (masked.note, HIDDEN_NAMES) if one)
    return replace(masked, note=note, key="", proof="")


def names_on(sheet: Sheet) -> Iterator[str]:
    """Yield the texts of a sheet that are names of persons."""
    yield from _names(sheet)


def _names(part: object) -> Iterator[str]:
    if isinstance(part, SheetText):
        if part.face == "name":
            yield part.text
    elif isinstance(part, BarChart) and part.names:
        yield from (one.label for one in part.bars)
    elif isinstance(part, MatrixChart) and part.names:
        yield from (*(one.label for one in part.rows), *part.columns)
    elif isinstance(part, tuple):
        for one in part:
            yield from _names(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _names(getattr(part, field.name))


def _masked(part: Part, words: Words) -> Part:
    """Return a part of a sheet of whatever type with every text in it masked."""
    return _any(part, words)  # type: ignore[no-any-return]


def _any(part: Any, words: Words) -> Any:
    if isinstance(part, str):
        return words.text(part)
    if isinstance(part, SheetText):
        hide = words.names if part.face == "name" else words.text
        return replace(part, text=hide(part.text))
    if isinstance(part, tuple):
        return tuple(_any(one, words) for one in part)
    if isinstance(part, PlacedBlock):
        return replace(part, texts=tuple(_any(one, words) for one in part.texts if _stays(one)))
    if is_dataclass(part) and not isinstance(part, type):
        changed = {
            field.name: _any(getattr(part, field.name), words)
            for field in fields(part)
            if field.name not in _KEPT
        }
        return replace(part, **changed)
    return part


def _stays(text: PlacedText) -> bool:
    return not text.is_code
