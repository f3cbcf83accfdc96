"""Entering the sample office through the acts."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.demo.enter_sample import enter_sample
from cleanedu_desktop.acts.demo.read_sample import Sample, read_sample
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids, list_rows
from cleanedu_desktop.acts.show_entry import EntryShown, show_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.demo.sample import write_sample


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """The small sample office."""
    return read_sample(write_sample(tmp_path / "sample"))


def shown(desk: Desk, number: str) -> EntryShown:
    """Show an entry by its number."""
    return show_entry(desk, record_id=number)


def test_everything_is_entered_at_its_time(desk: Desk, sample: Sample) -> None:
    told: list[tuple[int, int]] = []
    enter_sample(desk, sample, progress=lambda done, of: told.append((done, of)))
    assert told[-1] == (10, 10)
    session = shown(desk, "X2026-0001").whole
    assert f"{session.record.entered_at.astimezone():%Y-%m-%d %H:%M}" == "2026-03-05 16:40"
    there = {tie.as_of["name"]: (tie.presence, tie.reason) for tie in session.in_role("attendee")}
    assert there == {
        "周明远": ("present", None),
        "沈雅琴": ("present", None),
        "后来的": ("on_leave", "下乡"),
    }
    assert [one.step for one in session.steps] == ["make_up_study"]
    assert shown(desk, "T2026-0001").whole.record.late_reason == "谈话人外出"
    assert [one.number for one in shown(desk, "Z2026-0001").linked] == ["T2026-0001"]
    assert shown(desk, "R2026-0003").whole.record.state == "moved_out"
    assert shown(desk, "R2026-0003").whole.record.answers["post"] == "科员"


def test_commitments_are_signed_as_written(desk: Desk, sample: Sample) -> None:
    enter_sample(desk, sample)
    ids = list_ids(desk, kind="commitment", order_by="number", descending=False)
    rows = list_rows(desk, kind="commitment", ids=ids)
    assert [row.state for row in rows] == ["signed", "signed", "unsigned"]
    assert shown(desk, "C2026-0002").whole.steps[0].taken_on.isoformat() == "2026-02-03"


def test_a_sample_that_contradicts_itself_is_told(desk: Desk, sample: Sample) -> None:
    sample.records[-1]["people"] = [{"person": "沈雅琴", "role": "responsible_person"}]
    with pytest.raises(OfficeProblem, match=r"沈雅琴.*2 人"):
        enter_sample(desk, sample)
