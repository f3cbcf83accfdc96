"""Building a record in memory."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import draft_entry, refuse_wrong, title_of
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import WholeRecord
from tests.acts.office import TALK, Staff, record_talk


def test_what_is_right_is_there_and_what_is_wrong_is_told(desk: Desk, staff: Staff) -> None:
    form = desk.forms.main_form("talk")
    people = [PersonGiven(staff.head, "talker"), PersonGiven("某某", "talkee")]
    with desk.store.reading() as books:
        draft = draft_entry(
            desk, books, form=form, answers=TALK | {"due_on": "月底"}, people=people
        )
    assert draft.whole.record.happened_on == date(2026, 3, 9)
    assert draft.whole.record.answers == TALK
    assert [tie.role for tie in draft.whole.people] == ["talker"]
    assert {one.field for one in draft.mistakes} == {"due_on", "talkee"}
    with pytest.raises(OfficeProblem, match=r"完成时限.*某某"):
        refuse_wrong(draft)


def test_a_late_entry_says_so_even_without_a_reason(desk: Desk, staff: Staff) -> None:
    form = desk.forms.main_form("talk")
    told = {}
    with desk.store.reading() as books:
        for day, reason in (
            ("2026-03-03", None),
            ("2026-03-02", None),
            ("2026-03-02", "出差 "),
            ("2026-03-03", " "),
        ):
            answers = TALK | {"starts_at": f"{day}T09:00"}
            draft = draft_entry(
                desk, books, form=form, answers=answers, people=(), late_reason=reason
            )
            told[day, reason] = draft.whole.record.late_reason
    assert list(told.values()) == [None, "", "出差", None]


def test_an_empty_title_is_that_of_the_form(desk: Desk) -> None:
    form = desk.forms.main_form("talk")
    with desk.store.reading() as books:
        draft = draft_entry(desk, books, form=form, answers={}, people=())
    assert title_of(form, draft.whole, office_name="") == "廉政谈话记录表"
    assert draft.advice == [one for one in draft.findings if not one.blocks]


def test_what_is_for_another_type_of_talk_is_told_plainly(desk: Desk, staff: Staff) -> None:
    """Fields and people alike; with the type they are for nothing is wrong."""
    form = desk.forms.main_form("talk")
    given = TALK | {"talk_type": "例行廉政谈话", "statement": "作了检讨。"}
    people = [
        PersonGiven(staff.head, "talker"),
        PersonGiven(staff.clerk, "talkee"),
        PersonGiven(staff.head, "party_head"),
    ]
    with desk.store.reading() as books:
        wrong = draft_entry(desk, books, form=form, answers=given, people=people)
        right = draft_entry(
            desk, books, form=form, answers=given | {"talk_type": "诫勉谈话"}, people=people
        )
    assert {one.field for one in wrong.mistakes} == {"statement", "party_head"}
    assert all("只用于“诫勉谈话”" in one.sentence for one in wrong.mistakes)
    assert right.mistakes == []
    assert right.whole.in_role("party_head")


def test_before_the_first_day_it_is_taken_over_from_paper(desk: Desk, staff: Staff) -> None:
    def kept(day: str, reason: str | None, before: WholeRecord | None = None) -> str | None:
        form = desk.forms.main_form("talk")
        answers = TALK | {"starts_at": f"{day}T09:00"}
        with desk.store.reading() as books:
            draft = draft_entry(
                desk,
                books,
                form=form,
                answers=answers,
                people=(),
                late_reason=reason,
                before=before,
            )
        return draft.whole.record.late_reason

    assert kept("2024-12-30", "档案室3号柜") == "转录：档案室3号柜"
    assert kept("2024-12-30", "转录：档案室3号柜") == "转录：档案室3号柜"
    assert kept("2024-12-30", None) == "转录："
    assert kept("2025-01-06", "转录：出差") == "出差"
    judged = record_talk(desk, staff, starts_at="2025-01-06T09:00").id
    with desk.store.reading() as books:
        before = books.whole(judged)
    before.record.happened_on = date(2024, 12, 30)
    before.record.late_reason = "出差"
    assert kept("2024-12-30", None, before) == "出差"
