"""The objects of a large PDF, each given away as bytes as soon as it is known, never all held.

What stays is where each object lies: eight bytes an object. Takes the place of ReportLab's
document for the fonts and base pages that ask one for references.
"""

from __future__ import annotations

import hashlib
from array import array
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary

from cleanedu_desktop.printing.pdf_document import HEADER
from cleanedu_desktop.printing.pdf_objects import Stream
from cleanedu_desktop.printing.type0_font import BASIC_FONTS

UNWRITTEN = 0
"""Place of an object that is only numbered."""


class Numbered(bytes):
    """A reference as it stands in the file: ``12 0 R``."""

    __slots__ = ()

    def format(self, document: object) -> bytes:
        """The same; ReportLab's references are asked for their bytes like this."""
        return bytes(self)

    @property
    def number(self) -> int:
        """Of the object."""
        return int(self.split(b" ", 1)[0])


class ObjectFile:
    """Numbers objects, formats them and keeps the bytes only until they are `taken`."""

    def __init__(self) -> None:
        self.idToObject = {BASIC_FONTS: PDFDictionary({})}
        """ReportLab's name; fonts write themselves into this dictionary."""
        self.place = 0
        """Bytes given so far."""
        self._places = array("Q", [UNWRITTEN])
        self._waiting: list[tuple[Numbered, Any]] = []
        self._identity = hashlib.md5(usedforsecurity=False)
        self._given: list[bytes] = []
        self._give(HEADER)

    def number(self) -> Numbered:
        """A reference to an object that is written later."""
        self._places.append(UNWRITTEN)
        return Numbered(b"%d 0 R" % (len(self._places) - 1))

    def Reference(self, element: Any, name: str | None = None) -> Numbered:  # noqa: N802
        """A reference to `element`, which is written at the next `flush`: it may still change."""
        made = self.number()
        self._waiting.append((made, element))
        return made

    def keep(self, data: bytes) -> Numbered:
        """Write an object whose bytes are known; the reference to it."""
        made = self.number()
        self.write(made, data)
        return made

    def keep_stream(self, stream: Stream) -> Numbered:
        """Compress and write a stream; the reference to it."""
        stream.press()
        return self.keep(stream.format(self))

    def write(self, reference: Numbered, data: bytes) -> None:
        """Write the object that `reference` means."""
        number = reference.number
        if self._places[number] != UNWRITTEN:
            raise ValueError(f"object {number} is written twice")
        self._places[number] = self.place
        self._give(b"%d 0 obj\n%s\nendobj\n" % (number, data))

    def flush(self) -> None:
        """Write what was referred to; formatting it may refer to more."""
        while self._waiting:
            waiting, self._waiting = self._waiting, []
            for reference, element in waiting:
                if isinstance(element, Stream):
                    element.press()
                self.write(reference, element.format(self))

    def taken(self) -> list[bytes]:
        """The bytes since it was asked last, let go."""
        given, self._given = self._given, []
        return given

    def close(self, root: bytes, info: bytes) -> None:
        """Write the table of objects and the file's end.

        Raises:
            ValueError: an object was numbered and never written.
        """
        self.flush()
        missing = [n for n, place in enumerate(self._places) if n and place == UNWRITTEN]
        if missing:
            raise ValueError(f"objects {missing[:10]} were never written")
        key = self._identity.hexdigest().encode("ascii")
        begins, size = self.place, len(self._places)
        self._give(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        for first in range(1, size, 1000):
            part = self._places[first : first + 1000]
            self._give(b"".join(b"%010d 00000 n \n" % place for place in part))
        self._give(
            b"trailer\n<< /Size %d /Root %s /Info %s /ID [ <%s> <%s> ] >>\n"
            % (size, root, info, key, key)
        )
        self._give(b"startxref\n%d\n%%%%EOF\n" % begins)

    def _give(self, data: bytes) -> None:
        self._identity.update(data)
        self._given.append(data)
        self.place += len(data)
