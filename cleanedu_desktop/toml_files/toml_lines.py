"""Finds the line of every table and key in a TOML text, which `tomllib` does not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

Path = tuple[str | int, ...]
"""Keys and array indices from the top: ("field", 2, "label")."""

_DEEPEST = 12
_STRING = r""" "(?!"")(?:[^"\\\n]++|\\.)*" | '(?!'')[^'\n]*+' """
_INSIDE = rf"""[^\[\]{{}}"'#]++ | {_STRING} | \#[^\n]*+"""
_LIST = rf"[\[{{] (?: {_INSIDE} | [\[{{](?:{_INSIDE})*[\]}}] )* [\]}}]"
_LINE_END = r"(?:\#[^\n]*+)?\n"
_TABLE = re.compile(
    rf"""(?: [ \t]*+ \[ (?P<array>\[?) (?P<keys>[^\n"'\[\]\#]++) \]\]? [ \t]*+ {_LINE_END} )?
    (?: [ \t]*+ (?!\[) (?: [^\[\]{{}}"'\n\#]++ | {_STRING} | {_LIST} )* {_LINE_END} )*""",
    re.VERBOSE,
)
"""A plain header, if there is one, and all that is assigned below it."""
_WORD = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
    r"|#[^\n]*|[\[\]{}\n=.,]|[^\s\[\]{}=.,#\"']+",
    re.DOTALL,
)


def _statements(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each header or assignment with its line; of an assignment only up to its ``=``."""
    line, depth, began = 1, 0, 1
    words: list[str] = []
    assigned = False
    for found in _WORD.finditer(text):
        word = found.group()
        if word == "\n" and (depth == 0 or not assigned):
            if words:
                yield began, words
            words, depth, assigned = [], 0, False
        elif word[0] != "#" and word != "\n":
            if assigned:
                depth += (word in "[{") - (word in "]}") if len(word) == 1 else 0
            else:
                if not words:
                    began = line
                assigned = word == "=" and words[:1] != ["["]
                words.append(word)
        line += word.count("\n")
    if words:
        yield began, words


def _keys(words: list[str]) -> tuple[str, ...]:
    """Return the dotted key spelled by `words`, brackets and quotes left out."""
    keys = [word for word in words if word not in {"[", "]", ".", "="}]
    return tuple(key[1:-1] if key[0] in "\"'" else key for key in keys[:_DEEPEST])


def _headers(text: str) -> list[tuple[int, tuple[str, ...], bool]] | None:
    """Return line, keys, and whether it is of an array, of each header; None for a rare text."""
    text, at, line = f"{text}\n", 0, 1
    found = []
    while at < len(text):
        part = _TABLE.match(text, at)
        if part is None or part.end() == at:
            return None
        if part["keys"]:
            keys = tuple(key.strip() for key in part["keys"].split("."))
            found.append((line, keys, bool(part["array"])))
        line += text.count("\n", at, part.end())
        at = part.end()
    return found


class TomlLines:
    """Lines of one TOML text that `tomllib` has read without complaint.

    A text without mistakes is asked for its tables alone: keys are located when one is wanted,
    since that takes four times as long, and as much memory as the text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: dict[Path, int] = {(): 1}
        self._last: dict[Path, int] = {}
        """Index of the newest table of each array of tables."""
        headers = _headers(text)
        self._has_keys = headers is None
        if headers is None:
            self._locate()
        for line, keys, is_array in headers or ():
            self._lines.setdefault(self._enter(keys, is_array), line)

    def of(self, path: Path) -> int:
        """Return the line of `path`, or of the nearest thing around it; from 1."""
        if path not in self._lines and not self._has_keys:
            self._has_keys = True
            self._locate()
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def _locate(self) -> None:
        table: Path = ()
        self._last = {}
        for line, statement in _statements(self._text):
            if statement[0] == "[":
                is_array = len(statement) > 1 and statement[1] == "["
                table = self._enter(_keys(statement), is_array)
                self._lines.setdefault(table, line)
            else:
                keys = _keys(statement[: statement.index("=")] if "=" in statement else statement)
                for depth in range(1, len(keys) + 1):
                    self._lines.setdefault((*table, *keys[:depth]), line)

    def _enter(self, keys: tuple[str, ...], is_array: bool) -> Path:
        path: Path = ()
        for place, key in enumerate(keys):
            path = (*path, key)
            if is_array and place == len(keys) - 1:
                self._last[path] = self._last.get(path, -1) + 1
            if path in self._last:
                path = (*path, self._last[path])
        return path
