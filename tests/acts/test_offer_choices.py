"""Choices that are the office's own data."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.standards_at_hand import standards_of
from cleanedu_desktop.acts.offer_choices import offer_choices
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.score_year import assessment_answers, score_year
from tests.acts.office import DAY

OWN = """
[[node]]
id = "own-1"
text = "建局纪念日"
kind = "fixed"
date = "08-08"
citation = "本单位的规定"
from = 2020-01-01

[[node]]
id = "labour_day"
from = 2020-01-01
on = false
"""


def test_the_nodes_the_office_keeps(desk: Desk) -> None:
    shipped = offer_choices(desk, kind="study_session")["nodes"]
    assert "春节" in shipped and "元宵节" not in shipped
    desk.folders.own_rules.mkdir(parents=True)
    (desk.folders.own_rules / "nodes.toml").write_text(OWN, encoding="utf-8")
    ours = offer_choices(desk, kind="study_session")["nodes"]
    assert "建局纪念日" in ours and "劳动节" not in ours


def test_the_indicators_of_the_standard_the_office_is_assessed_by(desk: Desk) -> None:
    first, second, *_ = standards_of(desk).of_year(2026)
    words = [one.text for one in first.indicators()]
    for kind in ("study_session", "talk"):
        assert list(offer_choices(desk, kind=kind)["indicators"]) == words
    scored = score_year(desk, year=2026, standard=second.id)
    answers = assessment_answers(scored, day=DAY)
    record_entry(desk, kind="assessment", answers=answers)
    found = offer_choices(desk, kind="talk")["indicators"]
    assert set(found) == {one.text for one in second.indicators()} != set(words)


def test_only_what_the_form_asks(desk: Desk) -> None:
    assert "nodes" not in offer_choices(desk, kind="person")
