"""Writes the text of a page in a face's codes, and notes which characters a document shows."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Set

from cleanedu_desktop.printing.face import Face

MOST_NOTED = 1_000_000
"""Bytes of text from which its characters are sorted out, so that a long document needs no more."""


def escaped(codes: bytes) -> str:
    r"""Codes as they stand within ( ) in a page's operators, each byte a character.

    A bracket, a backslash or the end of a line stands behind a \.
    """
    codes = codes.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return codes.replace(b"\r", b"\\r").replace(b"\n", b"\\n").decode("latin-1")


class Shown:
    """The characters one document shows in a face, noted as they are written."""

    def __init__(self, face: Face) -> None:
        self._face = face
        self._noted = bytearray()
        """All text shown, in UTF-16: sorting out its characters one by one takes far longer."""
        self._sorted_out: set[str] = set()

    def codes(self, text: str) -> bytes:
        """Two bytes a character, as `escaped` writes them."""
        codes = text.encode("utf-16-be")
        if self._face.is_numbered or len(codes) > 2 * len(text):
            self._sorted_out.update(text)
            return b"".join([self._face.code(char).to_bytes(2, "big") for char in text])
        self._noted += codes
        if len(self._noted) > MOST_NOTED:
            self._sort_out()
        return codes

    def note(self, characters: Set[str]) -> None:
        """Note what was shown elsewhere in the same document."""
        self._sorted_out |= characters

    def characters(self) -> set[str]:
        """Those shown so far."""
        self._sort_out()
        return self._sorted_out

    def _sort_out(self) -> None:
        numbers = array("H", self._noted)
        if sys.byteorder == "little":
            numbers.byteswap()
        self._sorted_out.update(map(chr, set(numbers)))
        self._noted.clear()
