"""The office gets another name; its code, its key and its records stay."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.rename_office import rename_office
from cleanedu_desktop.acts.show_sheet import show_sheet
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_session


def test_paper_bears_the_new_name_and_the_old_number(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff)
    with desk.store.reading() as books:
        before = books.office()
    rename_office(desk, name=" 某某市  信访局 ")
    with desk.store.reading() as books:
        after = books.office()
    assert after.name == "某某市 信访局"
    assert (after.code, after.checksum_key) == (before.code, before.checksum_key)
    sheet = show_sheet(desk, record_id=session.id)
    assert (sheet.office_name, sheet.number) == ("某某市 信访局", session.number)


@pytest.mark.parametrize("name", ["", "  ", "长" * 101, "某\x00局"])
def test_a_name_that_cannot_be_printed_is_refused(desk: Desk, name: str) -> None:
    with pytest.raises(OfficeProblem, match="没有保存，记录没有受影响"):
        rename_office(desk, name=name)
