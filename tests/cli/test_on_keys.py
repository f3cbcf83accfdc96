"""Passwords on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.acts.locked_office import OTHER, PASSWORD, code_on
from tests.cli.conftest import Cleanedu


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return tmp_path / "恢复单.pdf"


@pytest.fixture
def locked(office: Cleanedu, sheet: Path) -> Cleanedu:
    """The office of three people with a password set through standard input."""
    said = office("set-password", "--sheet", str(sheet), given=f"{PASSWORD}\n")
    assert said.code == 0, said.err
    assert str(sheet) in said.out
    return office


def test_every_command_takes_the_password_from_the_first_line(locked: Cleanedu) -> None:
    listed = locked("list", "person", "--json", given=f"{PASSWORD}\n")
    assert len(listed.data) == 3
    entry = json.dumps({"answers": {"name": "新来的人"}}, ensure_ascii=False)
    assert locked("record", "person", "--answers", "-", given=f"{PASSWORD}\n{entry}").code == 0
    for words in (
        ["find", "新来"],
        ["back-up"],
        ["check-store"],
        ["users"],
        ["show", "R2026-0001"],
        ["unlock"],
    ):
        said = locked(*words, given=PASSWORD)
        assert said.code == 0, (words, said.err)
        assert PASSWORD not in said.out + said.err


def test_without_or_with_a_wrong_one_a_sentence(locked: Cleanedu) -> None:
    for given, told in (("", "没有得到密码"), ("wrong wrong\n", "密码不对")):
        said = locked("list", "person", given=given)
        assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
        assert told in said.err


def test_passwords_and_codes_come_from_files(
    locked: Cleanedu, sheet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "密码.txt"
    file.write_text(f"{PASSWORD}\r\n", encoding="utf-8-sig")
    with monkeypatch.context() as patch:
        patch.setenv("CLEANEDU_PASSWORD_FILE", str(file))
        assert locked("list", "person").code == 0
        file.unlink()
        assert "读不出来" in locked("list", "person").err
    code = tmp_path / "恢复码.txt"
    code.write_text(code_on(sheet))
    monkeypatch.setenv("CLEANEDU_RECOVERY_FILE", str(code))
    assert locked("list", "person").code == 0


def test_a_forgotten_password_is_set_anew_by_the_code(locked: Cleanedu, sheet: Path) -> None:
    said = locked("unlock", "--recovery", given=f"{code_on(sheet)}\n{OTHER}\n")
    assert said.code == 0, said.err
    assert locked("unlock", given=PASSWORD).code == 1
    assert locked("unlock", given=OTHER).code == 0
    code = code_on(sheet)
    mistyped = code[:-1] + ("4" if code.endswith("3") else "3")
    assert "第 6 组" in locked("unlock", "--recovery", given=f"{mistyped}\n{OTHER}\n").err


def test_change_and_give_and_take(locked: Cleanedu) -> None:
    assert locked("set-password", given=f"{PASSWORD}\n{OTHER}\n").code == 0
    assert locked("list", "person", given=PASSWORD).code == 1
    assert locked("add-user", "吴主任", "负责人", given=OTHER).code == 0
    said = locked("set-password", "--for", "吴主任", given=f"{OTHER}\nhead of 办公室\n")
    assert said.code == 0, said.err
    assert locked("list", "person", given="head of 办公室").code == 0
    assert "不是该使用者" in locked("list", "person", "--user", "吴主任", given=OTHER).err
    assert locked("take-password", "吴主任", given=OTHER).code == 0
    assert locked("list", "person", given="head of 办公室").code == 1


def test_a_new_sheet_and_no_password_at_all(locked: Cleanedu, sheet: Path) -> None:
    out = sheet.with_name("新.pdf")
    assert locked("recovery-sheet", "--out", str(out), given=PASSWORD).code == 0
    assert "已经存在" in locked("recovery-sheet", "--out", str(out), given=PASSWORD).err
    warned = locked("remove-password", given=PASSWORD)
    assert warned.code == 1
    assert "--agreed" in warned.err
    assert locked("remove-password", "--agreed", given=PASSWORD).code == 0
    assert locked("list", "person", given="").code == 0
    assert "不用解锁" in locked("unlock", given=PASSWORD).err


def test_an_inspector_with_a_password_only_reads(locked: Cleanedu) -> None:
    assert locked("add-user", "纪检王", "检查人员", given=PASSWORD).code == 0
    said = locked("set-password", "--for", "纪检王", given=f"{PASSWORD}\n检查 人员 专用 口令\n")
    assert said.code == 0, said.err
    assert locked("list", "person", given="检查 人员 专用 口令").code == 0
    entry = json.dumps({"answers": {"name": "某人"}}, ensure_ascii=False)
    said = locked("record", "person", "--answers", "-", given=f"检查 人员 专用 口令\n{entry}")
    assert said.code == 1
    assert "检查人员只能查看" in said.err
    assert len(locked("views", "--json", given=PASSWORD).data) > 0


def test_all_is_written_in_plain_when_that_is_agreed_to(locked: Cleanedu, tmp_path: Path) -> None:
    out = tmp_path / "导出"
    warned = locked("export-open", "--out", str(out), given=PASSWORD)
    assert warned.code == 1
    assert "--agreed" in warned.err
    assert not out.exists()
    said = locked("export-open", "--out", str(out), "--agreed", "--json", given=PASSWORD)
    assert said.data["records"] == 3
    assert "周明远" in (out / "records.jsonl").read_text(encoding="utf-8")
