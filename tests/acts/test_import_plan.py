"""What a plan counts."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from cleanedu_desktop.acts.import_plan import ImportLine, PeopleImportPlan
from cleanedu_desktop.rules.people_matching import Decision


def test_each_decision_is_counted_apart() -> None:
    lines = [
        ImportLine(
            index=index,
            label="",
            sheet="",
            row=index,
            name="",
            decision=decision,
            reason="",
            answers={},
        )
        for index, decision in enumerate((*get_args(Decision), "add"))
    ]
    plan = PeopleImportPlan(Path("r.xlsx"), lines, [], [])
    counts = (plan.added, plan.changed, plan.same, plan.asked, plan.skipped)
    assert counts == (2, 1, 1, 1, 1)
