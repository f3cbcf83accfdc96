"""The inspectors' log on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_views import print_views
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.problems import OfficeProblem
from tests.printing.conftest import text_of_pdf


def test_every_entry_is_printed_with_the_chain_s_end(desk: Desk, tmp_path: Path) -> None:
    reading = open_desk(desk.folders, clock=desk.clock, read_only=True)
    seated = sit_down(reading, user=visiting_inspector("县纪委 王某某"))
    list_ids(seated, kind="talk")
    seated.close()
    done = print_views(desk, target=tmp_path / "views.pdf")
    text = "".join("".join(text_of_pdf(done.path.read_bytes())).split())
    assert (done.records, done.pages) == (3, 1)
    for said in ("检查查阅记录", "县纪委王某某", "查看清单", "廉政谈话记录表", "连续完整"):
        assert said in text
    assert "检查专用" not in text


def test_nothing_is_printed_before_the_first_inspection(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="还没有人"):
        print_views(desk, target=tmp_path / "views.pdf")
    assert list(tmp_path.glob("*.pdf")) == []
