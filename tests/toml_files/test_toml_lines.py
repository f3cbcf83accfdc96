"""Lines of tables and keys."""

from __future__ import annotations

import tomllib

import pytest

from cleanedu_desktop.toml_files.toml_lines import TomlLines

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
