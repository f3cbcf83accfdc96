"""A dressed application, and a small office to open windows on."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.add_user import add_user
from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.look import dress
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork

NOW = datetime(2026, 6, 15, 1, 0, tzinfo=UTC)
PATIENCE = 300_000
"""Milliseconds."""
Begin = Callable[..., MainWindow]
"""Starts the window with further users: role=name."""
NAMES = ("王某甲", "李某乙", "赵某丙", "钱某丁")


class PatientBot(QtBot):
    """Waits longer before it gives up: a busy machine is no fault of the window."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:  # noqa: N802  pytest-qt's own name
        """Wait until `callback` says so."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **rest: Any) -> Any:  # noqa: N802  pytest-qt's own name
        """Wait for a signal."""
        return super().waitSignal(signal, timeout=timeout, **rest)


class OtherThreads(MetaPathFinder):
    """Notes what of the window, or of Qt, is imported anywhere but in the window's thread.

    A class of Qt's made while the window runs Qt's events can end the program: see `make_page.py`.
    """

    def __init__(self) -> None:
        self.seen: list[str] = []

    def find_spec(self, name: str, *_: object) -> None:
        """Find nothing."""
        mine = threading.current_thread() is threading.main_thread()
        if name.startswith(("PySide6", "cleanedu_desktop.ui")) and not mine:
            self.seen.append(name)


@pytest.fixture(scope="session")
def other_threads() -> Iterator[OtherThreads]:
    """Looks at every import of this process."""
    looking = OtherThreads()
    sys.meta_path.insert(0, looking)
    yield looking
    sys.meta_path.remove(looking)


@pytest.fixture(autouse=True)
def qt_is_imported_by_the_window_alone(other_threads: OtherThreads) -> Iterator[None]:
    """No test passes in which a worker imports what is the window's."""
    yield
    assert not other_threads.seen


def clock() -> datetime:
    """The present of the sample office."""
    return NOW


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Drives windows with patience."""
    assert qapp is not None
    return PatientBot(request)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    """The application in our look."""
    if not qapp.styleSheet():
        dress(qapp, folders_for().resources)
    return qapp


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with four people, a session, a talk, a commitment and an overdue item."""
    folders = folders_for(tmp_path_factory.mktemp("sample"))
    set_up_office(folders, name="某某局机关支部", code="ML-01", clock=clock)
    desk = open_desk(folders, clock=clock)
    fill(desk)
    desk.store.close()
    return folders.data


def fill(desk: Desk) -> None:
    """Record a little of everything."""
    people = [
        record_entry(
            desk, kind="person", answers={"name": name, "post": "科员", "department": "办公室"}
        ).id
        for name in NAMES
    ]
    fill_session(desk, people)
    record_entry(
        desk,
        kind="talk",
        answers={"talk_type": "提醒谈话", "starts_at": "2026-06-11T15:00", "content": "谈了作风。"},
        people=[PersonGiven(people[0], "talker"), PersonGiven(people[3], "talkee")],
    )
    record_commitments(
        desk, person_ids=people[:1], answers={"year": 2026, "items": "遵守规定。\n管好家属。"}
    )
    fill_item(desk, people[2])


def fill_session(desk: Desk, people: list[str]) -> None:
    """Record a session from which one was away."""
    presence = ["present", "present", "on_leave", "present"]
    there = [
        PersonGiven(one, "attendee", here, "出差" if here == "on_leave" else None)
        for one, here in zip(people, presence, strict=True)
    ]
    answers = {
        "session_type": "专题学习",
        "topic": "廉洁自律规定",
        "starts_at": "2026-06-12T09:00",
        "ends_at": "2026-06-12T11:00",
    }
    held = [PersonGiven(people[0], "host"), PersonGiven(people[1], "recorder")]
    record_entry(desk, kind="study_session", answers=answers, people=[*held, *there])


def fill_item(desk: Desk, responsible: str) -> None:
    """Record an overdue item with one step of progress."""
    answers = {
        "source": "上级检查",
        "found_on": "2026-06-10",
        "problem": "台账登记不及时",
        "due_on": "2026-06-14",
    }
    people = [PersonGiven(responsible, "responsible_person")]
    item = record_entry(desk, kind="rectification", answers=answers, people=people)
    progress = {"progressed_on": "2026-06-13", "progress": "正在补登记。"}
    advance_entry(desk, record_id=item.id, step="progress", answers=progress)


@pytest.fixture
def folders(sample_data: Path, tmp_path: Path) -> Folders:
    """Folders of the sample office, the test's own copy."""
    data = tmp_path / "office"
    shutil.copytree(sample_data, data)
    return folders_for(data)


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    """A worker that is finished with the test."""
    made = Background()
    yield made
    made.close()


@pytest.fixture
def work(folders: Folders, background: Background, qtbot: QtBot) -> Iterator[OfficeWork]:
    """The sample office, open."""
    made = OfficeWork(lambda: open_desk(folders, clock=clock), folders, background, clock)
    with qtbot.waitSignal(made.opened):
        made.open(failed=lambda problem: pytest.fail(problem.sentence))
    yield made
    made.close()


@pytest.fixture
def window(work: OfficeWork, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window on the open sample office, at its home page."""
    made = MainWindow(work)
    qtbot.addWidget(made)
    made.show()
    work.opened.emit()
    idle(qtbot, work)
    yield made
    idle(qtbot, work)


@pytest.fixture
def begin(folders: Folders, background: Background, qtbot: QtBot) -> Iterator[Begin]:
    """Start the window on the sample office with further users."""
    made: list[MainWindow] = []

    def start(**users: str) -> MainWindow:
        for role, name in users.items():
            desk = open_desk(folders, clock=clock)
            add_user(desk, name=name, role=role)
            desk.close()
        make_desk = partial(open_desk, folders, clock=clock)
        work = OfficeWork(make_desk, folders, background, clock)
        window = MainWindow(work)
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitSignal(window.ready):
            window.open()
        idle(qtbot, work)
        made.append(window)
        return window

    yield start
    for window in made:
        idle(qtbot, window.work)
        window.work.close()


def idle(qtbot: QtBot, work: OfficeWork) -> None:
    """Wait until the worker has nothing left."""
    qtbot.waitUntil(lambda: not work.background.busy)
