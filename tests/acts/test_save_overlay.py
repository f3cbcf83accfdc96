"""Keeping an office's changes of a form."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.drop_overlay import drop_overlay
from cleanedu_desktop.acts.open_desk import open_desk, open_forms
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.read_overlay import read_overlay
from cleanedu_desktop.acts.save_overlay import save_overlay
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk
from tests.acts.overlays import RENAMED, WITH_OWN_FIELD, WRONG


def test_what_is_saved_is_in_force_here_and_when_opened_again(desk: Desk) -> None:
    done = save_overlay(desk, form_id="talk", overlay=WITH_OWN_FIELD)
    assert done.changes.touched == {("talk", "talk")}
    assert done.told == ()
    for forms in (desk.forms, open_forms(desk.folders)):
        main = forms.main_form("talk")
        assert [one.label for one in main.fields if one.name in {"place", "own_visit"}] == [
            "谈话场所",
            "家访情况",
        ]
    assert read_overlay(desk, form_id="talk").overlay == WITH_OWN_FIELD
    assert [one.name for one in done.path.parent.iterdir()] == ["talk.toml"]


def test_old_records_reprint_as_they_were_new_ones_have_the_changes(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    old = record_talk(desk, staff)
    save_overlay(desk, form_id="talk", overlay=WITH_OWN_FIELD)
    new = record_talk(desk, staff, own_visit="家访了一次。")
    texts = []
    for talk in (old, new):
        target = tmp_path / f"{talk.number}.pdf"
        print_forms(desk, form_id="talk", record_ids=[talk.id], target=target)
        texts.append("".join(read_text(target).split()))
    assert ["谈话地点" in text for text in texts] == [True, False]
    assert ["谈话场所" in text for text in texts] == [False, True]
    assert ["家访了一次。" in text for text in texts] == [False, True]


def test_fields_that_are_asked_no_more_are_told(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    done = save_overlay(desk, form_id="talk", overlay=Overlay(hide=("place",)))
    (told,) = done.told
    assert "谈话地点" in told
    assert "以前有 1 条记录填过" in told


def test_an_own_field_that_is_taken_away_is_told_with_the_records_that_use_it(
    desk: Desk, staff: Staff
) -> None:
    """However it goes, alone or with all changes; withdrawn records count too."""
    save_overlay(desk, form_id="talk", overlay=WITH_OWN_FIELD)
    record_talk(desk, staff)
    used = record_talk(desk, staff, own_visit="家访了一次。")
    withdraw_entry(desk, record_id=used.id, reason="重复")
    told = save_overlay(desk, form_id="talk", overlay=RENAMED).told
    assert told == (
        "“家访情况”以后不再询问、不再打印；以前有 1 条记录填过，内容仍在记录里，"
        "这些记录仍按原来的表单显示和打印。",
    )
    save_overlay(desk, form_id="talk", overlay=WITH_OWN_FIELD)
    assert save_overlay(desk, form_id="talk", overlay=Overlay()).told == told
    save_overlay(desk, form_id="talk", overlay=WITH_OWN_FIELD)
    assert drop_overlay(desk, form_id="talk").told == told


def test_all_mistakes_are_told_and_nothing_is_kept(desk: Desk) -> None:
    save_overlay(desk, form_id="talk", overlay=RENAMED)
    file = desk.folders.overlay / "talk.toml"
    before, forms = file.read_bytes(), desk.forms
    with pytest.raises(OfficeProblem, match="没有生效") as told:
        save_overlay(desk, form_id="talk", overlay=WRONG)
    assert len(told.value.details) >= 3
    assert file.read_bytes() == before
    assert desk.forms is forms


def test_another_window_s_store_and_unknown_forms_are_refused(desk: Desk) -> None:
    second = open_desk(desk.folders, clock=desk.clock, read_only=True)
    with second.store, pytest.raises(OfficeProblem, match="另一个窗口"):
        save_overlay(second, form_id="talk", overlay=RENAMED)
    with pytest.raises(OfficeProblem, match="没有“poem”"):
        save_overlay(desk, form_id="poem", overlay=RENAMED)
    assert not desk.folders.overlay.exists()


def test_remarks_in_the_file_stay(desk: Desk) -> None:
    desk.folders.overlay.mkdir()
    file = desk.folders.overlay / "talk.toml"
    file.write_text("# 按上级 2026 年的要求\n", encoding="utf-8")
    save_overlay(desk, form_id="talk", overlay=RENAMED)
    assert file.read_text(encoding="utf-8").startswith("# 按上级 2026 年的要求\n")


def test_an_empty_overlay_is_dropped(desk: Desk) -> None:
    shipped = desk.forms.form("talk")
    saved = save_overlay(desk, form_id="talk", overlay=RENAMED)
    assert desk.forms.form("talk") != shipped
    save_overlay(desk, form_id="talk", overlay=Overlay())
    assert desk.forms.form("talk") == shipped
    assert not saved.path.exists()


def test_a_folder_that_cannot_be_made_is_told(desk: Desk) -> None:
    desk.folders.overlay.write_text("a file", encoding="utf-8")
    with pytest.raises(OfficeProblem, match=r"建不起来|打不开"):
        save_overlay(desk, form_id="talk", overlay=RENAMED)
