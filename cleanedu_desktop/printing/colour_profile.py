"""The sRGB colour profile (ICC 4.2) that a PDF for the archive names, built from its numbers.

IEC 61966-2-1: its primaries adapted to D50, its curve as one parametric function.
"""

from __future__ import annotations

import struct
from functools import cache

NAME = "sRGB IEC61966-2.1"
WHITE = (0.9642, 1.0, 0.8249)
"""D50, to which a profile's colours are adapted."""
PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
ADAPTATION = (1.04791, 0.02293, -0.05019, 0.02963, 0.99043, -0.01707, -0.00925, 0.01506, 0.75179)
"""D65 to D50 by Bradford, row by row."""
CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""g, a, b, c, d of a type 3 function: (aX + b)^g from d on, cX below."""
HEADER = 128
ENTRY = 12


@cache
def srgb_profile() -> bytes:
    """The profile's bytes, always the same."""
    curve = b"para" + struct.pack(">IHH", 0, 3, 0) + _fixed(*CURVE)
    tags = {
        b"desc": _words("sRGB"),
        b"cprt": _words("CC0"),
        b"wtpt": b"XYZ " + bytes(4) + _fixed(*WHITE),
        b"chad": b"sf32" + bytes(4) + _fixed(*ADAPTATION),
        **{tag: b"XYZ " + bytes(4) + _fixed(*xyz) for tag, xyz in PRIMARIES.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    place = HEADER + 4 + ENTRY * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for tag, data in tags.items():
        table += tag + struct.pack(">II", place + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return _header(place + len(body)) + table + body


def _header(size: int) -> bytes:
    made = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    head = struct.pack(">I4sI4s4s4s", size, b"", 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    head += made + b"acsp" + bytes(28) + _fixed(*WHITE)
    return head.ljust(HEADER, b"\0")


def _fixed(*numbers: float) -> bytes:
    """Numbers with 16 bits before and 16 behind the point."""
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def _words(text: str) -> bytes:
    """Text in one language (mluc)."""
    written = text.encode("utf-16-be")
    head = struct.pack(">4sIIIHHII", b"mluc", 0, 1, 12, 0x656E, 0x5553, len(written), 28)
    return head + written
