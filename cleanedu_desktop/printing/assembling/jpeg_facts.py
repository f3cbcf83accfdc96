"""Reads from a JPEG's markers what a PDF has to say of it, without unpacking a pixel."""

from __future__ import annotations

from collections.abc import Iterator

from cleanedu_desktop.quick_dataclass import dataclass

_BEGIN, _SCAN = 0xD8, 0xDA
_FRAMES = (0xC0, 0xC1, 0xC2)
"""Baseline, extended and progressive: what a PDF's reader unpacks."""
_OTHER_FRAMES = (0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
_WITHOUT_LENGTH = (0x01, *range(0xD0, 0xD8))
_SAYS_MORE = (0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE)
"""APP1, APP3 to APP13, APP15 and comments: camera, place and time, words of programs. The colour
profile (APP2) and how colours are coded (APP14) belong to the picture."""


@dataclass(frozen=True)
class JpegFacts:
    """Size in pixels, colours, and whether it says anything besides its picture."""

    width: int
    height: int
    components: int
    """1: grey, 3: colour, 4: for a press."""
    says_more: bool
    """It carries EXIF, XMP or a comment."""


def jpeg_facts(data: bytes) -> JpegFacts | None:
    """What the markers say; None for what is no JPEG, or one a PDF cannot carry as it is."""
    frame: tuple[int, int, int] | None = None
    says_more = False
    for marker, start, end in _segments(data):
        if marker in _OTHER_FRAMES:
            return None
        says_more = says_more or marker in _SAYS_MORE
        if marker in _FRAMES:
            if end - start < 6 or data[start] != 8:
                return None
            height, width = (
                int.from_bytes(data[at : at + 2], "big") for at in (start + 1, start + 3)
            )
            frame = width, height, data[start + 5]
        if marker == _SCAN:
            if frame is None or not all(frame) or frame[2] not in (1, 3, 4):
                return None
            return JpegFacts(*frame, says_more)
    return None


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield (marker, start, end) of what stands before the picture's own bytes."""
    if data[:2] != bytes((0xFF, _BEGIN)):
        return
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker in _WITHOUT_LENGTH:
            at += 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2 or at + 2 + length > len(data):
            return
        yield marker, at + 4, at + 2 + length
        at += 2 + length
