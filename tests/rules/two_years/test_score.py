"""The scores of the two years, against what was worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.score_year import score_year
from tests.rules.two_years.by_hand import scores_by_hand
from tests.rules.two_years.play import Played

BY_HAND = scores_by_hand()


@pytest.mark.parametrize(("standard", "day"), BY_HAND, ids=str)
def test_the_score(played: Played, standard: str, day: date) -> None:
    """Every indicator, and the sum."""
    scored = score_year(played.desk, year=day.year, standard=standard, on=day)
    told = {
        one.id: ("·" if one.not_due else "—") if one.computed is None else f"{one.computed:g}"
        for one in scored.lines
    } | {"sum": f"{scored.computed:g} of {scored.computable:g}"}
    assert told == BY_HAND[standard, day]
