"""Commands on attachments."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Cleanedu
from tests.exchange.media.pictures import photo
from tests.printing.base_pdfs import A4, base_pdf

PERSON = "R2026-0001"


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    file = tmp_path / "签字页.pdf"
    file.write_bytes(base_pdf(A4).ljust(2009, b"\n"))
    return file


def test_a_file_goes_in_and_comes_out(office: Cleanedu, scan: Path, tmp_path: Path) -> None:
    said = office("attach", PERSON, str(scan), "--json")
    assert said.code == 0
    (attached,) = said.data["attached"]
    assert (attached["name"], attached["kind"], attached["bytes"]) == (scan.name, "PDF 文档", 2009)
    listed = office("attachments", PERSON)
    assert "签字页.pdf" in listed.out
    assert "2.0 KB" in listed.out
    assert office("attachments", PERSON, "--json").data == [attached]
    out = tmp_path / "写出.pdf"
    assert office("attachment", attached["id"][:8], "--out", str(out)).code == 0
    assert out.read_bytes() == scan.read_bytes()
    again = office("attachment", attached["id"], "--out", str(out))
    assert (again.code, len(again.err.splitlines())) == (1, 1)


def test_the_same_again_is_said(office: Cleanedu, scan: Path) -> None:
    office("attach", PERSON, str(scan))
    assert "没有重复添加" in office("attach", PERSON, str(scan)).out


def test_refused_files_are_told_beside_good_ones(
    office: Cleanedu, scan: Path, tmp_path: Path
) -> None:
    said = office("attach", PERSON, str(tmp_path / "gone.pdf"), str(scan), str(tmp_path))
    assert said.code == 1
    assert "已添加到 R2026-0001：签字页.pdf" in said.out
    first, *details = said.err.splitlines()
    assert first == "有 2 个文件没有添加，其余已添加的已经保存。"
    assert ["没有找到" in details[0], "文件夹" in details[1]] == [True, True]
    alone = office("attach", PERSON, str(tmp_path / "gone.pdf"))
    assert (alone.code, alone.out, len(alone.err.splitlines())) == (1, "", 1)


def test_a_removed_one_is_listed_on_request(office: Cleanedu, scan: Path) -> None:
    attached = office("attach", PERSON, str(scan), "--json").data["attached"][0]["id"]
    assert office("remove-attachment", attached, "--reason", "添错了").code == 0
    assert "没有附件" in office("attachments", PERSON).out
    assert "添错了" in office("attachments", PERSON, "--removed").out
    assert office("attachments", PERSON, "--json").data == []


def test_check_store_reads_them(office: Cleanedu, scan: Path, tmp_path: Path) -> None:
    office("attach", PERSON, str(scan))
    assert "全部读过" in office("check-store").out
    assert "没有逐份读取" in office("check-store", "--quick").out
    (tmp_path / "office" / "attachments.db").unlink()
    said = office("check-store", "--quick")
    assert said.code == 1
    assert "R2026-0001 “签字页.pdf”" in said.err


def test_roles_captions_and_order(office: Cleanedu, scan: Path, tmp_path: Path) -> None:
    note = tmp_path / "说明.txt"
    note.write_text("说明", encoding="utf-8")
    said = office("attach", PERSON, str(scan), str(note), "--role", "sign_in", "--json")
    first, second = (one["id"] for one in said.data["attached"])
    assert office("describe-attachment", second, "--role", "photo", "--caption", "会场").code == 0
    assert office("move-attachment", second, "--to", "1", "--json").data["changed"]
    listed = office("attachments", PERSON, "--json").data
    assert [(one["id"], one["role"], one["caption"]) for one in listed] == [
        (second, "photo", "会场"),
        (first, "sign_in", ""),
    ]
    assert "签到表" in office("attachments", PERSON).out
    assert "photo（照片）" in office("attach", PERSON, str(note), "--role", "foto").err


def test_what_another_record_has_is_attached_when_asked_again(office: Cleanedu, scan: Path) -> None:
    office("attach", PERSON, str(scan))
    other = "R2026-0002"
    said = office("attach", other, str(scan))
    assert said.code == 1
    assert f"附在记录 {PERSON} 里" in said.err
    assert "请加 --again" in said.err
    asked = office("attach", other, str(scan), "--json")
    assert [one["file"] for one in asked.data["elsewhere"]] == [str(scan)]
    assert office("attach", other, str(scan), "--again").code == 0


def test_photos_are_printed(office: Cleanedu, tmp_path: Path) -> None:
    shot = tmp_path / "照片.jpg"
    shot.write_bytes(photo(300, 200))
    office("attach", PERSON, str(shot))
    said = office("print-photos", PERSON, "--out", str(tmp_path / "照片页.pdf"), "--json")
    assert (said.data["photos"], said.data["pages"], said.data["left_out"]) == (1, 1, [])
    assert (tmp_path / "照片页.pdf").read_bytes().startswith(b"%PDF-1.7")
