"""Finding the record meant."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import (
    find_record,
    find_record_id,
    refuse_withdrawn,
)
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff


def test_by_id_number_or_unique_beginning(desk: Desk, staff: Staff) -> None:
    with desk.store.reading() as books:
        for given in (staff.head, "R2026-0001", staff.head[:10].upper()):
            assert find_record_id(books, given) == staff.head
        with pytest.raises(OfficeProblem, match="没有找到"):
            find_record(books, staff.head[:3])


def test_withdrawn_ones_are_found_and_can_be_refused(desk: Desk, staff: Staff) -> None:
    with desk.store.reading() as books:
        refuse_withdrawn(find_record(books, staff.head))
    withdraw_entry(desk, record_id=staff.head, reason="登记错了")
    with desk.store.reading() as books:
        whole = find_record(books, staff.head)
    with pytest.raises(OfficeProblem, match="已撤回"):
        refuse_withdrawn(whole)
