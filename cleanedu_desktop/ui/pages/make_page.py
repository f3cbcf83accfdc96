"""Makes pages by name. Imported on the worker after the first paint: it brings all pages along."""

from __future__ import annotations

from collections.abc import Callable

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.home_page import HomePage
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.pages.search_page import SearchPage
from cleanedu_desktop.ui.pages.settings_page import SettingsPage
from cleanedu_desktop.ui.routes import Routes

PAGES: dict[str, Callable[[OfficeWork, Routes], Page]] = {
    "home": HomePage,
    "settings": SettingsPage,
    "search": SearchPage,
}
"""Pages that belong to no kind."""


def make_page(name: str, work: OfficeWork, routes: Routes) -> Page:
    """Return the page `name`: one of `PAGES`, or the page of the kind of that name."""
    if name in PAGES:
        return PAGES[name](work, routes)
    return KindPage(work, routes, work.main_form(name), work.now().year)
