"""A PNG without what it says about itself: its chunks are chosen, its pixels not touched."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"),
    *(b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs", b"bKGD"),
}


def without_metadata(data: bytes, orientation: int = 1) -> bytes:
    """Return the PNG with its pixels, colours and resolution alone.

    Texts, EXIF, time, further frames and whatever follows the end are left out. An `orientation`
    other than 1 is told in an EXIF of one entry.

    Raises:
        ValueError: it is no whole PNG.
    """
    kept = [_SIGNATURE]
    for kind, chunk in _chunks(data):
        if kind in _KEPT:
            kept.append(chunk)
        if kind == b"IHDR" and orientation != 1:
            kept.append(_orientation_chunk(orientation))
    return b"".join(kept)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield (kind, the whole chunk) up to the end of the picture."""
    if not data.startswith(_SIGNATURE):
        raise ValueError("no PNG")
    at = len(_SIGNATURE)
    while True:
        if len(data) < at + 12:
            raise ValueError("a PNG without end")
        (size,) = struct.unpack_from(">I", data, at)
        end = at + 12 + size
        if end > len(data):
            raise ValueError("a chunk cut off")
        kind = data[at + 4 : at + 8]
        yield kind, data[at:end]
        if kind == b"IEND":
            return
        at = end


def _orientation_chunk(orientation: int) -> bytes:
    """Return an EXIF chunk that says how the pixels lie, and nothing else."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    body = b"eXIf" + b"MM\0*\0\0\0\x08" + b"\0\x01" + entry + bytes(4)
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
