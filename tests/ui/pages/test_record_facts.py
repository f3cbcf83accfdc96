"""What the page of a record says and offers."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.ui.pages.record_facts import facts_of, prints_of, steps_possible
from tests.ui.conftest import clock


@pytest.mark.parametrize("withdrawn", [False, True])
def test_an_item_in_hand_goes_on_unless_it_is_withdrawn(folders: Folders, withdrawn: bool) -> None:
    desk = open_desk(folders, clock=clock)
    (item,) = list_ids(desk, kind="rectification")
    if withdrawn:
        withdraw_entry(desk, record_id=item, reason="重复登记")
    shown = show_entry(desk, record_id=item)
    record = shown.whole.record
    names = {step.name for step in steps_possible(shown.form, record)}
    assert names == (set() if withdrawn else {"progress", "acceptance", "close"} | names)
    assert "reopen" not in names
    assert facts_of(record, shown.form)[0] == "发现时间　2026年6月10日"
    prints = [form.id for form in prints_of(list(desk.forms.forms_of("rectification")), shown)]
    assert "rectification" in prints
    assert "rectification_ledger" not in prints
    desk.close()
