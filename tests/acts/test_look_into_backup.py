"""What a backup holds and what restoring it would mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.look_into_backup import look_into_backup
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, Staff, add_person, fixed_clock, record_talk


def test_it_says_what_differs(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    made = back_up(desk)
    add_person(desk, name="后来的人")
    correct_entry(desk, record_id=talk.id, answers={"place": "二楼"})
    seen = look_into_backup(desk.folders, backup=made.path)
    assert (seen.office_name, seen.records) == ("示例局机关党支部", 4)
    assert seen.kinds == {"person": 3, "talk": 1}
    assert seen.newest[0][0] == talk.number
    assert len(seen.newest) == 4
    assert (seen.only_present, seen.only_backup, seen.changed) == (1, 0, 1)
    assert (seen.store_there, seen.same_store, seen.may_restore) == (True, True, True)


def test_anothers_is_refused_where_there_are_records(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    made = back_up(desk)
    other = folders_for(tmp_path / "别的")
    assert look_into_backup(other, backup=made.path).may_restore
    set_up_office(other, name="别的局", code="BD", clock=fixed_clock(DAY))
    seen = look_into_backup(other, backup=made.path)
    assert (seen.same_store, seen.present_records, seen.may_restore) == (False, 0, True)
    made_by_other = back_up(desk, target=tmp_path / "u")
    assert not look_into_backup(desk.folders, backup=made_by_other.path).only_present
    assert seen.only_backup == 3


def test_a_store_that_cannot_be_read_gives_way(desk: Desk, staff: Staff) -> None:
    made = back_up(desk)
    desk.store.close()
    desk.folders.store_file.write_bytes(b"\xff" * 8192)
    seen = look_into_backup(desk.folders, backup=made.path)
    assert (seen.store_there, seen.store_readable, seen.may_restore) == (True, False, True)


def test_a_damaged_backup_is_told(desk: Desk, staff: Staff) -> None:
    made = back_up(desk)
    (made.path / "records.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(OfficeProblem, match=r"records\.jsonl"):
        look_into_backup(desk.folders, backup=made.path)
