"""Where the command line and the window begin."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from cleanedu_desktop import start
from cleanedu_desktop.folders import STORE_NAME, folders_for

ROOT = Path(__file__).resolve().parents[1]


def test_the_clock_is_aware_utc() -> None:
    assert start.now().utcoffset() is not None
    assert start.now().utcoffset() == start.now().tzinfo.utcoffset(None)  # type: ignore[union-attr]


def test_the_window_s_words_are_read(tmp_path: Path) -> None:
    own = start.window_asked([])
    assert (own.demo, own.folders) == (False, folders_for())
    moved = start.window_asked(["--data-dir", str(tmp_path)])
    assert moved.folders.data == tmp_path
    demo = start.window_asked(["--demo"])
    assert demo.demo
    assert demo.folders.data == Path.cwd() / "demo-output" / "office"
    assert start.window_asked(["--demo", "--data-dir", str(tmp_path)]).folders.data == tmp_path
    placed = start.window_asked(["--demo", "--output", str(tmp_path)])
    assert (placed.output, placed.folders.data) == (tmp_path, tmp_path / "office")
    clicked = start.window_asked([str(tmp_path / "台账" / STORE_NAME)])
    assert clicked.folders.data == tmp_path / "台账"
    for wrong in (["--fly"], ["--output", str(tmp_path)], ["--demo", STORE_NAME]):
        with pytest.raises(SystemExit) as ended:
            start.window_asked(wrong)
        assert ended.value.code == 2


@pytest.mark.parametrize(
    ("begin", "later"),
    [("command_line", "cleanedu_desktop.cli.run"), ("window", "cleanedu_desktop.acts.make_demo")],
)
def test_ctrl_c_while_it_begins_ends_quietly(tmp_path: Path, begin: str, later: str) -> None:
    program = (
        "import sys, importlib.abc\n"
        "stop = sys.argv[1]\n"
        "class Stop(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == stop: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n"
        f"from cleanedu_desktop.start import {begin}\n"
        f"sys.argv[1:] = ['--demo']; sys.exit({begin}())\n"
    )
    for name in ("argparse", "cleanedu_desktop.folders", later):
        done = subprocess.run(
            [sys.executable, "-c", program, name],
            capture_output=True,
            check=False,
            cwd=tmp_path,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        assert (done.returncode, done.stderr) == (130, ""), name


@pytest.mark.parametrize(
    ("surroundings", "there"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "vnc"}, True),
    ],
)
def test_a_display_is_there_or_not(
    monkeypatch: pytest.MonkeyPatch, surroundings: dict[str, str], there: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    assert start.display_there() == there


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "ibus"),
        ({"XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"QT_IM_MODULE": "ibus"}, "ibus"),
        ({}, None),
    ],
)
def test_chinese_can_be_typed_under_fcitx(
    monkeypatch: pytest.MonkeyPatch, before: dict[str, str], after: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    start.use_input_method(before)
    assert before.get("QT_IM_MODULE") == after


def test_faults_leave_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    folders = folders_for(tmp_path)
    file = start.watch_for_faults(folders)
    assert file is not None
    with file:
        assert faulthandler.is_enabled()
        faulthandler.disable()
    error = ZeroDivisionError("ours")
    sys.excepthook(type(error), error, None)
    reports = sorted(folders.logs.glob("crash-*.txt"))
    assert len(reports) == 1
    assert "ours" in reports[0].read_text(encoding="utf-8")
    assert str(reports[0]) in capsys.readouterr().err


def window_apart(*words: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run the window's program on a machine without a display."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    surroundings = {name: text for name, text in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "-m", "cleanedu_desktop", *words],
        env=surroundings | {"PYTHONPATH": str(ROOT), "HOME": str(folder)},
        cwd=folder,
        capture_output=True,
        check=False,
    )


def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    done = window_apart("--data-dir", "office", folder=tmp_path)
    told = done.stderr.decode("utf-8")
    assert (done.returncode, len(told.splitlines())) == (1, 1)
    assert "没有显示器" in told
    assert window_apart("--fly", folder=tmp_path).returncode == 2


@pytest.mark.slow
def test_the_demo_without_a_display_draws_its_pages(tmp_path: Path) -> None:
    done = window_apart("--demo", folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode("utf-8")
    assert "没有显示器" in done.stdout.decode("utf-8")
    assert b"propagateSizeHints" not in done.stderr
    output = tmp_path / "demo-output"
    assert (output / "office" / STORE_NAME).exists()
    assert len(list(output.rglob("*.pdf"))) >= 9
    assert list(output.rglob("*.png"))


def test_the_command_line_imports_neither_qt_nor_heavy_libraries() -> None:
    program = (
        "import sys; import cleanedu_desktop.start; import cleanedu_desktop.cli.run;"
        "import cleanedu_desktop.acts.make_demo;"
        "print([name for name in ('PySide6', 'sqlalchemy', 'reportlab', 'openpyxl', 'alembic')"
        " if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, cwd=ROOT, text=True
    )
    assert done.stdout.strip() == "[]"
