"""Talking with the child: it is ended in time, and its end is told."""

from __future__ import annotations

import pytest

from cleanedu_desktop.exchange.media.facts import CannotShow, Why
from cleanedu_desktop.exchange.media.talking import Talk
from tests.exchange.media.at_once import TIMER, AtOnce
from tests.exchange.media.pictures import photo


def test_one_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TIMER, AtOnce)
    talk = Talk()
    with pytest.raises(CannotShow) as caught:
        talk.hand_over([photo()], seconds=600)
    assert caught.value.why is Why.TOO_COSTLY
    assert not talk.lives


def test_one_that_died_is_told() -> None:
    talk = Talk()
    assert "facts" in talk.hand_over([photo()], seconds=600)
    with pytest.raises(CannotShow):
        talk.ask({"what": "picture", "no such": 1}, seconds=600)  # it dies of our own fault
    with pytest.raises(CannotShow):
        talk.ask({"what": "page_jpeg"}, seconds=600)
    talk.end()
