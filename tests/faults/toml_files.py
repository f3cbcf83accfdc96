"""TOML files made to harm, for every reader of TOML, and the words of the language."""

from __future__ import annotations

from tests.faults.reader import Maker

TOKENS = (
    b"= ",
    b'"""',
    b"'''",
    b"[[",
    b"]]",
    b"{ a = 1 }",
    b"inf",
    b"nan",
    b"true",
    b"1979-05-27T07:32:00Z",
    b"24:61:61",
    b"\\u0000",
    b"\\uD800",
    b"\\UFFFFFFFF",
    b"\n[a.b]\n",
    b"\n[[a]]\n",
    b"0x" + b"f" * 4000,
    b"# \r\n",
)


def _always(data: bytes) -> Maker:
    return lambda _: data


def _after(data: bytes) -> Maker:
    """Put it behind what is good."""
    return lambda good: good + b"\n" + data


MADE: dict[str, Maker] = {
    "100,000 keys": _always(b"".join(b"k%d = 1\n" % number for number in range(100_000))),
    "10,000 keys": _always(b"".join(b"k%d = 1\n" % number for number in range(10_000))),
    "10,000 tables": _always(b"".join(b"[t%d]\n" % number for number in range(10_000))),
    "10,000 tables of one array": _always(b"[[field]]\n" * 10_000),
    "a key of 100,000 parts": _always(b"a." * 100_000 + b"a = 1"),
    "2,000 keys of 90 parts": _always(
        b"".join(b"a%d." % number + b"a." * 90 + b"b = 1\n" for number in range(1000))
    ),
    "tables within tables": _always(
        b"".join(b"[%s]\n" % b".".join([b"a"] * depth) for depth in range(1, 95))
    ),
    "nested lists": _always(b"a = " + b"[" * 100_000),
    "nested lists that end": _always(b"a = " + b"[" * 400 + b"]" * 400),
    "nested tables": _always(b"a = " + b"{a=" * 100_000),
    "a number of 100,000 digits": _after(b"a = " + b"9" * 100_000),
    "a hex number of 100,000 digits": _after(b"a = 0x" + b"f" * 100_000),
    "a date there is not": _after(b"a = 2026-02-31"),
    "a time there is not": _after(b"a = 2026-02-01T25:61:00Z"),
    "an offset there is not": _after(b"a = 2026-02-01T00:00:00+99:99"),
    "not a number": _after(b"a = nan\nb = -inf"),
    "half a pair": _after(b'a = "\\ud800"'),
    "a key of nothing": _after(b'"" = 1'),
    "a key nobody sees": _after(b'"\\u0000\\u001b\\n\\u202e" = 1'),
    "a key of 100,000 characters": _after(b"a" * 100_000 + b" = 1"),
    "UTF-16": lambda good: good.decode().encode("utf-16"),
    "GB18030": lambda good: good.decode().encode("gb18030"),
    "mark in the middle": _after(b"\xef\xbb\xbfa = 1"),
    "carriage returns": lambda good: good.replace(b"\n", b"\r"),
    "200 KB of quotation marks": _always(b'"' * 200_000),
    "200 KB of backslashes": _always(b'a = "' + b"\\" * 200_000),
    "an endless text": _always(b'a = """' + b"x\n" * 100_000),
    "text upon text": _always(b"a = '''" + b"''\n" * 80_000),
    "200 KB of spaces": _always(b"a = " + b" " * 200_000),
    "200 KB of lines": _always(b"\n" * 200_000),
    "200 KB of commas": _always(b"a = [" + b"," * 200_000),
    "20 MB": _always(b"# " + b"x" * 20_000_000),
}
