"""Which paper a code names, and why some are not followed."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.filled_sheets import key_maker
from cleanedu_desktop.acts.signed.read_code import NotTaken, form_of, paper_title, read_code
from cleanedu_desktop.rules.record_key import form_mark
from tests.acts.office import Staff, record_session


def test_a_step_entry_of_a_record_is_meant(desk: Desk, staff: Staff) -> None:
    record_session(desk, staff)
    with desk.store.reading() as books:
        office = books.office()
        key = key_maker(office, "make_up_study")("X2026-0001", 2)
        paper = read_code(desk, books, office, key + "/1.2")
    assert (paper.number, paper.paper, paper.page, paper.pages) == (
        "X2026-0001",
        "MAKE.UP.STUDY+2",
        1,
        2,
    )


def test_a_foreign_code_is_not_ours(desk: Desk) -> None:
    with desk.store.reading() as books, pytest.raises(NotTaken) as refused:
        read_code(desk, books, books.office(), "https://example.org")
    assert not refused.value.ours


def test_a_form_is_found_by_its_mark(desk: Desk) -> None:
    assert form_of(form_mark("make_up_study", entry=2)) == "make_up_study"
    assert paper_title(desk, "talk") == "廉政谈话记录表"
    assert paper_title(desk, "own_gone") == "own_gone"
