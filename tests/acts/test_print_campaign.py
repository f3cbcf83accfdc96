"""The book of one campaign."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import LinkGiven
from cleanedu_desktop.acts.print_campaign import print_campaign
from cleanedu_desktop.acts.raise_findings import raise_findings
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_item, record_session

CAMPAIGN = {"name": "商业贿赂治理", "category": "集中整治", "starts_on": "2026-03-09"}


def record(desk: Desk, kind: str, *to: str, **answers: object) -> str:
    """Record one that counts for others."""
    links = [LinkGiven(one, "计入") for one in to]
    return record_entry(desk, kind=kind, answers=answers, links=links).id


def test_what_counts_for_it_and_what_that_found(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    """A plan item that names it, a check, and the problem the check found; nothing else."""
    campaign = record(desk, "campaign", **CAMPAIGN)
    record(
        desk, "plan_item", year=2026, item="动员会", due_on="2026-03-20", campaign="商业贿赂治理"
    )
    check = record(
        desk,
        "special_check",
        campaign,
        topic="政府采购",
        checked_on="2026-03-09",
        findings=[{"problem": "询价缺签字"}],
    )
    raise_findings(desk, record_id=check)
    gone = record(desk, "special_check", campaign, topic="收受红包礼金", checked_on="2026-03-09")
    withdraw_entry(desk, record_id=gone, reason="登记错了")
    record_item(desk, staff)
    record_session(desk, staff)
    target = tmp_path / "book.pdf"
    done = print_campaign(desk, record_id=campaign, target=target)
    assert done.records == 3
    words = "".join(read_text(target).split())
    for said in ("商业贿赂治理专项台账", "集中整治", "动员会", "询价缺签字", "整改中1条"):
        assert said in words
    assert "公务用车登记不全" not in words
    assert "收受红包礼金" not in words


def test_one_without_anything_and_another_kind(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    campaign = record(desk, "campaign", **CAMPAIGN)
    done = print_campaign(desk, record_id=campaign, target=tmp_path / "book.pdf")
    assert (done.records, done.pages) == (0, 1)
    assert "还没有计入的登记" in read_text(done.path)
    other = record_item(desk, staff).id
    with pytest.raises(OfficeProblem, match="不是阶段性教育"):
        print_campaign(desk, record_id=other, target=tmp_path / "other.pdf")
    assert not (tmp_path / "other.pdf").exists()
