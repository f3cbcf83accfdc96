"""Stopping long work from outside."""

import pytest

from cleanedu_desktop.stopping import Stopped, heeding, look, never


def test_one_stops_when_told_and_not_before() -> None:
    look(never)
    with pytest.raises(Stopped):
        look(lambda: True)


def test_a_long_row_is_left_where_one_is_told_to_stop() -> None:
    assert list(heeding(never, range(5), every=2)) == [0, 1, 2, 3, 4]
    seen: list[int] = []
    with pytest.raises(Stopped):
        seen += heeding(lambda: len(seen) == 0, range(5), every=2)
    row = heeding(lambda: bool(seen), range(5), every=2)
    seen += [next(row), next(row)]
    with pytest.raises(Stopped):
        next(row)
    assert seen == [0, 1]
