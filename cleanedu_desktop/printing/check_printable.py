"""Refuses sheets with a character that no bundled face has, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleanedu_desktop.charts.spec import BarChart
from cleanedu_desktop.form_engine.chart_table import chart_table
from cleanedu_desktop.form_engine.sheet import (
    ChartBlock,
    GridRow,
    HeadingRow,
    LetterBlock,
    OfficialBlock,
    PlacedBlock,
    Sheet,
    SheetCell,
    SignatureRow,
    TableBlock,
)
from cleanedu_desktop.printing.clean_text import clean_text, is_presentable
from cleanedu_desktop.printing.type_case import Role, TypeCase
from cleanedu_desktop.problems import OfficeProblem

MOST_NAMED = 50
MOST_PASSED = 1000
"""Texts remembered as sound: labels come again on each sheet."""


def check_printable(sheets: Sequence[Sheet], case: TypeCase) -> None:
    """Raise an `OfficeProblem` that names each unprintable character, its field and its record."""
    style = case.style(Role.BODY)
    known, uncommon = style.face_of, style.uncommon
    lines = []
    passed: set[str] = set()
    for sheet in sheets:
        if len(passed) > MOST_PASSED:
            passed.clear()
        for where, text in texts_of(sheet):
            if text in passed:
                continue
            if not uncommon.search(text) or all(map(known.__contains__, text)):
                passed.add(text)
                continue
            missing = style.learn(clean_text(text).replace("\n", ""))
            lines += [_line(char, where, sheet) for char in missing]
    if lines:
        more = f"共有 {len(lines)} 处。" if len(lines) > 1 else ""
        raise OfficeProblem(
            f"没有打印：{lines[0]}。{more}记录没有改动；"
            "请改用通用的字，或向软件维护人员索取含有该字的字体后再打印。",
            details=tuple(lines[:MOST_NAMED]),
        )


def texts_of(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Every text a sheet shows, with the name of its place."""
    yield "标题", sheet.title
    yield "单位名称", sheet.office_name
    yield "单位抬头", sheet.title_line
    yield "编号", sheet.number
    yield "题下说明", sheet.note
    yield "打印日期", sheet.printed_on
    yield "存证号", sheet.proof
    yield "水印", sheet.watermark
    for label, text in sheet.head:
        yield label, label
        yield label, text
    for block in sheet.blocks:
        match block:
            case GridRow():
                yield from _of_cells(block.cells)
            case HeadingRow():
                yield "栏目标题", block.text
            case SignatureRow():
                yield from (("签字栏", label) for label in block.labels)
            case TableBlock():
                yield from _of_table(block)
            case ChartBlock():
                yield from _of_table(chart_table(block.chart))
                yield from (("图例", key.label) for key in block.chart.keys)
                if isinstance(block.chart, BarChart):
                    yield from (("图", bar.said) for bar in block.chart.bars)
            case LetterBlock():
                yield from _of_letter(block)
            case OfficialBlock():
                yield from _of_official(block)
            case PlacedBlock():
                yield from ((one.value.what or "底稿", one.value.text) for one in block.texts)


def _of_cells(cells: Sequence[SheetCell]) -> Iterator[tuple[str, str]]:
    for cell in cells:
        yield cell.label, cell.label
        yield cell.value.what or cell.label, cell.value.text


def _of_table(table: TableBlock) -> Iterator[tuple[str, str]]:
    yield "表格标题", table.label
    for column in table.columns:
        yield column.label, column.label
    for row in table.rows:
        for value, column in zip(row, table.columns, strict=True):
            yield value.what or column.label, value.text


def _of_letter(letter: LetterBlock) -> Iterator[tuple[str, str]]:
    yield letter.salutation.what or "称谓", letter.salutation.text
    yield "开头", letter.opening
    for item in letter.items:
        yield item.what or "事项", item.text
    yield "结尾", letter.closing
    yield from (("签字栏", label) for label in letter.signatures)
    yield from _of_cells(letter.notes)


def _of_official(official: OfficialBlock) -> Iterator[tuple[str, str]]:
    yield "发文机关标志", official.mark
    texts = [official.title, official.doc_number, official.addressee, *official.attachments]
    texts += [one.text for one in official.paragraphs]
    texts += [official.signed_by, official.dated, official.copies_to]
    for one in (*texts, official.issued_by, official.issued_on):
        yield one.what or "正文", one.text
    yield from (("签字栏", label) for label in official.signatures)
    yield from _of_cells(official.people)


def _line(char: str, where: str, sheet: Sheet) -> str:
    # Unicode data older than the character calls it unassigned, though it is sound.
    shown = f"“{char}”" if is_presentable(char) else "，显示不出来"
    record = f"{sheet.number}《{sheet.title}》" if sheet.number else f"《{sheet.title}》"
    return f"{record}的“{where}”里有字体中没有的字{shown}（U+{ord(char):04X}）"
