"""The words of references."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.form_engine.resolve import (
    answer_rows,
    face_of,
    late_note,
    list_values,
    resolve,
    words_of,
)
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.records.late_entry import from_paper
from cleanedu_desktop.records.record import WholeRecord
from tests.form_engine.filled_records import FILLED, OFFICE, shipped_forms, tie

FORMS = shipped_forms()


def words(kind: str, ref: str, whole: WholeRecord | None = None) -> str:
    """Resolve on a filled record of `kind`."""
    return resolve(ref, FORMS.form(kind), whole or FILLED[kind](), office_name=OFFICE)


@pytest.mark.parametrize(
    ("kind", "ref", "shown"),
    [
        ("talk", "starts_at", "2026年3月5日 9:00"),
        ("talk", "talkee", "䶮某"),
        ("talk", "talkee.post", "科员"),
        ("talk", "talkee.phone", ""),
        ("talk", "recorder.count", "1"),
        ("talk", "record.number", "T2026-0001"),
        ("talk", "record.state", "已登记"),
        ("talk", "record.happened_on", "2026年3月5日"),
        ("talk", "record.entered_on", "2026年3月20日"),
        ("talk", "record.late", ""),
        ("talk", "record.photos", ""),
        ("talk", "office.name", OFFICE),
        ("talk", "serial", ""),
        ("talk", "blank", ""),
        ("talk", "nothing", ""),
        ("study_session", "attendee.expected", "4"),
        ("study_session", "attendee.present", "2"),
        ("study_session", "attendee.on_leave", "1"),
        ("study_session", "attendee.absent", "1"),
        ("study_session", "attendee.absences", "䶮某（请假：出差）、李某（缺席）"),
        ("study_session", "attendee.present_names", "周某、吴某"),
        ("study_session", "attendee.on_leave_names", "䶮某"),
        ("study_session", "attendee.absent_names", "李某"),
        ("study_session", "attendee", "周某、吴某、䶮某、李某"),
        ("study_session", "study_hours", "2.5学时"),
        ("study_session", "make_up_study.absentee", "䶮某"),
        ("study_session", "make_up_study.taken_on", "2026年3月9日"),
        ("rectification", "measures", "1．补齐记录（完成时限：2026年4月1日）\n2．专人负责"),
        (
            "rectification",
            "progress.progress",
            "2026年3月10日：已补三次。\n2026年3月18日：全部补齐。",
        ),
        ("rectification", "progress.progressed_on", "2026年3月10日\n2026年3月18日"),
        ("rectification", "close.confirmer", "䶮某"),
        ("rectification", "close.agreed", "是"),
        ("rectification", "reopen.reason", ""),
        ("commitment", "year", "2026年"),
        ("commitment", "sign.signed_on", "2026年3月6日"),
        ("person", "birth_date", "1985年10月"),
    ],
)
def test_words(kind: str, ref: str, shown: str) -> None:
    """Chosen once, for the screen."""
    assert words(kind, ref) == shown


def test_attendance_not_yet_taken() -> None:
    """Only how many are expected is known; nobody is said to be absent, nor all to be there."""
    whole = FILLED["study_session"]()
    people = tuple(replace(one, presence=None, reason=None) for one in whole.people)
    whole = replace(whole, people=people)
    assert words("study_session", "attendee.expected", whole) == "4"
    assert words("study_session", "attendee.present", whole) == ""
    assert words("study_session", "attendee.absences", whole) == ""
    assert words("study_session", "attendee.expected", replace(whole, people=())) == ""


def test_nobody_absent_is_said() -> None:
    """When everyone has a mark."""
    whole = replace(
        FILLED["study_session"](), people=(tie("周某", "attendee", presence="present"),)
    )
    assert words("study_session", "attendee.absences", whole) == "无"
    assert words("study_session", "attendee.absent", whole) == "0"


def scope_of(form_id: str, whole: WholeRecord | None, **more: Any) -> Scope:
    """Return a paper scope on a form."""
    form = FORMS.form(form_id)
    scope = Scope(main=FORMS.main_form(form.kind), form=form, whole=whole, on_paper=True)
    return replace(scope, **more)


def test_a_row_of_the_sign_in_sheet() -> None:
    """Absence with its reason and the make-up study; nothing for who was there."""
    whole = FILLED["study_session"]()
    rows = [scope_of("sign_in", whole, tie=one, serial=3) for one in whole.in_role("attendee")]
    assert [words_of("person.absence", one) for one in rows] == [
        "", "", "请假：出差；补学：2026年3月9日", "缺席",
    ]  # fmt: skip
    assert [words_of("person.presence", one) for one in rows] == ["到会", "到会", "请假", "缺席"]
    assert words_of("person.name", rows[2]) == "䶮某"
    assert words_of("serial", rows[2]) == "3"


def test_an_entry_of_a_step() -> None:
    """The absence is looked up in the session's attendance."""
    whole = FILLED["study_session"]()
    scope = scope_of("make_up_study", whole, entry=whole.steps[0])
    assert words_of("entry.absentee", scope) == "䶮某"
    assert words_of("entry.absentee.reason", scope) == "出差"
    assert words_of("entry.absentee.presence", scope) == "请假"
    assert words_of("entry.studied_on", scope) == "2026年3月9日"
    assert words_of("entry.supervisor", scope) == "吴某"


def test_marks_of_a_blank_form() -> None:
    """Dates and boxes to fill in; nothing for words."""
    scope = scope_of("rectification", None)
    assert words_of("found_on", scope) == "　　年　　月　　日"
    assert words_of("close.agreed", scope) == "☐是　☐否"
    assert words_of("problem", scope) == ""
    assert words_of("record.number", scope) == ""
    assert words_of("close.taken_on", scope) == "　　年　　月　　日"


def test_restricted_choices_are_shown_only_when_asked_for() -> None:
    """Neither on the screen nor in the rows of a table."""
    form, whole = FORMS.form("person"), FILLED["person"]()
    assert "有苗头" not in "".join(list_values(form, whole).values())
    assert "后备" in resolve("categories", form, whole)
    assert "有苗头" in resolve("categories", form, whole, show_restricted=True)
    found = find_reference("categories", form)
    assert found is not None
    assert len(answer_rows(found, scope_of("person", whole))) == 1
    assert len(answer_rows(found, scope_of("person", whole, show_restricted=True))) == 2
    assert answer_rows(found, scope_of("person", None)) == []


def test_tables_of_all_entries_of_a_step() -> None:
    """Rows one after another."""
    form, whole = FORMS.form("rectification"), FILLED["rectification"]()
    found = find_reference("progress.evidence", form)
    assert found is not None
    assert [row["what"] for row in answer_rows(found, scope_of("rectification", whole))] == [
        "制度修订稿"
    ]


def test_late_entries_say_so() -> None:
    """When it was entered and why."""
    record = FILLED["talk"](late_reason="出差在外。").record
    assert late_note(record) == "补录：2026年3月20日录入。原因：出差在外。"
    assert late_note(replace(record, late_reason=" ")) == "补录：2026年3月20日录入。原因：未写明。"
    assert late_note(replace(record, late_reason=None)) == ""


def test_faces() -> None:
    """Names are set in a face that has all their characters."""

    def face(form: Form, ref: str) -> str:
        found = find_reference(ref, form)
        assert found is not None
        return face_of(found)

    talk, session, person = (FORMS.form(one) for one in ("talk", "study_session", "person"))
    assert face(talk, "talker") == "name"
    assert face(talk, "talker.post") == "body"
    assert face(session, "attendee.absences") == "name"
    assert face(session, "observers") == "name"
    assert face(person, "name") == "name"
    assert face(talk, "record.number") == "number"
    assert face(talk, "place") == "body"


@pytest.mark.parametrize("kind", FILLED)
def test_list_values(kind: str) -> None:
    """Every list column, field and role of the form has its words."""
    form = FORMS.form(kind)
    values = list_values(form, FILLED[kind](), office_name=OFFICE)
    assert set(form.list_columns) <= set(values)
    assert {field.name for field in form.fields} <= set(values)
    assert values[form.list_columns[0]]


def test_what_was_taken_over_from_paper_names_the_original() -> None:
    record = FILLED["talk"](late_reason=from_paper("2023年谈话记录本。")).record
    assert late_note(record) == "转录：2026年3月20日由纸质记录转录。原件：2023年谈话记录本。"
    assert late_note(replace(record, late_reason=from_paper(""))).endswith("原件：未写明。")
