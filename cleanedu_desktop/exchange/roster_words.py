"""Reads the table of words by which a roster's headers and values are recognised (TOML)."""

import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

READINGS = frozenset(
    {
        "name",
        "text",
        "sex",
        "ethnicity",
        "partial_date",
        "day",
        "staff_number",
        "phone",
        "category",
        "id_number",
        "ignore",
    }
)
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|《[^《》]*》")
_NOT_WORDS = re.compile(r"[\W_]+")
_NUMBERING = re.compile(r"^\d{1,2}[.、]")


@dataclass(frozen=True)
class RosterColumn:
    """A field of the form `person` that a roster may have, and how its column is headed."""

    field: str
    reads: str
    """How its cells are read, one of `READINGS`."""
    headers: tuple[str, ...]
    """Compact headers, the preferred first."""
    endings: tuple[str, ...] = ()
    longest: int = 200
    """Characters; longer cells are reported and not read."""


def compact_header(header: str) -> str:
    """A header or word without spaces, line breaks and punctuation, full width made plain."""
    return _NOT_WORDS.sub("", unicodedata.normalize("NFKC", header)).casefold()


def _spellings(header: str) -> list[str]:
    """The compact header, and again without numbering and what stands in brackets."""
    plain = "".join(unicodedata.normalize("NFKC", header).split())
    bare = _NUMBERING.sub("", _BRACKETED.sub("", plain))
    return [compact_header(plain), compact_header(bare)]


def _mistake(file: Path, what: str) -> OfficeProblem:
    sentence = f"花名册用词表 {file} 有错：{what}。没有读入任何内容，已有的数据没有改动。"
    return OfficeProblem(sentence + "请改正它，或恢复程序自带的那一份。")


def _column(entry: dict[str, Any]) -> RosterColumn:
    if entry["reads"] not in READINGS:
        raise ValueError(f"reads = {entry['reads']!r}")
    return RosterColumn(
        field=str(entry["field"]),
        reads=str(entry["reads"]),
        headers=tuple(compact_header(header) for header in entry["headers"]),
        endings=tuple(compact_header(ending) for ending in entry.get("endings", ())),
        longest=int(entry.get("longest", 200)),
    )


@dataclass(frozen=True)
class RosterWords:
    """Everything that can be said about rosters without code."""

    columns: tuple[RosterColumn, ...]
    someone_else: tuple[str, ...]
    nothing: frozenset[str]
    closing: tuple[str, ...]
    values: dict[str, dict[str, str]]
    """What is read -> word as written (compact) -> word as kept."""

    def column_for(self, header: str) -> tuple[RosterColumn, int] | None:
        """The column a header names and its place among the synonyms (0 is preferred)."""
        for compact in _spellings(header):
            for column in self.columns:
                if compact in column.headers:
                    return column, column.headers.index(compact)
        compact = compact_header(header)
        if any(word in compact for word in self.someone_else):
            return None
        for column in self.columns:
            if compact.endswith(column.endings or ("\0",)):
                return column, len(column.headers)
        return None

    def kept(self, reads: str, written: str) -> str | None:
        """The word kept for one as written (sex, political_status …), or None if unknown."""
        return self.values.get(reads, {}).get(compact_header(written))


def read_roster_words(file: Path | None = None) -> RosterWords:
    """The shipped word table, or the one given. Raises `OfficeProblem` if it has a mistake."""
    file = file or folders_for().resources / "rules" / "roster_words.toml"
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8-sig"))
        return _words(table)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _mistake(file, str(error)) from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _mistake(file, f"缺少或写错了 {error}") from error


def _words(table: dict[str, Any]) -> RosterWords:
    words = table["words"]
    values = {
        reads: {compact_header(way): kept for kept, ways in words[reads].items() for way in ways}
        for reads in ("sex", "political_status", "category")
    }
    names = words["ethnicity"]["names"]
    values["ethnicity"] = {name: name for name in names} | {
        name.removesuffix("族"): name for name in names
    }
    return RosterWords(
        columns=tuple(_column(entry) for entry in table["column"]),
        someone_else=tuple(table["someone_else"]),
        nothing=frozenset(word.casefold() for word in table["nothing"]),
        closing=tuple(unicodedata.normalize("NFKC", word) for word in table["closing"]),
        values=values,
    )
