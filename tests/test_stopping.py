"""Stopping long work from outside."""

import pytest

from cleanedu_desktop.stopping import Stopped, look, never


def test_one_stops_when_told_and_not_before() -> None:
    look(never)
    with pytest.raises(Stopped):
        look(lambda: True)
