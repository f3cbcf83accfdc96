"""Photos on paper: as large as their cells let them be, captions below, long ones cut."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.photo_pages import (
    GAP,
    Photo,
    draw_photo_pages,
    image_object,
    row_heights,
)
from tests.exchange.media.pictures import photo, picture, saved

SHEET = Sheet(
    form_id="photo-page",
    form_version="",
    title="专题学习　照片",
    office_name="某某局机关支部",
    number="X2026-0001",
    head=(("编号", "X2026-0001"), ("日期", "")),
    printed_on="2026年6月15日",
)


def drawn(tmp_path: Path, photos: list[Photo], on_page: int = 2) -> pypdf.PdfReader:
    target = tmp_path / "photos.pdf"
    pages = draw_photo_pages(SHEET, photos, target, on_page=on_page, fonts=folders_for().fonts)
    reader = pypdf.PdfReader(target)
    assert len(reader.pages) == pages
    return reader


def test_pages_are_numbered_and_photos_counted(tmp_path: Path) -> None:
    grey = saved(picture(300, 200, "L"), "JPEG")
    reader = drawn(tmp_path, [Photo(grey, "会场"), Photo(saved(picture(), "JPEG")), Photo(grey)])
    assert [len(page.images) for page in reader.pages] == [2, 1]
    texts = [page.extract_text() for page in reader.pages]
    assert "会场" in texts[0]
    assert "第 2 页，共 2 页" in texts[1]
    assert "日期" not in texts[0]


def test_a_long_caption_takes_two_lines_and_is_cut(tmp_path: Path) -> None:
    (page,) = drawn(tmp_path, [Photo(saved(picture(), "JPEG"), "会" * 200)], on_page=4).pages
    text = page.extract_text()
    assert "会…" in text
    assert 20 < text.count("会") < 60


def test_only_clean_pictures_go_to_paper() -> None:
    for jpeg in (photo(), b"no JPEG", saved(picture().convert("CMYK"), "JPEG")):
        with pytest.raises(ValueError, match="clean"):
            image_object(jpeg)


@pytest.mark.parametrize(
    ("needs", "room", "heights"),
    [
        ([100, 200], 400, [100, 200]),
        ([500], 400, [400]),
        ([100, 500], 400 + GAP, [100, 300]),
        ([500, 100], 400 + GAP, [300, 100]),
        ([500, 300], 400 + GAP, [200, 200]),
    ],
)
def test_rows_share_the_room(needs: list[float], room: float, heights: list[float]) -> None:
    assert row_heights(needs, room) == pytest.approx(heights)
