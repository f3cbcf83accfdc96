"""Says what the sheet of coverage has to say of the effects: marks, who was content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.journeys.year_counted import Counted, Row

AFTERWARDS = "学后"


def effects_chart(store: Counted) -> Iterator[tuple[str, str]]:
    """Average mark of a hundred of those who sat the tests of a topic after they had learned it."""
    for topic, some in _by_topic(store):
        marks = _marks(some)
        yield topic, f"{sum(marks) / len(marks):.1f}"


def effects_table(store: Counted) -> Iterator[str]:
    """Beside it how many sat it and passed, and how many of those asked were content."""
    for topic, some in _by_topic(store):
        marks = _marks(some)
        asked, content = (
            sum(one.answers.get(of) or 0 for one in some) for of in ("asked", "satisfied")
        )
        yield (
            f"{topic} 学后 {sum(marks) / len(marks):.1f} 分（{len(marks)} 人，"
            f"合格 {_passed(some)} 人），满意 {content}/{asked} 人（{100 * content / asked:.0f}%）"
        )


def _by_topic(store: Counted) -> list[tuple[str, list[Row]]]:
    """Tests of the year by topic; those of the sample name no session, none led to a problem."""
    tests = store.of("short_test")
    sessions = {one.id for one in store.sessions}
    tied = {one.id for one in (*tests, *store.of("rectification"))}
    assert not any({a, b} & tied and {a, b} & sessions for a, b in store.links)
    assert {one.answers["phase"] for one in tests} == {AFTERWARDS}
    assert not any(one.answers.get("after_session") for one in tests)
    topics = dict.fromkeys(str(one.answers["topic"]) for one in tests)
    return [(one, [test for test in tests if test.answers["topic"] == one]) for one in topics]


def _marks(tests: Sequence[Row]) -> list[float]:
    """Marks of all who sat the tests, of a hundred; a resit is none."""
    return [
        100 * row["score"] / one.answers["full_mark"]
        for one in tests
        for row in one.answers["scores"]
        if row.get("score") is not None
    ]


def _passed(tests: Sequence[Row]) -> int:
    """Who had the pass mark, in a resit at the latest."""
    return sum(
        max(row.get("score") or 0, row.get("retake") or 0) >= one.answers["pass_mark"]
        for one in tests
        for row in one.answers["scores"]
    )
