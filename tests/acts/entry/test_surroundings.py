"""What the checks may know besides the record."""

from __future__ import annotations

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.surroundings import committed, office_standards, surroundings
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import DAY, Staff, record_session, record_talk


def test_a_session_knows_the_roster_and_the_other_events_of_its_day(
    desk: Desk, staff: Staff
) -> None:
    talk = record_talk(desk, staff)
    gone = record_talk(desk, staff)
    withdraw_entry(desk, record_id=gone.id, reason="登记错了")
    record_talk(desk, staff, starts_at="2026-03-08T09:00")
    session = record_session(desk, staff)
    out = {"moved_out_on": "2026-03-08"}
    advance_entry(desk, record_id=staff.driver, step="move_out", answers=out)
    whole = show_entry(desk, record_id=session.id).whole
    with desk.store.reading() as books:
        known = surroundings(desk, books, whole)
    assert known.today == DAY
    assert {one.person_id for one in known.roster} == {staff.head, staff.clerk}
    (other,) = known.other_events
    assert other.title == show_entry(desk, record_id=talk.id).whole.record.title
    assert other.person_ids == {staff.head, staff.clerk}


def test_a_course_entered_as_a_session_too_is_noticed(desk: Desk, staff: Staff) -> None:
    record_session(desk, staff)
    course = {
        "training_type": "干部培训班",
        "title": "纪检业务培训班",
        "began_on": "2026-03-09",
        "content": "纪律处分条例",
    }
    trainee = [PersonGiven(role="trainee", person=staff.head)]
    for hours, noticed in ((None, False), (16, True)):
        answers = course | {"hours": hours}
        made = record_entry(desk, kind="training", answers=answers, people=trainee)
        ids = [one.check_id for one in made.findings]
        assert ("training.counted_twice" in ids) == noticed
    again = record_session(desk, staff)
    assert "study_session.counted_twice" in [one.check_id for one in again.findings]


def test_someone_in_two_places_is_noticed(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff, starts_at="2026-03-09T14:30")
    found = record_session(desk, staff).findings
    assert "study_session.in_two_places" in [one.check_id for one in found]


def test_a_talk_knows_the_posts_of_its_people(desk: Desk, staff: Staff) -> None:
    posts = [{"post": "副科长", "from": "2026-03-01"}]
    correct_entry(desk, record_id=staff.clerk, answers={"posts": posts})
    talk = record_talk(desk, staff)
    whole = show_entry(desk, record_id=talk.id).whole
    with desk.store.reading() as books:
        known = surroundings(desk, books, whole)
    assert known.posts_of[staff.clerk] == posts
    assert known.roster == ()


def test_commitments_are_known_but_for_the_one_looked_at(desk: Desk, staff: Staff) -> None:
    (first,) = record_commitments(desk, person_ids=[staff.head], answers={"year": 2026}).ids
    whole = show_entry(desk, record_id=first).whole
    with desk.store.reading() as books:
        assert committed(books, [staff.head, staff.clerk]) == {(staff.head, 2026)}
        assert surroundings(desk, books, whole).committed == frozenset()


def test_standards_are_those_of_the_shipped_file(desk: Desk) -> None:
    assert office_standards(desk).quorums


def test_who_is_off_the_roster_is_noticed(desk: Desk, staff: Staff) -> None:
    out = {"moved_out_on": "2026-03-05"}
    advance_entry(desk, record_id=staff.clerk, step="move_out", answers=out)
    back = {"returned_on": "2026-03-09"}
    advance_entry(desk, record_id=staff.clerk, step="return_to_roster", answers=back)

    def noticed(starts_at: str) -> bool:
        found = record_talk(desk, staff, starts_at=starts_at).findings
        return "talk.off_the_roster" in [one.check_id for one in found]

    assert not noticed("2026-03-04T09:00")
    assert noticed("2026-03-05T09:00")
    assert noticed("2026-03-08T09:00")
    assert not noticed("2026-03-09T09:00")
    correct_entry(desk, record_id=staff.clerk, answers={"arrived_on": "2026-03-04"})
    assert noticed("2026-03-03T09:00")
    assert not noticed("2026-03-04T09:00")
