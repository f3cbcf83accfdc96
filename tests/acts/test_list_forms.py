"""Listing forms and field kinds."""

from __future__ import annotations

import json

from cleanedu_desktop.acts.list_forms import list_forms
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS


def test_every_form_and_field_kind_is_told(folders: Folders) -> None:
    told = json.loads(json.dumps(list_forms(open_forms(folders))))
    by_id = {one["id"]: one for one in told["forms"]}
    for kind in ("person", "study_session", "talk", "commitment", "rectification"):
        assert by_id[kind]["kind"] == kind
        assert by_id[kind]["main"]
    assert by_id["sign_in"]["kind"] == "study_session"
    assert not by_id["sign_in"]["main"]
    assert {one["name"] for one in told["field_kinds"]} == set(FIELD_KINDS)
    assert all({"name", "label", "example"} <= one.keys() for one in told["field_kinds"])
