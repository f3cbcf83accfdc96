"""Makes each page when it is first shown; the worker imports them before, so that nobody waits."""

from __future__ import annotations

import linecache
from collections.abc import Callable
from importlib import import_module

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.pages.register_words import group_of_page
from cleanedu_desktop.ui.routes import Routes

PAGES = {
    "home": "HomePage",
    "settings": "SettingsPage",
    "forms": "FormsPage",
    "rules": "RulesPage",
    "plan": "PlanPage",
    "calendar": "CalendarPage",
    "nodes": "NodesPage",
    "coverage": "CoveragePage",
    "review": "ReviewPage",
    "score": "ScorePage",
    "bundle": "BundlePage",
    "filing": "FilingPage",
    "search": "SearchPage",
    "signed": "SignedPage",
}
"""Class by name of the page, which is defined in `<name>_page.py`: a new page is one line here."""


def make_page(name: str, work: OfficeWork, routes: Routes) -> Page:
    """Return the page `name`: one of `PAGES`, of a group, or of a kind of the open books."""
    if name in PAGES:
        made_by: Callable[[OfficeWork, Routes], Page]
        made_by = getattr(import_module(f"{__package__}.{name}_page"), PAGES[name])
        return made_by(work, routes)
    if group_of_page(name):
        from cleanedu_desktop.ui.pages.group_page import GroupPage

        return GroupPage(work, routes, name)
    from cleanedu_desktop.ui.pages.kind_page import KindPage

    return KindPage(work, routes, work.main_form(name), work.now().year)


def import_first_page() -> None:
    """Import what the home page needs; for the worker, while the books are being opened."""
    # A report of a fault must need no further file.
    import cleanedu_desktop.acts.report_crash
    import cleanedu_desktop.ui.pages.home_page  # noqa: F401

    linecache.clearcache()


def import_lists() -> None:
    """Import what lists, records and a second start need; for the worker, after the home page."""
    import cleanedu_desktop.ui.one_window
    import cleanedu_desktop.ui.pages.kind_page  # noqa: F401

    # Qt's import hook reads the source of every module and leaves it there.
    linecache.clearcache()
