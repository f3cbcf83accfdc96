"""Reads one cell of a roster as the field it belongs to; what is uncertain is said, not guessed."""

import re
from collections.abc import Callable

from cleanedu_desktop.exchange.grid import Cell
from cleanedu_desktop.exchange.roster_dates import read_partial_date
from cleanedu_desktop.exchange.roster_words import RosterColumn, RosterWords
from cleanedu_desktop.form_engine.clean_text import (
    clean_name,
    clean_text,
    plain_width,
)
from cleanedu_desktop.form_engine.gb18030_2022 import code_point, doubtful_characters
from cleanedu_desktop.quick_dataclass import dataclass

Answer = str | list[dict[str, str]]
"""The JSON value of an answer of the form `person` (categories are a table)."""
_LISTED = re.compile(r"[、,，;；/\n]+")
_SCIENTIFIC = re.compile(r"\d(\.\d+)?[Ee]\+?\d+")
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PHONE = re.compile(r"[\d\-+() 、,;/转]+")
_NOT_IN_NAMES = re.compile(r"[0-9?？□■*＊#@=<>/\\|_]")
_BRACKETS = re.compile(r"[(（\[【].*[)）\]】]")


@dataclass(frozen=True)
class CellRead:
    """What a cell says: an answer or None, and a doubt (Chinese sentence) or None."""

    answer: Answer | None
    doubt: str | None = None


def read_cell(cell: Cell, column: RosterColumn, words: RosterWords) -> CellRead:
    """Read a cell of that column. `CellRead(None)` means it says nothing."""
    if cell.kind == "error":
        return CellRead(None, "这一格是公式错误，没有读入，请改正后再导入")
    if cell.kind == "formula":
        doubt = "这一格的公式没有保存结果，没有读入，请在 Excel 中打开并保存一次"
        return CellRead(None, doubt)
    text = clean_text(cell.shown)
    if not text or text.casefold() in words.nothing:
        return CellRead(None)
    if len(text) > column.longest:
        return CellRead(None, f"这一格超过 {column.longest} 个字，没有读入，请缩短")
    read = _READERS[column.reads](cell, column, words)
    return CellRead(read.answer, read.doubt or _character_doubt(read.answer))


def _character_doubt(answer: Answer | None) -> str | None:
    doubtful = doubtful_characters(answer) if isinstance(answer, str) else []
    if not doubtful:
        return None
    points = "、".join(code_point(character) for character in doubtful)
    return f"含有别的电脑认不出的字符（{points}），多半是旧系统自造的字，请改用正式的字"


def _name(cell: Cell, _column: RosterColumn, _words: RosterWords) -> CellRead:
    name = clean_name(cell.shown)
    if not name:
        return CellRead(None, "姓名里没有字")
    if doubt := _character_doubt(name):
        return CellRead(name, doubt)
    if _NOT_IN_NAMES.search(name) or cell.kind in {"number", "date", "flag"}:
        return CellRead(name, "姓名里有不像姓名的字符，请核对")
    if _BRACKETS.search(name):
        return CellRead(name, "姓名后面有括号里的话，已照原样保留，请核对")
    if len(name) == 1:
        return CellRead(name, "姓名只有一个字，请核对")
    return CellRead(name)


def _text(cell: Cell, column: RosterColumn, words: RosterWords) -> CellRead:
    text = clean_text(cell.shown)
    return CellRead(words.kept(column.field, text) or text)


def _sex(cell: Cell, _column: RosterColumn, words: RosterWords) -> CellRead:
    sex = words.kept("sex", cell.shown)
    return CellRead(sex, None if sex else "性别认不出，没有读入，请写“男”或“女”")


def _ethnicity(cell: Cell, _column: RosterColumn, words: RosterWords) -> CellRead:
    known = words.kept("ethnicity", cell.shown)
    if known:
        return CellRead(known)
    return CellRead(clean_text(cell.shown), "不在五十六个民族之中，已照原样读入，请核对")


def _partial_date(cell: Cell, _column: RosterColumn, _words: RosterWords) -> CellRead:
    read = read_partial_date(cell)
    return CellRead(read.iso, read.doubt)


def _day(cell: Cell, _column: RosterColumn, _words: RosterWords) -> CellRead:
    read = read_partial_date(cell)
    if read.iso is None or _WHOLE_DAY.fullmatch(read.iso):
        return CellRead(read.iso, read.doubt)
    return CellRead(None, f"只写到{'月' if '-' in read.iso else '年'}，没有读入，请写到哪一天")


def _staff_number(cell: Cell, _column: RosterColumn, _words: RosterWords) -> CellRead:
    text = plain_width(cell.shown).replace(" ", "").strip("'")
    if _SCIENTIFIC.fullmatch(text):
        return CellRead(None, "编号被 Excel 显示成了科学记数，后几位可能已丢失，没有读入")
    return CellRead(re.sub(r"(?<=\d)\.0+$", "", text))


def _phone(cell: Cell, _column: RosterColumn, _words: RosterWords) -> CellRead:
    text = re.sub(r"(?<=\d)\.0+$", "", plain_width(cell.shown).strip("'"))
    if _SCIENTIFIC.fullmatch(text):
        return CellRead(None, "电话被 Excel 显示成了科学记数，没有读入，请重新填写")
    return CellRead(text, None if _PHONE.fullmatch(text) else "不像电话号码，已照原样读入，请核对")


def _category(cell: Cell, _column: RosterColumn, words: RosterWords) -> CellRead:
    parts = [part for part in map(clean_text, _LISTED.split(cell.shown)) if part]
    kept = {part: words.kept("category", part) for part in parts}
    known = dict.fromkeys(category for category in kept.values() if category)
    unknown = "、".join(part for part, category in kept.items() if category is None)
    doubt = f"“{unknown}”不在人员类别之中，没有读入，请在人员登记表里选择" if unknown else None
    return CellRead([{"category": category} for category in known] or None, doubt)


_READERS: dict[str, Callable[[Cell, RosterColumn, RosterWords], CellRead]] = {
    "name": _name,
    "text": _text,
    "sex": _sex,
    "ethnicity": _ethnicity,
    "partial_date": _partial_date,
    "day": _day,
    "staff_number": _staff_number,
    "phone": _phone,
    "category": _category,
}
