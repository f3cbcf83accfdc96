"""One search for people, file numbers, records and attachments."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.describe_attachment import describe_attachment
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.search_everything import search_everything
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import Staff, add_person, record_item, record_talk


@pytest.mark.parametrize("words", ["沈雅", "syq", "SY", "沈雅琴", "R2026-0002"])
def test_people_are_found_by_name_initials_and_number(desk: Desk, staff: Staff, words: str) -> None:
    found = search_everything(desk, text=words)
    assert [one.name for one in found.people] == ["沈雅琴"]
    assert found.people[0].facts == "办公室，科员"
    assert "person" not in [one.kind for one in found.records]


def test_the_name_comes_before_initials_and_posts_and_those_who_left(
    desk: Desk, staff: Staff
) -> None:
    add_person(desk, name="吴科", department="财务科")
    gone = add_person(desk, name="吴科", department="人事科")
    advance_entry(desk, record_id=gone, step="move_out", answers={"moved_out_on": "2026-03-02"})
    found = search_everything(desk, text="吴科").people
    assert [one.facts for one in found] == ["财务科", "人事科，已调出"]
    assert [one.name for one in search_everything(desk, text="科员").people] == ["沈雅琴"]


def test_text_within_records_two_characters_exactly(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    record_item(desk, staff)
    found = search_everything(desk, text="接待")
    assert [one.id for one in found.records] == [talk.id]
    assert found.count == 1
    assert search_everything(desk, text="待接").count == 0
    assert search_everything(desk, text=" ").count == 0


def test_attachments_are_found_by_name_and_not_of_withdrawn_records(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    talk = record_talk(desk, staff)
    file = tmp_path / "会场照片 IMG.txt"
    file.write_text("一二三", encoding="utf-8")
    attach_files(desk, record_id=talk.id, files=[file])
    for words in ("会场照片", "img", "会场 txt"):
        (one,) = search_everything(desk, text=words).attachments
        assert (one.record_id, one.name) == (talk.id, file.name)
    describe_attachment(desk, attachment_id=one.id, caption="支部书记讲话")
    (one,) = search_everything(desk, text="书记 会场").attachments
    assert one.caption == "支部书记讲话"
    withdraw_entry(desk, record_id=talk.id, reason="登记错了")
    assert search_everything(desk, text="会场照片").count == 0


def test_an_inspector_finds_nothing_confidential(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    form = desk.forms.main_form("early_sign")
    needed = {
        field.name: field.choices[0] if field.choices else "2026-03-09"
        for field in form.fields
        if field.required
    }
    people = [PersonGiven(staff.driver, role.role) for role in form.people if role.min]
    sign = record_entry(desk, kind="early_sign", answers=needed, people=people)
    assert search_everything(desk, text=sign.number).count == 1
    seated = sit_down(desk, user=visiting_inspector("赵某"))
    assert search_everything(seated, text="接待").count == 1
    assert search_everything(seated, text=sign.number).count == 0
