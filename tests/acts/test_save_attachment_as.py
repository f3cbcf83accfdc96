"""Saving an attachment to a chosen place, byte for byte, over nothing that matters."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.acts.save_attachment_as import save_attachment_as
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk
from tests.exchange.media.pictures import SECRET, photo, picture
from tests.exchange.media.pictures import saved as saved_as

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 5000


@pytest.fixture
def attachment(desk: Desk, staff: Staff, tmp_path: Path) -> str:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(PDF)
    talk = record_talk(desk, staff).id
    return attach_files(desk, record_id=talk, files=[scan]).attached[0].id


def test_the_copy_is_what_was_added(desk: Desk, attachment: str, tmp_path: Path) -> None:
    target = tmp_path / "另存 名称.pdf"
    saved = save_attachment_as(desk, attachment_id=attachment[:8], target=target)
    assert (saved.path, saved.name, saved.bytes) == (target, "scan.pdf", len(PDF))
    assert target.read_bytes() == PDF


def test_what_is_there_is_written_over_only_when_asked(
    desk: Desk, attachment: str, tmp_path: Path
) -> None:
    target = tmp_path / "there.pdf"
    target.write_text("mine")
    with pytest.raises(OfficeProblem, match="没有覆盖"):
        save_attachment_as(desk, attachment_id=attachment, target=target)
    assert target.read_text() == "mine"
    save_attachment_as(desk, attachment_id=attachment, target=target, overwrite=True)
    assert target.read_bytes() == PDF


def test_the_program_s_own_files_are_safe(desk: Desk, attachment: str, tmp_path: Path) -> None:
    store = desk.folders.store_file
    link = tmp_path / "link.pdf"
    link.symlink_to(store)
    own = [store, desk.folders.attachments_file, store.with_name("store.cleanedu-wal"), link]
    for target in own:
        with pytest.raises(OfficeProblem, match="台账自己的文件"):
            save_attachment_as(desk, attachment_id=attachment, target=target, overwrite=True)
    assert desk.store.check().sound


def test_a_damaged_content_is_not_written(desk: Desk, attachment: str, tmp_path: Path) -> None:
    kept = desk.folders.attachments_file
    whole = bytearray(kept.read_bytes())
    whole[whole.rindex(bytes(range(256)))] ^= 1
    kept.write_bytes(whole)
    target = tmp_path / "out.pdf"
    with pytest.raises(OfficeProblem, match="已损坏"):
        save_attachment_as(desk, attachment_id=attachment, target=target)
    assert sorted(one.name for one in tmp_path.iterdir() if "out" in one.name) == []


def test_a_photo_leaves_without_its_place(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    talk = record_talk(desk, staff).id
    given = [
        Pasted("照片.jpg", photo(300, 200, orientation=6)),
        Pasted("照片2.webp", photo(300, 200, kind="WEBP")),
        Pasted("说明.txt", b"text"),
        Pasted("扫描.tif", photo(300, 200, kind="TIFF")),
        Pasted("图.bmp", saved_as(picture(), "BMP")),
        Pasted("图.gif", saved_as(picture(), "GIF", comment=SECRET.encode())),
        Pasted("两页.tif", saved_as(picture(), "TIFF", save_all=True, append_images=[picture(70)])),
        Pasted(
            "动.gif",
            saved_as(picture(), "GIF", save_all=True, append_images=[picture().rotate(180)]),
        ),
    ]
    ids = [one.id for one in attach_files(desk, record_id=talk, files=given).attached]
    saved = [
        save_attachment_as(
            desk, attachment_id=one, target=tmp_path / name.name, clean=True, overwrite=True
        )
        for one, name in zip(ids, given, strict=True)
    ]
    assert [(one.path.name, one.cleaned) for one in saved] == [
        ("照片.jpg", True),
        ("照片2.jpg", True),
        ("说明.txt", False),
        ("扫描.png", True),
        ("图.png", True),
        ("图.png", True),
        ("两页.tif", False),
        ("动.gif", False),
    ]
    assert [one.several for one in saved] == [False] * 6 + [True, True]
    for one in saved:
        assert SECRET.encode() not in one.path.read_bytes()
    for one, sent in zip(saved[6:], given[6:], strict=True):
        assert one.path.read_bytes() == sent.data
    save_attachment_as(desk, attachment_id=ids[0], target=tmp_path / "原件.jpg")
    assert SECRET.encode() in (tmp_path / "原件.jpg").read_bytes()
