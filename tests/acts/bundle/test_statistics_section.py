"""The statistics of a year: the report, coverage without who is missing, the score."""

from __future__ import annotations

from cleanedu_desktop.acts.bundle.last_hand import LastHand
from cleanedu_desktop.acts.bundle.statistics_section import statistics_of, statistics_section
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.form_engine.sheet import TableBlock
from tests.acts.office import Staff, record_session
from tests.printing.sample_sheets import talk_sheet


def test_what_is_told_of_the_year(desk: Desk, staff: Staff) -> None:
    record_session(desk, staff)
    found = statistics_of(desk, score_year(desk, year=2026), "示例支部")
    section = statistics_section(talk_sheet(), found, LastHand(watermark="某某"))
    pieces = list(section.pieces())
    assert len(pieces) == section.count == 4
    assert [len(one.sheets) for one in pieces] == [1, 3, 1, 1]
    assert {sheet.watermark for one in pieces[1:] for sheet in one.sheets} == {"某某"}
    labels = [one.label for one in found.coverage.blocks if isinstance(one, TableBlock)]
    assert "没有覆盖到的" not in labels
