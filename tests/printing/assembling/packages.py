"""Packages that the tests of their drawing draw, and what is read back from them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2
from PIL import Image

from cleanedu_desktop.form_engine.sheet import Sheet, SheetText, TableBlock, TableColumn
from cleanedu_desktop.printing.assembling.package import (
    Cover,
    Package,
    PagesOf,
    Picture,
    Piece,
    Section,
)
from tests.printing.sample_sheets import talk_sheet

COLUMNS = (TableColumn(label="内容", width=8), TableColumn(label="页次", width=2))


def jpeg(width: int = 200, height: int = 300, mode: str = "RGB") -> bytes:
    """A picture without any words."""
    out = io.BytesIO()
    Image.new(mode, (width, height), 128).save(out, "JPEG")
    return out.getvalue()


def list_sheet(title: str, keys: Sequence[str], pages: PagesOf) -> Sheet:
    """A list of contents."""
    rows = tuple(
        (SheetText(text=f"内容{key}"), SheetText(text=str(pages.get(key, "00000")))) for key in keys
    )
    return Sheet(
        form_id="list",
        form_version="",
        title=title,
        office_name="示例局机关党支部",
        blocks=(TableBlock(columns=COLUMNS, rows=rows),),
    )


def section(key: str, pieces: Sequence[Piece]) -> Section:
    """A section with a list of its own."""
    keys = [one.key for one in pieces]
    return Section(
        key=key,
        words=f"部分{key}",
        listing=lambda pages: [list_sheet(f"部分{key}", keys, pages)],
        pieces=lambda: pieces,
        count=len(pieces),
    )


def package(sections: Sequence[Section], watermark: str = "") -> Package:
    """A package with cover and contents."""
    keys = [one.key for one in sections]
    return Package(
        cover=Cover(
            office="示例局机关党支部",
            title="2026年度迎检材料",
            lines=(("年度", "2026年"),),
            made_on="2026年11月21日",
            watermark=watermark,
        ),
        contents=lambda pages: [list_sheet("目录", keys, pages)],
        sections=sections,
    )


def piece(key: str, sheets: int = 1, pictures: int = 0) -> Piece:
    """A piece with some pages of a form and of pictures."""
    return Piece(
        key=key,
        words=f"记录{key}",
        sheets=[talk_sheet()] * sheets,
        pictures=[Picture(jpeg=jpeg(), caption=f"扫描件{n}") for n in range(pictures)],
    )


@dataclass(frozen=True)
class ReadBack:
    """A PDF as another program reads it."""

    texts: list[str]
    marks: list[tuple[int, str, int]]
    """(level, words, page from 1) of each bookmark."""


def read_back(data: bytes) -> ReadBack:
    """Read texts and bookmarks."""
    with pypdfium2.PdfDocument(data) as document:
        texts = ["".join(page.get_textpage().get_text_range().split()) for page in document]
        marks = [
            (one.level, one.get_title(), one.get_dest().get_index() + 1)
            for one in document.get_toc()
        ]
    return ReadBack(texts, marks)
