"""One entry as data and as lines."""

from __future__ import annotations

from tests.cli.conftest import Cleanedu

SESSION = {
    "answers": {"session_type": "党课", "topic": "警示教育", "starts_at": "2026-01-09T09:00"},
    "people": [
        {"person": "R2026-0003", "role": "attendee", "presence": "缺席", "reason": "未说明"},
        {"person": "R2026-0001", "role": "attendee", "presence": "present"},
        {"person": "R2026-0001", "role": "recorder"},
        {"person": "R2026-0001", "role": "host"},
    ],
    "late_reason": "会议记录本当时不在手边",
}


def test_people_stand_in_the_order_of_the_form_with_their_presence(office: Cleanedu) -> None:
    assert office("record", "study_session", "--answers", "-", given=SESSION).code == 0
    people = office("show", "X2026-0001", "--json").data["people"]
    assert [(one["role"], one["presence"], one["reason"]) for one in people] == [
        ("host", None, None),
        ("recorder", None, None),
        ("attendee", "absent", "未说明"),
        ("attendee", "present", None),
    ]
    assert people[2]["person"] == people[2]["id"]
    lines = office("show", "X2026-0001").out.splitlines()
    assert "应到人员：李䶮（缺席：未说明）、周明远（到会）" in lines
    assert "补录原因：会议记录本当时不在手边" in lines


def test_what_is_confidential_is_not_read_out(office: Cleanedu) -> None:
    forms = office("form", "person", "--json").data["fields"]
    (table,) = [one for one in forms if one["name"] == "categories"]
    (column,) = [one for one in table["columns"] if one["name"] == "category"]
    for word in column["choices"]:
        given = {"answers": {"categories": [{"category": word}]}}
        assert office("correct", "R2026-0001", "--answers", "-", given=given).code == 0
        shown = office("show", "R2026-0001").out
        assert (word in shown) == (word not in {"有苗头", "已违纪"})
        assert office("show", "R2026-0001", "--json").data["answers"] is not None


SECRET = {"category": "有苗头", "from": "2025"}


def test_restricted_rows_are_withheld_and_named_unless_asked_for(office: Cleanedu) -> None:
    plain = office("show", "R2026-0001", "--json").data
    assert plain["withheld"] == []
    given = {"answers": {"categories": [SECRET, {"category": "后备"}]}}
    assert office("correct", "R2026-0001", "--answers", "-", given=given).code == 0
    shown = office("show", "R2026-0001", "--json")
    assert "有苗头" not in shown.out
    assert shown.data["withheld"] == ["categories"]
    assert shown.data["answers"]["categories"] == [{"category": "后备"}]
    assert "--restricted" in office("show", "R2026-0001").out
    whole = office("show", "R2026-0001", "--restricted", "--json").data
    assert (whole["withheld"], whole["answers"]["categories"][0]) == ([], SECRET)
    assert "有苗头" in office("show", "R2026-0001", "--restricted").out
