"""Finding forms, and saying why one cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from tests.form_engine.form_files import LEDGER, TOUR, catalogue


def test_forms_by_id_and_kind(tmp_path: Path) -> None:
    """Main form first."""
    found = catalogue(tmp_path, tour=TOUR, tour_ledger=LEDGER)
    assert found.form("tour_ledger").title == "参观台账"
    assert found.main_form("tour").id == "tour"
    assert [one.id for one in found.forms_of("tour")] == ["tour", "tour_ledger"]
    assert found.kinds == ("tour",)


def test_a_broken_form_tells_all_its_mistakes(tmp_path: Path) -> None:
    """And takes the forms of its kind with it; others stay usable."""
    wrong = TOUR.replace('kind = "date"', 'kind = "day"').replace('label = "地点"\n', "")
    other = TOUR.replace('"tour"', '"trip"').replace('"V"', '"W"')
    found = catalogue(tmp_path, tour=wrong, tour_ledger=LEDGER, trip=other)
    for form_id in ("tour", "tour_ledger"):
        with pytest.raises(OfficeProblem, match="暂时不能使用。记录没有受影响") as told:
            found.form(form_id)
        assert all(one.startswith("forms/tour.toml 第 ") for one in told.value.details)
        assert len(told.value.details) == 5
    assert found.form("trip").kind == "trip"
    assert found.kinds == ("trip",)


def test_an_unknown_form_lists_those_there_are(tmp_path: Path) -> None:
    """So that the next try succeeds."""
    with pytest.raises(OfficeProblem, match=r"没有“tuor”这个表单。.*tour（参观登记表）"):
        catalogue(tmp_path, tour=TOUR).form("tuor")
