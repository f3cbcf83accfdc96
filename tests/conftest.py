"""What every test runs in: Qt without a display, folders of its own, no unexpected warning."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
"""Set before any test module imports PySide6."""


hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")


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


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own."""
    home = tmp_path_factory.mktemp("home")
    point_folders_at(home, monkeypatch)
    return home


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
