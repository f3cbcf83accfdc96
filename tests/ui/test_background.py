"""The worker: results on the window thread, problems told, what is superseded dropped."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Background, Cancelled


def test_work_runs_beside_the_window_and_its_result_comes_back(
    background: Background, qtbot: QtBot
) -> None:
    """Never on the window thread; `done` always on it."""
    ran_on: list[str] = []
    done_on: list[tuple[str, int]] = []

    def work() -> int:
        ran_on.append(threading.current_thread().name)
        return 7

    background.run(work, done=lambda n: done_on.append((threading.current_thread().name, n)))
    qtbot.waitUntil(lambda: bool(done_on))
    assert ran_on[0].startswith("store")
    assert done_on == [(threading.main_thread().name, 7)]
    assert not background.busy


def test_a_problem_goes_to_who_asked_or_to_everybody(background: Background, qtbot: QtBot) -> None:
    """`failed` takes it; without `failed` the window hears of it."""

    def work() -> None:
        raise OfficeProblem("磁盘已满。")

    told: list[str] = []
    background.run(work, failed=lambda problem: told.append(problem.sentence))
    qtbot.waitUntil(lambda: told == ["磁盘已满。"])
    with qtbot.waitSignal(background.problem_arose) as heard:
        background.run(work)
    assert str(heard.args[0]) == "磁盘已满。"


def test_a_fault_is_handed_on_as_it_is(background: Background, qtbot: QtBot) -> None:
    """For the crash report."""
    with qtbot.waitSignal(background.fault_arose) as heard:
        background.run(lambda: 1 // 0)
    assert isinstance(heard.args[0], ZeroDivisionError)


def test_only_the_latest_of_a_key_is_heard(background: Background, qtbot: QtBot) -> None:
    """Typing in a search box does not show old answers."""
    gate = threading.Event()
    heard: list[str] = []
    background.run(gate.wait)
    for word in ("一", "一二", "一二三"):
        background.run(lambda word=word: word, key="search", done=heard.append)  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert heard == ["一二三"]


def test_a_result_for_a_closed_owner_is_dropped(background: Background, qtbot: QtBot) -> None:
    """A dialog that was closed is not called."""
    import shiboken6

    gate = threading.Event()
    heard: list[bool] = []
    owner = QObject()
    background.run(gate.wait, owner=owner, done=heard.append)
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert heard == []


def test_progress_is_told_on_the_window_thread(background: Background, qtbot: QtBot) -> None:
    """And a cancelled act says nothing more."""
    heard: list[object] = []
    report = background.reporter(lambda done, of: heard.append((done, of)))
    background.run(lambda: report(1, 2))
    qtbot.waitUntil(lambda: heard == [(1, 2)])

    def cancelled() -> None:
        raise Cancelled

    background.run(cancelled, done=heard.append)
    qtbot.waitUntil(lambda: not background.busy)
    assert heard == [(1, 2)]


def test_after_closing_nothing_is_taken(qtbot: QtBot) -> None:
    """Closing waits for what is under way."""
    background = Background()
    finished: list[int] = []
    background.run(lambda: finished.append(1))
    background.close()
    assert finished == [1]
    background.run(lambda: finished.append(2))
    assert finished == [1]
