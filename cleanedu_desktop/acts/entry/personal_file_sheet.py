"""The sheet of a personal file (F23): basic data, study, then each section with its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cleanedu_desktop.acts.entry.study_by_year import YearOfStudy
from cleanedu_desktop.form_engine.sheet import (
    Block,
    GridRow,
    HeadingRow,
    Sheet,
    SheetCell,
    SheetText,
    SignatureRow,
    TableBlock,
    TableColumn,
)
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.personal_file import EDUCATION, FileLine, FileSection

TITLE = "个人廉政档案"
_LINES = (
    TableColumn(label="日期", width=6),
    TableColumn(label="内容", width=14),
    TableColumn(label="出处", width=9),
)
_STUDY = tuple(
    TableColumn(label=label, width=width)
    for label, width in (
        ("年度", 3), ("到会", 3), ("补学", 3), ("未到未补", 3), ("学时", 3), ("应修学时", 3),
        ("自学学时", 3),
    )
)  # fmt: skip
_OPINIONS = ("本单位审核意见", "纪检组织审核意见")
_SIGNED = ("本人签名", "审核人签字（盖章）")


def with_sections(
    basic: Sheet, name: str, study: tuple[YearOfStudy, ...], sections: Iterable[FileSection]
) -> Sheet:
    """Return the sheet of a person's own form as the first part of the file; it has no code."""
    blocks: list[Block] = [HeadingRow(text="基本情况")]
    blocks += (block for block in basic.blocks if not isinstance(block, SignatureRow))
    empty = []
    for section in sections:
        studied = study if section.title == EDUCATION else ()
        if section.lines or studied:
            blocks += _section(section, studied)
        else:
            empty.append(section.title)
    if empty:
        blocks.append(HeadingRow(text="台账里没有登记的项目"))
        blocks.append(_cell("", "、".join(empty)))
    blocks.append(HeadingRow(text="审核"))
    blocks += (_cell(one, "", lines=3) for one in _OPINIONS)
    blocks.append(SignatureRow(labels=_SIGNED))
    return replace(
        basic,
        form_id="personal_file",
        form_version="",
        title=TITLE,
        key="",
        head=(("姓名", name), ("编号", basic.number), ("密级", "内部")),
        blocks=tuple(blocks),
    )


def source_words(line: FileLine) -> str:
    """Return where a line comes from: form, number, and the remark of a late entry."""
    words = f"{line.form_title}\n{line.number}"
    return f"{words}\n{line.late}" if line.late else words


def _section(section: FileSection, study: tuple[YearOfStudy, ...]) -> Iterator[Block]:
    yield HeadingRow(text=section.title)
    if study:
        yield TableBlock(columns=_STUDY, rows=tuple(_year(one) for one in study))
    if section.lines:
        yield TableBlock(columns=_LINES, rows=tuple(_row(one) for one in section.lines))


def _year(one: YearOfStudy) -> tuple[SheetText, ...]:
    target = "" if one.target is None else f"{one.target:g}"
    counts = (one.year, one.attended, one.made_up, one.missed)
    words = (*map(str, counts), f"{one.hours:g}", target, f"{one.self_study:g}")
    return tuple(SheetText(text=word) for word in words)


def _row(line: FileLine) -> tuple[SheetText, ...]:
    day = day_words(line.day) if line.day else ""
    return tuple(SheetText(text=one) for one in (day, line.words, source_words(line)))


def _cell(label: str, words: str, *, lines: int = 1) -> GridRow:
    value = SheetText(text=words, what=label)
    return GridRow(cells=(SheetCell(label=label, value=value, span=12, lines=lines),))
