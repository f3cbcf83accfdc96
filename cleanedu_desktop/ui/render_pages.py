"""Renders the main pages to pictures: for machines without a display, and to be looked at."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from cleanedu_desktop.acts.desk import Clock
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.ui.application import make_application
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.quiet_offscreen import quiet_offscreen
from cleanedu_desktop.ui.routes import Beginning
from cleanedu_desktop.ui.run_window import make_window

SIZE = QSize(1366, 768)
_KINDS = {
    "person": "人员",
    "study_session": "学习教育",
    "talk": "廉政谈话",
    "commitment": "廉政承诺",
    "rectification": "问题整改",
}
_PATIENCE_MS = 20_000


def render_pages_offscreen(
    folders: Folders, *, clock: Clock, output: Path, size: QSize = SIZE
) -> list[Path]:
    """Open the office of `folders` without a display and render its main pages to PNG files.

    Args:
        folders: Where the office is.
        clock: The desk's clock.
        output: Folder of the pictures; ``pages/01-工作台.png`` and so on are written below it.
        size: Size of the window, logical pixels.

    Returns:
        The files, in the order of the navigation.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with quiet_offscreen():
        return _rendered(folders, clock, output, size)


def _rendered(folders: Folders, clock: Clock, output: Path, size: QSize) -> list[Path]:
    application = make_application(["cleanedu-desktop"], folders.resources)
    window = make_window(folders, clock=clock)
    window.resize(size)
    window.show()
    window.open()
    _settle(application, window)
    folder = output / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    pictures: list[Path] = []
    for name, show in _views(window):
        show()
        _settle(application, window)
        picture = folder / f"{len(pictures) + 1:02d}-{name}.png"
        window.grab().save(str(picture))
        pictures.append(picture)
    for page in window.pages.values():
        if isinstance(page, KindPage):
            page.drop_editor()
    window.close()
    return pictures


def _views(window: MainWindow) -> list[tuple[str, Callable[[], object]]]:
    """Return (name, how to get there) of what is rendered."""
    if not window.work.is_open:
        return [("开始", lambda: None)]
    views: list[tuple[str, Callable[[], object]]] = [("工作台", lambda: window.go("home"))]
    for kind, title in _KINDS.items():
        if kind not in window.work.forms:
            continue
        views.append((f"{title}-清单", lambda kind=kind: window.go(kind)))  # type: ignore[misc]
        views.append((f"{title}-记录", lambda kind=kind: _open_first(window, kind)))  # type: ignore[misc]
        views.append((f"{title}-登记", lambda kind=kind: _begin(window, kind)))  # type: ignore[misc]
    views.append(("时间节点", lambda: window.go("nodes")))
    views.append(("考核", lambda: window.go("score")))
    views.append(("归档", lambda: window.go("filing")))
    views.append(("设置", lambda: window.go("settings")))
    views.append(("表单", lambda: window.go("forms")))
    views.append(("规则", lambda: window.go("rules")))
    return views


def _open_first(window: MainWindow, kind: str) -> None:
    page = window.page(kind)
    if isinstance(page, KindPage) and page.list.model.ids:
        page.open_record(page.list.model.ids[0])


def _begin(window: MainWindow, kind: str) -> None:
    page = window.page(kind)
    if isinstance(page, KindPage):
        page.begin_new(Beginning())


def _settle(application: QApplication, window: MainWindow) -> None:
    """Run the event loop until the worker has nothing left and the window is painted."""
    loop = QEventLoop()
    patience = QTimer(singleShot=True, interval=_PATIENCE_MS)
    patience.timeout.connect(loop.quit)
    patience.start()
    calm = QTimer(interval=30)
    still = [0]

    def look() -> None:
        still[0] = 0 if window.background.busy else still[0] + 1
        if still[0] >= 3:
            loop.quit()

    calm.timeout.connect(look)
    calm.start()
    loop.exec()
    calm.stop()
    patience.stop()
    application.sendPostedEvents()
