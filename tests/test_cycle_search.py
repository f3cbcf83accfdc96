"""Holding back the search for cycles."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from cleanedu_desktop.cycle_search import no_search_for_cycles


def test_it_is_held_back_and_goes_on_afterwards() -> None:
    """Within another one too, and after a failure."""
    assert gc.isenabled()
    with no_search_for_cycles():
        assert not gc.isenabled()
        with no_search_for_cycles():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), no_search_for_cycles():
        raise KeyError
    assert gc.isenabled()


ENDS = """
import sys
from cleanedu_desktop.cycle_search import rare_searches

class Told:
    def __del__(self):
        print("looked through", flush=True)

one = Told()
one.itself = one
if "plain" not in sys.argv:
    rare_searches()
"""


def test_at_the_end_of_the_process_none_is_searched_for() -> None:
    """Where it is, a circle is taken apart."""
    for more, said in (["plain"], "looked through\n"), ([], ""):
        words = [sys.executable, "-c", ENDS, *more]
        done = subprocess.run(words, check=True, capture_output=True, text=True)
        assert done.stdout == said
