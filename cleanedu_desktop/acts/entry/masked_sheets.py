"""Hides on sheets, and in tables of words, who is meant: everyone the office knows by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from cleanedu_desktop.form_engine.masked_sheet import Words, masked_sheet, names_on
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.rules.masking import Mask, names_within

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


def mask_of(books: Books, more: Iterable[str] = ()) -> Mask:
    """Return what hides everyone who is or was on the roster, the users, and `more` names."""
    return Mask([*books.every_name(), *more])


def hiding(
    books: Books, sheets: Iterable[Sheet], also: Iterable[str] = ()
) -> Callable[[Sheet], Sheet]:
    """Return what masks these sheets: it leaves no name, identity number, telephone or code.

    A name that stands in a field for names on one of them is hidden in the texts of all, and so
    are those of `also`, which nothing else knows to be names.
    """
    told = {name for sheet in sheets for text in names_on(sheet) for name in names_within(text)}
    mask = mask_of(books, told | set(also))
    words = Words(text=mask.text, names=mask.names)
    return lambda sheet: masked_sheet(sheet, words)
