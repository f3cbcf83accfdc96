"""Looking at a place that does not answer."""

from __future__ import annotations

import time
from threading import Event

import pytest

from cleanedu_desktop.acts.backups import look_in_time as looking
from cleanedu_desktop.acts.backups.look_in_time import look_in_time


@pytest.mark.parametrize("there", [True, False])
def test_what_it_says_is_told(there: bool) -> None:
    assert look_in_time("a", lambda: there) is there


def test_what_fails_is_not_there() -> None:
    def fail() -> bool:
        raise OSError("gone")

    assert look_in_time("b", fail) is False


def test_nobody_waits_for_a_share_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first waits as long as said, the next not at all; when it answers, so is it told."""
    monkeypatch.setattr(looking, "SECONDS", 0.2)
    answers, asked = Event(), []

    def hang() -> bool:
        asked.append(1)
        return answers.wait()

    began = time.monotonic()
    assert look_in_time("share", hang) is False
    assert time.monotonic() - began >= 0.2
    monkeypatch.setattr(looking, "SECONDS", None)  # whoever waited now would wait for ever
    assert look_in_time("share", hang) is False
    assert look_in_time("stick", lambda: True)
    assert asked == [1]
    answers.set()
    assert looking._looks["share"].wait()
    assert look_in_time("share", hang)
