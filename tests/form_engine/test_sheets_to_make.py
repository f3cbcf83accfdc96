"""Sheets that are made when they are asked for."""

from functools import partial

import pytest

from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.form_engine.sheets_to_make import SheetsToMake


class Maker:
    """Makes sheets of numbers and remembers which."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def one(self, number: str) -> Sheet:
        """A sheet without anything on it."""
        self.made.append(number)
        return Sheet(form_id="talk", form_version="1", title="表", office_name="", number=number)

    def sheets(self, *numbers: str) -> SheetsToMake:
        """Those of `numbers`."""
        return SheetsToMake([partial(self.one, number) for number in numbers], numbers)


def numbers(sheets: SheetsToMake) -> list[str]:
    """What they bear, once made."""
    return [sheet.number for sheet in sheets]


def test_only_what_is_asked_for_is_made() -> None:
    maker = Maker()
    sheets = maker.sheets("1", "2", "3", "4")
    some = sheets[1:3]
    assert (len(sheets), bool(sheets[:0]), list(some.numbers), maker.made) == (
        4,
        False,
        ["2", "3"],
        [],
    )
    assert some[-1].number == "3"
    assert maker.made == ["3"]
    assert numbers(some) == ["2", "3"]
    with pytest.raises(IndexError):
        some[2]


def test_changes_come_after_making_and_in_their_order() -> None:
    maker = Maker()
    several = SheetsToMake.joined([maker.sheets("1"), maker.sheets("2", "")])

    def add(word: str, sheet: Sheet) -> Sheet:
        return Sheet(**{**vars(sheet), "title": sheet.title + word})

    changed = several.changed(partial(add, "甲")).changed(partial(add, "乙"))
    assert maker.made == []
    assert [one.title for one in changed] == ["表甲乙"] * 3
    assert [one.title for one in several] == ["表"] * 3
    assert list(changed.numbers) == numbers(changed) == ["1", "2", ""]


def test_a_failure_of_ours_ends_no_loop_in_silence() -> None:
    """A Sequence's own iterator takes an IndexError for its end: sheets were left out."""

    def fails() -> Sheet:
        raise IndexError

    with pytest.raises(IndexError):
        list(SheetsToMake([Maker().sheets("1")._makers[0], fails], ["1", "2"]))
