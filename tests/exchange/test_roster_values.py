"""Each kind of cell is read, or doubted with a reason."""

import pytest

from cleanedu_desktop.exchange.grid import Cell, CellKind
from cleanedu_desktop.exchange.roster_values import CellRead, read_cell
from cleanedu_desktop.exchange.roster_words import read_roster_words

WORDS = read_roster_words()


def read(header: str, shown: str, kind: CellKind = "text") -> CellRead:
    found = WORDS.column_for(header)
    assert found is not None
    return read_cell(Cell(shown, kind), found[0], WORDS)


@pytest.mark.parametrize(
    ("header", "shown", "answer"),
    [
        ("姓名", "欧阳 修", "欧阳修"),
        ("性别", "男性", "男"),
        ("民族", "汉", "汉族"),
        ("政治面貌", "党员", "中共党员"),
        ("政治面貌", "某党派", "某党派"),
        ("出生年月", "1985年10月", "1985-10"),
        ("工号", "00123", "00123"),
        ("工号", "１２３.0", "123"),
        ("电话", "138 0000 0000", "138 0000 0000"),
        ("人员类别", "后备干部、有苗头", [{"category": "后备"}, {"category": "有苗头"}]),
        ("人员类别", "已违纪", [{"category": "已违纪"}]),
        ("职务", "　科 长 ", "科 长"),
        ("备注", "甲\n乙", "甲 乙"),
        ("职务", "无", None),
        ("入党时间", "——", None),
        ("姓名", "\u200b", None),
    ],
)
def test_what_is_certain(header: str, shown: str, answer: object) -> None:
    assert read(header, shown) == CellRead(answer)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("header", "shown", "kind", "answer", "reason"),
    [
        ("姓名", "王\ue000", "text", "王\ue000", "U+E000"),
        ("姓名", "王?明", "text", "王?明", "不像姓名"),
        ("姓名", "王□", "text", "王□", "不像姓名"),
        ("姓名", "王伟（大）", "text", "王伟（大）", "括号"),
        ("姓名", "王", "text", "王", "一个字"),
        ("姓名", "12", "number", "12", "不像姓名"),
        ("姓名", "字" * 51, "text", None, "超过 50 个字"),
        ("姓名", "**", "text", None, "没有字"),
        ("性别", "未知", "text", None, "性别认不出"),
        ("民族", "穿青人", "text", "穿青人", "五十六个民族"),
        ("工号", "1.2E+11", "number", None, "科学记数"),
        ("电话", "1.38E+10", "number", None, "科学记数"),
        ("电话", "问办公室", "text", "问办公室", "电话"),
        ("人员类别", "挂职、后备", "text", [{"category": "后备"}], "“挂职”不在"),
        ("人员类别", "挂职", "text", None, "“挂职”不在"),
        ("职务", "#N/A", "error", None, "公式错误"),
        ("职务", "（公式没有结果）", "formula", None, "没有保存结果"),
        ("职务", "科长\ufffd", "text", "科长\ufffd", "U+FFFD"),
        ("出生年月", "1985.1", "number", "1985", "1 月还是 10 月"),
    ],
)
def test_what_is_doubtful(
    header: str, shown: str, kind: CellKind, answer: object, reason: str
) -> None:
    found = read(header, shown, kind)
    assert found.answer == answer
    assert found.doubt is not None
    assert reason in found.doubt
    assert not found.doubt.endswith("。")


def test_a_day_of_arrival_is_written_to_the_day() -> None:
    assert read("到本单位日期", "2026.7.1") == CellRead("2026-07-01")
    assert read("到本单位日期", "2026年7月") == CellRead(None, "只写到月，没有读入，请写到哪一天")
    assert read("到本单位日期", "2026年") == CellRead(None, "只写到年，没有读入，请写到哪一天")
