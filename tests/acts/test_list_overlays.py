"""The list of forms with what the office changed."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_overlays import list_overlays
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.acts.save_overlay import save_overlay
from tests.acts.overlays import RENAMED
from tests.closed_folder import close_folder


def test_changed_and_wrong_forms_are_told_apart(desk: Desk) -> None:
    assert not any(one.changed for one in list_overlays(desk))
    save_overlay(desk, form_id="talk", overlay=RENAMED)
    (desk.folders.overlay / "commitment.toml").write_text('hide = ["poem"]\n', encoding="utf-8")
    desk.forms = open_forms(desk.folders)
    listed = {one.form.id: one for one in list_overlays(desk)}
    assert listed["talk"].changed and not listed["talk"].mistakes
    assert listed["commitment"].changed
    assert "poem" in listed["commitment"].mistakes[0]
    assert not listed["rectification"].changed


def test_forms_of_the_office_are_not_among_the_changed(desk: Desk) -> None:
    desk.folders.overlay.mkdir(parents=True, exist_ok=True)
    own = 'id = "slip"\ntitle = "回执"\nkind = "talk"\n[[row]]\ncells = ["place:12"]\n'
    (desk.folders.overlay / "slip.toml").write_text(own, encoding="utf-8")
    desk.forms = open_forms(desk.folders)
    assert desk.forms.form("slip").own
    assert "slip" not in {one.form.id for one in list_overlays(desk)}


def test_an_unreadable_folder_is_said_among_the_mistakes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.folders.overlay.mkdir(exist_ok=True)
    close_folder(monkeypatch, desk.folders.overlay)
    desk.forms = open_forms(desk.folders)
    assert [one.form.id for one in list_overlays(desk) if one.changed] == []
    assert any("表单文件夹打不开" in one.sentence for one in desk.forms.mistakes)
