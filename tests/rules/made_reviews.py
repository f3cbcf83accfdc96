"""Makes the compact facts the checks of several records look at."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from cleanedu_desktop.rules.honesty import read_honesty
from cleanedu_desktop.rules.reviews.review_facts import ReviewFact, TextSaid
from tests.rules.made_records import RULES

HONESTY = read_honesty(RULES / "record_checks.toml", RULES / "none.toml")
DAY = date(2026, 3, 5)


def fact(number: str, *said: str, label: str = "谈话内容", **more: Any) -> ReviewFact:
    """Return a talk entered on its own day, one minute after the one numbered before."""
    entered_on = more.pop("entered_on", DAY)
    minute = timedelta(minutes=int(number.rpartition("-")[2]))
    given: dict[str, Any] = {
        "id": number,
        "kind": "talk",
        "number": number,
        "title": f"{number}的谈话",
        "happened_on": DAY,
        "entered_on": entered_on,
        "entered_at": datetime.combine(entered_on, time(2), UTC) + minute,
        "texts": [TextSaid(field="content", label=label, text=text) for text in said],
    } | more
    return ReviewFact(**given)


def lines(number: str, *said: str) -> ReviewFact:
    """Return a session with a table of speeches."""
    texts = [TextSaid(field="speeches.points", label="发言要点", text=text) for text in said]
    return fact(number, kind="study_session", texts=texts)
