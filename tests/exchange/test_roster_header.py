"""The header is found below titles, over several rows, and beside strangers' columns."""

from collections.abc import Sequence

from cleanedu_desktop.exchange.grid import Cell, GridSheet, MergedRange, fill_down_merged
from cleanedu_desktop.exchange.roster_header import Header, find_header
from cleanedu_desktop.exchange.roster_words import read_roster_words

WORDS = read_roster_words()
Table = list[list[str | None]]


def sheet_of(rows: Sequence[Sequence[object]], *merged: MergedRange) -> GridSheet:
    sheet = GridSheet("名册", merged=list(merged))
    for number, row in enumerate(rows, start=1):
        sheet.rows[number] = {c: Cell(str(text)) for c, text in enumerate(row, start=1) if text}
    fill_down_merged(sheet)
    return sheet


def fields(header: Header | None) -> list[dict[int, str]]:
    assert header is not None
    return [{use.column: use.meaning.field for use in block} for block in header.blocks]


def test_below_a_title_and_a_line_on_the_unit() -> None:
    rows: Table = [
        ["党员花名册", None, None],
        ["填表单位：办公室", None, "2026年1月"],
        ["序号", "姓 名", "籍贯"],
        ["1", "张三", "某省"],
    ]
    header = find_header(sheet_of(rows, MergedRange(1, 1, 1, 3)), WORDS)
    assert fields(header) == [{1: "serial", 2: "name"}]
    assert header is not None
    assert header.last_row == 3
    assert header.unknown == ["籍贯"]


def test_a_header_of_two_merged_rows() -> None:
    rows: Table = [
        ["姓名", "党员信息", None, "部门"],
        [None, "入党时间", "政治面貌", None],
        ["张三", "2001.7", "党员", "办公室"],
    ]
    merged = (MergedRange(1, 1, 2, 1), MergedRange(1, 2, 1, 3), MergedRange(1, 4, 2, 4))
    header = find_header(sheet_of(rows, *merged), WORDS)
    assert fields(header) == [
        {1: "name", 2: "joined_party_on", 3: "political_status", 4: "department"}
    ]
    assert header is not None
    assert header.last_row == 2


def test_a_header_written_over_two_rows_without_merging() -> None:
    rows: Table = [["姓名", "入党", "性别"], [None, "年月", None], ["张三", "1985.10", "男"]]
    header = find_header(sheet_of(rows), WORDS)
    assert fields(header) == [{1: "name", 2: "joined_party_on", 3: "sex"}]
    assert header is not None
    assert header.last_row == 2


def test_the_family_is_not_taken_for_the_person() -> None:
    rows: Table = [
        ["姓名", "性别", "家庭成员", None, "紧急联系人电话"],
        [None, None, "姓名", "工作单位", None],
        ["张三", "男", "李四", "某厂", "123"],
    ]
    merged = (MergedRange(1, 1, 2, 1), MergedRange(1, 2, 2, 2), MergedRange(1, 3, 1, 4))
    assert fields(find_header(sheet_of(rows, *merged), WORDS)) == [{1: "name", 2: "sex"}]


def test_two_lists_side_by_side() -> None:
    rows: Table = [
        ["序号", "姓名", "部门", "序号", "姓名", "部门"],
        ["1", "张三", "甲", "2", "李四", "乙"],
    ]
    assert fields(find_header(sheet_of(rows), WORDS)) == [
        {1: "serial", 2: "name", 3: "department"},
        {4: "serial", 5: "name", 6: "department"},
    ]


def test_the_better_synonym_comes_first() -> None:
    rows: Table = [["单位", "姓名", "部门"], ["某局", "张三", "办公室"]]
    header = find_header(sheet_of(rows), WORDS)
    assert header is not None
    departments = [use.header for use in header.blocks[0] if use.meaning.field == "department"]
    assert departments == ["部门", "单位"]


def test_a_form_about_one_person_is_no_list() -> None:
    rows: Table = [["姓名", "张三", "性别", "男"], ["民族", "汉", "籍贯", "某省"]]
    assert find_header(sheet_of(rows), WORDS) is None


def test_no_names_no_header() -> None:
    assert find_header(sheet_of([["部门", "性别"], ["甲", "男"]]), WORDS) is None
    assert find_header(GridSheet("空"), WORDS) is None


def test_names_alone_make_a_list() -> None:
    assert fields(find_header(sheet_of([["名单"], ["姓名"], ["张三"]]), WORDS)) == [{1: "name"}]


def test_a_name_header_merged_over_two_columns_is_one_column() -> None:
    rows: Table = [["序号", "姓名", None, "性别"], ["1", "张三", None, "男"]]
    header = find_header(sheet_of(rows, MergedRange(1, 2, 1, 3)), WORDS)
    assert fields(header) == [{1: "serial", 2: "name", 4: "sex"}]
