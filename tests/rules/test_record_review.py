"""Every check of several records has its test, a source, and neutral words."""

from pathlib import Path

from cleanedu_desktop.rules import reviews
from cleanedu_desktop.rules.record_review import REVIEWS, review_records
from tests.rules.made_reviews import HONESTY, fact

NO_CHECKS = {"__init__", "review_facts"}


def test_every_check_is_named_and_has_its_test() -> None:
    modules = {file.stem for file in Path(reviews.__path__[0]).glob("*.py")} - NO_CHECKS
    assert modules == set(REVIEWS)
    folder = Path(__file__).with_name("reviews")
    assert {file.stem.removeprefix("test_") for file in folder.glob("test_*.py")} >= modules


def test_each_says_what_it_is_about_and_why() -> None:
    for check in REVIEWS.values():
        assert check.TITLE
        assert check.source(HONESTY)
        assert not any(word in check.TITLE for word in ("造假", "抄袭", "作弊", "违规"))


def test_the_order_of_the_facts_does_not_matter() -> None:
    people = [frozenset({(name, "talkee")}) for name in "甲乙丙丁"]
    facts = [fact(str(one), "同样的话说了一遍", people=people[one]) for one in range(4)]
    said = review_records(facts, frozenset("0123"), HONESTY)
    assert said
    assert review_records(facts[::-1], frozenset("0123"), HONESTY) == said


def test_records_not_wanted_are_only_compared_with() -> None:
    text = "围绕执行中央八项规定精神谈了三点：公务用车要登记，接待要有公函，"
    text += "发现问题当天报告，不拖到第二天再说。"
    facts = [fact("1", text), fact("2", text)]
    assert [one.record_id for one in review_records(facts, frozenset({"2"}), HONESTY)] == ["2"]
    assert review_records(facts, frozenset(), HONESTY) == []
