"""Base PDFs made to harm: loops, bombs, boxes without sense, filters within filters."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from functools import partial

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from tests.faults.costly_pdfs import COSTLY, changed
from tests.faults.reader import Maker
from tests.printing.base_pdfs import (
    base_pdf,
    encrypted,
    shifted,
    with_content,
    with_count,
    with_endless_tree,
    with_forms_in_forms,
    with_repeated_page,
)

_Change = Callable[[PdfWriter, DictionaryObject], None]


def _page(change: _Change) -> Maker:
    """Change the first page of a good file."""

    def make(good: bytes) -> bytes:
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(good)))
        change(writer, writer.pages[0])
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    return make


def _entry(name: str, value: PdfObject) -> Maker:
    def change(_: PdfWriter, page: DictionaryObject) -> None:
        page[NameObject(name)] = value

    return _page(change)


def _box(*sides: float) -> ArrayObject:
    return ArrayObject([FloatObject(one) for one in sides])


def _content(data: bytes, *filters: str) -> Maker:
    """Give the page operators whose bytes are as they are, said to be packed by `filters`."""

    def change(writer: PdfWriter, page: DictionaryObject) -> None:
        stream = StreamObject()
        stream._data = data
        if filters:
            stream[NameObject("/Filter")] = ArrayObject([NameObject(one) for one in filters])
        page[NameObject("/Contents")] = writer._add_object(stream)

    return _page(change)


def _drawn_within_itself(writer: PdfWriter, page: DictionaryObject) -> None:
    form = StreamObject()
    form.set_data(b"/Me Do")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = _box(0, 0, 100, 100)
    place = writer._add_object(form)
    inside = DictionaryObject({NameObject("/Me"): place})
    form[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): inside})
    page[NameObject("/Resources")] = form["/Resources"]
    page[NameObject("/Contents")] = place


def _nested(writer: PdfWriter, page: DictionaryObject) -> None:
    part: PdfObject = ArrayObject()
    for _ in range(300):
        part = ArrayObject([part])
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Properties"): part})


def _circle(writer: PdfWriter, page: DictionaryObject) -> None:
    one, other = DictionaryObject(), DictionaryObject()
    first, second = writer._add_object(one), writer._add_object(other)
    one[NameObject("/Next")], other[NameObject("/Next")] = second, first
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Properties"): first})


def _own_parent(_: PdfWriter, page: DictionaryObject) -> None:
    assert page.indirect_reference is not None
    page[NameObject("/Resources")] = page.indirect_reference


def _many_annotations(writer: PdfWriter, page: DictionaryObject) -> None:
    note = DictionaryObject(
        {NameObject("/Subtype"): NameObject("/Square"), NameObject("/Rect"): _box(0, 0, 9, 9)}
    )
    page[NameObject("/Annots")] = ArrayObject([writer._add_object(note)] * 50_000)


def _many_streams(writer: PdfWriter, page: DictionaryObject) -> None:
    stream = StreamObject()
    stream.set_data(b"q Q " * 25_000)
    page[NameObject("/Contents")] = ArrayObject([writer._add_object(stream.flate_encode())] * 5000)


def _big_picture(writer: PdfWriter, page: DictionaryObject) -> None:
    picture = StreamObject()
    picture._data = zlib.compress(bytes(60_000_000), 9)
    for name, value in (("/Width", 60_000), ("/Height", 60_000), ("/BitsPerComponent", 8)):
        picture[NameObject(name)] = NumberObject(value)
    picture[NameObject("/Subtype")] = NameObject("/Image")
    picture[NameObject("/ColorSpace")] = NameObject("/DeviceGray")
    picture[NameObject("/Filter")] = NameObject("/FlateDecode")
    inside = DictionaryObject({NameObject("/I"): writer._add_object(picture)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): inside})
    page[NameObject("/Contents")] = _stream(writer, b"q 500 0 0 500 0 0 cm /I Do Q")


def _stream(writer: PdfWriter, data: bytes) -> PdfObject:
    stream = StreamObject()
    stream.set_data(data)
    return writer._add_object(stream)


_PACKED = zlib.compress(b"0 0 m " * 10)

MADE: dict[str, Maker] = {
    "an endless tree": lambda _: with_endless_tree(base_pdf()),
    "a million pages claimed": lambda _: with_count(base_pdf(), 1_000_000),
    "100,000 times one page": lambda _: with_repeated_page(base_pdf(), 100_000),
    "20 pages of one": lambda _: with_repeated_page(base_pdf(), 20),
    "a password": lambda _: encrypted(base_pdf(), user="secret"),
    "a password of the owner": lambda _: encrypted(base_pdf(), user=""),
    "100 MB of zeros": lambda _: with_content(base_pdf(), bytes(100_000_000)),
    "70 MB of operators": lambda _: with_content(base_pdf(), b"0 0 m 1 1 l S\n" * 5_000_000),
    "a million saves": lambda _: with_content(base_pdf(), b"q " * 1_000_000),
    "packed nine times": _content(
        zlib.compress(zlib.compress(zlib.compress(zlib.compress(bytes(2_000_000_000 // 20))))),
        *["/FlateDecode"] * 4,
    ),
    "packed by nothing known": _content(b"x", "/NobodyDecode"),
    "packed wrongly": _content(b"not packed", "/FlateDecode"),
    "half packed": _content(_PACKED[: len(_PACKED) // 2], "/FlateDecode"),
    "LZW of nonsense": _content(b"\xff" * 1000, "/LZWDecode"),
    "runs of nonsense": _content(b"\x81" * 100_000, "/RunLengthDecode"),
    "hex of nonsense": _content(b"zz<>", "/ASCIIHexDecode"),
    "ASCII85 of nonsense": _content(b"\x00vv~", "/ASCII85Decode"),
    "a picture for operators": _content(b"\xff\xd8\xff", "/DCTDecode"),
    "fax for operators": _content(b"\x00" * 50, "/CCITTFaxDecode"),
    "encrypted by a filter": _content(b"x", "/Crypt"),
    "drawn within itself": _page(_drawn_within_itself),
    "forms in forms, ten times each": lambda _: with_forms_in_forms(base_pdf(), 12, 10),
    "nested resources": _page(_nested),
    "resources in a circle": _page(_circle),
    "resources that are the page": _page(_own_parent),
    "50,000 annotations": _page(_many_annotations),
    "5,000 streams": _page(_many_streams),
    "a picture of 60,000 by 60,000": _page(_big_picture),
    "turned by 45": _entry("/Rotate", NumberObject(45)),
    "turned by a word": _entry("/Rotate", TextStringObject("x")),
    "turned by a billion": _entry("/Rotate", NumberObject(90 * 10**9)),
    "turned backwards": _entry("/Rotate", NumberObject(-90)),
    "a box beyond all": _entry("/MediaBox", _box(0, 0, 1e38, 1e38)),
    "a box of nothing": _entry("/MediaBox", _box(0, 0, 0, 0)),
    "a box upside down": _entry("/MediaBox", _box(595.28, 841.89, 0, 0)),
    "a box of words": _entry("/MediaBox", ArrayObject([TextStringObject("a")] * 4)),
    "a box of three": _entry("/MediaBox", _box(0, 0, 595.28)),
    "a crop box elsewhere": _entry("/CropBox", _box(5000, 5000, 5595.28, 5841.89)),
    "units of a mile": _entry("/UserUnit", FloatObject(1e9)),
    "far from the origin": lambda _: shifted(base_pdf(), 1e7),
    "a group that is a number": _entry("/Group", NumberObject(7)),
    "resources that are a number": _entry("/Resources", NumberObject(7)),
    "contents that are a number": _entry("/Contents", NumberObject(7)),
    "no end": lambda good: good[:-300],
    "only a head": lambda _: b"%PDF-1.7\n",
    "20 MB of nothing": lambda _: b"%PDF-1.7\n" + bytes(19_000_000),
    "two of it": lambda good: good + good,
} | {name: partial(changed, draw=draw) for name, draw in COSTLY.items()}
