"""Checks of a talk, each with what it notices and what it lets pass."""

from typing import Any

import pytest

from cleanedu_desktop.records.record import PersonTie, WholeRecord
from tests.rules.examples import Case, Example
from tests.rules.made_records import surroundings, tie, whole

TALKER = tie("周甲", "talker", post="支部书记、局长")
TALKEE = tie("何乙", "talkee")
NEW_POST = {"何乙": [{"post": "科员", "from": "2014-07"}, {"post": "副股长", "from": "2026-03-01"}]}
LATER_POST = {"何乙": [{"post": "科员", "from": "2014-07"}, {"post": "副股长", "from": "2026-03"}]}
OLD_POST = {"何乙": [{"post": "科员", "from": "2014-07"}]}
PRE = whole("talk", TALKER, TALKEE, talk_type="任前廉政谈话")


def visit(*people: PersonTie, **answers: Any) -> WholeRecord:
    """A return visit (回访) on 5 March."""
    return whole("talk", *people, talk_type="回访谈话", **answers)


EXAMPLES = [
    Example(
        "talk.with_oneself",
        Case(whole("talk", TALKER, tie("周甲", "talkee"))),
        "周甲",
        "talkee",
        Case(whole("talk", TALKER, TALKEE)),
        blocks=True,
    ),
    Example(
        "talk.recorded_by_talkee",
        Case(whole("talk", TALKER, TALKEE, tie("何乙", "recorder"))),
        "何乙",
        "recorder",
        Case(whole("talk", TALKER, TALKEE, tie("李丙", "recorder"))),
    ),
    Example(
        "talk.admonished_by_own_secretary",
        Case(whole("talk", TALKER, TALKEE, talk_type="诫勉谈话")),
        "第二十一条",
        "talker",
        Case(whole("talk", TALKER, TALKEE, talk_type="提醒谈话")),
    ),
    Example(
        "talk.admonished_by_own_secretary",
        Case(whole("talk", TALKER, TALKEE, talk_type="诫勉谈话")),
        "周甲",
        "talker",
        Case(whole("talk", tie("吴丁", "talker", post="县纪委副书记"), talk_type="诫勉谈话")),
    ),
    Example(
        "talk.after_the_appointment",
        Case(PRE, surroundings(posts_of=NEW_POST)),
        "副股长",
        "starts_at",
        Case(PRE, surroundings(posts_of=OLD_POST)),
    ),
    Example(
        "talk.after_the_appointment",
        Case(PRE, surroundings(posts_of=NEW_POST)),
        "2026-03-01",
        "starts_at",
        Case(PRE, surroundings(posts_of=LATER_POST)),
    ),
    Example(
        "talk.due_before_the_talk",
        Case(whole("talk", due_on="2026-03-04")),
        "2026年3月4日",
        "due_on",
        Case(whole("talk", due_on="2026-03-05")),
    ),
    Example(
        "talk.visited_by_too_few",
        Case(visit(TALKER, TALKEE)),
        "只有1人",
        "talker",
        Case(visit(TALKER, tie("吴丁", "talker"), TALKEE)),
    ),
    Example(
        "talk.visited_by_too_few",
        Case(visit(TALKER, TALKER, TALKEE)),
        "2人以上",
        "talker",
        Case(whole("talk", TALKER, TALKEE, talk_type="提醒谈话")),
    ),
    Example(
        "talk.outside_the_influence_period",
        Case(visit(influence_until="2026-03-04")),
        "2026年3月4日",
        "starts_at",
        Case(visit(influence_until="2026-03-05")),
    ),
    Example(
        "talk.outside_the_influence_period",
        Case(visit(sanctioned_on="2026-03-06")),
        "2026年3月6日",
        "starts_at",
        Case(visit(sanctioned_on="2026-03-05")),
    ),
    Example(
        "talk.outside_the_influence_period",
        Case(visit(influence_until="2026-03-04")),
        "影响期满",
        "starts_at",
        Case(whole("talk", talk_type="提醒谈话", influence_until="2026-03-04")),
    ),
    Example(
        "talk.influence_ends_before_it_begins",
        Case(visit(sanctioned_on="2026-03-02", influence_until="2026-03-01")),
        "2026年3月1日",
        "influence_until",
        Case(visit(sanctioned_on="2026-03-01", influence_until="2026-03-01")),
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.check_id)
def test_example_holds(example: Example) -> None:
    example.hold()
