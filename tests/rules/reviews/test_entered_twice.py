"""One event entered twice is noticed at the later record."""

from cleanedu_desktop.rules.reviews import entered_twice
from tests.rules.made_reviews import HONESTY, fact

PEOPLE = frozenset({("甲", "talkee"), ("乙", "talker")})


def test_same_title_time_and_people() -> None:
    first = fact("1", title="谈话", people=PEOPLE, starts_at="2026-03-05T09:00")
    again = fact("2", title="谈话", people=PEOPLE, starts_at="2026-03-05T09:00")
    later = fact("3", title="谈话", people=PEOPLE, starts_at="2026-03-05T15:00")
    wanted = frozenset({"1", "2", "3"})
    (found,) = entered_twice.look([first, again, later], wanted, HONESTY)
    assert found.record_id == "2"
    assert "先登记的1" in found.sentence


def test_records_without_people_or_day_are_not_compared() -> None:
    bare = [fact(str(one), title="通知") for one in (1, 2)]
    assert list(entered_twice.look(bare, frozenset({"1", "2"}), HONESTY)) == []
