"""Commands that change nodes and holidays."""

from __future__ import annotations

from tests.cli.conftest import Cleanedu

FROM = ("--from", "2026-07-01", "--json")


def test_a_node_is_changed_and_put_back(office: Cleanedu) -> None:
    made = office("change-node", "mid_autumn", "--draft-days", "10", *FROM).data
    assert (made["name"], made["draft_days"], made["send_days"]) == ("中秋节", 10, 3)
    assert (made["own"], made["from"]) == (True, "2026-07-01")
    assert office("change-node", "mid_autumn", *FROM).code == 2
    said = office("change-node", "mid_autumn", "--send-days", "20", *FROM)
    assert (said.code, "不能小于" in said.err) == (1, True)
    off = office("change-node", "mid_autumn", "--disable", *FROM).data
    assert off["on"] is False
    every = {one["id"]: one for one in office("nodes", "--year", "2026", "--json").data["all"]}
    assert every["mid_autumn"]["on"] is True  # today is before that day
    assert office("restore-node", "mid_autumn", *FROM).data["draft_days"] == 7


def test_a_lunar_node_of_the_offices_own(office: Cleanedu) -> None:
    given = ("--date", "09-09", "--calendar", "lunar", "--citation", "本单位规定")
    made = office("add-node", "重阳节", *given, *FROM).data
    assert (made["id"], made["kind"], made["draft_days"]) == ("own_1", "lunar", 7)
    nodes = office("nodes", "--year", "2026", "--json").data["nodes"]
    assert [one["date"] for one in nodes if one["name"] == "重阳节"] == ["2026-10-18"]


def test_the_holidays_of_a_year(office: Cleanedu) -> None:
    shown = office("holidays", "--year", "2026", "--json").data
    assert (shown["own"], "2026-10-01" in shown["off"]) == (False, True)
    year = ("--year", "2027")
    assert office("holidays", *year).out == "没有 2027 年的放假调休表。\n"
    given = ("--off", "10月1日至10月7日", "--work", "9月26日", "--citation", "通知")
    made = office("change-holidays", *year, *given, "--json").data
    assert (len(made["off"]), made["work"], made["own"]) == (7, ["2027-09-26"], True)
    assert "上班：9月26日" in office("holidays", *year).out
    said = office("change-holidays", *year, "--work", "9月27日", "--citation", "通知")
    assert (said.code, "没有保存" in said.err) == (1, True)
    assert office("restore-holidays", *year, "--json").data["off"] is None
