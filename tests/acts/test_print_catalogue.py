"""The catalogue of a year is printed whole, or the notes of its boxes."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.file_items import file_items
from cleanedu_desktop.acts.print_catalogue import NOTES, print_catalogue
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.filing.filed_office import ready_to_file
from tests.acts.office import Staff, record_session, record_talk


def test_a_catalogue_for_each_period(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    ready_to_file(desk)
    record_talk(desk, staff)
    record_session(desk, staff)
    file_items(desk, year=2026, unsigned_too=True)
    made = print_catalogue(desk, year=2026, target=tmp_path / "目录.pdf")
    assert (made.pages, made.records) == (2, 2) and made.path.stat().st_size > 1000
    made = print_catalogue(desk, year=2026, target=tmp_path / "备考表.pdf", what=NOTES)
    assert made.pages == 2


def test_a_year_without_a_file_prints_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="还没有归档"):
        print_catalogue(desk, year=2026, target=tmp_path / "目录.pdf")
    assert not (tmp_path / "目录.pdf").exists()
