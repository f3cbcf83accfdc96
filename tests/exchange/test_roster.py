"""A roster file from disk to answers, doubts and notes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from cleanedu_desktop.exchange.roster import Roster, read_roster
from cleanedu_desktop.problems import OfficeProblem

MakeWorkbook = Callable[..., Path]
SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "花名册.xlsx"


@pytest.fixture(scope="module")
def sample() -> Roster:
    """The shipped sample, read once."""
    return read_roster(SAMPLE)


def test_the_sample_has_its_people(sample: Roster) -> None:
    assert len(sample.rows) == 36
    names = [row.answers["name"] for row in sample.rows]
    for name in ("沈䶮", "罗㛃宁", "𫖯文博", "𬱖嘉树", "买买提·阿依达尔", "夏侯清"):
        assert name in names
    namesakes = [
        row.answers["birth_date"] for row in sample.rows if row.answers["name"] == "王一诺"
    ]
    assert namesakes == ["1987-04", "1992-10"]
    assert len({row.answers["department"] for row in sample.rows}) == 5
    assert len({row.answers["staff_number"] for row in sample.rows}) == 36


def test_the_sample_is_doubted_where_it_is_doubtful(sample: Roster) -> None:
    (doubt,) = sample.doubts
    assert (doubt.sheet, doubt.row, doubt.column) == ("党员干部花名册", 15, "E")
    assert doubt.shown == "1985.1"
    assert len(sample.notes) == 3
    assert "完全相同" in sample.notes[0]
    assert sample.unknown_columns == []


def test_one_person_of_the_sample(sample: Roster) -> None:
    assert sample.rows[1].answers == {
        "name": "罗㛃宁",
        "sex": "女",
        "ethnicity": "汉族",
        "birth_date": "1980-05",
        "staff_number": "00102",
        "political_status": "中共党员",
        "joined_party_on": "2004-06",
        "education": "研究生",
        "department": "办公室",
        "post": "办公室主任",
        "rank": "一级主任科员",
        "categories": [{"category": "在职领导"}, {"category": "党员干部"}],
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_same_roster_as_text(tmp_path: Path, encoding: str) -> None:
    text = "党员花名册,,\n姓 名,出生年月,工号\n沈䶮,1985.10,00123\n𬱖 嘉树,19860305,00124\n,,\n"
    path = tmp_path / "花名册.csv"
    path.write_bytes(text.encode(encoding))
    roster = read_roster(path)
    assert [row.answers for row in roster.rows] == [
        {"name": "沈䶮", "birth_date": "1985-10", "staff_number": "00123"},
        {"name": "𬱖嘉树", "birth_date": "1986-03-05", "staff_number": "00124"},
    ]
    assert roster.doubts == []


def test_old_gb18030_bytes_give_todays_characters(tmp_path: Path) -> None:
    path = tmp_path / "花名册.csv"
    path.write_bytes(
        "姓名,性别\n王".encode("gb18030") + bytes.fromhex("FE59") + ",男\n".encode("gb18030")
    )
    roster = read_roster(path)
    assert roster.rows[0].answers["name"] == "王\u9fb4"
    assert "旧系统的字符" in roster.notes[0]


def test_dates_excel_made_of_typed_ones(workbook_of: MakeWorkbook) -> None:
    rows = [["姓名", "出生年月"], ["甲乙", date(1985, 10, 1)], ["丙丁", 1985.1], ["戊己", 1985.1]]
    formats = {"B2": 'yyyy"年"m"月"', "B3": "0.00"}
    roster = read_roster(workbook_of(rows, formats=formats))
    assert [row.answers["birth_date"] for row in roster.rows] == ["1985-10", "1985-10", "1985"]
    assert [(doubt.row, doubt.column) for doubt in roster.doubts] == [(4, "B")]


def test_several_sheets_of_one_workbook(tmp_path: Path) -> None:
    workbook = Workbook()
    for name in ("一支部", "二支部"):
        sheet = workbook.create_sheet(name)
        sheet.append(["姓名", "工号", "籍贯"])
        sheet.append([f"{name[0]}号", "1", "某省"])
    workbook["Sheet"].append(["填写说明", "请勿改动"])
    workbook.save(tmp_path / "a.xlsx")
    roster = read_roster(tmp_path / "a.xlsx")
    assert [(row.sheet, row.row) for row in roster.rows] == [("一支部", 2), ("二支部", 2)]
    assert roster.unknown_columns == ["籍贯"]
    assert "Sheet" in roster.notes[0]
    assert [doubt.sheet for doubt in roster.doubts] == ["二支部"]


def test_no_names_and_no_content_are_told(workbook_of: MakeWorkbook, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有找到“姓名”"):
        read_roster(workbook_of([["部门", "人数"], ["甲", 3]]))
    with pytest.raises(OfficeProblem, match="没有内容"):
        read_roster(workbook_of([]))
    with pytest.raises(OfficeProblem, match="没有找到"):
        read_roster(tmp_path / "没有.xlsx")


def test_ones_own_word_table(tmp_path: Path) -> None:
    words = SAMPLE.parents[1] / "rules" / "roster_words.toml"
    own = tmp_path / "words.toml"
    own.write_text(words.read_text("utf-8").replace('["姓名", ', '["同志", '), encoding="utf-8")
    path = tmp_path / "a.csv"
    path.write_text("同 志,性别\n张三,男\n", encoding="utf-8")
    assert read_roster(path, own).rows[0].answers["name"] == "张三"


def test_a_column_without_a_header_is_noted(workbook_of: MakeWorkbook) -> None:
    rows = [
        ["姓名", "性别"],
        ["张三", "男", "科长"],
        ["李四", "女", "科员"],
        ["王五", "男", None, "？"],
    ]
    roster = read_roster(workbook_of(rows))
    assert roster.notes == ["工作表“名册”的 C 列没有表头，没有读入。"]
