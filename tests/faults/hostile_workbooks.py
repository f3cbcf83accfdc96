"""Workbooks made to harm: bombs of zip and XML, overlaps, endless sheets."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

from tests.faults.reader import Maker

_MB = 1024 * 1024
_SHEET = "xl/worksheets/sheet1.xml"
_HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
_NAMES = b'<row r="1"><c r="A1" t="inlineStr"><is><t>\xe5\xa7\x93\xe5\x90\x8d</t></is></c></row>'
_TAIL = b"</sheetData></worksheet>"


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, body in parts.items():
            package.writestr(name, body)
    return out.getvalue()


def _parts(good: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _with(name: str, body: bytes) -> Maker:
    return lambda good: _packed(_parts(good) | {name: body})


def _sheet(rows: bytes) -> Maker:
    return _with(_SHEET, _HEAD + _NAMES + rows + _TAIL)


def _late(make: Callable[[], Maker]) -> Maker:
    """Make what is large only when it is wanted: every process of the tests imports this."""

    def made(good: bytes) -> bytes:
        return make()(good)

    return made


def _beside(**parts: bytes) -> Maker:
    return lambda good: _packed(_parts(good) | parts)


def _billion_laughs(levels: int) -> bytes:
    entities = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, levels))
    return (
        f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol">{entities}]>'
        f"<worksheet><sheetData><row><c><v>&l{levels - 1};</v></c></row></sheetData></worksheet>"
    ).encode()


def _claiming(good: bytes) -> bytes:
    """Say in the directory that the sheet is small, while it is not."""
    whole = bytearray(_packed(_parts(good) | {_SHEET: _HEAD + b" " * 300 * _MB + _TAIL}))
    at = whole.rfind(_SHEET.encode())
    while at > 0 and whole[at - 46 : at - 42] != b"PK\x01\x02":
        at = whole.rfind(_SHEET.encode(), 0, at)
    struct.pack_into("<I", whole, at - 46 + 24, 1000)
    return bytes(whole)


def _overlapping(good: bytes) -> bytes:
    """Let every entry of the directory point at the same bytes."""
    whole = bytearray(_packed(_parts(good) | {f"xl/extra{at}.xml": b"" for at in range(2000)}))
    start = 0
    while (start := whole.find(b"PK\x01\x02", start)) >= 0:
        struct.pack_into("<I", whole, start + 42, 0)
        struct.pack_into("<II", whole, start + 20, 100_000, 100_000)
        start += 4
    return bytes(whole)


MADE: dict[str, Maker] = {
    "a sheet of 140 MB of nothing": _late(lambda: _sheet(b" " * 140 * _MB)),
    "a sheet of 300 MB of nothing": _late(lambda: _sheet(b" " * 300 * _MB)),
    "shared strings of 39 MB": _late(
        lambda: _with(
            "xl/sharedStrings.xml", b"<sst>" + b"<si><t>abc</t></si>" * 2_000_000 + b"</sst>"
        )
    ),
    "styles of 15 MB": _late(
        lambda: _with("xl/styles.xml", b"<styleSheet>" + b"<a/>" * 3_900_000 + b"</styleSheet>")
    ),
    "a million rows": _late(
        lambda: _sheet(b"".join(b"<row r='%d'/>" % at for at in range(2, 1_000_000)))
    ),
    "a million rows with a cell": _late(
        lambda: _sheet(
            b"".join(
                b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (at, at) for at in range(2, 900_000)
            )
        )
    ),
    "rows a billion apart": _sheet(b'<row r="999999999"><c r="A999999999"><v>1</v></c></row>'),
    "the last cell": _sheet(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "a cell beyond the last": _sheet(b'<row r="2"><c r="ZZZZZ2"><v>1</v></c></row>'),
    "a row of 300,000 cells": _late(
        lambda: _sheet(b'<row r="2">' + b"<c><v>1</v></c>" * 300_000 + b"</row>")
    ),
    "a cell of 9 MB": _late(
        lambda: _sheet(
            b'<row r="2"><c r="A2" t="inlineStr"><is><t>' + b"a" * 9 * _MB + b"</t></is></c></row>"
        )
    ),
    "a string there is not": _sheet(b'<row r="2"><c r="A2" t="s"><v>99999999</v></c></row>'),
    "a string before all": _sheet(b'<row r="2"><c r="A2" t="s"><v>-1</v></c></row>'),
    "a number beyond all": _sheet(b'<row r="2"><c r="A2"><v>1e999</v></c></row>'),
    "not a number": _sheet(b'<row r="2"><c r="A2"><v>NaN</v></c></row>'),
    "a style there is not": _sheet(b'<row r="2"><c r="A2" s="99999"><v>1</v></c></row>'),
    "nested elements": _late(lambda: _sheet(b"<row>" * 500_000)),
    "20,000 merged ranges": _with(
        _SHEET,
        _HEAD
        + _NAMES
        + b'<row r="2"><c r="A2"><v>1</v></c></row></sheetData><mergeCells>'
        + b'<mergeCell ref="A1:XFD1048576"/>' * 19_999
        + b"</mergeCells></worksheet>",
    ),
    "a merged range of nothing": _sheet(b'<mergeCell ref="ZZZ0:A0"/>'),
    "an attribute of 10 MB": _late(lambda: _sheet(b'<row r="' + b"2" * 10 * _MB + b'"/>')),
    "a million laughs": _with(_SHEET, _billion_laughs(10)),
    "laughs in the strings": _with("xl/sharedStrings.xml", _billion_laughs(8)),
    "another's file": _with(
        _SHEET, b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'
    ),
    "4,900 parts": lambda good: _packed(
        _parts(good) | {f"xl/extra{at}.xml": b"<a/>" for at in range(4900)}
    ),
    "100,000 parts": lambda good: _packed(_parts(good) | {f"x{at}": b"" for at in range(100_000)}),
    "names that climb": _beside(**{"../../etc/passwd": b"x", "/etc/shadow": b"x", "C:\\x": b"x"}),
    "a sheet small as it says": _claiming,
    "parts laid over each other": _overlapping,
    "a package in a package": lambda good: _packed(_parts(good) | {"xl/workbook.xml": good}),
    "no workbook": lambda good: _packed(
        {name: body for name, body in _parts(good).items() if name != "xl/workbook.xml"}
    ),
    "no sheet": lambda good: _packed(
        {name: body for name, body in _parts(good).items() if name != _SHEET}
    ),
    "a sheet that is itself": _with("xl/_rels/workbook.xml.rels", b"<a/>"),
    "1,000 sheets": lambda good: _packed(
        _parts(good)
        | {
            "xl/workbook.xml": _parts(good)["xl/workbook.xml"].replace(
                b"</sheets>",
                b"".join(
                    b'<sheet name="s%d" sheetId="%d" r:id="rId1"/>' % (at, at + 9)
                    for at in range(1000)
                )
                + b"</sheets>",
            )
        }
    ),
}
