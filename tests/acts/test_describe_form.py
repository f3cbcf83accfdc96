"""Describing a form."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.describe_form import describe_form
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem


def test_a_main_form_tells_what_it_asks(folders: Folders) -> None:
    told = describe_form(open_forms(folders), form_id="study_session")
    assert (told["form"], told["kind"]) == ("study_session", "study_session")
    by_name = {one["name"]: one for one in told["fields"]}
    assert by_name["starts_at"]["required"]
    assert [one["name"] for one in by_name["materials"]["columns"]] == ["title", "kind"]
    roles = {one["role"]: one for one in told["people"]}
    assert roles["attendee"]["presence"]
    assert (roles["host"]["min"], roles["host"]["max"]) == (1, 1)


def test_a_form_of_one_step_tells_what_the_step_asks(folders: Folders) -> None:
    told = describe_form(open_forms(folders), form_id="make_up_study")
    assert told["kind"] == "study_session"
    assert "studied_on" in [one["name"] for one in told["fields"]]
    assert "absentee" in [one["role"] for one in told["people"]]


def test_an_unknown_form_is_told(folders: Folders) -> None:
    with pytest.raises(OfficeProblem, match="没有“poem”"):
        describe_form(open_forms(folders), form_id="poem")
