"""Finds the header of a roster below its title lines, and what each column means."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from cleanedu_desktop.exchange.grid import GridSheet
from cleanedu_desktop.exchange.roster_words import RosterColumn, RosterWords, compact_header
from cleanedu_desktop.form_engine.clean_text import clean_text
from cleanedu_desktop.quick_dataclass import dataclass

_ROWS_LOOKED_AT = 40
_DEEPEST = 3
"""Rows a header may have."""

Labels = dict[int, str]
"""Column number -> header text."""


@dataclass(frozen=True)
class ColumnUse:
    """One column of a sheet and what it means; `preference` 0 is the best synonym."""

    column: int
    meaning: RosterColumn
    preference: int
    header: str


@dataclass(frozen=True)
class Header:
    """Where the header ends and what it says.

    A block is one run of columns with its own 姓名: printed rosters often set two side by side.
    """

    last_row: int
    blocks: list[list[ColumnUse]]
    unknown: list[str]
    headed: frozenset[int]
    """Columns with any header."""


@dataclass(frozen=True)
class _Top:
    """The top of a sheet: row -> texts, and row -> headings over some of its columns."""

    texts: dict[int, Labels]
    groups: dict[int, Labels]
    own: dict[int, set[int]]
    """Row -> columns with a text of their own, not spread from a merged cell."""


def find_header(sheet: GridSheet, words: RosterWords) -> Header | None:
    """The header of the sheet, or None if it has no column for names."""
    top = _top(sheet)
    best: Header | None = None
    best_score = 0
    for first, last in _candidates(top):
        uses, unknown = _meanings(top, first, last, words)
        score = len({use.meaning.field for use in uses})
        names = [use.column for use in uses if use.meaning.reads == "name"]
        if score > best_score and names and _is_list(sheet, first, last, names[0], words):
            bottom = _bottom(sheet, first, last, names[0])
            headed = frozenset(_joined_texts(top, first, last))
            best, best_score = Header(bottom, _blocks(uses), unknown, headed), score
    return best


def _top(sheet: GridSheet) -> _Top:
    rows = dict(islice(sheet.in_order(), _ROWS_LOOKED_AT))
    used = {column for cells in rows.values() for column in cells}
    texts = {
        row: {column: clean_text(cell.shown) for column, cell in cells.items()}
        for row, cells in rows.items()
    }
    groups: dict[int, Labels] = {row: {} for row in rows}
    for merged in sheet.merged:
        anchor = sheet.at(merged.first_row, merged.first_column)
        if anchor is None or merged.first_row not in rows or merged.width == 1:
            continue
        span = [column for column in used if merged.first_column <= column <= merged.last_column]
        if len(span) < len(used):  # a title over all columns heads none of them
            groups[merged.first_row].update(dict.fromkeys(span, clean_text(anchor.shown)))
    own = {row: set(labels) for row, labels in texts.items()}
    for row, group in groups.items():
        texts[row] = group | texts[row]
    return _Top(texts, groups, own)


def _candidates(top: _Top) -> Iterator[tuple[int, int]]:
    """First and last row of every possible header, those of one row first."""
    for depth in range(_DEEPEST):
        for row in top.texts:
            if row + depth in top.texts:
                yield row, row + depth


def _joined_texts(top: _Top, first: int, last: int) -> dict[int, list[str]]:
    """Column -> what may be its header: the lowest text, all texts joined, the highest."""
    rows = [top.texts[row] for row in range(first, last + 1) if row in top.texts]
    joined = {}
    for column in sorted({column for row in rows for column in row}):
        texts = list(dict.fromkeys(row[column] for row in rows if column in row))
        joined[column] = [texts[-1], "".join(texts), texts[0]]
    return joined


def _meanings(
    top: _Top, first: int, last: int, words: RosterWords
) -> tuple[list[ColumnUse], list[str]]:
    groups = [top.groups.get(row, {}) for row in range(first - 2, last + 1)]
    uses: list[ColumnUse] = []
    unknown: list[str] = []
    for column, texts in _joined_texts(top, first, last).items():
        above = "".join(compact_header(group.get(column, "")) for group in groups)
        found = None
        if not any(word in above for word in words.someone_else):
            found = next(filter(None, map(words.column_for, texts)), None)
        spread = not any(column in top.own.get(row, ()) for row in range(first, last + 1))
        if found and spread and uses and uses[-1].meaning is found[0]:
            continue  # 姓名 merged over two columns is one column
        if found:
            uses.append(ColumnUse(column, found[0], found[1], texts[0]))
        else:
            unknown.append(texts[0])
    return uses, unknown


def _is_list(sheet: GridSheet, first: int, last: int, name: int, words: RosterWords) -> bool:
    """False for a form about one person (姓名 | 张三 | 性别 | 男): the row below has labels."""
    for row in range(first + 1, last + 1):
        cell = sheet.at(row, name)
        is_header = cell and words.column_for(cell.shown)
        if cell and not cell.copied and not is_header:
            return False
    below = sheet.at(last + 1, name)
    found = words.column_for(below.shown) if below and not below.copied else None
    return found is None or found[0].reads == "name"


def _bottom(sheet: GridSheet, first: int, last: int, name: int) -> int:
    """The last header row, with what a merged 姓名 cell reaches down to."""
    reaches = [
        merged.last_row
        for merged in sheet.merged
        if merged.first_column == name and first <= merged.first_row <= last
    ]
    return min(max([last, *reaches]), last + _DEEPEST)


def _blocks(uses: Sequence[ColumnUse]) -> list[list[ColumnUse]]:
    """Cut the columns where a second list of people begins beside the first."""
    names = Counter(use.meaning.reads for use in uses)["name"]
    blocks: list[list[ColumnUse]] = [[]]
    for use in uses:
        current = blocks[-1]
        known = {other.meaning for other in current}
        has_name = any(other.meaning.reads == "name" for other in current)
        if has_name and use.meaning in known and len(blocks) < names:
            blocks.append([])
        blocks[-1].append(use)
    return [sorted(block, key=lambda use: (use.preference, use.column)) for block in blocks]
