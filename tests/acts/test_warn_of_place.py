"""A risky data folder is said; on a share no office is set up."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.acts.warn_of_place import refuse_risky_place, warn_of_place
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store import risky_place
from cleanedu_desktop.store.risky_place import NETWORK, REMOVABLE, Risk
from tests.acts.office import DAY, fixed_clock


def test_a_good_place_is_not_mentioned(folders: Folders) -> None:
    assert warn_of_place(folders) == ""
    refuse_risky_place(folders)


def test_a_stick_is_warned_of_but_allowed(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(risky_place, "risk_of", lambda _: Risk(REMOVABLE, "U 盘或移动硬盘"))
    assert "先关闭程序再拔出" in warn_of_place(folders)
    set_up_office(folders, name="某局机关支部", code="A-1", clock=fixed_clock(DAY))
    assert folders.has_store


def test_on_a_share_nothing_is_made(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(risky_place, "risk_of", lambda _: Risk(NETWORK, "网络共享"))
    with pytest.raises(OfficeProblem, match="没有写入任何内容"):
        set_up_office(folders, name="某局机关支部", code="A-1", clock=fixed_clock(DAY))
    assert not folders.data.exists()
