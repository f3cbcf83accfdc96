"""Base PDFs of a few kilobytes that cost whoever draws them minutes or gigabytes."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Mapping

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

_Draw = Callable[[PdfWriter], tuple[bytes, DictionaryObject]]
"""Gives a page's operators and its resources."""


def changed(good: bytes, draw: _Draw, page: int = 0) -> bytes:
    """Return `good` whose `page` shows what `draw` says instead."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(good)))
    content, resources = draw(writer)
    shown = writer.pages[page]
    shown[NameObject("/Resources")] = resources
    shown[NameObject("/Contents")] = _stream(writer, content)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _entries(**values: PdfObject | float | str) -> DictionaryObject:
    """A dictionary; a string is a name, a number that is whole an integer."""
    plain = DictionaryObject()
    for name, value in values.items():
        plain[NameObject(f"/{name}")] = _object(value)
    return plain


def _object(value: PdfObject | float | str) -> PdfObject:
    if isinstance(value, PdfObject):
        return value
    if isinstance(value, str):
        return NameObject(f"/{value}")
    return NumberObject(value) if isinstance(value, int) else FloatObject(value)


def _numbers(*values: float) -> ArrayObject:
    return ArrayObject([FloatObject(one) for one in values])


def _stream(writer: PdfWriter, data: bytes, **entries: PdfObject | float | str) -> PdfObject:
    stream = StreamObject()
    stream.update(_entries(**entries))
    stream._data = data
    return writer._add_object(stream)


def tiny_tiles(step: float, lines: int) -> _Draw:
    """A page filled with tiles of a hundredth of a point, each of which draws `lines` lines."""

    def draw(writer: PdfWriter) -> tuple[bytes, DictionaryObject]:
        tile = _stream(
            writer,
            b"0 0 m 500 500 l S " * lines,
            PatternType=1,
            PaintType=1,
            TilingType=1,
            BBox=_numbers(0, 0, 600, 800),
            XStep=step,
            YStep=step,
            Resources=DictionaryObject(),
        )
        return b"/Pattern cs /P scn 0 0 600 800 re f", _entries(Pattern=_entries(P=tile))

    return draw


def tiles_in_tiles(levels: int) -> _Draw:
    """A page filled with tiles that are filled with tiles, and so on."""

    def draw(writer: PdfWriter) -> tuple[bytes, DictionaryObject]:
        resources, content = DictionaryObject(), b"0 0 m 9 9 l S"
        for _ in range(levels):
            tile = _stream(
                writer,
                content,
                PatternType=1,
                PaintType=1,
                TilingType=1,
                BBox=_numbers(0, 0, 300, 300),
                XStep=3.0,
                YStep=3.0,
                Resources=resources,
            )
            resources = _entries(Pattern=_entries(P=tile))
            content = b"/Pattern cs /P scn 0 0 600 800 re f"
        return content, resources

    return draw


def letters_in_letters(levels: int, times: int) -> _Draw:
    """Text whose letters are drawn with text, `times` letters each, of another such font."""

    def draw(writer: PdfWriter) -> tuple[bytes, DictionaryObject]:
        words = b"BT /F 1 Tf (" + b"a" * times + b") Tj ET"
        resources, content = DictionaryObject(), b"0 0 1 1 re f"
        for _ in range(levels):
            letter = _stream(writer, b"1000 0 d0 " + content)
            resources = _entries(Font=_entries(F=_type3(writer, letter, resources)))
            content = words
        return words, resources

    return draw


def letter_of_itself(writer: PdfWriter) -> tuple[bytes, DictionaryObject]:
    """Text whose letter is drawn with four of itself."""
    words = b"BT /F 1 Tf (aaaa) Tj ET"
    resources = DictionaryObject()
    font = _type3(writer, _stream(writer, b"1000 0 d0 " + words), resources)
    resources[NameObject("/Font")] = _entries(F=font)
    return words, resources


def _type3(writer: PdfWriter, letter: PdfObject, resources: DictionaryObject) -> PdfObject:
    names = ArrayObject([NumberObject(97), NameObject("/a")])
    font = _entries(
        Type="Font",
        Subtype="Type3",
        FontBBox=_numbers(0, 0, 1000, 1000),
        FontMatrix=_numbers(0.001, 0, 0, 0.001, 0, 0),
        FirstChar=97,
        LastChar=97,
        Widths=_numbers(1000),
        CharProcs=_entries(a=letter),
        Encoding=_entries(Type="Encoding", Differences=names),
        Resources=resources,
    )
    return writer._add_object(font)


def picture(width: int, height: int, raw: int, *filters: str, times: int = 1) -> _Draw:
    """A grey picture of so many points, shown `times` times.

    Its data are `raw` zero bytes, packed as often as `filters` say ``FlateDecode``.
    """

    def draw(writer: PdfWriter) -> tuple[bytes, DictionaryObject]:
        shown = _stream(
            writer,
            packed(raw, filters.count("FlateDecode")),
            Subtype="Image",
            Width=width,
            Height=height,
            BitsPerComponent=8,
            ColorSpace="DeviceGray",
            Interpolate=NumberObject(1),
            Filter=ArrayObject([NameObject(f"/{one}") for one in filters]),
        )
        content = b"q 500 3 3 700 0 0 cm /I Do Q " * times
        return content, _entries(XObject=_entries(I=shown))

    return draw


def groups(count: int) -> _Draw:
    """See-through groups as large as the page, each drawn within another."""

    def draw(writer: PdfWriter) -> tuple[bytes, DictionaryObject]:
        shades = _entries(G=_entries(ca=0.5, CA=0.5, BM="Luminosity"))
        resources, content = _entries(ExtGState=shades), b"/G gs 0 0 600 800 re f"
        for _ in range(count):
            form = _stream(
                writer,
                content,
                Subtype="Form",
                BBox=_numbers(0, 0, 600, 800),
                Group=_entries(S="Transparency"),
                Resources=resources,
            )
            resources = _entries(ExtGState=shades, XObject=_entries(X=form))
            content = b"/G gs /X Do /G gs /X Do /X Do"
        return content, resources

    return draw


def shading(operators: int) -> _Draw:
    """Shadings over the whole page, one after the other, by a function that is computed."""

    def draw(writer: PdfWriter) -> tuple[bytes, DictionaryObject]:
        compute = b"{ " + b"dup sin add " * 200 + b"dup dup }"
        function = _stream(
            writer,
            compute,
            FunctionType=4,
            Domain=_numbers(0, 1, 0, 1),
            Range=_numbers(*[0, 1] * 3),
        )
        shade = _entries(
            ShadingType=1,
            ColorSpace="DeviceRGB",
            Domain=_numbers(0, 1, 0, 1),
            Matrix=_numbers(600, 0, 0, 800, 0, 0),
            Function=function,
        )
        return b"/S sh " * operators, _entries(Shading=_entries(S=writer._add_object(shade)))

    return draw


def packed(raw: int, times: int) -> bytes:
    """Return `raw` zero bytes packed `times` times; they never are in memory at once."""
    once = zlib.compressobj()
    whole, rest = divmod(raw, 1 << 20)
    pieces = [once.compress(bytes(1 << 20)) for _ in range(whole)]
    data = b"".join([*pieces, once.compress(bytes(rest)), once.flush()])
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data


COSTLY: Mapping[str, _Draw] = {
    "tiles a tiny step apart": tiny_tiles(0.01, 50),
    "tiles in tiles": tiles_in_tiles(8),
    "letters in letters": letters_in_letters(4, 900),
    "a letter of itself": letter_of_itself,
    "a picture of 900 million points": picture(
        30_000, 30_000, 900_000_000, "FlateDecode", "FlateDecode"
    ),
    "a picture shown 10,000 times": picture(4000, 4000, 16_000_000, "FlateDecode", times=10_000),
    "LZW in Flate in Flate": picture(
        20_000, 20_000, 400_000, *["FlateDecode"] * 2, "LZWDecode", "LZWDecode"
    ),
    "groups in groups": groups(9),
    "shadings that compute": shading(2000),
}
