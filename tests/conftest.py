"""What every test runs in: Qt without a display, folders of its own, no unexpected warning."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
"""Set before any test module imports PySide6."""


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Points every folder the system would offer a program into a fresh one; that one."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    for kind in ("DOCUMENTS", "DOWNLOAD", "DESKTOP"):
        monkeypatch.setenv(f"XDG_{kind}_DIR", str(home / kind.lower()))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home))
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
