"""The list of missing signatures on paper."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_unsigned import print_unsigned
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk


def test_it_is_printed_to_walk_with(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_talk(desk, staff)
    done = print_unsigned(desk, target=tmp_path / "缺签清单.pdf")
    assert (done.pages, done.records) == (1, 1)
    with pypdfium2.PdfDocument(done.path) as document:
        text = document[0].get_textpage().get_text_bounded()
    for words in ("缺签清单", "T2026-0001", "廉政谈话记录表", "缺签字件", "2026年3月9日", "沈雅琴"):
        assert words in text


def test_nothing_lacking_is_not_printed(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有缺签"):
        print_unsigned(desk, target=tmp_path / "1.pdf")
    assert not (tmp_path / "1.pdf").exists()
