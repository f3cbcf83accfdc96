"""Facts kept at the desk."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of, registers_of
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.list_attachments import list_attachments
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.remove_attachment import remove_attachment
from cleanedu_desktop.acts.undo import undo
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.dues import dues
from cleanedu_desktop.rules.facts import OfficeFacts
from cleanedu_desktop.store.store import Store
from tests.acts.office import (
    DAY,
    Staff,
    add_person,
    fixed_clock,
    record_item,
    record_session,
    record_talk,
)
from tests.rules.small_office import BOOK

DOCUMENT = {"issuer": "某局", "title": "某通知", "received_on": "2026-03-02"}


def cold(desk: Desk) -> OfficeFacts:
    """The facts as the store tells them now."""
    with desk.store.reading() as books:
        return books.facts(registers_of(desk))


def record_document(desk: Desk, **answers: str) -> str:
    """Record a document to be passed on and return the id."""
    given = DOCUMENT | {"pass_on_by": "2026-03-20"} | answers
    return record_entry(desk, kind="incoming_document", answers=given).id


class Secretary:
    """Does something to the books, whatever it may be."""

    def __init__(self, desk: Desk, staff: Staff, chance: random.Random) -> None:
        self.desk, self.staff, self.chance = desk, staff, chance
        self.ids = [record_document(desk)]

    def attach(self, record_id: str) -> None:
        """Attach a file."""
        scan = self.desk.folders.data / "scan.pdf"
        scan.write_bytes(b"%PDF-1.7 scan")
        attach_files(self.desk, record_id=record_id, files=[scan])

    def remove_file(self, record_id: str) -> None:
        """Remove the files of a record."""
        for file in list_attachments(self.desk, record_id=record_id):
            remove_attachment(self.desk, attachment_id=file.id, reason="贴错了")

    def acts(self) -> list[Callable[[], object]]:
        """Return what can be done now."""
        one, day = self.chance.choice(self.ids), DAY - timedelta(self.chance.randrange(5))
        desk, staff = self.desk, self.staff
        link = [LinkGiven(self.chance.choice(self.ids), "传达学习")]
        someone = self.chance.choice((staff.clerk, staff.driver))
        return [
            lambda: self.ids.append(record_talk(desk, staff).id),
            lambda: self.attach(one),
            lambda: self.remove_file(one),
            lambda: self.ids.append(record_session(desk, staff).id),
            lambda: self.ids.append(record_item(desk, staff, due_on=day.isoformat()).id),
            lambda: self.ids.append(record_document(desk)),
            lambda: record_commitments(desk, person_ids=[someone], answers={"year": 2026}),
            lambda: add_person(desk, name=f"某{self.chance.random()}"),
            lambda: correct_entry(desk, record_id=staff.clerk, answers={"post": f"科员{day}"}),
            lambda: advance_entry(
                desk, record_id=someone, step="move_out", answers={"moved_out_on": str(day)}
            ),
            lambda: advance_entry(
                desk, record_id=one, step="pass_on",
                answers={"passed_on": str(day), "audience": "全体"},
            ),
            lambda: advance_entry(
                desk, record_id=one, step="make_up_study",
                answers={"studied_on": str(day), "method": "自学", "hours": 2},
                people=[PersonGiven(staff.driver, "absentee")],
            ),
            lambda: correct_entry(desk, record_id=one, links=link),
            lambda: withdraw_entry(desk, record_id=one, reason="重复"),
            lambda: put_back_entry(desk, record_id=one),
            lambda: undo(desk),
        ]  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_warm_facts_are_as_cold_ones_after_any_acts(desk: Desk, staff: Staff, seed: int) -> None:
    """What is renewed is just what changed, and nothing that changed is missed."""
    secretary = Secretary(desk, staff, random.Random(seed))  # noqa: S311
    facts_of(desk)
    done = 0
    for _ in range(25):
        with suppress(OfficeProblem):
            secretary.chance.choice(secretary.acts())()
            done += 1
        warm, now = facts_of(desk), cold(desk)
        assert warm == now
        assert dues(warm, BOOK, DAY) == dues(now, BOOK, DAY)
    assert done > 10


def test_only_what_changed_is_read_anew(
    desk: Desk, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same object while nothing is written; else all that stands is the same."""
    record_talk(desk, staff)
    session = record_session(desk, staff)
    first = facts_of(desk)
    assert facts_of(desk) is first
    record_talk(desk, staff)
    second = facts_of(desk)
    assert second.of("talk")[0] is first.of("talk")[0]
    assert second.of("study_session") is first.of("study_session")
    assert second.persons is first.persons
    correct_entry(desk, record_id=session.id, answers={"study_hours": 3})
    assert facts_of(desk).of("talk") is second.of("talk")
    assert facts_of(desk).of("study_session")[0].answers["study_hours"] == 3
    monkeypatch.setattr("cleanedu_desktop.store.fact_books.MOST_RENEWED", 0)
    record_talk(desk, staff)
    third = facts_of(desk)
    assert third == cold(desk)
    assert third.of("talk")[0] is not first.of("talk")[0]


def test_another_history_is_read_whole(desk: Desk, staff: Staff) -> None:
    """Restored books do not know what was read before."""
    record_talk(desk, staff)
    facts_of(desk)
    assert desk.facts is not None
    strange = replace(desk.facts.head, code="0" * 12)
    emptied = replace(desk.facts.facts, records={})
    desk.facts = replace(desk.facts, head=strange, facts=emptied)
    assert facts_of(desk) == cold(desk)


def test_other_forms_ask_for_other_answers(desk: Desk) -> None:
    """Then everything is read anew."""
    record_document(desk, report_by="2026-03-30")
    (document,) = facts_of(desk).of("incoming_document")
    assert document.answers == {"pass_on_by": "2026-03-20", "report_by": "2026-03-30"}
    forms = tuple(replace(form, due=()) for form in desk.forms.forms)
    desk.forms = replace(desk.forms, forms=forms)
    assert facts_of(desk).of("incoming_document")[0].answers == {}


def test_what_another_process_wrote_is_seen(desk: Desk, staff: Staff) -> None:
    """By a desk that only reads."""
    reader = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    assert facts_of(reader).of("talk") == ()
    record_talk(desk, staff)
    assert len(facts_of(reader).of("talk")) == 1
    reader.store.close()


def test_restricted_kinds_are_no_facts_for_an_inspector(desk: Desk, staff: Staff) -> None:
    """So nothing that follows from them is told."""
    event = {"event_type": "处分", "effective_on": "2026-03-01", "influence_until": "2026-09-01"}
    record_entry(
        desk, kind="person_event", answers=event, people=[PersonGiven(staff.driver, "subject")]
    )
    (told,) = facts_of(desk).of("person_event")
    assert (told.type, told.answers["influence_until"]) == ("处分", "2026-09-01")
    reader: Store = desk.store.reopen(read_only=True)
    sitting = begin_inspection(replace(desk, store=reader), who="王某某")
    assert facts_of(sitting).of("person_event") == ()
    sitting.close()
