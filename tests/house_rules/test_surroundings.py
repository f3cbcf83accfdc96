"""What conftest.py promises every test: folders of its own, and warnings that fail."""

import os
from pathlib import Path

import platformdirs
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.conftest import clear_the_screen, slow_first

pytest_plugins = ["pytester"]


@pytest.mark.parametrize(
    "folder",
    [platformdirs.user_data_path, platformdirs.user_documents_path, platformdirs.user_log_path],
)
def test_folders_of_the_system_are_the_tests_own(folder: object, own_folders: Path) -> None:
    """Nothing a test writes reaches the user's own folders."""
    assert callable(folder)
    assert folder().is_relative_to(own_folders)
    assert Path.home() == own_folders


def test_qt_needs_no_display() -> None:
    """Every window of the tests is drawn offscreen."""
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_no_window_key_or_text_is_left_to_the_next_test(qapp: QApplication) -> None:
    """Whatever a test of windows does at last."""
    window = QLineEdit()
    window.show()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qapp.clipboard().setText("抄下的话")
    qapp.setOverrideCursor(Qt.CursorShape.WaitCursor)
    clear_the_screen()
    assert not shiboken6.isValid(window)
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    assert qapp.clipboard().text() == ""
    assert qapp.overrideCursor() is None


@pytest.mark.parametrize(("mark", "failed"), [("", 1), ("@pytest.mark.logs_warnings\n", 0)])
def test_unexpected_warning_in_the_log_fails(
    pytester: pytest.Pytester, mark: str, failed: int
) -> None:
    """Declared warnings do not."""
    conftest = Path(__file__).parents[1] / "conftest.py"
    pytester.makeconftest(conftest.read_text(encoding="utf-8"))
    pytester.makepyfile(
        "import logging\nimport pytest\n"
        f"{mark}def test_it() -> None:\n    logging.getLogger('x').warning('low')\n"
    )
    result = pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:xdist")
    result.assert_outcomes(passed=1, errors=failed, warnings=None)


@pytest.mark.parametrize(
    ("names", "workers", "ordered"),
    [
        ("abcdefgh", 1, "abcdefgh"),
        ("abSScdefghS", 2, "SSabcSdefgh"),
        ("abS", 4, "Sab"),
        ("SSSSSa", 2, "SSSSSa"),
        ("", 3, ""),
    ],
)
def test_each_worker_begins_with_its_slow_tests(
    pytester: pytest.Pytester, names: str, workers: int, ordered: str
) -> None:
    """Shares are even, none is lost, and quick ones stay in their order."""
    marks = {"S": "@pytest.mark.slow\n"}
    tests = [f"{marks.get(one, '')}def test_{at}(): ..." for at, one in enumerate(names)]
    items = pytester.getitems("\n".join(["import pytest", *tests]))
    found = slow_first(items, workers)
    assert "".join(names[int(one.name.removeprefix("test_"))] for one in found) == ordered
