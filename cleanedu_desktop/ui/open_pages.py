"""The pages of the main window that were shown before and are kept with what is typed on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QStackedWidget

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.page import DirtyEditor, Page
from cleanedu_desktop.ui.routes import Routes

_KEPT = ("forms",)
"""Pages that follow changed forms by themselves; one is where they are changed."""


class OpenPages(Mapping[str, Page]):
    """Name -> page, of those that were made."""

    def __init__(self, stack: QStackedWidget, work: OfficeWork, routes: Routes) -> None:
        self._stack = stack
        self._work = work
        self._routes = routes
        self._pages: dict[str, Page] = {}
        self._outdated: set[str] = set()

    def __getitem__(self, name: str) -> Page:
        return self._pages[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)

    def page(self, name: str) -> Page:
        """Return a page, made when it is first wanted, or anew when its forms have changed."""
        from cleanedu_desktop.ui.pages.make_page import make_page

        page = self._pages.get(name)
        if page is not None and name in self._outdated and not page.dirty_editors():
            self._drop(name)
            page = None
        if page is None:
            page = self._pages[name] = make_page(name, self._work, self._routes)
            self._stack.addWidget(page)
        return page

    def outdate(self) -> None:
        """Have the pages made anew with other forms, each once no typing waits on it; those of a
        register that was deleted go at once.
        """
        # Not before the first paint.
        from cleanedu_desktop.form_engine.own_register import OWN_KIND

        for name in [one for one in self._pages if one.startswith(OWN_KIND)]:
            if name not in self._work.forms:
                self._drop(name)
        self._outdated = {name for name in self._pages if name not in _KEPT}

    def forget(self) -> None:
        """Drop the pages of books that are closed, once their typing is kept as drafts.

        A page whose typing cannot be kept stays, out of sight, until it is settled.
        """
        for name, page in list(self._pages.items()):
            kept = [one.keep_draft() for one in page.dirty_editors()]
            if all(kept):
                self._drop(name)

    def _drop(self, name: str) -> None:
        page = self._pages.pop(name)
        self._outdated.discard(name)
        self._stack.removeWidget(page)
        page.deleteLater()

    def dirty(self) -> list[tuple[str, DirtyEditor]]:
        """Return the editors with typing that is not saved, each with the name of its page."""
        return [(name, one) for name, page in self.items() for one in page.dirty_editors()]
