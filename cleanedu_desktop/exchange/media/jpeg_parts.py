"""A JPEG without what it says about itself: its segments are chosen, its pixels not touched."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

_SOI, _EOI, _SOS, _APP0, _APP1, _APP2, _APP14, _APP15, _COM = (
    0xD8,
    0xD9,
    0xDA,
    0xE0,
    0xE1,
    0xE2,
    0xEE,
    0xEF,
    0xFE,
)
_ICC = b"ICC_PROFILE\0"
_NEXT_MARKER = re.compile(rb"\xff+([\x01-\xcf\xd8-\xfe])")
"""Within coded pixels: neither a stuffed byte nor a restart."""


def without_metadata(data: bytes, orientation: int = 1) -> bytes:
    """Return the JPEG with its tables, pixels, colour profile and resolution alone.

    EXIF (position, time, device, thumbnail), XMP, IPTC, comments, further pictures and whatever
    follows the end are left out. An `orientation` other than 1 is told in an EXIF of one entry.

    Raises:
        ValueError: it is no whole JPEG.
    """
    kept = [b"\xff\xd8"]
    told = orientation == 1
    for marker, segment in _segments(data):
        if not told and marker != _APP0:
            kept.append(_orientation_segment(orientation))
            told = True
        if _is_needed(marker, segment):
            kept.append(segment)
    return b"".join(kept)


def _is_needed(marker: int, segment: bytes) -> bool:
    body = segment[4:]
    if marker == _APP0:
        return body.startswith(b"JFIF\0")  # JFXX may hold a thumbnail
    if marker == _APP2:
        return body.startswith(_ICC)
    if marker == _APP14:
        return body.startswith(b"Adobe")
    return not (_APP0 <= marker <= _APP15 or marker == _COM)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (marker, its bytes) after the beginning, up to the end of the picture with it.

    A scan comes with its coded pixels.
    """
    if data[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    at = 2
    while True:
        found = _NEXT_MARKER.match(data, at)
        if found is None:
            raise ValueError("no marker where one must be")
        marker, at = found[1][0], found.end()
        if marker == _EOI:
            yield marker, b"\xff\xd9"
            return
        if marker == _SOI or len(data) < at + 2:
            raise ValueError("a segment out of place or cut off")
        end = at + struct.unpack_from(">H", data, at)[0]
        if end < at + 2 or end > len(data):
            raise ValueError("a segment of impossible length")
        if marker == _SOS:
            after = _NEXT_MARKER.search(data, end)
            if after is None:
                raise ValueError("pixels without end")
            end = after.start()
        yield marker, b"\xff" + data[at - 1 : end]
        at = end


def _orientation_segment(orientation: int) -> bytes:
    """Return an EXIF segment that says how the pixels lie, and nothing else."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + b"\0\x01" + entry + bytes(4)
    return b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
