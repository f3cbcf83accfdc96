"""Holding back the search for cycles."""

from __future__ import annotations

import gc

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
