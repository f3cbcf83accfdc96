"""Reads a package back: its parts by their bookmarks, and the pages of one part figure by figure.

Every digit on a page of figures has to be claimed by exactly one sentence that a count has filled
in: what a later version prints besides is found here, and what stands there twice is counted twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2

from cleanedu_desktop.acts.desk import Desk

FURNITURE = re.compile(r"共 (\d+) 页|第 (\d+) 页|— (\d+) —|存证号 (\d+-\w+)")
AGAIN = "（续）"
BENEATH = 2
"""Lines of a continued page that need not have followed each other: title, facts, and the next."""
LEAST_OF_A_LABEL = 8
"""Characters that stay of one that is cut."""
FOOT = re.compile(r"(?P<title>.*?)　(?P<what>.*?)(?: (?P<day>\S+)打印　| )第(\d+)页 共(\d+)页")


@dataclass(frozen=True)
class Part:
    """A part of the package as its bookmark names it, and its pages as lines."""

    level: int
    words: str
    page: int
    pages: tuple[tuple[str, ...], ...] = ()

    @property
    def lines(self) -> list[str]:
        """All lines without blanks and without feet."""
        said = (line for page in self.pages for line in page if not _is_foot(line))
        return ["".join(line.split()) for line in said]


def parts_of(path: Path) -> tuple[int, list[Part]]:
    """Return how many pages there are, and the parts with all their lines."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [tuple(page.get_textpage().get_text_range().splitlines()) for page in document]
        marks = [(o.level, o.get_title(), o.get_dest().get_index()) for o in document.get_toc()]
    ends = [*(at for _, _, at in marks[1:]), len(pages)]
    parts = [
        Part(level, words, at + 1, tuple(pages[at:end]))
        for (level, words, at), end in zip(marks, ends, strict=True)
    ]
    return len(pages), parts


def kinds_shown(desk: Desk) -> dict[str, str]:
    """Return the kinds anybody may see, with their titles."""
    mains = [form for form in desk.forms.forms if form.id == form.kind]
    return {form.kind: form.title for form in mains if not form.restricted}


class Claims:
    """The text of a part's pages, whose figures are claimed one sentence after the other."""

    def __init__(self, part: Part) -> None:
        self.text = _joined([line for line in _without_repeats(part) if not _is_foot(line)])
        self._at = 0

    def say(self, *sentences: str) -> None:
        """Claim the figures in these sentences: they come next, with no other figure between."""
        for one in sentences:
            words = _joined([one])
            found = self.text.find(words, self._at)
            assert found >= 0, f"{words!r} not in {self.text[self._at : self._at + 200]!r}"
            self._nobody_claims(self.text[self._at : found])
            self._at = found + len(words)

    def say_bar(self, label: str, figures: str) -> None:
        """Claim the figures at a bar, whose label may be cut where it has no room."""
        cut = (f"{label[:n]}…{figures}" for n in range(len(label) - 1, LEAST_OF_A_LABEL, -1))
        known = (one for one in (label + figures, *cut) if _joined([one]) in self.text[self._at :])
        self.say(next(known, label + figures))

    def say_rows(self, rows: Sequence[str]) -> None:
        """Claim the rows of a table whose order means nothing."""
        self.say(*sorted(rows, key=lambda one: self.text.find(_joined([one]), self._at)))

    def end(self) -> None:
        """Say that there is no other figure."""
        self._nobody_claims(self.text[self._at :])

    def _nobody_claims(self, words: str) -> None:
        assert not re.search(r"\d", words), f"figures nothing counts: {words!r}"


def feet_hold(part: Part, *, pages: int, proof: str, day: str) -> None:
    """Hold what the foot of each page says against the pages there are and the store's chain."""
    seen: dict[str, list[tuple[int, int]]] = {}
    for at, page in enumerate(part.pages):
        for all_pages, place, own, chain in _furniture(page):
            assert all_pages in ("", str(pages)) and place in ("", str(part.page + at))
            assert own in ("", str(at + 1)) and chain in ("", proof)
        for foot in filter(None, map(FOOT.fullmatch, page)):
            assert foot["day"] in (None, day)
            seen.setdefault(foot["what"], []).append((int(foot[4]), int(foot[5])))
    for numbers in seen.values():
        assert numbers == [(n, len(numbers)) for n in range(1, len(numbers) + 1)]


def _furniture(page: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for line in page:
        if found := FURNITURE.fullmatch(line):
            yield tuple(one or "" for one in found.groups())


def _is_foot(line: str) -> bool:
    return bool(FURNITURE.fullmatch(line) or FOOT.fullmatch(line))


def _without_repeats(part: Part) -> Iterator[str]:
    """Yield the lines without what the head of a continued page says again.

    That is its title, the line beneath, and the head of what goes on: lines that followed each
    other on a page before. A row that happens to read as one before is no head.
    """
    known: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for page in part.pages:
        lines = [one for one in page if not _is_foot(one)]
        at = 0
        if lines and lines[0].endswith(AGAIN):
            at = 1
            while at < len(lines) and lines[at] in known:
                if at > BENEATH and (lines[at - 1], lines[at]) not in pairs:
                    break
                at += 1
        yield from lines[at:]
        known.update(lines)
        pairs.update(pairwise(lines))


def _joined(lines: Sequence[str]) -> str:
    """Return the text without blanks, but for a mark where one keeps two figures apart."""
    apart = re.sub(r"(?<=\d)\s+(?=\d)", "|", "\n".join(lines))
    return "".join(apart.split())
