"""What is not done yet, what still moves on, and what has boxes to sign in."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.filing.table_at_hand import (
    filing_table,
    is_unfinished,
    moves_on,
    needs_signing,
)
from tests.acts.office import Staff, record_item, record_talk


def test_a_problem_is_unfinished_until_it_is_closed(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff).id
    form, table = desk.forms.main_form("rectification"), filing_table(desk)
    with desk.store.reading() as books:
        (record,) = books.rows([item])
    assert is_unfinished(form, table, record) and moves_on(form, record)
    closed = replace(record, state="closed")
    assert not is_unfinished(form, table, closed) and not moves_on(form, closed)


def test_a_rule_in_force_is_done_but_can_be_repealed(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff).id
    with desk.store.reading() as books:
        (record,) = books.rows([talk])
    form = desk.forms.main_form("regulation")
    in_force = replace(record, kind="regulation", state="in_force", answers={})
    assert not is_unfinished(form, filing_table(desk), in_force) and moves_on(form, in_force)
    own = replace(form, kind="own_x", own=True)
    assert not is_unfinished(own, filing_table(desk), replace(in_force, kind="own_x"))


def test_records_with_boxes_to_sign_in_want_their_signed_paper(desk: Desk) -> None:
    assert needs_signing(desk.forms.main_form("talk"), {"talk_type": "提醒谈话"})
    assert needs_signing(desk.forms.main_form("commitment"), {})
    assert not needs_signing(desk.forms.main_form("leading_group"), {})
