"""The office says how long what is kept; the history says who changed it."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.change_retention import (
    RetentionGiven,
    change_retention,
    take_references,
)
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.filing.table_at_hand import filing_table
from cleanedu_desktop.acts.list_rule_changes import list_rule_changes
from cleanedu_desktop.problems import OfficeProblem


def test_a_period_is_kept_with_its_source_and_stands_in_the_history(desk: Desk) -> None:
    change_retention(desk, kinds={"talk": RetentionGiven(keep="10年", citation="本单位表第3项")})
    talk = filing_table(desk).of("talk")
    assert (talk.keep, talk.citation, talk.own) == ("10年", "本单位表第3项", True)
    (told, *_) = list_rule_changes(desk)
    assert (told.before, told.after) == ("廉政谈话记录表 期限未定", "廉政谈话记录表 10年")


def test_the_references_are_taken_where_nothing_was_said(desk: Desk) -> None:
    change_retention(desk, kinds={"talk": RetentionGiven(keep="10年")})
    take_references(desk)
    table = filing_table(desk)
    assert (table.of("talk").keep, table.of("study_session").keep) == ("10年", "永久")
    assert table.of("study_session").citation.startswith("参照 BG-2")
    with pytest.raises(OfficeProblem, match="都已经定过"):
        take_references(desk)


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("nothing", RetentionGiven(keep="10年")),
        ("talk", RetentionGiven(keep="长期")),
        ("talk", RetentionGiven(keep="10年", organ="党")),
    ],
)
def test_what_cannot_be_changes_nothing(desk: Desk, kind: str, given: RetentionGiven) -> None:
    with pytest.raises(OfficeProblem, match="没有保存"):
        change_retention(desk, kinds={kind: given})
    assert filing_table(desk).of("talk").keep == ""
