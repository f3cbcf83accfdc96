"""What the home page says is due."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_due import DueListed
from cleanedu_desktop.rules.due import Due, Settle
from cleanedu_desktop.ui.pages.due_items import due_items
from cleanedu_desktop.ui.routes import Beginning, Routes

ON = date(2026, 6, 15)


def due(**given: Any) -> Due:
    """A demand."""
    plain: dict[str, Any] = {
        "what": "党员大会每季度1次",
        "detail": "2026年第2季度：已有 0 次",
        "since": date(2026, 4, 1),
        "until": date(2026, 6, 30),
        "rule_id": "C1",
        "citation": "条例第十一条",
        "national": True,
        "tone": "amber",
        "settle": Settle(kind="study_session", act="new", answers={"session_type": "党员大会"}),
    }
    return Due(**(plain | given))


def listed(*some: Due) -> DueListed:
    """Demands as they are listed."""
    return DueListed(ON, some, ())


def test_each_line_says_why_and_until_when() -> None:
    """Names are shortened."""
    names = tuple(f"人{n}" for n in range(8))
    (item,) = due_items(listed(due(names=names, for_whom=names)), Routes())
    assert (item.tone, item.when, item.word) == ("amber", "6月30日", "还有 15 天")
    assert item.title == "党员大会每季度1次"
    assert item.detail == "2026年第2季度：已有 0 次　人0、人1、人2、人3、人4、人5 等 8 人"
    assert item.source == "条例第十一条"


@pytest.mark.parametrize(
    ("until", "when", "word"),
    [
        (date(2026, 6, 10), "6月10日", "逾期 5 天"),
        (ON, "6月15日", "今天到期"),
        (date(2025, 12, 31), "2025年\n12月31日", "逾期 166 天"),
        (None, "", "尽快"),
    ],
)
def test_how_far_off_the_last_day_is(until: date | None, when: str, word: str) -> None:
    """The year only where it is another."""
    (item,) = due_items(listed(due(until=until)), Routes())
    assert (item.when, item.word) == (when, word)


@pytest.mark.parametrize(
    ("settle", "words", "signal", "args"),
    [
        (Settle(kind="rectification", act="record", record_id="z"), "去办理", "to_record",
         ["rectification", "z"]),
        (Settle(kind="study_session", act="step", step="make_up_study", word="补学",
                record_id="x"),
         "登记补学", "to_step", ["study_session", "x", "make_up_study"]),
        (Settle(kind="commitment", act="many"), "批量生成", "to_many", ["commitment"]),
        (Settle(kind="commitment", act="list", state="unsigned"), "去登记", "to_list",
         ["commitment", "unsigned"]),
        (Settle(kind="study_session", act="new", answers={"session_type": "党课"}), "登记",
         "to_new", ["study_session", Beginning(answers={"session_type": "党课"})]),
    ],
)  # fmt: skip
def test_one_click_settles(
    qtbot: QtBot, settle: Settle, words: str, signal: str, args: list[Any]
) -> None:
    """Each demand in its own way."""
    routes = Routes()
    (item,) = due_items(listed(due(settle=settle)), routes)
    assert item.button == words
    with qtbot.waitSignal(getattr(routes, signal)) as sent:
        item.settle()
    assert sent.args == args


def test_a_talk_due_with_one_person_begins_with_him(qtbot: QtBot) -> None:
    """With several the secretary chooses."""
    routes = Routes()
    talk = Settle(kind="talk", act="new")
    items = due_items(
        listed(due(settle=talk, for_whom=("a",)), due(settle=talk, for_whom=("a", "b"))), routes
    )
    begun = []
    routes.to_new.connect(lambda _kind, beginning: begun.append(beginning.people))
    for item in items:
        assert item.button == "登记谈话"
        item.settle()
    assert begun == [(PersonGiven("a", "talkee"),), ()]


def test_what_is_far_off_waits_and_one_rule_does_not_fill_the_page() -> None:
    """Overdue items are told whenever they fell due."""
    far = due(tone="grey", until=ON + timedelta(days=32))
    near = due(tone="grey", until=ON + timedelta(days=31), rule_id="C2")
    late = due(tone="red", until=date(2026, 1, 31), missed=("2026年1月",), rule_id="C6")
    items = due_items(listed(late, near, far), Routes())
    assert [(one.tone, one.word) for one in items] == [("red", "没有做到"), ("grey", "还有 31 天")]
    assert items[0].when == ""
    assert len(due_items(listed(*[due()] * 9), Routes())) == 5
