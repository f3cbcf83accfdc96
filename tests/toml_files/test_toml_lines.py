"""Lines of tables and keys."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanedu_desktop.toml_files.toml_lines import TomlLines
from tests.house_rules.sources import ROOT

TEXT = '''\
# a comment = no key
id = "x" # [[field]]
"quoted key" = 1
list = [
    "one", # two = 3
    "]",
]

[states]
open = "开"

[[field]]
name = "a"
help = """
[[field]]
name = "not a key"
"""
[[field.column]]
name = 'b'

[[field]]
inline = { name = "c", more = [1, 2] }
[[field.column]]
name = "d"
  [[field.column]]
  name.first = "e"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("id",), 2),
        (("quoted key",), 3),
        (("list",), 4),
        (("list", 1), 4),
        (("states",), 9),
        (("states", "open"), 10),
        (("field", 0), 12),
        (("field", 0, "help"), 14),
        (("field", 0, "column", 0), 18),
        (("field", 0, "column", 0, "name"), 19),
        (("field", 1), 21),
        (("field", 1, "inline", "name"), 22),
        (("field", 1, "column", 0, "name"), 24),
        (("field", 1, "column", 1), 25),
        (("field", 1, "column", 1, "name", "first"), 26),
        (("field", 1, "missing"), 21),
        (("missing",), 1),
        ((), 1),
    ],
)
def test_lines(path: tuple[str | int, ...], line: int) -> None:
    """Every table and key stands where it stands; what is missing, at what is around it."""
    tomllib.loads(TEXT)
    assert TomlLines(TEXT).of(path) == line


def test_strings_with_signs_in_them() -> None:
    """Escaped quotes, triple quotes with quotes inside, brackets in strings."""
    text = 'a = "\\"]["\nb = \'\'\'\n[x]\n\'\'\'\nc = """a"""\nd = """""x"""""\ne = 1\n'
    tomllib.loads(text)
    lines = TomlLines(text)
    assert [lines.of((key,)) for key in "abcde"] == [1, 2, 5, 6, 7]


def tables_in(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every table in what `tomllib` has read, also of inline ones."""
    if isinstance(value, dict):
        yield path
        for key, one in value.items():
            yield from tables_in(one, (*path, key))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from tables_in(one, (*path, place))


@pytest.mark.parametrize("file", sorted((ROOT / "forms").glob("*.toml")), ids=lambda one: one.stem)
def test_tables_of_a_form_are_found_without_its_keys(file: Path) -> None:
    """What is located without its keys stands where it does among them."""
    text = file.read_text(encoding="utf-8")
    quick, whole = TomlLines(text), TomlLines(text)
    assert whole.of(("no such key",)) == 1
    tables = [*tables_in(tomllib.loads(text))]
    assert [quick.of(one) for one in tables] == [whole.of(one) for one in tables]


@pytest.mark.parametrize(
    "text",
    [
        "a = 1\n\n[b]\nc = 2\n  [ d . e ] # [f]\n[[g]]\nh = ['[x]', # ]\n[1]]\n[[g]]\n[g.i]",
        'a = "[b\\"]"\n[c]\n',
        'a = """\n[b]\n"""\n[c]\n',
        "a = [[[1]]]\n[c]\n",
        '["b.c"]\nd = { e = "}" }\n',
        "",
        "\n\n",
    ],
)
def test_rare_texts_are_located_too(text: str) -> None:
    """Strings of many lines, deep lists, quoted headers, and no last line end."""
    quick, whole = TomlLines(text), TomlLines(text)
    assert whole.of(("no such key",)) == 1
    tables = [*tables_in(tomllib.loads(text))]
    assert [quick.of(one) for one in tables] == [whole.of(one) for one in tables]
