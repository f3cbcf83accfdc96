"""Garbage is found on the window's thread and nowhere else."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui import collector
from cleanedu_desktop.ui.collector import Collector, collect_what_is_due


class Cycle:
    """Garbage that only the collector finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def thresholds() -> Iterator[None]:
    """Python's own, and whether it collects by itself, as before."""
    kept, was_on = gc.get_threshold(), gc.isenabled()
    yield
    gc.set_threshold(*kept)
    if was_on:
        gc.enable()


def test_nothing_is_collected_before_it_is_due() -> None:
    gc.collect()
    gc.set_threshold(1_000_000, 1000, 1000)
    assert collect_what_is_due() == -1
    gc.set_threshold(0, 1000, 1000)
    gone = weakref.ref(Cycle())
    assert gone() is not None
    assert collect_what_is_due() == 0
    assert gone() is None


def test_the_oldest_are_gone_through_once_they_have_grown() -> None:
    gc.collect()
    gc.set_threshold(1_000_000, 0, 0)
    gc.collect(0)
    gc.collect(1)
    left = len(gc.get_objects(2))
    assert collect_what_is_due(left) == 1
    gc.collect(0)
    gc.collect(1)
    assert collect_what_is_due(left // 2) == 2


def test_it_is_the_windows_thread_that_collects(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collector, "EVERY_MS", 5)
    threads: list[QThread] = []
    parent = QObject()

    def note(phase: str, _: object) -> None:
        if phase == "start":
            threads.append(QThread.currentThread())

    gc.callbacks.append(note)
    try:
        Collector(parent)
        assert not gc.isenabled()
        gc.set_threshold(0, 1000, 1000)
        gone = weakref.ref(Cycle())
        qtbot.waitUntil(lambda: gone() is None)
    finally:
        gc.callbacks.remove(note)
        parent.deleteLater()
    assert {one is parent.thread() for one in threads} == {True}
