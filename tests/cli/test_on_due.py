"""The command due."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu


def test_what_is_due_today(office: Cleanedu) -> None:
    """Each with its rule, its source and what settles it."""
    data = office("due", "--json").data
    assert data["on"] == "2026-03-10"
    (members,) = [one for one in data["due"] if one["rule"] == "C1" and not one["missed"]]
    assert members == {
        "what": "支部党员大会一般每季度召开1次",
        "detail": "2026年第1季度：已有 0 次，至少 1 次",
        "tone": "amber",
        "for_whom": [],
        "since": "2026-01-01",
        "until": "2026-03-31",
        "missed": [],
        "rule": "C1",
        "citation": "《中国共产党支部工作条例（试行）》（2018年）第十一条",
        "national": True,
        "settle": {
            "act": "new",
            "kind": "study_session",
            "record": None,
            "step": None,
            "state": None,
            "answers": {"session_type": "支部党员大会"},
        },
    }
    (unsigned,) = [one for one in data["due"] if one["rule"] == "R57"]
    assert sorted(one["name"] for one in unsigned["for_whom"]) == ["周明远", "李䶮", "李䶮"]


def test_as_lines_on_another_day(office: Cleanedu) -> None:
    """Overdue first."""
    lines = office("due", "--on", "2026-04-02").out.splitlines()
    assert lines[1].startswith("逾期")
    assert "支部委员会会议" in "".join(lines)


def test_mistakes_in_rules_are_told(office: Cleanedu, tmp_path: Path) -> None:
    """And the rest is listed all the same."""
    place = tmp_path / "office" / "rules"
    place.mkdir()
    (place / "a.toml").write_text('[[rule]]\nid = "C1"\n', encoding="utf-8")
    said = office("due")
    assert (said.code, "没有计入" in said.err, "C1" in said.out) == (1, True, True)


def test_nothing_is_due(office: Cleanedu, tmp_path: Path) -> None:
    """With every rule switched off."""
    place = tmp_path / "office" / "rules"
    place.mkdir()
    rules = [one["id"] for one in office("rules", "--json").data["rules"] if one["demand"]]
    text = "".join(f'[[rule]]\nid = "{one}"\nfrom = 2026-01-01\non = false\n' for one in rules)
    (place / "off.toml").write_text(text, encoding="utf-8")
    assert office("due").out == "没有待办。\n"
