"""A page of one year, with the years before and after it one click away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.routes import Routes

if TYPE_CHECKING:
    from cleanedu_desktop.acts.changes import Changes


class YearPage(Page):
    """Brought up to date by every change while it is looked at."""

    to_come = True
    """Years to come are shown as well."""

    def __init__(self, work: OfficeWork, routes: Routes, title: str) -> None:
        super().__init__(work, routes, title)
        self.year = work.now().year

    def take_changes(self, changes: Changes) -> None:
        """Look again while the page is looked at."""
        if self.isVisible():
            self.enter()

    def turn(self, years: int) -> None:
        """Show another year."""
        self.year += years
        if not self.to_come:
            self.year = min(self.year, self.work.now().year)
        self.enter()
