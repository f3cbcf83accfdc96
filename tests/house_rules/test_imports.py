"""Rooms know only what lies below them, and opening the window waits for no heavy library."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house_rules.sources import PROGRAM, ROOT, sources

HEAVY = {"sqlalchemy", "alembic", "sqlcipher3", "reportlab", "uharfbuzz", "pypdf", "pypinyin"}
LATER = {"alembic", "reportlab", "pypinyin", "openpyxl", "docx", "PySide6.QtPdf", "unittest"}
LATER |= {
    "PySide6.QtNetwork",
    "cleanedu_desktop.acts.make_demo",
    "cleanedu_desktop.ui.pages.kind_page",
}
"""What the home page does without: each makes everyone wait who starts the program."""


def dotted(path: Path) -> str:
    """The name under which the file is imported."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def imported_with(*rooms: str) -> set[str]:
    """Top-level modules loaded in a fresh interpreter once all of `rooms` is imported."""
    names = [dotted(one.path) for room in rooms for one in sources(f"{PROGRAM}/{room}")]
    return {name.partition(".")[0] for name in loaded_by(f"import {', '.join(names)}")}


def loaded_by(code: str) -> set[str]:
    """Modules loaded in a fresh interpreter once `code` has run there."""
    code = f"{code}\nimport json, sys\nprint(json.dumps([*sys.modules]))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("room", ["ui", "acts", "cli"])
def test_no_heavy_library_is_imported_with(room: str) -> None:
    """Importing the whole room loads neither the store's nor the printer's libraries."""
    assert not imported_with(room) & HEAVY


@pytest.mark.parametrize("room", ["acts", "cli"])
def test_no_qt_is_imported_with(room: str) -> None:
    """Command line and acts run without Qt."""
    assert "PySide6" not in imported_with(room)


def test_the_first_page_waits_for_its_own_libraries_alone() -> None:
    """Books are opened and the home page is imported beside a window that waits for both."""
    code = """
import cleanedu_desktop.acts.open_desk, cleanedu_desktop.store.store
from cleanedu_desktop.ui import run_window
from cleanedu_desktop.ui.pages.make_page import import_for_home
import_for_home()
import cleanedu_desktop.ui.pages.home_page"""
    assert not loaded_by(code) & LATER


def test_the_frame_is_painted_before_acts_are_imported() -> None:
    """The worker imports what does something, beside a window that is there."""
    loaded = loaded_by("from cleanedu_desktop.ui import run_window")
    assert {one for one in loaded if ".acts." in one} == {f"{PROGRAM}.acts.changes"}


def test_frozen_dataclasses_are_quick_ones() -> None:
    """Of four hundred of Python's own a fifth of each start would be."""
    asked = re.compile(r"^ *@dataclass\([^)]*frozen=True[^)]*\)", re.MULTILINE)
    for one in sources(PROGRAM):
        text = one.path.read_text(encoding="utf-8")
        quick = [words for words in asked.findall(text) if not re.search("slots|order", words)]
        own = "from cleanedu_desktop.quick_dataclass import dataclass\n" in text
        assert not quick or own, one.path


def test_import_contracts_are_kept() -> None:
    """Import-linter keeps every contract of pyproject.toml."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
