"""Commands on rules."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu


def test_rules_are_listed_with_their_source(office: Cleanedu) -> None:
    """As they stand on a day."""
    rules = {one["id"]: one for one in office("rules", "--json").data["rules"]}
    assert rules["C1"]["citation"] == "《中国共产党支部工作条例（试行）》（2018年）第十一条"
    assert (rules["C1"]["national"], rules["C1"]["on"], rules["C1"]["minimum"]) == (True, True, 1)
    assert (rules["C22"]["national"], rules["C22"]["on"]) == (False, False)
    assert "各地做法" in office("rules").out
    early = office("rules", "--on", "2019-01-01", "--json").data
    assert "C13" not in {one["id"] for one in early["rules"]}


def test_a_rule_is_changed_and_restored(office: Cleanedu) -> None:
    """From a day."""
    made = office("change-rule", "C1", "--from", "2026-07-01", "--minimum", "2")
    assert made.out == "规则 C1：每季度至少 2 次\n"
    (one,) = [one for one in office("rules", "--json").data["rules"] if one["id"] == "C1"]
    assert one["coming"] == [{"from": "2026-07-01", "on": True, "requires": "每季度至少 2 次"}]
    off = office("change-rule", "C1", "--from", "2026-08-01", "--disable", "--json").data
    assert (off["on"], off["minimum"]) == (False, 2)
    back = office("restore-rule", "C1", "--from", "2026-09-01", "--json").data
    assert (back["on"], back["minimum"]) == (True, 1)


def test_changes_are_listed_with_who_made_them(office: Cleanedu) -> None:
    """Before any, that is said."""
    assert office("rule-changes").out == "没有改动。\n"
    office("change-rule", "C1", "--from", "2026-07-01", "--minimum", "2")
    (one,) = office("rule-changes", "--json").data["changes"]
    assert (one["name"], one["before"]) == ("C1", "每季度至少 1 次")
    assert one["after"] == "2026年7月1日起：每季度至少 2 次"
    assert "每季度至少 2 次" in office("rule-changes").out


def test_wrong_usage_is_told(office: Cleanedu) -> None:
    """Nothing to change, no such day, no such rule."""
    assert office("change-rule", "C1", "--from", "2026-07-01").code == 2
    assert "2026-07-01" in office("rules", "--on", "gestern").err
    said = office("change-rule", "C99", "--from", "2026-07-01", "--enable")
    assert (said.code, "没有编号为" in said.err) == (1, True)


def test_a_bad_file_of_the_office(office: Cleanedu, tmp_path: Path) -> None:
    """The exit code says that something is to be mended."""
    assert office("rules", "--json").data["mistakes"] == []
    place = tmp_path / "office" / "rules"
    place.mkdir()
    (place / "a.toml").write_text('[[rule]]\nid = "C1"\n', encoding="utf-8")
    said = office("rules")
    assert said.code == 1
    assert "a.toml 第 1 行" in said.err
    assert "C13" in said.out


def test_how_long_things_are_kept_and_other_numbers(office: Cleanedu) -> None:
    """As the window changes them."""
    kept = office("change-rule", "BG-5", "--from", "2026-07-01", "--keep", "10年", "--json").data
    assert kept["keep"] == "10年"
    given = ("--number", "visitors=3")
    made = office("change-rule", "C23", "--from", "2026-07-01", *given, "--json").data
    assert made["numbers"]["visitors"] == 3
    said = office("change-rule", "C1", "--from", "2026-07-01", "--number", "x=1")
    assert (said.code, "没有保存" in said.err) == (1, True)
    assert office("change-rule", "C1", "--from", "2026-07-01", "--number", "x").code == 2
