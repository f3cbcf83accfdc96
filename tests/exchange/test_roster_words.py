"""Headers and words are found by the shipped table; a mistake in one's own table is told."""

from pathlib import Path

import pytest

from cleanedu_desktop.exchange.roster_words import READINGS, read_roster_words
from cleanedu_desktop.problems import OfficeProblem

WORDS = read_roster_words()


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("姓 名", "name"),
        ("姓　　名", "name"),
        ("党员姓名", "name"),
        ("*姓名", "name"),
        ("姓名（必填）", "name"),
        ("1.姓名", "name"),
        ("教师姓名", "name"),
        ("性\n别", "sex"),
        ("出生\n年月", "birth_date"),
        ("出生年月（岁）", "birth_date"),
        ("出生日期:", "birth_date"),
        ("公民身份号码", "birth_date"),
        ("入党时间(年月)", "joined_party_on"),
        ("文化程度", "education"),
        ("岗 位", "post"),
        ("现任职务", "post"),
        ("职  级", "rank"),
        ("所在部门", "department"),
        ("人员编号", "staff_number"),
        ("参加工作时间", "work_began_on"),
        ("到本单位时间", "arrived_on"),
        ("手机号码", "phone"),
        ("人员类别", "categories"),
        ("ＮＯ．", "serial"),
        ("备注", "remark"),
    ],
)
def test_headers(header: str, field: str) -> None:
    found = WORDS.column_for(header)
    assert found is not None
    assert found[0].field == field


@pytest.mark.parametrize(
    "header", ["配偶姓名", "培养联系人姓名", "父亲姓名", "籍贯", "", "姓名首字母", "健康状况"]
)
def test_other_headers_mean_nothing(header: str) -> None:
    assert WORDS.column_for(header) is None


def test_values() -> None:
    assert WORDS.kept("sex", " 男 性") == "男"
    assert WORDS.kept("ethnicity", "维吾尔") == "维吾尔族"
    assert WORDS.kept("political_status", "预备党员") == "中共预备党员"
    assert WORDS.kept("category", "后备干部") == "后备"
    assert WORDS.kept("sex", "未知") is None


def test_the_shipped_table_is_sound() -> None:
    headers = [header for column in WORDS.columns for header in column.headers]
    assert len(headers) == len(set(headers)), "a header may name one column only"
    assert {column.reads for column in WORDS.columns} == READINGS
    assert len(set(WORDS.values["ethnicity"].values())) == 56


@pytest.mark.parametrize(
    "content",
    [
        b"[[column]\n",
        b"\xff\xfe\x00",
        b'[[column]]\nfield = "name"\nreads = "magic"\nheaders = []\n',
        b"column = 1\nwords = 2\n",
        b"",
    ],
)
def test_a_mistake_is_told_with_its_file(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "roster_words.toml"
    file.write_bytes(content)
    with pytest.raises(OfficeProblem, match="有错") as caught:
        read_roster_words(file)
    assert str(file) in caught.value.sentence


def test_an_office_can_add_a_header(tmp_path: Path) -> None:
    shipped = (Path(__file__).parents[2] / "resources/rules/roster_words.toml").read_text("utf-8")
    file = tmp_path / "roster_words.toml"
    file.write_text(shipped.replace('"党员姓名",', '"党员姓名", "同志",', 1), encoding="utf-8")
    found = read_roster_words(file).column_for("同 志")
    assert found is not None
    assert found[0].field == "name"
