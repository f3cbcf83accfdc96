"""Makes resources/rules/pinyin_initials.txt from pypinyin, a maintainers' dependency.

Run: python installer/make_pinyin_table.py [TARGET]. Only initials are kept, so that the table is
small and the program needs no pinyin library. Data: pypinyin's pinyin-data (MIT).
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from pypinyin.contrib.tone_convert import to_normal
from pypinyin.pinyin_dict import pinyin_dict

RANGES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF))
SPARSE = ((0x2A700, 0x323AF),)
"""Extensions C to H: where the rare characters of 通用规范汉字表 and of names lie."""
MOST = 3
MORE_READINGS = {"䶮": "y", "仇": "cq", "区": "qo", "单": "ds", "解": "jx", "缪": "m", "繁": "fp"}
"""Readings of surnames and rare names that must not get lost, whatever pypinyin says."""
TARGET = Path(__file__).resolve().parent.parent / "resources" / "rules" / "pinyin_initials.txt"


def initials_of(code: int) -> str:
    """Return the initials of a character's readings, the usual one first; at most `MOST`."""
    readings = pinyin_dict.get(code, "").split(",")
    letters = list(MORE_READINGS.get(chr(code), ""))
    letters += [_letter(reading) for reading in readings if reading]
    return "".join(dict.fromkeys(letter for letter in letters if letter))[:MOST]


def _letter(reading: str) -> str:
    plain = unicodedata.normalize("NFD", to_normal(reading)).lower()
    return plain[0] if plain[:1].isascii() and plain[:1].isalpha() else ""


def table() -> str:
    """Return the text of the table; its first lines say how to read it."""
    lines = [
        "# Pinyin initials. Made by installer/make_pinyin_table.py from pinyin-data (MIT).",
        "# 4E00 yd…: usual initial from that code point on, - for none. Then char + all initials.",
    ]
    several = []
    for first, last in RANGES:
        found = {code: initials_of(code) for code in range(first, last + 1)}
        lines.append(f"{first:04X} " + "".join(one[:1] or "-" for one in found.values()))
        several += [
            chr(code) + one for code, one in found.items() if len(one) > 1 and first > 0x4000
        ]
    for first, last in SPARSE:
        several += [
            chr(code) + one for code in range(first, last + 1) if (one := initials_of(code))
        ]
    return "\n".join([*lines, " ".join(several), ""])


def main() -> None:
    """Write the table and say how large it is."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.write_text(table(), encoding="utf-8", newline="\n")
    print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
