"""A check says which attachment is missing or damaged, on which record, and what to do."""

from __future__ import annotations

from cleanedu_desktop.store.attachment_file import AttachmentFile
from cleanedu_desktop.store.check_attachments import Needed, check_attachments
from tests.store.attachment_files import LONG, digest_of

NEEDED = {
    digest_of(b"one"): Needed(3, ("T2026-0001 “一.pdf”",)),
    digest_of(LONG): Needed(len(LONG), ("T2026-0001 “二.pdf”", "X2026-0003 “会议照片.jpg”")),
}


def test_all_is_well(attachments: AttachmentFile) -> None:
    assert check_attachments(attachments, {}).sentences == ("没有附件。",)
    for content in (b"one", LONG):
        attachments.add([content])
    full = check_attachments(attachments, NEEDED)
    assert (full.sound, full.sentences) == (
        True,
        ("附件内容 2 份，全部读过，与添加时完全一致。",),
    )
    quick = check_attachments(attachments, NEEDED, quick=True)
    assert quick.sound
    assert "没有逐份读取" in quick.sentences[0]


def test_what_nobody_names_is_counted_and_harmless(attachments: AttachmentFile) -> None:
    for content in (b"one", LONG, b"left over"):
        attachments.add([content])
    report = check_attachments(attachments, NEEDED)
    assert report.sound
    assert "另有 1 份内容没有记录用到" in report.sentences[-1]


def test_a_missing_one_is_named(attachments: AttachmentFile) -> None:
    attachments.add([b"one"])
    for quick in (False, True):
        report = check_attachments(attachments, NEEDED, quick=quick)
        assert not report.sound
        assert report.wrong == (digest_of(LONG),)
        assert report.sentences[0] == (
            "有 1 份附件的内容缺失：T2026-0001 “二.pdf”；X2026-0003 “会议照片.jpg”。"
        )
        assert "重新添加" in report.sentences[1]


def test_a_file_that_is_gone_lacks_all(attachments: AttachmentFile) -> None:
    report = check_attachments(attachments, NEEDED, quick=True)
    assert report.wrong == tuple(sorted(NEEDED))


def test_a_damaged_one_is_named_by_the_full_check(attachments: AttachmentFile) -> None:
    for content in (b"one", LONG):
        attachments.add([content])
    whole = bytearray(attachments.path.read_bytes())
    middle = len(whole) // 2
    whole[middle : middle + 8] = bytes(one ^ 0xFF for one in whole[middle : middle + 8])
    attachments.path.write_bytes(whole)
    report = check_attachments(attachments, NEEDED)
    assert report.wrong == (digest_of(LONG),)
    assert "已损坏：T2026-0001 “二.pdf”" in report.sentences[0]


def test_another_size_is_seen_quickly(attachments: AttachmentFile) -> None:
    attachments.add([b"one"])
    needed = {digest_of(b"one"): Needed(4, ("T2026-0001 “一.pdf”",))}
    assert check_attachments(attachments, needed, quick=True).wrong == (digest_of(b"one"),)


def test_a_file_that_cannot_be_opened_is_told(attachments: AttachmentFile) -> None:
    attachments.path.write_bytes(b"no database" * 1000)
    report = check_attachments(attachments, NEEDED)
    assert not report.sound
    assert "无法辨认" in report.sentences[0]


def test_many_names_are_cut(attachments: AttachmentFile) -> None:
    names = tuple(f"T2026-{at:04} “扫描.pdf”" for at in range(30))
    report = check_attachments(attachments, {digest_of(b"one"): Needed(3, names)})
    assert report.sentences[0].endswith("T2026-0019 “扫描.pdf”等 30 处。")
