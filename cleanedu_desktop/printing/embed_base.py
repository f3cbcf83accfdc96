"""Embeds pages of a base PDF as form XObjects, once in a document, with all they refer to."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Mapping

from pypdf import PageObject
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from cleanedu_desktop.printing.base_page import BasePage
from cleanedu_desktop.printing.pdf_objects import Written

LEFT_OUT = frozenset(
    {"/Parent", "/StructParent", "/StructParents", "/Metadata", "/PieceInfo", "/Length", "/Annots"}
)
"""What a page's parts say of the file they come from."""
ELSEWHERE = frozenset({"/Page", "/Pages", "/Catalog"})
"""Objects that are the other file itself and are not taken over."""
DEEPEST = 60


def _shown(page: PageObject) -> list[float]:
    """The part of the page that is shown: its crop box, as far as it lies in the media box."""
    crop, media = ([float(side) for side in box] for box in (page.cropbox, page.mediabox))
    corner = [max(one) for one in zip(crop[:2], media[:2], strict=True)]
    return corner + [min(one) for one in zip(crop[2:], media[2:], strict=True)]


def _upright(box: list[float], rotation: int) -> list[float]:
    """The matrix that puts a page's box at the origin, turned clockwise as it is shown."""
    left, foot, right, top = box
    turned = {
        0: [1, 0, 0, 1, -left, -foot],
        90: [0, -1, 1, 0, -foot, right],
        180: [-1, 0, 0, -1, right, top],
        270: [0, 1, -1, 0, top, -left],
    }
    return [float(one) for one in turned[rotation]]


def _numbers(values: list[float]) -> bytes:
    return b"[ %s ]" % " ".join(f"{one:.4f}".rstrip("0").rstrip(".") for one in values).encode()


def _stream(entries: Mapping[str, bytes], data: bytes, packed: bytes = b"") -> bytes:
    told = {**entries, "/Length": b"%d" % len(data)}
    if packed:
        told["/Filter"] = packed
    return b"%s\nstream\n%s\nendstream\n" % (_dictionary(told), data)


def _dictionary(entries: Mapping[str, bytes]) -> bytes:
    inside = b" ".join(_plain_name(name) + b" " + value for name, value in entries.items())
    return b"<< %s >>" % inside


def _plain_name(name: str) -> bytes:
    out = io.BytesIO()
    NameObject(name).write_to_stream(out)
    return out.getvalue()


class EmbeddedBases:
    """The base pages of one document; `reference` makes an object of it."""

    def __init__(self, reference: Callable[[object], bytes]) -> None:
        self._reference = reference
        self._resources: dict[BasePage, bytes] = {}
        self._copiers: dict[int, _Copier] = {}

    def resources(self, base: BasePage, fonts: bytes, more: bytes = b"") -> bytes:
        """A reference to the resources of a page that shows `base`; `more`: further XObjects."""
        found = self._resources.get(base)
        if found is None:
            shown = b"/Base %s %s" % (self._embedded(base), more)
            words = b"<< /Font %s /XObject << %s >> /ProcSet [ /PDF /Text /ImageB /ImageC ] >>"
            found = self._resources[base] = self._reference(Written(words % (fonts, shown)))
        return found

    def _embedded(self, base: BasePage) -> bytes:
        page = base.page
        copier = self._copiers.setdefault(id(page.pdf), _Copier(self._reference))
        box = _shown(page)
        matrix = _upright(box, page.rotation % 360)
        resources = page.get("/Resources", DictionaryObject())
        group = page.get("/Group")
        entries = {
            "/Type": b"/XObject",
            "/Subtype": b"/Form",
            "/BBox": _numbers(box),
            "/Matrix": _numbers(matrix),
            "/Resources": copier.written(resources),
        }
        if group is not None:
            entries["/Group"] = copier.written(group)
        content = _stream(entries, zlib.compress(base.operators), b"/FlateDecode")
        copier.finish()
        return self._reference(Written(content))


class _Copier:
    """Copies objects of one base PDF; each once, whatever refers to it."""

    def __init__(self, reference: Callable[[object], bytes]) -> None:
        self._reference = reference
        self._copied: dict[int, bytes] = {}
        self._waiting: list[tuple[Written, PdfObject]] = []

    def finish(self) -> None:
        """Copy what was referred to, and what that refers to."""
        while self._waiting:
            copy, original = self._waiting.pop()
            copy.data = self.written(original)

    def written(self, part: PdfObject | None, depth: int = 0) -> bytes:
        """`part` as it stands in the document."""
        if isinstance(part, IndirectObject):
            return self._referred(part)
        if depth > DEEPEST or part is None:
            return b"null"
        if isinstance(part, DictionaryObject):
            entries = {
                name: self.written(value, depth + 1)
                for name, value in part.items()
                if name not in LEFT_OUT
            }
            if isinstance(part, StreamObject):
                return _stream(entries, part._data)  # packed as it is: pypdf would unpack it
            return _dictionary(entries)
        if isinstance(part, ArrayObject):
            return b"[ %s ]" % b" ".join(self.written(one, depth + 1) for one in part)
        out = io.BytesIO()
        part.write_to_stream(out)
        return out.getvalue()

    def _referred(self, part: IndirectObject) -> bytes:
        found = self._copied.get(part.idnum)
        if found is None:
            original = part.get_object()
            if original is None or (
                isinstance(original, DictionaryObject) and original.get("/Type") in ELSEWHERE
            ):
                return b"null"
            copy = Written(b"null")
            found = self._copied[part.idnum] = self._reference(copy)
            self._waiting.append((copy, original))
        return found
