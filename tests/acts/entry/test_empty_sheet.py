"""Blank sheets."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.empty_sheet import empty_sheet
from cleanedu_desktop.problems import OfficeProblem


def test_the_sheet_of_any_form_is_made_without_answers(desk: Desk) -> None:
    titles = {form.title: empty_sheet(desk, form.id).title for form in desk.forms.forms}
    assert all(title == shown for title, shown in titles.items())


def test_an_unknown_form_is_told(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="没有“poem”"):
        empty_sheet(desk, "poem")
