"""Coverage on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_coverage import print_coverage
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, Staff, add_person, fixed_clock, record_session
from tests.printing.conftest import text_of_pdf


def text_of(path: Path) -> str:
    return "".join("".join(text_of_pdf(path.read_bytes())).split())


def test_charts_and_who_is_missing(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_session(desk, staff, driver=("缺席", "未请假"), materials=[{"title": "准则"}])
    done = print_coverage(desk, target=tmp_path / "coverage.pdf", tagged=True)
    text = text_of(done.path)
    assert (done.records, done.pages) == (1, text.count("页共"))
    for said in ("2026年教育覆盖情况", "截至：2026年3月10日", "学习篇目覆盖", "2/3人",
                 "2026年集中学习学时", "没有覆盖到的", "李䶮"):  # fmt: skip
        assert said in text, said


def test_confidential_categories_never_go_on_paper(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    """Whoever prints; an inspector's print says whose it is."""
    change_rule(desk, rule_id="R29-4", begins=DAY, on=True)
    add_person(desk, name="某某", categories=[{"category": "有苗头"}])
    text = text_of(print_coverage(desk, target=tmp_path / "own.pdf").path)
    assert "苗头" not in text
    assert "检查专用" not in text
    opened = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    sitting = begin_inspection(opened, who="王某某")
    text = text_of(print_coverage(sitting, target=tmp_path / "his.pdf").path)
    sitting.close()
    assert "苗头" not in text
    assert "王某某" in text


def test_an_office_without_anybody_prints_zeros(desk: Desk, tmp_path: Path) -> None:
    done = print_coverage(desk, target=tmp_path / "coverage.pdf")
    assert (done.pages, done.records) == (1, 0)


def test_a_wrong_name_is_refused_before_anything_is_done(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match=r"\.pdf"):
        print_coverage(desk, target=tmp_path / "coverage.txt")
    assert not list(tmp_path.glob("coverage*"))
