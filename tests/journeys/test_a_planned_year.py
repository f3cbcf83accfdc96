"""A year planned from the rules, held, told and carried into the next, by command line."""

from __future__ import annotations

from typing import Any

from tests.cli.conftest import Cleanedu, cleanedu, office, three_people

__all__ = ["cleanedu", "office", "three_people"]


def number_of(said: Any) -> str:
    """The number a record was given."""
    assert said.code == 0, said.err
    return str(said.data["number"])


def hold(office: Cleanedu, topic: str, *counts_for: str) -> str:
    """Hold a meeting at which all three were, and say what it counts for."""
    people = [one["id"] for one in office("list", "person", "--json").data]
    there = [{"person": one, "role": "attendee", "presence": "到会"} for one in people]
    answers = {
        "session_type": "支部党员大会",
        "topic": topic,
        "starts_at": "2026-03-09T09:00" if counts_for else "2026-03-08T09:00",
        "business_point": "结合季度业务例会",
        "masses": 2,
    }
    given = {
        "answers": answers,
        "people": [
            {"person": people[0], "role": "host"}, {"person": people[1], "role": "recorder"},
            *there,
        ],
        "links": [{"to": one, "as": "计入"} for one in counts_for],
    }  # fmt: skip
    return number_of(office("record", "study_session", "--answers", "-", "--json", given=given))


def test_plan_hold_tell_and_carry_over(office: Cleanedu) -> None:
    only = ("--only", "C1", "--only", "R57")
    assert len(office("plan", "--from-rules", *only, "--json").data["ids"]) == 5
    items = office("plan", "--json").data["items"]
    first = next(one for one in items if one["quarter"] == 1 and "党员大会" in one["item"])
    campaign = {"answers": {"name": "专项教育", "starts_on": "2026-03-05", "required_sessions": 2}}
    number = number_of(office("record", "campaign", "--answers", "-", "--json", given=campaign))

    meeting = hold(office, "一季度工作", first["number"], number)
    surprise = hold(office, "临时通知")
    done = {"answers": {"done_on": "2026-03-09", "result": meeting}}
    assert office("advance", first["number"], "完成", "--answers", "-", given=done).code == 0

    told = office("plan", "--json").data
    assert (told["done"], told["wanted"], told["surprise"]) == (1, 5, 0.5)
    assert told["unplanned"] == [surprise]
    assert next(one for one in told["items"] if one["id"] == first["id"])["records"] == [meeting]
    assert [one["times"] for one in told["campaigns"][0]["missing"]] == [1, 1, 1]
    tied = office("show", first["number"], "--json").data["links"]
    assert [one["number"] for one in tied] == [meeting]

    carried = office("plan", "--year", "2027", "--from-last-year", "--json").data
    assert len(carried["ids"]) == 5
    again = office("plan", "--year", "2027", "--from-rules", *only, "--json").data
    assert (again["ids"], len(again["left_out"])) == ([], 5)
