"""The button beside charts that keeps them as PDF, Word or a picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QPushButton

from cleanedu_desktop.acts.write_statistics import (
    ABOUT,
    PDF,
    PICTURE,
    WORD,
    About,
    StatisticsWritten,
    write_statistics,
)
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.pick_path import pick_target

_WAYS = {PDF: "PDF…", WORD: "Word…", PICTURE: "图片（PNG）…"}


class StatisticsMenu(QObject):
    """Keeps one kind of statistics; `given` says at the time which day or year."""

    def __init__(
        self,
        work: OfficeWork,
        routes: Routes,
        about: About,
        given: Callable[[], dict[str, Any]] = dict,
        *,
        small: bool = False,
    ) -> None:
        self.button: QPushButton = button(
            "" if small else "另存(&V)",
            role="icon" if small else "plain",
            picture="download",
            name=f"另存{ABOUT[about]}为 PDF、Word 或图片",
        )
        super().__init__(self.button)
        self._work, self._routes = work, routes
        self._about, self._given = about, given
        self.menu = QMenu(self.button)
        for suffix, words in _WAYS.items():
            self.menu.addAction(f"另存为 {words}", partial(self.choose, suffix))
        self.button.setMenu(self.menu)

    def choose(self, suffix: str) -> None:
        """Let the user say where the file is to be."""
        stamp = f"{self._work.now():%Y%m%d}"
        proposed = self._work.folders.printouts / f"{ABOUT[self._about]}-{stamp}{suffix}"
        window = self.button.window()
        pick_target(window, "另存到", self.write, proposed=proposed, names=f"*{suffix}")

    def write(self, target: Path) -> None:
        """Write the statistics on the worker, and say where they are."""
        self._work.act(
            write_statistics,
            about=self._about,
            target=target,
            owner=self,
            done=self._done,
            failed=self._routes.problem.emit,
            **self._given(),
        )

    def _done(self, done: StatisticsWritten) -> None:
        where = "、".join(map(str, done.paths))
        self._routes.said.emit(f"{ABOUT[self._about]}已另存：{where}", "green")
