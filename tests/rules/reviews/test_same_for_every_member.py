"""The same sentence for every member, in one record or record by record."""

from typing import Any

from cleanedu_desktop.rules.reviews import same_for_every_member
from cleanedu_desktop.rules.reviews.review_facts import ReviewFact
from tests.rules.made_reviews import HONESTY, fact, lines

SAID = "表示今后一定注意"


def found(*facts: ReviewFact) -> list[tuple[str, str]]:
    """Return (record id, sentence) of what is noticed."""
    wanted = frozenset(one.id for one in facts)
    noticed = same_for_every_member.look(facts, wanted, HONESTY)
    return [(one.record_id, one.sentence) for one in noticed]


def talk(number: str, person: str, said: str = SAID, **more: Any) -> ReviewFact:
    """A talk with one person."""
    return fact(number, said, people=frozenset({(person, "talkee")}), **more)


def test_three_lines_of_one_record_that_say_the_same() -> None:
    ((record_id, said),) = found(lines("1", SAID, SAID, f" {SAID}\n", "另有看法，已当场说明"))
    assert record_id == "1"
    assert "“发言要点”里有3人的内容一字不差" in said
    assert found(lines("1", SAID, SAID, "另有看法，已当场说明")) == []
    assert found(lines("1", "同意。", "同意。", "同意。")) == []


def test_three_people_in_three_records() -> None:
    ((record_id, said),) = found(talk("1", "甲"), talk("2", "乙"), talk("3", "丙"))
    assert record_id == "1"
    assert said.startswith("1、2、3的“谈话内容”一字不差")


def test_one_person_three_times_two_people_or_what_is_from_paper_are_not() -> None:
    assert found(talk("1", "甲"), talk("2", "甲"), talk("3", "甲")) == []
    assert found(talk("1", "甲"), talk("2", "乙")) == []
    assert found(talk("1", "甲"), talk("2", "乙"), talk("3", "丙", transcribed=True)) == []


def test_long_texts_are_left_to_the_check_of_repeated_texts() -> None:
    assert found(*(talk(str(one), str(one), SAID * 6) for one in range(3))) == []
