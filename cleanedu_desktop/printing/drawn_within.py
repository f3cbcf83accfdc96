"""Counts what a page of a base PDF draws in all, forms drawn within forms as often as they are.

Ten forms that draw each other ten times are a few hundred bytes and ten billion drawings.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pypdf.generic import DictionaryObject, PdfObject, StreamObject

LEAST = 128
"""Bytes a drawing counts as at least: an empty one takes time too."""
DEEPEST = 40
"""Forms within forms; PDFium draws no deeper."""
_DRAWN = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")


def unpacked(stream: StreamObject, most: int) -> bytes:
    """Return a stream's bytes, of a plainly packed one at most `most` + 1."""
    packed = stream._data
    if stream.get("/Filter") in ("/FlateDecode", ["/FlateDecode"]):
        try:
            return zlib.decompressobj().decompress(packed, max(most, 0) + 1)
        except zlib.error:
            return packed
    return packed


class DrawnWithin:
    """The drawings of one document; `unpacked` gives at most `most` + 1 bytes of a stream."""

    def __init__(self, unpacked: Callable[[StreamObject, int], bytes], most: int) -> None:
        self._unpacked = unpacked
        self._most = most
        self._known: dict[int, int] = {}

    def bytes_of(self, owner: DictionaryObject, streams: list[StreamObject], depth: int = 0) -> int:
        """Return the bytes of operators that drawing `streams` takes, counted up to `most` + 1.

        `owner` is the page or form whose resources the streams name.
        """
        forms = self._forms(owner)
        total = 0
        for stream in streams:
            content = self._unpacked(stream, self._most)
            total += len(content)
            for name in _DRAWN.findall(content) if forms and depth < DEEPEST else ():
                total += self._of_form(forms.get(name.decode("latin-1")), depth)
                if total > self._most:
                    return self._most + 1
        return total

    def _forms(self, owner: DictionaryObject) -> dict[str, PdfObject]:
        from pypdf.generic import DictionaryObject

        found: PdfObject | None = owner
        for name in ("/Resources", "/XObject"):
            found = found.get(name) if isinstance(found, DictionaryObject) else None
            found = found.get_object() if found is not None else None
        if not isinstance(found, DictionaryObject):
            return {}
        return {name.removeprefix("/"): found.raw_get(name) for name in found}

    def _of_form(self, place: PdfObject | None, depth: int) -> int:
        from pypdf.generic import StreamObject

        form = place.get_object() if place is not None else None
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            return LEAST
        if id(form) not in self._known:
            self._known[id(form)] = LEAST  # one that draws itself is drawn once
            self._known[id(form)] = LEAST + self.bytes_of(form, [form], depth + 1)
        return self._known[id(form)]
