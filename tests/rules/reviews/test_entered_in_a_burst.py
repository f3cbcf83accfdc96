"""A day of entering what is long past is noticed once."""

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.reviews import entered_in_a_burst
from cleanedu_desktop.rules.reviews.review_facts import ReviewFact
from tests.rules.made_reviews import HONESTY, fact

LONG_AFTER = date(2026, 4, 5)


def burst(count: int) -> list[ReviewFact]:
    """So many records entered on one day, 31 days after."""
    return [fact(str(one), entered_on=LONG_AFTER) for one in range(1, count + 1)]


def sentences(facts: list[ReviewFact]) -> list[str]:
    """What is said of all of them."""
    wanted = frozenset(one.id for one in facts)
    return [one.sentence for one in entered_in_a_burst.look(facts, wanted, HONESTY)]


def test_ten_in_a_day_are_noticed_once_with_how_many_and_since_when() -> None:
    (said,) = sentences(burst(10))
    assert said.startswith("2026年4月5日一天登记了10条事后30天以上的记录（从1起，最早的事在2026年")


def test_nine_are_not_nor_those_in_time_nor_from_paper() -> None:
    assert sentences(burst(9)) == []
    in_time = fact("10", entered_on=LONG_AFTER, happened_on=date(2026, 3, 6))
    assert sentences([*burst(9), in_time]) == []
    from_paper = replace(fact("10", entered_on=LONG_AFTER), transcribed=True)
    assert sentences([*burst(9), from_paper]) == []
