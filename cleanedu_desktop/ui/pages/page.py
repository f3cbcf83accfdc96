"""What every page has in common."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.labels import label, retone

if TYPE_CHECKING:
    from cleanedu_desktop.acts.changes import Changes


class Page(QWidget):
    """A page of the main window."""

    titled = Signal(str)
    """The title at the head of the window changed."""

    def __init__(self, work: OfficeWork, routes: Routes, title: str) -> None:
        super().__init__()
        self.work = work
        self.routes = routes
        self.title = title
        self.setObjectName("ground")

    def enter(self) -> None:
        """Bring the page up to date when it is shown."""

    def look_for(self, words: str) -> None:
        """Show what `words` find, on a page that searches."""

    def focus_first(self) -> None:
        """Put the keyboard on the first thing found, on a page that searches."""

    def take_changes(self, changes: Changes) -> None:
        """Something was changed by an act, here or elsewhere."""

    def dirty_editors(self) -> list[DirtyEditor]:
        """Return the editors on this page with typing that is not saved."""
        return []


class DirtyEditor(QWidget):
    """An editor whose typing is lost only when the user says so."""

    settled = Signal(bool)
    """After `settle`: True when nothing unsaved is left."""
    left = Signal()
    """The user is done here."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._dirty = self._saving = False
        self.state = label("", "muted")

    def is_dirty(self) -> bool:
        """Return whether there is typing that is not saved."""
        return self._dirty

    def keep_draft(self) -> bool:
        """Keep what is typed in the store, since this editor goes; False: it has no drafts."""
        return False

    def _draft_kept(self, at: str) -> None:
        if self._dirty and not self._saving:
            self._show_state(f"有改动，尚未保存（草稿 {at} 已存）")

    def _draft_not_kept(self) -> None:
        if self._dirty and not self._saving:
            self._show_state("草稿没能存下，请尽快保存", "red")

    def leave(self) -> None:
        """Go back, asking first when something is not saved."""
        if self._dirty:
            self.settle()
        else:
            self._finish()

    def settle(self) -> None:
        """Ask 保存 / 不保存 / 继续编辑 and do so; `settled` follows."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on an Esc that nothing inside has taken (a list of people, a calendar)."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _ask_to_save(self, question: str, told: str, save: Callable[[], None]) -> None:
        """Ask what to do with the typing; Esc goes on editing."""
        ask(
            self,
            question,
            told,
            [
                ("保存(&S)", save),
                ("不保存(&N)", self._throw_away),
                ("继续编辑(&C)", partial(self.settled.emit, False)),
            ],
        )

    def _show_state(self, words: str, tone: str = "grey") -> None:
        self.state.setText(words)
        retone(self.state, tone)

    def _throw_away(self) -> None:
        self._dirty = False
        self._finish()

    def _finish(self) -> None:
        self.settled.emit(True)
        self.left.emit()
