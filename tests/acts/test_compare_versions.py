"""Two versions of a record side by side."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.compare_versions import compare_versions
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.show_history import show_history
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk


def test_any_two_versions(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    for place in ("一楼", "二楼", "三楼谈话室"):
        correct_entry(desk, record_id=talk.id, answers={"place": place})
    first, one, two, back = [one.seq for one in show_history(desk, record_id=talk.id).entries]
    found = compare_versions(desk, record_id=talk.number, earlier=one, later=two)
    assert [(x.label, x.before, x.after) for x in found if x.changed] == [
        ("谈话地点", "一楼", "二楼")
    ]
    assert ("谈话对象", "沈雅琴", "沈雅琴", False) in [
        (x.label, x.before, x.after, x.changed) for x in found
    ]
    same = compare_versions(desk, record_id=talk.id, earlier=first, later=back)
    assert not [x for x in same if x.changed]


def test_a_version_of_another_record(desk: Desk, staff: Staff) -> None:
    talk, other = record_talk(desk, staff), record_talk(desk, staff, content="另一次")
    own = show_history(desk, record_id=talk.id).entries[0].seq
    foreign = show_history(desk, record_id=other.id).entries[0].seq
    with pytest.raises(OfficeProblem, match=f"没有第 {foreign} 笔"):
        compare_versions(desk, record_id=talk.id, earlier=own, later=foreign)
