"""The sample roster is what its maker makes of the invented people."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from installer import make_sample_roster


def cells(path: Path) -> list[tuple[object, ...]]:
    """Every value of the only sheet."""
    (sheet,) = load_workbook(path).worksheets
    return list(sheet.iter_rows(values_only=True))


def test_the_committed_sample_is_the_one_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed = make_sample_roster.TARGET
    monkeypatch.setattr(make_sample_roster, "TARGET", tmp_path / "sample" / "花名册.xlsx")
    make_sample_roster.main()
    assert cells(tmp_path / "sample" / "花名册.xlsx") == cells(committed)


def test_the_people_stand_by_department() -> None:
    departments = make_sample_roster.people_by_department()
    assert [len(people) for people in departments.values()] == [7, 8, 8, 6, 7]
