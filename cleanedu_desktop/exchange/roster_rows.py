"""Reads the rows below a roster's header: people, and what only looks like people."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import field

from cleanedu_desktop.exchange.grid import Cell, GridSheet, column_letter
from cleanedu_desktop.exchange.id_number import HIDDEN, read_id_number
from cleanedu_desktop.exchange.roster_header import ColumnUse, Header
from cleanedu_desktop.exchange.roster_values import Answer, read_cell
from cleanedu_desktop.exchange.roster_words import RosterWords
from cleanedu_desktop.form_engine.clean_text import clean_text, plain_width
from cleanedu_desktop.form_engine.gb18030_2022 import to_2022
from cleanedu_desktop.quick_dataclass import dataclass

_LONGEST_SHOWN = 60
"""Characters of a cell quoted in a doubt."""
_TOTALS = ("合计", "总计", "小计", "共计", "累计")

BlockCells = list[tuple[ColumnUse, Cell]]
"""The cells of one person that are not empty, the preferred columns first."""


@dataclass(frozen=True)
class Doubt:
    """A cell (or row) of the file that the user should look at."""

    sheet: str
    row: int
    """1-based, as spreadsheets show it."""
    column: str
    """Column letter."""
    shown: str
    """The value as shown in the file, shortened; never an identity number."""
    reason: str
    """A Chinese sentence without full stop."""


@dataclass
class RosterRow:
    """One person as written; keys of `answers` are field names of the form `person`."""

    sheet: str
    row: int
    answers: dict[str, Answer]
    columns: dict[str, str] = field(default_factory=dict)
    """Field name -> letter of the column its answer came from."""


@dataclass
class SheetReading:
    """What one sheet gave."""

    rows: list[RosterRow] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_rows(sheet: GridSheet, header: Header, words: RosterWords) -> SheetReading:
    """Read every person below the header; nothing raises, whatever stands in the cells."""
    reading = SheetReading()
    seen: dict[str, int] = {}
    for number, cells in sheet.in_order():
        if number <= header.last_row:
            continue
        if note := _not_a_person(sheet, number, cells, header, words):
            reading.notes.append(f"工作表“{sheet.name}”第 {number} 行{note}")
            continue
        for block in header.blocks:
            person = [
                (use, cells[use.column])
                for use in block
                if use.column in cells and use.meaning.reads != "ignore"
            ]
            if all(cell.copied for _, cell in person):
                continue
            key = _repetition_key(cells, header, block)
            if key in seen and len(person) > 1:
                same = f"与第 {seen[key]} 行完全相同，只读入一次。"
                reading.notes.append(f"工作表“{sheet.name}”第 {number} 行{same}")
                continue
            seen.setdefault(key, number)
            _PersonReader(sheet.name, number, words, reading).read(person, block)
    return reading


def _not_a_person(
    sheet: GridSheet, number: int, cells: dict[int, Cell], header: Header, words: RosterWords
) -> str | None:
    """Why a row is no person (total, signature, repeated header, section heading), or None."""
    names = {use.column for use in _uses(header) if use.meaning.reads == "name"}
    serial = {use.column for use in _uses(header) if use.meaning.reads == "ignore"}
    own = [column for column in sorted(cells) if not cells[column].copied]
    telling = [column for column in own if column not in serial]
    if not own:
        return None
    first = plain_width(cells[own[0]].shown)
    has_name = bool(names & set(own)) and own[0] not in names
    if _is_closing(first, words, has_name=has_name):
        return f"“{_shortened(first)}”是合计或落款，没有读入。"
    if len(telling) > 1 and all(words.column_for(cells[column].shown) for column in telling):
        return "是重复的表头，没有读入。"
    widest = max((m.width for m in sheet.merged if m.first_row == number), default=1)
    only = own[0] if len(own) == 1 else None
    over_table = only is not None and widest > 2
    in_margin = only in serial and not first.isdigit()
    beside_names = len(telling) == 1 and not names & set(cells)
    if over_table or in_margin or beside_names:
        return f"“{_shortened(first)}”像是小标题或说明，没有读入。"
    return None


def _uses(header: Header) -> Iterator[ColumnUse]:
    for block in header.blocks:
        yield from block


def _is_closing(text: str, words: RosterWords, *, has_name: bool) -> bool:
    """True for 合计 36 人, 填表人：某某; not for a row about someone of the 审核科."""
    solid = text.replace(" ", "")
    for word in words.closing:
        if solid.startswith(word):
            said_to_someone = ":" in solid[: len(word) + 4]
            if solid in _TOTALS or said_to_someone or not has_name:
                return True
    return False


def _repetition_key(cells: dict[int, Cell], header: Header, block: Sequence[ColumnUse]) -> str:
    """All that stands in a row (or block of it), but for serial numbers."""
    serial = {use.column for use in block if use.meaning.reads == "ignore"}
    columns = [use.column for use in block] if len(header.blocks) > 1 else list(cells)
    texts = {c: clean_text(cells[c].shown) for c in sorted(columns) if c in cells}
    return json.dumps([(c, text) for c, text in texts.items() if c not in serial])


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


@dataclass
class _PersonReader:
    """Reads the cells of one person into `reading`."""

    sheet: str
    number: int
    words: RosterWords
    reading: SheetReading

    def read(self, person: BlockCells, block: Sequence[ColumnUse]) -> None:
        """Add the person, or a doubt saying why there is none."""
        name = next((cell for use, cell in person if use.meaning.reads == "name"), None)
        name_column = next(use.column for use in block if use.meaning.reads == "name")
        if name is None or name.copied:
            what = "没有姓名" if name is None else "与上一行同属一个合并的姓名格"
            self._doubt(name_column, name.shown if name else "", f"{what}，这一行没有读入")
            return
        row = RosterRow(self.sheet, self.number, {})
        for use, cell in person:
            if use.meaning.reads != "id_number":
                self._read_field(row, use, cell)
        self._use_id_number(row, person)
        if "name" in row.answers:
            self.reading.rows.append(row)
            if len(row.answers) == 1:
                self._doubt(name_column, name.shown, "只有姓名，没有别的信息可以分辨同名的人")

    def _read_field(self, row: RosterRow, use: ColumnUse, cell: Cell) -> None:
        if use.meaning.field in row.answers:
            return  # a preferred column has answered: 部门 before 单位
        read = read_cell(cell, use.meaning, self.words)
        if read.answer:
            row.answers[use.meaning.field] = read.answer
            row.columns[use.meaning.field] = column_letter(use.column)
        if read.doubt:
            self._doubt(use.column, cell.shown, read.doubt)
        if to_2022(cell.shown) != cell.shown:
            place = f"工作表“{self.sheet}”第 {self.number} 行“{use.header}”"
            text = f"{place}里旧系统的字符已换成国家标准的字：{clean_text(cell.shown)[:30]}。"
            self.reading.notes.append(text)

    def _use_id_number(self, row: RosterRow, person: BlockCells) -> None:
        """Fill in birth date and sex where the file has no columns for them, or say they differ."""
        for use, cell in person:
            if use.meaning.reads != "id_number" or clean_text(cell.shown) in self.words.nothing:
                continue
            read = read_id_number(cell)
            if read.doubt:
                self._doubt(use.column, HIDDEN, read.doubt)
            for name, label, found in (
                ("birth_date", "出生日期", read.birth_date),
                ("sex", "性别", read.sex),
            ):
                if found and not found.startswith(str(row.answers.get(name, found))):
                    reason = f"身份证号上的{label}与表中“{row.answers[name]}”不一致，请核对"
                    self._doubt(use.column, HIDDEN, reason)
                elif found:
                    row.answers[name] = found
                    row.columns.setdefault(name, column_letter(use.column))

    def _doubt(self, column: int, shown: str, reason: str) -> None:
        text = _shortened(clean_text(shown))
        letter = column_letter(column)
        self.reading.doubts.append(Doubt(self.sheet, self.number, letter, text, reason))
