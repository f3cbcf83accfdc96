"""What is proposed about problems, changed from a day on."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.change_ladder import (
    change_ladder,
    ladder_words,
    restore_ladder,
    show_ladder,
)
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_rule_changes import list_rule_changes
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.ladder import LADDER_CHANGES

JULY = date(2026, 7, 1)
NEXT = date(2027, 1, 1)


def proposed(desk: Desk, rung: str, on: date) -> list[str]:
    """Ids of what is proposed on a rung that day; of one switched off nothing."""
    (one,) = (one for one in show_ladder(desk, on=on).measures if one.id == rung)
    return [act.id for act in one.acts] if one.on else []


def test_changed_from_a_day_and_put_back(desk: Desk) -> None:
    change_ladder(desk, measure_id="incipient", begins=JULY, propose=["warning_education"])
    assert proposed(desk, "incipient", date(2026, 6, 30)) == ["reminder_talk"]
    assert proposed(desk, "incipient", JULY) == ["warning_education"]
    change_ladder(desk, measure_id="incipient", begins=NEXT, on=False)
    assert proposed(desk, "incipient", NEXT) == []
    restore_ladder(desk, measure_id="incipient", begins=NEXT)
    assert proposed(desk, "incipient", JULY) == ["warning_education"]
    assert proposed(desk, "incipient", NEXT) == ["reminder_talk"]
    assert [one.national for one in show_ladder(desk, on=NEXT).measures][:1] == [True]
    restore_ladder(desk, measure_id="incipient", begins=JULY)
    assert proposed(desk, "incipient", JULY) == ["reminder_talk"]
    assert not (desk.folders.own_rules / LADDER_CHANGES).exists()


def test_a_rung_of_the_offices_own_ends_when_it_is_put_back(desk: Desk) -> None:
    given = {"natures": ["个别"], "propose": ["reminder_talk"], "text": "谈", "citation": "本单位"}
    change_ladder(desk, begins=JULY, **given)  # type: ignore[arg-type]
    assert proposed(desk, "own_1", JULY) == ["reminder_talk"]
    change_ladder(desk, begins=JULY, **given)  # type: ignore[arg-type]
    restore_ladder(desk, measure_id="own_1", begins=NEXT)
    assert proposed(desk, "own_1", JULY) == ["reminder_talk"]
    assert proposed(desk, "own_1", NEXT) == []
    assert proposed(desk, "own_2", NEXT) == ["reminder_talk"]


def test_each_change_stands_in_the_history(desk: Desk) -> None:
    change_ladder(desk, measure_id="minor", begins=JULY, natures=["轻微", "首次"])
    (noted,) = list_rule_changes(desk)
    assert noted.name == "处理建议“轻微、首次”"
    assert noted.before.startswith("轻微：登记谈话教育")
    assert noted.after.startswith("2026年7月1日起：轻微、首次：登记谈话教育")


def test_what_cannot_be_is_told_and_nothing_written(desk: Desk) -> None:
    for given, told in (
        ({"measure_id": "none", "on": False}, "没有编号为“none”"),
        ({"text": "谈"}, "新的一级要写性质、建议、说明和依据"),
        ({"measure_id": "minor", "propose": []}, "没有选建议做什么"),
    ):
        with pytest.raises(OfficeProblem, match=f"没有保存：{told}"):
            change_ladder(desk, begins=JULY, **given)
    with pytest.raises(OfficeProblem, match="没有编号为"):
        restore_ladder(desk, measure_id="none", begins=JULY)
    assert not desk.folders.own_rules.exists()
    assert ladder_words(None) == "没有"
