"""Undoing: what was before is there again, what came later is never torn."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.check_store import check_store
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.undo import last_operations, undo
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, add_person, record_item, record_session, record_talk

KINDS = ("person", "study_session", "talk", "commitment", "rectification")


def books_of(desk: Desk) -> dict[str, Any]:
    """Return everything that is shown of the books, by record; versions count changes only."""
    with desk.store.reading() as books:
        wholes = books.wholes([one for kind in KINDS for one in books.record_ids(kind)])
    shown = {whole.record.id for whole in wholes}
    return {
        whole.record.id: (
            replace(whole.record, version=1),
            sorted(whole.people, key=lambda tie: tie.id),
            sorted(
                (link for link in whole.links if {link.from_id, link.to_id} <= shown),
                key=lambda link: link.id,
            ),
            whole.steps,
        )
        for whole in wholes
    }


def do_something(desk: Desk, staff: Staff, dice: random.Random, talk: str, item: str) -> None:
    """Do one of the acts an undo can take back."""
    match dice.randrange(6):
        case 0:
            record_talk(desk, staff, content=f"第{dice.random()}次")
        case 1:
            people = [PersonGiven(staff.head, "talker"), PersonGiven(staff.driver, "talkee")]
            given = {"place": f"{dice.randrange(9)}楼"}
            correct_entry(desk, record_id=talk, answers=given, people=people)
        case 2:
            links = [LinkGiven(item, "answers")] if dice.random() < 0.5 else []
            correct_entry(desk, record_id=talk, links=links)
        case 3:
            advance_entry(
                desk,
                record_id=item,
                step="progress",
                answers={"progressed_on": "2026-03-09", "progress": "已整改一半"},
            )
        case 4:
            record_commitments(desk, person_ids=[staff.head], answers={"year": 2026})
        case _:
            if show_entry(desk, record_id=talk).whole.record.withdrawn_at is None:
                withdraw_entry(desk, record_id=talk, reason="重复登记")
            else:
                put_back_entry(desk, record_id=talk)


@pytest.mark.parametrize("seed", range(12))
def test_undoing_one_by_one_gives_every_state_back(desk: Desk, staff: Staff, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    talk, item = record_talk(desk, staff).id, record_item(desk, staff).id
    states = []
    for _ in range(8):
        before, last = books_of(desk), last_operations(desk)
        with suppress(OfficeProblem):  # on a withdrawn record, say
            do_something(desk, staff, dice, talk, item)
        if last_operations(desk) != last:
            states.append(before)
    assert len(states) > 2
    while states:
        undo(desk)
        assert books_of(desk) == states.pop()
    assert check_store(desk.folders).sound


@pytest.mark.parametrize("seed", range(4))
def test_undoing_an_undoing_brings_it_back(desk: Desk, staff: Staff, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    talk, item = record_talk(desk, staff).id, record_item(desk, staff).id
    for _ in range(4):
        do_something(desk, staff, dice, talk, item)
        after = books_of(desk)
        undone = undo(desk)
        undo(desk, operation=undone.operation)
        assert books_of(desk) == after
        assert last_operations(desk)[0].id == undone.undone.id


def test_what_was_made_goes_to_the_bin_with_its_people(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    done = undo(desk)
    assert done.undone.what == f"新增 {talk.number}《提醒谈话 · 沈雅琴》"
    assert done.undone.who == "文书"
    assert ("talk", talk.id) in done.changes.touched
    whole = show_entry(desk, record_id=talk.number).whole
    assert whole.record.withdrawn_reason == f"撤销：{done.undone.what}"
    assert len(whole.people) == 2
    put_back_entry(desk, record_id=talk.id)
    assert show_entry(desk, record_id=talk.id).whole.record.withdrawn_at is None


def test_what_is_found_is_what_is_there(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff, content="说了采购的事")
    correct_entry(desk, record_id=talk.id, answers={"content": "说了接待的事"})
    undo(desk)
    assert [one.id for one in find_entries(desk, text="采购的事")] == [talk.id]
    assert find_entries(desk, text="接待的事") == []


def test_a_change_since_refuses(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    made = last_operations(desk)[0]
    correct_entry(desk, record_id=talk.id, answers={"place": "会议室"})
    before = books_of(desk)
    with pytest.raises(OfficeProblem, match="又有改动（更正）"):
        undo(desk, operation=made.id)
    assert books_of(desk) == before


def test_a_person_somebody_holds_on_to_stays(desk: Desk, staff: Staff) -> None:
    person = add_person(desk, name="王新")
    made = last_operations(desk)[0]
    session = record_session(desk, staff)
    people = [PersonGiven(person, "host"), PersonGiven(staff.clerk, "recorder")]
    correct_entry(desk, record_id=session.id, people=people)
    with pytest.raises(OfficeProblem, match=f"后来的记录 {session.number}"):
        undo(desk, operation=made.id)
    undo(desk)
    undo(desk)
    assert undo(desk).undone.id == made.id


def test_a_number_given_to_somebody_else_refuses(desk: Desk, staff: Staff) -> None:
    correct_entry(desk, record_id=staff.clerk, answers={"staff_number": "A1"})
    correct_entry(desk, record_id=staff.clerk, answers={"staff_number": "A2"})
    changed = last_operations(desk)[0]
    add_person(desk, name="王新", staff_number="A1")
    with pytest.raises(OfficeProblem, match="A1"):
        undo(desk, operation=changed.id)


def test_nothing_twice_and_nothing_unknown(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    done = undo(desk)
    for given, told in (
        (done.undone.id, "已经撤销过"),
        ("no-such", "没有找到操作"),
        ("", "没有找到操作"),
    ):
        with pytest.raises(OfficeProblem, match=told):
            undo(desk, operation=given)
    for _ in range(3):
        undo(desk)
    with pytest.raises(OfficeProblem, match="没有可以撤销"):
        undo(desk)
