"""Every indicator of every shipped standard is in the score, worked out or said to be by hand."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.folders import folders_for
from tests.requirements.sample_office import Office

STANDARDS = {
    file.stem: tomllib.loads(file.read_text(encoding="utf-8"))
    for file in sorted((folders_for().rules / "standards").glob("*.toml"))
}

COUNTED = ("count", "people", "state", "on_time")
"""Ways to work out points in which the records counted stand by the line."""


def indicators(standard: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return id -> indicator, of those that are on."""
    every = (one for section in standard["section"] for one in section["indicator"])
    return {one["id"]: one for one in every if one.get("on", True)}


@pytest.mark.parametrize("name", STANDARDS)
def test_every_indicator_is_in_the_score_with_its_records(office: Office, name: str) -> None:
    """What is not worked out is by hand, or its rule is switched off; else records stand by it."""
    asked = indicators(STANDARDS[name])
    scored = score_year(office.desk, standard=STANDARDS[name]["id"])
    assert scored.mistakes == ()
    assert {one.id for one in scored.lines} == set(asked)
    assert sum(one.max for one in scored.lines) == 100
    for line in scored.lines:
        measure = asked[line.id].get("measure", {"by": "manual"})
        assert line.words, line.id
        if measure["by"] == "manual":
            assert line.computed is None, line.id
        elif line.not_due:
            assert line.computed is None, line.id
            assert line.words.endswith("，暂不计。"), (line.id, line.words)
        elif line.computed is None:
            assert "没有启用" in line.words or "由人评定" in line.words, (line.id, line.words)
        else:
            assert 0 <= line.computed <= line.max, line.id
        if measure["by"] in COUNTED and line.computed:
            assert line.evidence, line.id


def test_a_kind_that_says_which_indicator_it_counts_for_is_in_it(office: Office) -> None:
    """A register of the office's own names an indicator in its form; its record stands by it."""
    folder = office.desk.folders.own_rules / "standards"
    folder.mkdir(parents=True, exist_ok=True)
    own = 'id = "county-a"\nfrom = 2026-01-01\n[[section]]\nid = "4"\n[[section.indicator]]\n'
    own += 'id = "4.2"\nmeasure = { by = "count", indicator = "visits", minimum = 1 }\n'
    (folder / "own.toml").write_text(own, encoding="utf-8")
    held = office.record("feedback", received_on="2026-11-20", channel="来访", **VISIT)
    line = {one.id: one for one in score_year(office.desk).lines}["4.2"]
    assert (line.computed, line.not_due) == (None, True)
    assert held not in {one.id for one in line.evidence}
    forms = office.desk.folders.overlay
    forms.mkdir(parents=True, exist_ok=True)
    (forms / "own_visits.toml").write_text(OWN, encoding="utf-8")
    office.desk.forms = open_forms(office.desk.folders)
    assert office.desk.forms.mistakes == ()
    mine = office.record("own_visits", day="2026-11-20", who="孙某")
    line = {one.id: one for one in score_year(office.desk).lines}["4.2"]
    assert line.computed == 4
    assert mine in {one.id for one in line.evidence}


VISIT: dict[str, Any] = {"subject": "咨询", "content": "来问办证。"}
OWN = """
id = "own_visits"
title = "来访登记"
kind = "own_visits"
code = "LFD"
title_from = ["who"]
happened_on = "day"
list_columns = ["record.number", "day", "who"]
[states]
kept = "已登记"
[counts]
indicators = ["visits"]
[[field]]
name = "day"
label = "日期"
kind = "date"
required = true
[[field]]
name = "who"
label = "来访人"
kind = "text"
[[row]]
cells = ["day:6", "who:6"]
"""
