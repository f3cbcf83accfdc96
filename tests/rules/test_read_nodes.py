"""Reading time nodes: the office's files over the shipped ones, and what is wrong with them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.read_nodes import read_nodes, read_working_days
from tests.closed_folder import close_folder
from tests.rules.made_records import RULES

NEW = '[[node]]\nid = "a"\ntext = "甲"\nkind = "fixed"\ndate = "11-01"\n'


def test_without_files_of_the_office_all_is_as_shipped(tmp_path: Path) -> None:
    book = read_nodes(RULES, tmp_path / "none")
    assert book.mistakes == ()
    assert {2025, 2026} <= set(book.days.tables)
    assert not any(one.own for rules in book.rules.values() for one in rules)


def test_the_office_s_table_of_holidays_replaces_that_year_s(tmp_path: Path) -> None:
    table = 'year = 2027\ncitation = "通知"\noff = ["2027-02-05"]\nwork = []\n'
    (tmp_path / "holidays_2027.toml").write_text(table, encoding="utf-8")
    days = read_nodes(RULES, tmp_path).days
    assert not days.is_worked(date(2027, 2, 5))
    assert days.tables[2026].off


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[node]]\nid = \n", "第 2 行不符合 TOML"),
        ("[[node", "不符合 TOML"),
        ('[[node]]\nid = "a"\n', "第 1 个节点：缺少 text"),
        (NEW + 'colour = "red"', "“colour”不是可用的项"),
        (NEW + "draft_days = 2", "draft_days 不能小于"),
        (NEW + "send_days = true", "send_days 的值不对"),
        (NEW + "draft_days = 91", "draft_days 的值不对"),
        (NEW + "from = 2026-05-01\nuntil = 2026-04-01", "until 早于 from"),
        (NEW + "national = true", "citation"),
        (NEW + "checklist = [1]", "checklist 的值不对"),
        (NEW.replace("11-01", "02-30"), "date 应为"),
        (NEW.replace("11-01", "1-1"), "date 应为"),
        (NEW.replace('"fixed"', '"lunar"').replace("11-01", "13-01"), "date 应为"),
        (NEW.replace('"fixed"', '"solar_term"').replace("11-01", "寒食"), "不是节气"),
        (NEW.replace('"fixed"', '"weekly"'), "kind 应为"),
        ("node = 3", r"\[\[node\]\]"),
        ("[defaults]\ndraft_days = 3", "“defaults”不是可用的项"),
    ],
)
def test_a_file_with_a_mistake_counts_for_nothing(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "nodes.toml").write_text(text, encoding="utf-8")
    book = read_nodes(RULES, tmp_path)
    assert book.rules == read_nodes(RULES, tmp_path / "none").rules
    (mistake,) = book.mistakes
    assert "nodes.toml" in mistake
    with pytest.raises(ValueError, match=told):
        raise ValueError(mistake)


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "nodes.toml").mkdir()
    (tmp_path / "holidays_27.toml").touch()
    (tmp_path / "holidays_2028.toml").write_bytes(b"\xff")
    told = "\n".join(read_nodes(RULES, tmp_path).mistakes)
    assert told.count("\n") == 2
    for words in ("打不开", "holidays_年份", "UTF-8"):
        assert words in told


def test_a_spoilt_shipped_file_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="记录没有受影响"):
        read_nodes(tmp_path, tmp_path)


def test_the_files_shown_in_the_docs_are_sound(tmp_path: Path) -> None:
    page = (RULES.parents[1] / "docs" / "data-format.md").read_text(encoding="utf-8")
    shown = page.partition("## 时间节点和放假调休表")[2]
    nodes, table = re.findall(r"```toml\n(.*?)```", shown, re.DOTALL)
    (tmp_path / "nodes.toml").write_text(nodes, encoding="utf-8")
    (tmp_path / "holidays_2027.toml").write_text(table, encoding="utf-8")
    book = read_nodes(RULES, tmp_path)
    assert book.mistakes == ()
    assert "own_month" in book.rules
    assert 2027 in book.days.tables


def test_the_tables_alone(tmp_path: Path) -> None:
    """Sound ones count whatever is wrong with others; the office's replaces that year's."""
    table = 'year = 2027\ncitation = "通知"\noff = ["2027-02-05"]\nwork = []\n'
    (tmp_path / "holidays_2027.toml").write_text(table, encoding="utf-8")
    (tmp_path / "holidays_2026.toml").write_text("[[", encoding="utf-8")
    days = read_working_days(RULES, tmp_path)
    assert {2025, 2026, 2027} <= set(days.tables)
    assert not days.is_worked(date(2027, 2, 5))
    assert set(read_working_days(RULES, None).tables) == set(
        read_nodes(RULES, tmp_path).days.tables
    ) - {2027}


def test_a_folder_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The office's table of holidays lies there, and does not count today."""
    close_folder(monkeypatch, tmp_path)
    told = read_nodes(RULES, tmp_path).mistakes
    assert any("文件夹打不开" in one and "放假调休表没有读" in one for one in told)
    assert read_working_days(RULES, tmp_path).tables.keys() >= {2025, 2026}
