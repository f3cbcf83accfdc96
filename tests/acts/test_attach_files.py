"""Attaching files to a record: what is good is kept, the rest is told, nothing is kept twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.acts.list_attachments import list_attachments
from cleanedu_desktop.acts.open_attachment import open_attachment
from cleanedu_desktop.acts.remove_attachment import remove_attachment
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.locked_office import lock_up
from tests.acts.office import Staff, record_talk
from tests.exchange.media.pictures import bomb, locked_pdf, photo, picture, saved
from tests.printing.base_pdfs import A4, base_pdf

PDF = base_pdf(A4)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    file = tmp_path / "谈话 签字页.pdf"
    file.write_bytes(PDF)
    return file


@pytest.fixture
def talk(desk: Desk, staff: Staff) -> str:
    return record_talk(desk, staff).id


def test_files_are_attached_in_order(desk: Desk, talk: str, scan: Path, tmp_path: Path) -> None:
    note = tmp_path / "说明.txt"
    note.write_text("当面提醒", encoding="utf-8")
    done = attach_files(desk, record_id="T2026-0001", files=[scan, note])
    assert [one.name for one in done.attached] == ["谈话 签字页.pdf", "说明.txt"]
    assert done.changes.touched == {("talk", talk)}
    shown = list_attachments(desk, record_id=talk)
    assert [(one.name, one.kind, one.bytes) for one in shown] == [
        ("谈话 签字页.pdf", "PDF 文档", len(PDF)),
        ("说明.txt", "文本", 12),
    ]
    assert shown[0].added_at == desk.clock()
    assert [(one.page, one.pages) for one in done.attached] == [(None, 1), (None, None)]
    assert desk.store.check_attachments().sound
    assert scan.read_bytes() == PDF


def test_the_same_content_is_kept_once(
    desk: Desk, staff: Staff, talk: str, scan: Path, tmp_path: Path
) -> None:
    twin = tmp_path / "另一个名称.pdf"
    twin.write_bytes(PDF)
    done = attach_files(desk, record_id=talk, files=[scan, twin])
    assert [one.name for one in done.attached] == ["谈话 签字页.pdf"]
    again = attach_files(desk, record_id=talk, files=[twin])
    for told in (done, again):
        assert [one.name for one in told.already] == ["谈话 签字页.pdf"]
    assert not again.attached
    assert not again.changes.touched
    other = record_talk(desk, staff, starts_at="2026-03-08T09:00").id
    asked = attach_files(desk, record_id=other, files=[twin])
    assert (asked.attached, asked.changes.touched) == ([], frozenset())
    assert [one.file for one in asked.elsewhere] == [twin]
    assert "附在记录 T2026-0001 里" in asked.elsewhere[0].sentence
    assert attach_files(desk, record_id=other, files=[twin], again=True).attached
    assert len(desk.store.attachments.digests()) == 1


def test_what_was_removed_may_come_back(desk: Desk, talk: str, scan: Path) -> None:
    (first,) = attach_files(desk, record_id=talk, files=[scan]).attached
    remove_attachment(desk, attachment_id=first.id, reason="添错了记录")
    (again,) = attach_files(desk, record_id=talk, files=[scan]).attached
    assert (again.position, again.digest) == (1, first.digest)


def test_good_files_are_attached_beside_refused_ones(
    desk: Desk, talk: str, scan: Path, tmp_path: Path
) -> None:
    files = [tmp_path / "没有.pdf", scan, tmp_path, desk.folders.store_file]
    done = attach_files(desk, record_id=talk, files=files)
    assert [one.name for one in done.attached] == [scan.name]
    assert [one.file for one in done.refused] == [files[0], files[2], files[3]]
    assert "自己正在使用" in done.refused[2].sentence


def test_the_limit_is_a_setting(desk: Desk, talk: str, tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    large.write_bytes(PDF)
    with large.open("r+b") as file:
        file.truncate(1_000_001)
    small = replace(desk, settings=replace(desk.settings, attachment_megabytes=1))
    (refused,) = attach_files(small, record_id=talk, files=[large]).refused
    assert "1 MB 的上限" in refused.sentence


def test_a_withdrawn_record_stands_still(desk: Desk, talk: str, scan: Path) -> None:
    withdraw_entry(desk, record_id=talk, reason="重复登记")
    with pytest.raises(OfficeProblem, match="先放回"):
        attach_files(desk, record_id=talk, files=[scan])
    assert not desk.folders.attachments_file.exists()


def test_nothing_is_attached_when_it_is_cancelled(
    desk: Desk, talk: str, scan: Path, tmp_path: Path
) -> None:
    class StopHere(Exception):
        pass

    def progress(done: int, of: int) -> None:
        assert of == 2
        if done == 1:
            raise StopHere

    other = tmp_path / "other.pdf"
    other.write_bytes(base_pdf((210, 100)))
    with pytest.raises(StopHere):
        attach_files(desk, record_id=talk, files=[scan, other], progress=progress)
    assert list_attachments(desk, record_id=talk) == []
    report = desk.store.check_attachments()
    assert report.sound
    assert "另有 1 份内容没有记录用到" in report.sentences[-1]


def test_attaching_again_mends_what_was_damaged(desk: Desk, talk: str, tmp_path: Path) -> None:
    scan = tmp_path / "scan.zip"
    scan.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 400)
    attach_files(desk, record_id=talk, files=[scan])
    kept = desk.folders.attachments_file
    whole = bytearray(kept.read_bytes())
    middle = whole.rindex(bytes(range(256)))
    whole[middle] ^= 1
    kept.write_bytes(whole)
    assert not desk.store.check_attachments().sound
    assert attach_files(desk, record_id=talk, files=[scan]).already
    assert desk.store.check_attachments().sound


def test_attachments_outlive_a_password(desk: Desk, talk: str, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(PDF + b"what nobody may read")
    attach_files(desk, record_id=talk, files=[scan])
    assert b"nobody may read" in desk.folders.attachments_file.read_bytes()
    lock_up(desk)
    assert b"nobody may read" not in desk.folders.attachments_file.read_bytes()
    (shown,) = list_attachments(desk, record_id=talk)
    copy = open_attachment(desk, attachment_id=shown.id)
    assert copy.read_bytes() == scan.read_bytes()
    other = tmp_path / "other.pdf"
    other.write_bytes(base_pdf((210, 100)) + b"nor this")
    assert attach_files(desk, record_id=talk, files=[other, scan]).already
    assert b"nor this" not in desk.folders.attachments_file.read_bytes()
    report = desk.store.check_attachments()
    assert (report.sound, report.sentences[0][:8]) == (True, "附件内容 2 份")


def test_what_cannot_be_shown_is_kept_and_told(desk: Desk, talk: str, tmp_path: Path) -> None:
    whole = saved(picture(300, 300), "PNG")
    contents = {
        "加密.pdf": locked_pdf(),
        "坏了.pdf": b"%PDF-1.7 broken",
        "半张.png": whole[: len(whole) // 2],
        "苹果.heic": b"\0\0\0\x18ftypheic" + bytes(50),
        "好的.jpg": photo(),
    }
    files = [tmp_path / name for name in contents]
    for file, content in zip(files, contents.values(), strict=True):
        file.write_bytes(content)
    done = attach_files(desk, record_id=talk, files=files)
    assert [one.name for one in done.attached] == list(contents)
    assert [one.file for one in done.noted] == files[:-1]
    assert "打开密码" in done.noted[0].sentence
    assert "HEIC" in done.noted[3].sentence


def test_what_may_do_harm_is_not_kept(desk: Desk, talk: str, tmp_path: Path) -> None:
    contents = {
        "炸弹.png": (bomb(), "像素太多"),
        "会议照片.jpg": (b"PK\x03\x04" + bytes(200), "内容却是压缩包"),
        "安装.pdf": (b"MZ\x90\0\x03" + bytes(99), "内容却是其他文件"),
        "程序.exe": (b"MZ\x90\0\x03" + bytes(99), "认不出是哪一种文件"),
    }
    files = [tmp_path / name for name in contents]
    for file, (content, _) in zip(files, contents.values(), strict=True):
        file.write_bytes(content)
    done = attach_files(desk, record_id=talk, files=files)
    assert not done.attached
    for refused, (_, said) in zip(done.refused, contents.values(), strict=True):
        assert said in refused.sentence
        assert "原文件没有改动" in refused.sentence
    assert not desk.folders.attachments_file.exists()


def test_a_stick_pulled_out_midway(desk: Desk, talk: str, tmp_path: Path) -> None:
    files = [tmp_path / f"{at}.txt" for at in range(4)]
    for at, file in enumerate(files):
        file.write_text(f"第 {at} 份", encoding="utf-8")

    def pull_out(done: int, _of: int) -> None:
        if done == 1:
            for file in files[2:]:
                file.unlink(missing_ok=True)

    done = attach_files(desk, record_id=talk, files=files, progress=pull_out)
    assert [one.name for one in done.attached] == ["0.txt", "1.txt"]
    assert [one.file for one in done.refused] == files[2:]
    assert "没有找到" in done.refused[0].sentence
    assert len(list_attachments(desk, record_id=talk)) == 2
    assert desk.store.check_attachments().sound


def test_what_was_pasted_is_attached(desk: Desk, talk: str) -> None:
    given = [Pasted("粘贴的图片.png", saved(picture(), "PNG")), Pasted("空.png", b"")]
    done = attach_files(desk, record_id=talk, files=given, role="photo")
    (attached,) = done.attached
    assert (attached.name, attached.media_type) == ("粘贴的图片.png", "image/png")
    assert attached.role == "photo"
    assert [str(one.file) for one in done.refused] == ["空.png"]
