"""Previewing a roster."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.preview_people_import import preview_people_import
from cleanedu_desktop.problems import OfficeProblem


def test_a_preview_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    file.write_text("姓名,性别\n周明远,男\n,\n沈雅琴,女\n", encoding="gb18030")
    plan = preview_people_import(desk, file=file)
    assert (plan.added, plan.changed, plan.same, plan.skipped, plan.asked) == (2, 0, 0, 0, 0)
    assert [(line.row, line.name) for line in plan.lines] == [(2, "周明远"), (4, "沈雅琴")]
    assert list_ids(desk, kind="person", order_by="number") == []


def test_cells_the_form_refuses_are_doubts_with_their_place(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    file.write_text("姓名,出生年月,备注\n周明远,2095年3月,好\n", encoding="utf-8")
    plan = preview_people_import(desk, file=file)
    assert "birth_date" not in plan.lines[0].answers
    assert [(one.row, one.column) for one in plan.doubts] == [(2, "B")]


@pytest.mark.parametrize("text", ["", "年龄,性别\n1,男\n"])
def test_files_without_names_are_told(desk: Desk, tmp_path: Path, text: str) -> None:
    file = tmp_path / "r.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(OfficeProblem, match=r"r\.csv"):
        preview_people_import(desk, file=file)


def test_a_missing_file_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有找到"):
        preview_people_import(desk, file=tmp_path / "没有.xlsx")
