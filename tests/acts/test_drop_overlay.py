"""Taking an office's changes of a form back."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.drop_overlay import drop_overlay
from cleanedu_desktop.acts.save_overlay import save_overlay
from cleanedu_desktop.form_engine.definition import Column
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.overlays import RENAMED, WITH_OWN_FIELD
from tests.closed_folder import close_folder


def test_the_form_is_as_shipped_again(desk: Desk) -> None:
    shipped = desk.forms
    save_overlay(desk, form_id="talk", overlay=RENAMED)
    assert drop_overlay(desk, form_id="talk").changes.touched == {("talk", "talk")}
    assert desk.forms == shipped
    assert not list(desk.folders.overlay.iterdir())


def test_where_nothing_was_changed_nothing_happens(desk: Desk) -> None:
    assert not drop_overlay(desk, form_id="talk").changes.touched
    with pytest.raises(OfficeProblem, match="没有“poem”"):
        drop_overlay(desk, form_id="poem")


def test_changes_that_another_form_rests_on_stay(desk: Desk) -> None:
    """A ledger shows a field that the main form's changes add."""
    save_overlay(desk, form_id="rectification", overlay=Overlay(fields=WITH_OWN_FIELD.fields))
    columns = (
        Column(ref="serial", label="序号", width=10),
        Column(ref="own_visit", label="家访情况", width=60),
    )
    save_overlay(desk, form_id="rectification_ledger", overlay=Overlay(columns=columns))
    forms = desk.forms
    with pytest.raises(OfficeProblem, match="rectification_ledger"):
        drop_overlay(desk, form_id="rectification")
    assert (desk.folders.overlay / "rectification.toml").exists()
    assert desk.forms is forms


def test_changes_that_cannot_be_seen_are_not_absent(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.folders.overlay.mkdir(exist_ok=True)
    close_folder(monkeypatch, desk.folders.overlay)
    with pytest.raises(OfficeProblem, match="看不到里面本单位自己的文件"):
        drop_overlay(desk, form_id="talk")
