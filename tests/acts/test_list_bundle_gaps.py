"""The gap list is for the office itself, and never part of a package."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.bundle.gaps import HEADINGS
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_bundle_gaps import list_bundle_gaps
from cleanedu_desktop.acts.make_bundle import make_bundle
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, Staff, fixed_clock, record_session
from tests.acts.personal_matters import declare
from tests.printing.assembling.packages import read_back


def test_an_inspector_gets_the_package_and_no_gaps(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    session = record_session(desk, staff)
    declare(desk, staff.driver, "房产")
    assert list_bundle_gaps(desk, asked=BundleAsked(year=2026)).gaps
    opened = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    sitting = begin_inspection(opened, who="王某某")
    with pytest.raises(OfficeProblem, match="缺口清单"):
        list_bundle_gaps(sitting, asked=BundleAsked(year=2026))
    asked = BundleAsked(year=2026, restricted=True)
    done = make_bundle(sitting, asked=asked, target=tmp_path / "a.pdf")
    sitting.close()
    texts = read_back(done.path.read_bytes()).texts
    assert all("王某某" in text for text in texts)
    whole = "".join(texts)
    assert session.number in whole
    assert "本材料不含不公开种类的记录" in whole
    assert "房产" not in whole
    assert not any(heading in whole for heading in HEADINGS.values())
