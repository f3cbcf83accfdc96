"""A personal file on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_personal_file import print_personal_file
from cleanedu_desktop.acts.show_history import show_history
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_session, record_talk
from tests.acts.personal_matters import declare


def test_it_prints_with_sources_and_what_is_missing(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    record_session(desk, staff)
    record_talk(desk, staff)
    declare(desk, staff.clerk, "因私出国（境）")
    done = print_personal_file(desk, person_id=staff.clerk, target=tmp_path / "档案.pdf")
    assert done.records == 3
    words = "".join(read_text(done.path).split())
    for told in ("个人廉政档案", "基本情况", "沈雅琴", "T2026-0001", "SM2026-0001", "本人签名"):
        assert told in words
    missing = words[words.index("台账里没有登记的项目") :]
    assert "礼品、礼金登记上交" in missing
    assert "廉政谈话" not in missing


def test_it_is_noted_before_it_is_drawn(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    """Also when the file cannot be drawn afterwards; a wrong name is told before anything."""
    with pytest.raises(OfficeProblem, match="pdf"):
        print_personal_file(desk, person_id=staff.clerk, target=tmp_path / "档案.txt")
    assert len(show_history(desk, record_id=staff.clerk).entries) == 1
    print_personal_file(desk, person_id=staff.clerk, target=tmp_path / "档案.pdf")
    last = show_history(desk, record_id=staff.clerk).entries[-1]
    assert last.what == "打印个人廉政档案"
