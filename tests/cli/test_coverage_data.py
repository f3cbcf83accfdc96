"""Coverage as data: its shape is what the guide says, and every name in it is told there."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from cleanedu_desktop.cli.coverage_data import coverage_data
from cleanedu_desktop.rules.coverage.coverage import coverage
from cleanedu_desktop.rules.facts import There
from tests.rules.small_office import BOOK, facts, record, session, talk

GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "command-line.md"
RECORDS = (
    session("X1", date(2026, 4, 1), "集中学习", "a", "b",
            answers={"study_hours": 4, "materials": [{"title": "条例"}]}),
    talk("T1", date(2026, 5, 1), "谈心谈话", "a", "b"),
    record("post_duties", "YG1", date(2026, 1, 5),
           people=(There("a", "holder", None), There("c", "area_member", None))),
)  # fmt: skip
DATA = coverage_data(coverage(facts(RECORDS), BOOK, date(2026, 6, 1)))


def test_people_rules_and_gaps() -> None:
    hours = {one["name"]: one for one in DATA["hours"]}
    assert hours["白某"] == {
        "id": "b", "name": "白某", "sessions": 0, "hours": 0, "self_study": 0.0, "offered": 4,
        "target": 32, "rule": "C13", "share": 0.0, "whole_period": True, "missed": ["X1"],
    }  # fmt: skip
    assert DATA["talks"][0]["talks"] == [{"leader": "a", "member": "b", "times": 1}]
    assert DATA["texts"][0]["missed"] == [{"id": "b", "name": "白某", "session": "X1"}]
    (gap,) = [one for one in DATA["gaps"] if one["section"] == "hours" and one["rule"] == "C13"]
    assert gap["settle"] == {
        "act": "step", "kind": "study_session", "record": "X1", "step": "make_up_study",
        "answers": {},
    }  # fmt: skip
    assert DATA["areas"][0]["holder"] == {"id": "a", "name": "安书记"}
    assert json.loads(json.dumps(DATA)) == DATA


def test_the_guide_tells_every_name() -> None:
    told = GUIDE.read_text(encoding="utf-8")
    assert [name for name in DATA if f"`{name}`" not in told] == []
