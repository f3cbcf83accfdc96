"""Assessment standards of the office's own, added in the program."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.add_standard import add_standard, drop_standard
from cleanedu_desktop.acts.change_standard import (
    change_standard,
    restore_standard,
    show_standard,
    wrong_in_standard,
)
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_rule_changes import list_rule_changes
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.problems import OfficeProblem

BEGINS = date(2026, 1, 1)
JULY = date(2026, 7, 1)
DEDUCT = {
    "by": "overdue", "kind": "rectification", "step": "close", "text": "逾期未销号", "points": 2,
}  # fmt: skip
FIRST = {"section": "1", "id": "1", "deduct": [DEDUCT], "evidence": [{"kind": "talk"}]}


def added(desk: Desk, title: str = "本县考核办法") -> str:
    """Add one like the second shipped."""
    made = add_standard(
        desk, like="county-b", title=title, source="某县考核办法（2026）", begins=BEGINS
    )
    return made.id


def test_a_standard_is_added_like_another_and_scored_by(desk: Desk) -> None:
    name = added(desk)
    shown = show_standard(desk, standard_id=name, on=JULY)
    like = show_standard(desk, standard_id="county-b", on=JULY).standard
    assert shown.added and not shown.changed
    assert shown.standard.sections == like.sections
    assert (shown.standard.title, shown.standard.sheet) == ("本县考核办法", like.sheet)
    scored = score_year(desk, year=2026, standard=name)
    assert [one.computed for one in scored.lines] == [
        one.computed for one in score_year(desk, year=2026, standard="county-b").lines
    ]
    assert name not in {one.id for one in score_year(desk, year=2025, on=JULY).standards}
    (noted,) = list_rule_changes(desk)
    assert (noted.name, noted.before) == ("考核标准“本县考核办法”", "没有")


def test_it_is_changed_put_back_and_dropped(desk: Desk) -> None:
    name = added(desk)
    change_standard(desk, standard_id=name, begins=JULY, parts=[FIRST])
    (first, *_) = show_standard(desk, standard_id=name, on=JULY).standard.indicators()
    assert (first.deduct[0].text, first.deduct[0].points) == ("逾期未销号", 2)
    assert first.evidence[0].kind == "talk"
    with pytest.raises(OfficeProblem, match="改动过"):
        drop_standard(desk, standard_id=name)
    restore_standard(desk, standard_id=name, begins=JULY)
    (first, *_) = show_standard(desk, standard_id=name, on=JULY).standard.indicators()
    assert not first.deduct and not first.evidence
    drop_standard(desk, standard_id=name)
    assert name not in {one.id for one in score_year(desk, year=2026).standards}
    assert not list(desk.folders.own_standards.glob("*"))
    assert list_rule_changes(desk)[0].after == "删除"


def test_a_later_day_puts_deductions_back_too(desk: Desk) -> None:
    change_standard(desk, standard_id="county-b", begins=BEGINS, parts=[FIRST])
    restore_standard(desk, standard_id="county-b", begins=JULY)
    before = show_standard(desk, standard_id="county-b", on=BEGINS).standard.indicators()[0]
    after = show_standard(desk, standard_id="county-b", on=JULY).standard.indicators()[0]
    assert before.deduct and before.evidence
    assert not after.deduct and not after.evidence


def test_what_cannot_be_is_told(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="名称和出处"):
        add_standard(desk, like="county-b", title=" ", source="某", begins=BEGINS)
    with pytest.raises(OfficeProblem, match="没有考核标准“none”"):
        add_standard(desk, like="none", title="某", source="某", begins=BEGINS)
    name = added(desk)
    with pytest.raises(OfficeProblem, match="已经有叫“本县考核办法”"):
        added(desk)
    assert added(desk, "另一个") != name
    with pytest.raises(OfficeProblem, match="不是在程序里增加的"):
        drop_standard(desk, standard_id="county-a")


def test_what_would_be_refused_is_known_before(desk: Desk) -> None:
    def wrong(**part: object) -> tuple[str, ...]:
        parts = [{"section": "1", "id": "1"} | part]
        return wrong_in_standard(desk, standard_id="county-b", begins=JULY, parts=parts)

    assert wrong(deduct=[DEDUCT]) == ()
    assert wrong(max=14) == ("各项分值合计是 99，应为 100",)
    assert "step" in wrong(deduct=[{key: DEDUCT[key] for key in ("by", "kind", "text")}])[0]
    assert not list(desk.folders.own_standards.glob("*"))
    with pytest.raises(OfficeProblem, match="还没有考核标准"):
        wrong_in_standard(desk, standard_id="none", begins=JULY, parts=[])
