"""Texts that repeat another record's are named with it, and nothing else is."""

from cleanedu_desktop.rules.reviews import repeated_text
from cleanedu_desktop.rules.reviews.review_facts import ReviewFact
from tests.rules.made_reviews import HONESTY, fact

TEXT = (
    "围绕执行中央八项规定精神谈了三点：一是公务用车要登记，"
    "二是接待要有公函，三是发现问题当天报告，不拖到第二天。"
)


def sentences(*facts: ReviewFact, wanted: str = "2") -> list[str]:
    """Look and return what is said of record `wanted`."""
    found = repeated_text.look(facts, frozenset({wanted}), HONESTY)
    return [one.sentence for one in found if one.record_id == wanted]


def test_the_later_one_names_the_earlier_one_and_how_much_is_the_same() -> None:
    copied = TEXT.replace("公务用车", "公车使用")
    (said,) = sentences(fact("1", TEXT), fact("2", copied))
    assert "“谈话内容”与先登记的1“1的谈话”有9" in said
    assert "%相同" in said
    assert sentences(fact("1", TEXT), fact("2", TEXT))[0].count("完全相同") == 1
    assert sentences(fact("1", TEXT), fact("2", TEXT), wanted="1") == []


def test_a_record_does_not_repeat_itself() -> None:
    assert sentences(fact("2", TEXT, TEXT.replace("三点", "四点"))) == []


def test_short_texts_other_kinds_and_what_is_from_paper_are_left_in_peace() -> None:
    assert sentences(fact("1", TEXT[:30]), fact("2", TEXT[:30])) == []
    same = {"kind": "commitment"}
    assert sentences(fact("1", TEXT, **same), fact("2", TEXT, **same)) == []
    assert sentences(fact("1", TEXT), fact("2", TEXT, transcribed=True)) == []
    assert sentences(fact("1", TEXT, transcribed=True), fact("2", TEXT)) == []
