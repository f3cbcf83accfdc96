"""Pages are made when wanted, and no earlier imported than that."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.make_page import PAGES, make_page
from cleanedu_desktop.ui.pages.page import Page

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(("name", "expected"), [*PAGES.items(), ("talk", "KindPage")])
def test_each_name_gives_its_page(window: MainWindow, name: str, expected: str) -> None:
    """Every other name is a kind."""
    page = make_page(name, window.work, window.routes)
    assert isinstance(page, Page)
    assert type(page).__name__ == expected
    page.deleteLater()


def loaded_after(code: str) -> set[str]:
    """Modules of a fresh interpreter after `code`."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_the_frame_is_painted_before_pages_and_forms_are_imported() -> None:
    """What the worker imports later costs the first paint nothing."""
    loaded = loaded_after("import cleanedu_desktop.ui.run_window")
    pages = "cleanedu_desktop.ui.pages."
    assert {one for one in loaded if one.startswith(pages)} == {
        f"{pages}page",
        f"{pages}kind_words",
        f"{pages}register_words",
    }
    assert not any(one.startswith("cleanedu_desktop.form_engine") for one in loaded)


def is_of_window(name: str) -> bool:
    """Whether a module is one of ours for the window, or of Qt."""
    return name.startswith(("cleanedu_desktop.ui", "PySide6", "shiboken"))


def test_the_worker_imports_what_pages_do_and_nothing_of_the_window() -> None:
    """Home page and lists then bring the window's own alone, and neither editors nor paper."""
    window = "import cleanedu_desktop.ui.main_window, cleanedu_desktop.acts.open_desk\n"
    begin = f"{window}from cleanedu_desktop.ui.pages.make_page import *\nimport_for_home()\n"
    before = loaded_after(f"{window}import cleanedu_desktop.ui.pages.make_page")
    home = "import cleanedu_desktop.ui.pages.home_page\n"
    first, shown = loaded_after(begin), loaded_after(begin + home)
    assert not [one for one in first - before if is_of_window(one)]
    assert [one for one in shown - first if not is_of_window(one)] == []
    lists = f"{begin}{home}import_for_lists()\n"
    then, listed = loaded_after(lists), loaded_after(f"{lists}import_lists()")
    assert not [one for one in then - shown if is_of_window(one)]
    assert [one for one in listed - then if not is_of_window(one)] == []
    assert "cleanedu_desktop.ui.pages.kind_page" in listed
    assert "cleanedu_desktop.ui.pages.entry_editor" not in listed
    assert "PySide6.QtPrintSupport" not in listed
