"""Pages of what is attached: in order, upright, without a word of where they were taken."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.bundle.attached_pages import AttachedPages
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.exchange.open_media import media_reader
from cleanedu_desktop.form_engine.sheet import TableBlock
from cleanedu_desktop.printing.assembling.jpeg_facts import jpeg_facts
from tests.acts.office import Staff, record_talk
from tests.printing.assembling.packages import jpeg


def photo() -> bytes:
    """A photograph that lies on its side and says where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "SECRET-CAMERA"
    out = io.BytesIO()
    Image.new("RGB", (40, 20)).save(out, "JPEG", exif=exif)
    return out.getvalue()


def scan() -> bytes:
    """Two scanned pages in one PDF."""
    out = io.BytesIO()
    pages = [Image.open(io.BytesIO(jpeg(60, 90, "L"))) for _ in range(2)]
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:])
    return out.getvalue()


def test_signed_copies_come_first_and_words_go(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    talk = record_talk(desk, staff)
    plain = jpeg(30, 30)
    for name, data, role in (
        ("现场.jpg", photo(), "photo"),
        ("讲稿.txt", "讲稿".encode(), ""),
        ("签字.pdf", scan(), "signed_copy"),
        ("原样.jpg", plain, "photo"),
    ):
        (tmp_path / name).write_bytes(data)
        attach_files(desk, record_id=talk.id, files=[tmp_path / name], role=role)
    with desk.store.reading() as books:
        attachments = books.attachments_of(talk.id)
    with media_reader() as reader:
        pages = AttachedPages(desk, reader, talk.number, attachments)
        shown = list(pages.pictures())
    assert [one.caption.split("　")[1:3] for one in shown] == [
        ["已签扫描件", "签字.pdf"],
        ["已签扫描件", "签字.pdf"],
        ["照片", "现场.jpg"],
        ["照片", "原样.jpg"],
    ]
    assert [one.turn for one in shown] == [0, 0, 90, 0]
    assert shown[3].jpeg == plain
    assert not any(b"SECRET" in one.jpeg or b"Exif" in one.jpeg for one in shown)
    assert all((facts := jpeg_facts(one.jpeg)) and not facts.says_more for one in shown)
    (sheet,) = pages.sheets()
    (table,) = (block for block in sheet.blocks if isinstance(block, TableBlock))
    assert [cell.text for cell in table.rows[0]][:2] == ["讲稿.txt", "文本"]
    assert "不是图片或 PDF，没有放进本材料" in table.rows[0][2].text


def test_nothing_left_out_needs_no_sheet(desk: Desk) -> None:
    with media_reader() as reader:
        pages = AttachedPages(desk, reader, "T2026-0001", ())
        assert list(pages.pictures()) == []
        assert pages.sheets() == []
