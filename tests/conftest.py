"""What every test runs in: Qt without a display, folders of its own, no unexpected warning."""

import gc
import inspect
import logging
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from cleanedu_desktop.acts.backups import look_in_time
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.store import wrap_key

if TYPE_CHECKING:
    from cleanedu_desktop.acts.demo.read_sample import Sample

os.environ["QT_QPA_PLATFORM"] = "offscreen"
"""Set before any test module imports PySide6."""
PATIENCE = 300.0
"""Seconds."""
CHILDREN_PATIENCE = 600.0
"""Seconds: a child begins with a start of Python and imports."""


hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the slow ones: a long test begun last keeps one processor busy alone."""
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    items[:] = slow_first(items, workers)


def slow_first(items: Sequence[pytest.Item], workers: int) -> list[pytest.Item]:
    """Return `items` so that each worker's even share, as `--dist worksteal` deals, begins slow."""
    slow = [one for one in items if one.get_closest_marker("slow")]
    quick = iter([one for one in items if not one.get_closest_marker("slow")])
    ordered: list[pytest.Item] = []
    for place in range(workers):
        mine = slow[place::workers]
        share = (len(items) - len(ordered)) // (workers - place)
        ordered += [*mine, *islice(quick, max(0, share - len(mine)))]
    return ordered


def point_folders_at(home: Path, environment: pytest.MonkeyPatch) -> None:
    """Makes every folder the system offers a program lie below `home`."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_RUNTIME_DIR"):
        environment.setenv(name, str(home))
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        environment.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    for kind in ("DOCUMENTS", "DOWNLOAD", "DESKTOP"):
        environment.setenv(f"XDG_{kind}_DIR", str(home / kind.lower()))


@pytest.fixture(scope="session", autouse=True)
def no_folders_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps fixtures shared by many tests out of the user's folders."""
    with pytest.MonkeyPatch.context() as environment:
        point_folders_at(tmp_path_factory.mktemp("shared-home"), environment)
        yield


@pytest.fixture(scope="session", autouse=True)
def children_are_waited_for() -> Iterator[None]:
    """A child that reads a file has longer than the seconds after which the program gives it up.

    Tests of giving up say how many seconds themselves.
    """
    from cleanedu_desktop.exchange import open_media, read_scans, read_workbook
    from cleanedu_desktop.printing import try_base

    with pytest.MonkeyPatch.context() as longer:
        longer.setattr(open_media, "OPENING_SECONDS", CHILDREN_PATIENCE)
        for waiting in (
            open_media.open_media,
            open_media.MediaReader.open,
            read_scans.ScanReader.__init__,
            read_workbook.read_workbook,
            try_base.try_out,
        ):
            defaults = inspect.unwrap(waiting).__kwdefaults__
            assert "seconds" in defaults
            longer.setitem(defaults, "seconds", CHILDREN_PATIENCE)
        yield


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own."""
    home = tmp_path_factory.mktemp("home")
    point_folders_at(home, monkeypatch)
    return home


@pytest.fixture(autouse=True)
def little_work_of_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a password costs to try is made small; the real cost is measured in benchmarks."""
    monkeypatch.setattr(wrap_key, "STRETCHING", wrap_key.Stretching(passes=1, memory=8192))


@pytest.fixture(autouse=True)
def a_busy_machine_is_no_fault(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the program waits for no longer than seconds it waits for here.

    And what a window begins by itself, after seconds or minutes, it begins when a test says so:
    a slow test must not find a backup, a check or an empty banner that a quick one does not.
    """
    monkeypatch.setattr(look_in_time, "SECONDS", PATIENCE)
    if "qapp" not in request.fixturenames:
        return
    from cleanedu_desktop.ui import background_backups, background_check, main_window

    monkeypatch.setattr(background_backups, "CLOSING_SECONDS", PATIENCE)
    monkeypatch.setattr(background_backups, "_STOPPING_SECONDS", PATIENCE)
    monkeypatch.setattr(background_check, "_STOPPING_SECONDS", PATIENCE)
    for module, name in (
        (background_backups, "BEGIN_MS"),
        (background_backups, "LOOK_MS"),
        (background_check, "IDLE_MS"),
        (main_window, "GOOD_NEWS_MS"),
    ):
        monkeypatch.setattr(module, name, 3_600_000)


@pytest.fixture(autouse=True)
def the_screen_is_left_empty(request: pytest.FixtureRequest) -> Iterator[None]:
    """The next test finds no window, no key held down and nothing copied."""
    yield
    if "qapp" in request.fixturenames:
        clear_the_screen()


def clear_the_screen() -> None:
    """Put back what all windows of a process share."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        if QApplication.mouseButtons() & button:
            QTest.mouseRelease(QWidget(), button)
    if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        # A click of the tests with Ctrl leaves Ctrl held down.
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)
    while QApplication.overrideCursor() is not None:
        QApplication.restoreOverrideCursor()
    QApplication.clipboard().clear()
    for one in QApplication.topLevelWidgets():
        one.hide()
        if one.parent() is None:
            one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def garbage_is_collected_on_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the program, where windows are: see `ui/collector.py`."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from cleanedu_desktop.ui.collector import collect_what_is_due

    gc.disable()
    yield
    collect_what_is_due()
    gc.enable()


@pytest.fixture(autouse=True)
def no_unexpected_warning(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fails a test during which a warning or worse was logged.

    A test that expects some says so with `@pytest.mark.logs_warnings`, and asserts on `caplog`.
    """
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    unexpected = [one.getMessage() for one in records if one.levelno >= logging.WARNING]
    assert not unexpected, f"logged during the test: {unexpected}"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> "Sample":
    """The shipped sample as it is written down."""
    from cleanedu_desktop.acts.demo.read_sample import read_sample

    return read_sample(folders_for(tmp_path_factory.mktemp("any")).resources / "sample")


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory, sample: "Sample") -> Path:
    """The data folder of the sample office, made once a worker: to be copied."""
    from cleanedu_desktop.acts.demo.enter_sample import enter_sample
    from cleanedu_desktop.acts.open_desk import open_desk
    from cleanedu_desktop.acts.set_up_office import set_up_office

    folders = folders_for(tmp_path_factory.mktemp("sample"))

    def at_set_up() -> datetime:
        return sample.set_up_at.astimezone(UTC)

    set_up_office(folders, name=sample.name, code=sample.code, clock=at_set_up)
    desk = open_desk(folders, clock=at_set_up)
    enter_sample(desk, sample)
    desk.store.close()
    return folders.data
