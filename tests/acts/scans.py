"""Scans for tests: what an office printed, drawn as a scanner or a telephone would see it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import pypdfium2
import zxingcpp
from PIL import Image

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.filled_sheets import key_maker
from cleanedu_desktop.acts.print_forms import print_forms

A4_AT_100 = (827, 1169)


def printed(desk: Desk, folder: Path, form_id: str, *records: str, draft: bool = False) -> Path:
    """Print records on a form and return the PDF."""
    target = folder / f"{form_id} {len(list(folder.iterdir()))}.pdf"
    print_forms(desk, form_id=form_id, record_ids=records, draft=draft, target=target)
    return target


def scanned(pdf: Path, page: int = 0, *, dpi: int = 120, angle: float = 0) -> Image.Image:
    """Return a page in grey as a scanner sees it."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = document[page].render(scale=dpi / 72, grayscale=True).to_pil()
    seen = cast(Image.Image, drawn).convert("L")
    return seen.rotate(angle, expand=True, fillcolor=235) if angle else seen


def keyed(desk: Desk, number: str, form_id: str, page: str = "") -> Image.Image:
    """Return a small page with nothing on it but the code of a paper: quick to make and to read."""
    with desk.store.reading() as books:
        key = key_maker(books.office(), form_id)(number, None)
    return coded(key + page)


def coded(text: str) -> Image.Image:
    """Return a small page with this code on it."""
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    made = Image.fromarray(barcode.to_image(scale=3))
    page = Image.new("L", A4_AT_100, 250)
    page.paste(made, (A4_AT_100[0] - made.width - 60, 40))
    return page


def jpeg(picture: Image.Image, target: Path, quality: int = 60) -> Path:
    """Write a picture as JPEG."""
    picture.save(target, format="JPEG", quality=quality)
    return target


def pdf_of(pictures: Sequence[Image.Image], target: Path, dpi: int = 100) -> Path:
    """Write a PDF of pictures, a page each, as scanners do."""
    first, *others = pictures
    first.save(target, format="PDF", save_all=True, append_images=others, resolution=dpi)
    return target


def as_bytes(picture: Image.Image, kind: str = "PNG") -> bytes:
    """Return a picture as a file of a kind."""
    out = io.BytesIO()
    picture.save(out, format=kind)
    return out.getvalue()
