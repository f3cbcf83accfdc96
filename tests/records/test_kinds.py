"""Tests of which class keeps a kind."""

import pytest

from cleanedu_desktop.records.kinds import CORE_KINDS, class_of
from cleanedu_desktop.records.record import Record


@pytest.mark.parametrize("kind", sorted(CORE_KINDS))
def test_core_kind_has_a_class_of_its_own(kind: str) -> None:
    """No two share one, so that the store can tell them apart."""
    assert issubclass(class_of(kind), Record)
    assert [other for other in CORE_KINDS if class_of(other) is class_of(kind)] == [kind]


def test_register_is_kept_as_a_plain_record() -> None:
    """A new register needs no code."""
    assert class_of("gift_register") is Record
