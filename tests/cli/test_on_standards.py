"""Commands on assessment standards."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Cleanedu

FROM = ("--from", "2026-06-01")


def points(said: object) -> dict[str, float]:
    """Indicator -> points of those that count."""
    given = said.data["indicators"]  # type: ignore[attr-defined]
    return {one["id"]: one["max"] for one in given if one["on"]}


def test_points_are_moved_and_put_back(office: Cleanedu) -> None:
    assert "各项分值合计 100 分" in office("standard", "county-a").out
    moved = ("--points", "2.1=8", "--points", "4.2=6")
    made = office("change-standard", "county-a", *moved, *FROM, "--json")
    assert (points(made)["2.1"], made.data["points"], made.data["changed"]) == (8, 100, True)
    before = office("standard", "county-a", "--on", "2026-05-31", "--json")
    assert points(before)["2.1"] == 10
    said = office("change-standard", "county-a", "--disable", "2.4", *FROM)
    assert (said.code, "各项分值合计是 94" in said.err) == (1, True)
    off = ("--disable", "2.4", "--points", "2.2=18")
    assert "2.4" not in points(office("change-standard", "county-a", *off, *FROM, "--json"))
    assert points(office("restore-standard", "county-a", *FROM, "--json"))["2.1"] == 10


def test_an_indicator_is_added_from_a_file(office: Cleanedu, tmp_path: Path) -> None:
    added = {"section": "2", "id": "2.9", "text": "读书会", "max": 2, "measure": {"by": "manual"}}
    file = tmp_path / "more.json"
    file.write_text(json.dumps({"answers": {"indicators": [added]}}), encoding="utf-8")
    given = ("--answers", str(file), "--points", "2.1=8")
    assert points(office("change-standard", "county-a", *given, *FROM, "--json"))["2.9"] == 2


def test_wrong_usage_is_told(office: Cleanedu) -> None:
    assert office("change-standard", "county-a", *FROM).code == 2
    assert office("change-standard", "county-a", "--points", "2.1", *FROM).code == 2
    said = office("change-standard", "county-a", "--points", "9.9=1", *FROM)
    assert (said.code, "没有保存：要写哪个项目" in said.err) == (1, True)
    assert "没有考核标准“none”" in office("standard", "none").err


def test_a_standard_of_the_offices_own_is_added_and_dropped(office: Cleanedu) -> None:
    words = ("--title", "本县考核办法", "--source", "某县考核办法（2026）")
    made = office("add-standard", "county-b", *words, *FROM, "--json")
    assert (made.data["id"], made.data["points"]) == ("own-1", 100)
    assert made.data["indicators"][-1]["deduct"][0]["text"] == "逾期未销号"
    assert office("standard", "own-1", "--on", "2026-06-01").code == 0
    assert office("rename-standard", "own-1").code == 2
    renamed = office("rename-standard", "own-1", "--title", "某县考核办法", "--json")
    assert renamed.data == {"renamed": "own-1", "title": "某县考核办法"}
    now = office("standard", "own-1", "--on", "2026-06-01", "--json").data
    assert (now["title"], now["source"]) == ("某县考核办法", "某县考核办法（2026）")
    assert office("drop-standard", "own-1", "--json").data == {"dropped": "own-1"}
    assert "没有考核标准“own-1”" in office("standard", "own-1").err
    assert "已经有" not in office("add-standard", "county-b", *words, *FROM).err
    assert office("drop-standard", "county-b").code == 1
