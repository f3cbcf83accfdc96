"""A sitting notes each new look once, in the order of looking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from cleanedu_desktop.acts.inspection import SAME, Inspection, without_restricted
from cleanedu_desktop.store.view_log import ViewLog
from tests.form_engine.filled_records import shipped_forms

FORMS = shipped_forms()


@dataclass
class Written:
    """Stands for the log: keeps what it is told."""

    entries: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)
    closed: bool = False

    def add(self, *, what: str, about: str, numbers: Sequence[str], **_rest: Any) -> None:
        """Keep an entry."""
        self.entries.append((what, about, tuple(numbers)))

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 2, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def test_the_same_look_again_is_one_entry_for_a_while() -> None:
    log, clock = Written(), Clock()
    sitting = Inspection(cast(ViewLog, log), "王某某", clock, FORMS)
    sitting.note("view", "谈话", ["T2026-0001"])
    clock.now += SAME - timedelta(seconds=1)
    sitting.note("view", "谈话", ["T2026-0001"])
    assert len(log.entries) == 1
    clock.now += timedelta(seconds=1)
    sitting.note("view", "谈话", ["T2026-0001"])
    sitting.note("view", "谈话", ["T2026-0002"])
    sitting.note("view", "谈话", ["T2026-0001"])
    assert len(log.entries) == 4
    sitting.end()
    assert (log.entries[-1][0], log.closed) == ("end", True)


def test_the_watermark_names_him_and_the_minute() -> None:
    clock = Clock()
    local = clock.now.astimezone()
    words = Inspection(cast(ViewLog, Written()), "王某某", clock, FORMS).watermark()
    assert words == f"检查专用　王某某　2026年11月{local.day}日 {local:%H:%M}"


def test_every_form_of_a_restricted_kind_is_left_out() -> None:
    talks = tuple(replace(one, restricted=one.id == "talk") for one in FORMS.forms)
    left = without_restricted(replace(FORMS, forms=talks))
    assert FORMS.forms_of("talk")[1:], "talks have further forms"
    assert left.forms_of("talk") == ()
    assert len(left.forms) == len(FORMS.forms) - len(FORMS.forms_of("talk"))
