"""Trying an office's changes without keeping them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.overlay_file import (
    overlay_file,
    overlay_text,
    refuse_second_window,
    tried_forms,
)
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.problems import OfficeProblem
from tests.closed_folder import close_folder

GOOD = '[relabel]\nplace = "谈话场所"\n'


def test_changes_are_tried_without_a_trace(desk: Desk) -> None:
    file = overlay_file(desk, "talk")
    tried = tried_forms(desk, file, GOOD)
    place = tried.form("talk").field_named("place")
    assert place is not None
    assert place.label == "谈话场所"
    assert not file.exists()
    assert desk.forms.form("talk") != tried.form("talk")


def test_all_mistakes_are_told_with_the_file_s_own_place(desk: Desk) -> None:
    file = overlay_file(desk, "talk")
    with pytest.raises(OfficeProblem, match="没有改动") as told:
        tried_forms(desk, file, 'hide = ["starts_at", "poem"]\n[relabel]\nplace = ""\n')
    assert len(told.value.details) >= 3
    assert all(str(file) in one for one in told.value.details)


def test_mistakes_that_stood_elsewhere_before_do_not_hinder(desk: Desk) -> None:
    desk.folders.overlay.mkdir()
    (desk.folders.overlay / "poem.toml").write_text('title = "诗"', encoding="utf-8")
    file = overlay_file(desk, "talk")
    with pytest.raises(OfficeProblem, match="poem"):
        tried_forms(desk, file, GOOD)
    again = open_desk(desk.folders, clock=desk.clock, read_only=True)
    with again.store:
        assert tried_forms(again, file, GOOD).form("talk").title
        with pytest.raises(OfficeProblem, match="另一个窗口"):
            refuse_second_window(again)
    refuse_second_window(desk)


def test_a_file_that_cannot_be_read_is_told(desk: Desk) -> None:
    file = overlay_file(desk, "talk")
    assert overlay_text(file) == ""
    desk.folders.overlay.mkdir()
    file.write_bytes("标题".encode("gb18030"))
    with pytest.raises(OfficeProblem, match="UTF-8"):
        overlay_text(file)
    with pytest.raises(OfficeProblem, match="没有“poem”"):
        overlay_file(desk, "poem")
    broken = replace(desk.forms, forms=(), broken={"talk": ()})
    desk.forms = broken
    assert overlay_file(desk, "talk") == file


def test_a_folder_that_cannot_be_read_is_no_folder_without_changes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = overlay_file(desk, "talk")
    file.parent.mkdir(exist_ok=True)
    file.write_text(GOOD, encoding="utf-8")
    close_folder(monkeypatch, file.parent)
    with pytest.raises(OfficeProblem, match="打不开"):
        overlay_text(file)
    with pytest.raises(OfficeProblem, match="看不到里面本单位自己的文件"):
        tried_forms(desk, file, GOOD)
