"""The command plan."""

from __future__ import annotations

from tests.cli.conftest import Cleanedu


def test_from_the_rules_previewed_chosen_and_never_twice(office: Cleanedu) -> None:
    preview = office("plan", "--year", "2027", "--from-rules", "--preview", "--json").data
    (first, *_) = [one for one in preview["lines"] if one["source"] == "C1"]
    assert first["title"] == "支部党员大会（第一季度）" and "支部工作条例" in first["from"]
    assert (first["due_on"], first["left_out"]) == ("2027-03-31", None)
    assert office("plan", "--year", "2027", "--json").data["items"] == []
    only = ("--only", "C1", "--only", "C9:2027-12-31")
    made = office("plan", "--year", "2027", "--from-rules", *only, "--json").data
    assert (len(made["ids"]), made["left_out"]) == (5, [])
    again = office("plan", "--year", "2027", "--from-rules", *only)
    assert again.code == 0 and "没有可以列入的" in again.out and "已列入" in again.out
    assert len(office("plan", "--year", "2027", "--json").data["items"]) == 5


def test_last_year_goes_on(office: Cleanedu) -> None:
    answers = {"year": 2026, "item": "开展警示教育", "due_on": "2026-06-30"}
    office("record", "plan_item", "--answers", "-", given={"answers": answers})
    told = office("plan", "--year", "2027", "--from-last-year", "--preview").out
    assert "JH2026-0001" in told and "2027-06-30" in told and "没有写入" in told
    assert "已列入 1 项" in office("plan", "--year", "2027", "--from-last-year").out
    assert "已沿用" in office("plan", "--year", "2027", "--from-last-year").out


def test_an_unknown_choice_writes_nothing(office: Cleanedu) -> None:
    said = office("plan", "--year", "2027", "--from-rules", "--only", "C999")
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)


def test_how_it_stands(office: Cleanedu) -> None:
    answers = {"year": 2026, "item": "开展警示教育", "due_on": "2026-03-01", "late": ""}
    answers.pop("late")
    given = {"answers": answers, "people": [{"person": "周明远", "role": "responsible_person"}]}
    office("record", "plan_item", "--answers", "-", given=given | {"late_reason": "补登记"})
    said = office("plan", "--json").data
    assert (said["wanted"], said["overdue"], said["completion"]) == (1, 1, 0.0)
    assert said["unassigned"] == ["JH2026-0001"] and said["items"][0]["lacks"] == ["牵头"]
    assert (said["held"], said["surprise"]) == (0, None)
    told = office("plan").out
    assert "逾期" in told and "突击率 无" in told
    assert "2020 年还没有计划" in office("plan", "--year", "2020").out
