"""Pictures and PDFs as phones, scanners and ill-wishers make them."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pypdf
from PIL import ExifTags, Image
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, NumberObject

SECRET = "SM-A5260 at 39.9 N"
"""Stands in the metadata of photos and must be nowhere in a clean copy."""


def picture(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Black at the top left, white elsewhere, so that one sees which way up it is."""
    white: Any = {"RGB": (255, 255, 255), "RGBA": (255, 255, 255, 255)}.get(mode, 255)
    black: Any = {"RGB": (0, 0, 0), "RGBA": (0, 0, 0, 255)}.get(mode, 0)
    made = Image.new(mode, (width, height), white)
    made.paste(black, (0, 0, width // 2, height // 2))
    return made


def saved(image: Image.Image, kind: str, **more: Any) -> bytes:
    """The picture encoded by Pillow."""
    out = io.BytesIO()
    image.save(out, format=kind, **more)
    return out.getvalue()


def photo(
    width: int = 60, height: int = 40, *, orientation: int = 1, kind: str = "JPEG", **more: Any
) -> bytes:
    """A phone's photo, with place, time and device in it."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Model] = SECRET
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:03:08 10:05:00"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (39.0, 54.0, 0.0)
    return saved(picture(width, height), kind, exif=exif, **more)


def corner(data: bytes) -> str:
    """Which corner of a picture is black: ``top left``, …"""
    image = Image.open(io.BytesIO(data)).convert("L")
    across, along = image.width - 1, image.height - 1
    corners = {
        "top left": (0, 0),
        "top right": (across, 0),
        "bottom left": (0, along),
        "bottom right": (across, along),
    }
    dark = [name for name, place in corners.items() if int(image.getpixel(place) or 0) < 60]  # type: ignore[arg-type]
    assert len(dark) == 1, dark
    return dark[0]


def bomb(width: int = 30_000, height: int = 30_000) -> bytes:
    """A small PNG of one colour that wants gigabytes when it is decoded."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(4096))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def scanned_pdf(*scans: bytes, size: tuple[int, int] = (595, 842), hidden: bool = False) -> bytes:
    """A PDF whose pages are filled by one JPEG each; `hidden` lays a scanner's text over them."""
    writer = pypdf.PdfWriter()
    for scan in scans:
        page = writer.add_blank_page(*size)
        image = DecodedStreamObject()
        opened = Image.open(io.BytesIO(scan))
        image.set_data(scan)
        image.update(
            {
                NameObject("/Type"): NameObject("/XObject"),
                NameObject("/Subtype"): NameObject("/Image"),
                NameObject("/Width"): NumberObject(opened.width),
                NameObject("/Height"): NumberObject(opened.height),
                NameObject("/ColorSpace"): NameObject("/DeviceRGB"),
                NameObject("/BitsPerComponent"): NumberObject(8),
                NameObject("/Filter"): NameObject("/DCTDecode"),
            }
        )
        content = DecodedStreamObject()
        words = b"BT /F0 12 Tf 3 Tr 1 0 0 1 50 50 Tm (hidden) Tj ET " if hidden else b""
        content.set_data(b"q %d 0 0 %d 0 0 cm /Im0 Do Q " % size + words)
        resources = DictionaryObject()
        resources[NameObject("/XObject")] = DictionaryObject(
            {NameObject("/Im0"): writer._add_object(image)}
        )
        resources[NameObject("/Font")] = DictionaryObject({NameObject("/F0"): _helvetica()})
        page[NameObject("/Resources")] = resources
        page[NameObject("/Contents")] = writer._add_object(content)
    return written(writer)


def _helvetica() -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )


def locked_pdf() -> bytes:
    """A PDF that opens with a password alone."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(595, 842)
    writer.encrypt("geheim", algorithm="RC4-128")
    return written(writer)


def written(writer: pypdf.PdfWriter) -> bytes:
    """The PDF's bytes."""
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
