"""Names have the initials of all their readings."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.pinyin_initials import MOST_READINGS, initials, read_table
from tests.rules.made_records import RULES

TABLE = RULES / "pinyin_initials.txt"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("罗振川", "lzc"),
        ("单文博", "swb"),
        ("解东升", "xds"),
        ("查德安", "zda"),
        ("曾碧云", "zby"),
        ("仇雪梅", "qxm"),
        ("区志航", "ozh"),
        ("翟小川", "zxc"),
        ("盖长乐", "gcl"),
        ("李䶮", "ly"),
        ("吴㛃", "wj"),
        ("陈𫖯", "cf"),
        ("赵𬱖", "zd"),
        ("欧阳静怡", "oyjy"),
        ("阿娜尔·叶尔兰", "aneyel"),
        ("A张 2", "az2"),
    ],
)
def test_reading(name: str, expected: str) -> None:
    assert expected in initials(name).split()


def test_both_readings_are_kept() -> None:
    assert {"dwb", "swb"} <= set(initials("单文博").split())


def test_what_has_no_reading_has_no_initials() -> None:
    assert initials("") == initials(" ·□") == ""


@given(st.text(alphabet="单解查曾仇区翟长乐朴尉张𬱖·A ", max_size=60))
def test_readings_are_few_and_alike_in_length(name: str) -> None:
    readings = initials(name).split()
    assert len(readings) == len(set(readings)) <= MOST_READINGS
    assert len({len(one) for one in readings}) <= 1


def test_the_table_is_small_and_whole() -> None:
    assert TABLE.stat().st_size <= 60_000
    table = read_table(TABLE)
    assert all(one.isascii() and one.isalpha() and one.islower() for one in table.values())
    assert len(table) > 26_000


def test_a_spoilt_table_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "table.txt"
    file.write_text("no table", encoding="utf-8")
    with pytest.raises(ValueError, match="no"):
        read_table(file)
