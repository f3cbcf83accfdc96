"""Sheets made one by one, whenever they are asked for: thousands kept at once fill the memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import overload

from cleanedu_desktop.form_engine.sheet import Sheet

Make = Callable[[], Sheet]


def _changed(make: Make, change: Callable[[Sheet], Sheet]) -> Sheet:
    return change(make())


class SheetsToMake(Sequence[Sheet]):
    """A sequence of sheets that holds none of them; who needs one twice keeps it.

    It asks nothing of the store any more: also a copy of this process may make them.
    """

    def __init__(self, makers: Sequence[Make], numbers: Sequence[str]) -> None:
        """`numbers`: the record number of each sheet, empty where it has none."""
        self._makers, self.numbers = makers, numbers

    def __len__(self) -> int:
        return len(self._makers)

    @overload
    def __getitem__(self, at: int) -> Sheet: ...
    @overload
    def __getitem__(self, at: slice) -> SheetsToMake: ...
    def __getitem__(self, at: int | slice) -> Sheet | SheetsToMake:
        if isinstance(at, slice):
            return SheetsToMake(self._makers[at], self.numbers[at])
        return self._makers[at]()

    def __iter__(self) -> Iterator[Sheet]:
        return (make() for make in self._makers)  # a Sequence's own would end at any IndexError

    def changed(self, change: Callable[[Sheet], Sheet]) -> SheetsToMake:
        """The same sheets, each changed once it is made; `change` keeps its number."""
        return SheetsToMake([partial(_changed, one, change) for one in self._makers], self.numbers)

    @classmethod
    def joined(cls, parts: Iterable[SheetsToMake]) -> SheetsToMake:
        """The sheets of all `parts` in order."""
        makers: list[Make] = []
        numbers: list[str] = []
        for one in parts:
            makers += one._makers
            numbers += one.numbers
        return cls(makers, numbers)
