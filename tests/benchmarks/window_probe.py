"""Child process: opens the program's window (``office DIR``) or a bare one (``bare``).

Times are seconds of the monotonic clock of the whole machine, so the parent subtracts its own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


def main() -> None:
    """Open what is asked for; the window closes by itself."""
    if sys.argv[1] == "bare":
        _open_bare()
    else:
        sys.meta_path.insert(0, WaitForQt())
        _open_office(sys.argv[2])


def _open_bare() -> None:
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QLabel("廉教台账"))
    window.resize(1366, 768)
    window.show()
    watch(application.exec)


def _open_office(folder: str) -> None:
    from cleanedu_desktop import start

    sys.argv = ["cleanedu-desktop", "--data-dir", folder]
    start.window()


class WaitForQt:
    """Has the program's own `QApplication.exec` watched; imports nothing earlier than it does."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find nothing; note whether Qt is there by now."""
        widgets: Any = sys.modules.get("PySide6.QtWidgets")
        if name.startswith("cleanedu_desktop.ui") and hasattr(widgets, "QApplication"):
            sys.meta_path.remove(self)
            run = widgets.QApplication.exec
            widgets.QApplication.exec = staticmethod(lambda: watch(run))
        return None


def watch(run: Callable[[], int]) -> int:
    """Run the event loop; print what was seen when it ends."""
    from tests.benchmarks.window_watch import WindowWatch

    watching = WindowWatch()
    ended = run()
    sys.stdout.write(json.dumps(watching.seen) + "\n")
    sys.stdout.flush()
    return ended


if __name__ == "__main__":
    main()
