"""What every page has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.routes import Routes

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

    def take_changes(self, changes: Changes) -> None:
        """Something was changed by an act, here or elsewhere."""

    def dirty_editors(self) -> list[DirtyEditor]:
        """Return the editors on this page with typing that is not saved."""
        return []


class DirtyEditor(QWidget):
    """An editor that can be asked, before the window closes, what to do with its typing."""

    settled = Signal(bool)
    """After `settle`: True when nothing unsaved is left."""

    def is_dirty(self) -> bool:
        """Return whether there is typing that is not saved."""
        raise NotImplementedError

    def settle(self) -> None:
        """Ask 保存 / 不保存 / 继续编辑 and do so; `settled` follows."""
        raise NotImplementedError
