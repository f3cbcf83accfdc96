"""Which part of the form page a mistake in an office's changes belongs beside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cleanedu_desktop.toml_files.mistakes import FileMistake

_QUOTED = re.compile(r"“([^”]*)”")
_KEYS = {
    "title": "title",
    "title_line": "title_line",
    "order": "order",
    "signatures": "signatures",
    "opening": "letter",
    "closing": "letter",
}
_WORDS = {
    "“label”": "“名称”",
    "“choices”": "“选项”",
    "“title”": "“表的标题”",
    "“title_line”": "“标题上方”",
    "“signatures”": "“签字栏”",
    "“order”": "“次序”",
}
"""Keys of the file -> what the page calls them."""
ELSEWHERE = "elsewhere"


def by_place(
    mistakes: Iterable[FileMistake], text: str, names: Mapping[str, str], file: str
) -> dict[str, list[str]]:
    """Return place -> sentences.

    Places are ``title``, ``title_line``, ``order``, ``signatures``, ``letter``, ``own:0`` (the
    first own field), ``name:place`` (a field, role or step) and ``elsewhere``.

    Args:
        mistakes: As found in `text` and in the other files of the office.
        text: What was tried, as it would be written to `file`.
        names: Label, old or new, and name -> name.
        file: Path that mistakes in `text` name.
    """
    lines = text.splitlines()
    placed: dict[str, list[str]] = {}
    for one in mistakes:
        place = _place(one, lines, names) if one.file == file else ELSEWHERE
        placed.setdefault(place, []).append(_in_words(one.sentence))
    return placed


def _in_words(sentence: str) -> str:
    for key, words in _WORDS.items():
        sentence = sentence.replace(key, words)
    return sentence


def _place(mistake: FileMistake, lines: list[str], names: Mapping[str, str]) -> str:
    before = lines[: mistake.line]
    blocks = [line for line in before if line.startswith("[")]
    if blocks and blocks[-1].startswith("[[field"):
        return f"own:{blocks.count('[[field]]') - 1}"
    key = before[-1].partition("=")[0].strip() if before else ""
    if key in _KEYS:
        return _KEYS[key]
    if blocks and blocks[-1] == "[relabel]" and key in names:
        return f"name:{names[key]}"
    for words in _QUOTED.findall(mistake.sentence):
        if words in names:
            return f"name:{names[words]}"
    return ELSEWHERE
