"""The command that imports a roster."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from cleanedu_desktop.cli.on_people import decision
from tests.cli.conftest import Cleanedu

ROSTER = "姓名,职务,工号\n李䶮,科员,\n新来的,科员,7\n"


def roster(tmp_path: Path, text: str = ROSTER) -> str:
    """Write a roster and return its name."""
    file = tmp_path / "花名册.csv"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_a_preview_writes_nothing(office: Cleanedu, tmp_path: Path) -> None:
    said = office("import-people", roster(tmp_path), "--preview", "--json").data
    assert (said["preview"], said["added"]) == (True, 1)
    assert [one["decision"] for one in said["lines"]] == ["ask", "add"]
    assert len(said["asked"][0]["candidates"]) == 2
    assert len(office("list", "person", "--json").data) == 3
    shown = office("import-people", roster(tmp_path), "--preview").out
    assert "预览（没有写入）：新增 1" in shown
    assert "后勤科" in shown


def test_rows_that_ask_are_left_out_and_listed(office: Cleanedu, tmp_path: Path) -> None:
    said = office("import-people", roster(tmp_path), "--json").data
    assert (said["added"], said["changed"], said["skipped"]) == (1, 0, 1)
    assert [one["row"] for one in said["asked"]] == [2]
    assert len(office("list", "person", "--json").data) == 4
    assert "待确认" in office("import-people", roster(tmp_path)).out


def test_decisions_are_followed(office: Cleanedu, tmp_path: Path) -> None:
    file = roster(tmp_path)
    assert office("import-people", file, "--decide", "2=new").code == 0
    assert len(office("list", "person", "--json").data) == 5
    said = office("import-people", file, "--decide", "2=R2026-0002", "--json").data
    assert (said["added"], said["changed"], said["asked"]) == (0, 1, [])
    assert office("show", "R2026-0002", "--json").data["answers"]["post"] == "科员"


@pytest.mark.parametrize("decided", ["3=new", "99=skip", "2=查无此人"])
def test_decisions_that_cannot_be_are_told(office: Cleanedu, tmp_path: Path, decided: str) -> None:
    said = office("import-people", roster(tmp_path), "--decide", decided)
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    assert said.err.startswith("没有导入：")
    assert said.err.endswith("。\n")
    assert len(office("list", "person", "--json").data) == 3


@pytest.mark.parametrize("text", ["2", "=new", "2=", " = "])
def test_a_decision_has_two_sides(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        decision(text)
    assert decision(" 表一!2 = skip ") == ("表一!2", "skip")


def test_doubtful_cells_are_told(office: Cleanedu, tmp_path: Path) -> None:
    file = roster(tmp_path, "姓名,出生年月\n新来的,2095年3月\n")
    assert "请核对" in office("import-people", file).out


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"%PDF-1.7", b"PK\x03\x04broken"])
def test_files_that_cannot_be_read_are_told(
    office: Cleanedu, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "r.xlsx"
    file.write_bytes(content)
    said = office("import-people", str(file))
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)


def test_the_preview_does_not_tell_what_is_confidential(office: Cleanedu, tmp_path: Path) -> None:
    given = {"answers": {"categories": [{"category": "有苗头"}], "staff_number": "9"}}
    assert office("correct", "R2026-0001", "--answers", "-", given=given).code == 0
    file = tmp_path / "名册.csv"
    file.write_text("姓名,工号,人员类别\n周明远,9,后备\n", encoding="utf-8")
    said = office("import-people", str(file), "--preview", "--json")
    (line,) = said.data["lines"]
    assert line["changes"] == {"categories": {"from": None, "to": [{"category": "后备"}]}}
    assert "有苗头" not in said.out
    assert office("import-people", str(file)).code == 0
    whole = office("show", "R2026-0001", "--restricted", "--json").data["answers"]["categories"]
    assert whole == [{"category": "有苗头"}, {"category": "后备"}]
