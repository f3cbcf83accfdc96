"""The command personal-file."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu


def test_the_file_is_told_printed_and_noted(office: Cleanedu, tmp_path: Path) -> None:
    person = office("list", "person", "--json").data[0]
    given = {
        "answers": {"declared_on": "2026-03-02", "matter": "本人兼职"},
        "people": [{"person": person["id"], "role": "declarant"}],
    }
    assert office("record", "declaration", "--answers", "-", given=given).code == 0
    found = office("personal-file", person["number"], "--json").data
    assert found["id"] == person["id"]
    (jobs,) = [one for one in found["sections"] if one["title"] == "兼职"]
    assert [(one["on"], one["restricted"]) for one in jobs["lines"]] == [("2026-03-02", True)]
    out = tmp_path / "档案.pdf"
    said = office("personal-file", person["number"], "--out", str(out))
    assert "2026-03-02  SM2026-0001  本人兼职" in said.out
    assert out.read_bytes()[:5] == b"%PDF-"
    history = office("history", person["number"]).out
    assert "查看个人廉政档案" in history
    assert "打印个人廉政档案" in history


def test_an_inspector_is_refused(office: Cleanedu) -> None:
    person = office("list", "person", "--json").data[0]
    said = office("--inspector", "personal-file", person["number"])
    assert said.code != 0
    assert "不公开" in said.err
