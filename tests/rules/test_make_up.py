"""Who still owes make-up study."""

from cleanedu_desktop.rules.make_up import owing_make_up
from tests.rules.made_records import step, tie, whole

ATTENDANCE = (
    tie("沈甲", "attendee", "present"),
    tie("区乙", "attendee", "on_leave"),
    tie("仇丙", "attendee", "absent"),
    tie("查丁", "attendee"),
)
DONE = tie("区乙", "absentee", step_id="make_up_study-0")


def test_those_away_owe() -> None:
    owing = owing_make_up(whole("study_session", *ATTENDANCE))
    assert [one.person_id for one in owing] == ["区乙", "仇丙"]


def test_a_make_up_study_settles_it() -> None:
    made_up = whole("study_session", *ATTENDANCE, DONE, steps=(step("make_up_study"),))
    assert [one.person_id for one in owing_make_up(made_up)] == ["仇丙"]


def test_a_tie_of_another_step_does_not() -> None:
    other = whole("study_session", *ATTENDANCE, DONE, steps=(step("something_else"),))
    assert len(owing_make_up(other)) == 2
