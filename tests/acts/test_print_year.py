"""The charts of the home page on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_year import print_year
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, Staff, add_person, fixed_clock, record_session, record_talk
from tests.printing.conftest import text_of_pdf


def text_of(path: Path) -> str:
    return "".join("".join(text_of_pdf(path.read_bytes())).split())


def test_months_and_coverage_stand_on_one_page(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_session(desk, staff)
    record_talk(desk, staff)
    done = print_year(desk, target=tmp_path / "year.pdf", tagged=True)
    text = text_of(done.path)
    assert (done.records, done.pages) == (2, 1)
    for said in ("2026年学习教育和谈话情况", "截至：2026年3月10日", "2026年各月的学习和谈话",
                 "1月0", "3月2", "在册：3人"):  # fmt: skip
        assert said in text, said
    assert "检查专用" not in text


def test_confidential_categories_never_go_on_paper(desk: Desk, tmp_path: Path) -> None:
    """An inspector's print says whose it is."""
    change_rule(desk, rule_id="R29-4", begins=DAY, on=True)
    add_person(desk, name="某某", categories=[{"category": "有苗头"}])
    assert "分类施教" not in text_of(print_year(desk, target=tmp_path / "own.pdf").path)
    opened = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    sitting = begin_inspection(opened, who="王某某")
    text = text_of(print_year(sitting, target=tmp_path / "his.pdf").path)
    sitting.close()
    assert "王某某" in text


def test_a_wrong_name_is_refused_before_anything_is_done(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match=r"\.pdf"):
        print_year(desk, target=tmp_path / "year.txt")
    assert not list(tmp_path.glob("year*"))
