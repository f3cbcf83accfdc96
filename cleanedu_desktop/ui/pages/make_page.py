"""Makes each page when it is first shown; the worker imports them before, so that nobody waits."""

from __future__ import annotations

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.page import Page
from cleanedu_desktop.ui.routes import Routes


def make_page(name: str, work: OfficeWork, routes: Routes) -> Page:
    """Return the page `name`: home, settings, forms, search, or a kind of the open books."""
    if name == "home":
        from cleanedu_desktop.ui.pages.home_page import HomePage

        return HomePage(work, routes)
    if name == "settings":
        from cleanedu_desktop.ui.pages.settings_page import SettingsPage

        return SettingsPage(work, routes)
    if name == "forms":
        from cleanedu_desktop.ui.pages.forms_page import FormsPage

        return FormsPage(work, routes)
    if name == "search":
        from cleanedu_desktop.ui.pages.search_page import SearchPage

        return SearchPage(work, routes)
    from cleanedu_desktop.ui.pages.kind_page import KindPage

    return KindPage(work, routes, work.main_form(name), work.now().year)


def import_first_page() -> None:
    """Import what the home page needs; for the worker, while the books are being opened."""
    # A report of a fault must need no further file.
    import cleanedu_desktop.acts.report_crash
    import cleanedu_desktop.ui.pages.home_page  # noqa: F401


def import_lists() -> None:
    """Import what lists and records need; for the worker, once the home page is filled."""
    import cleanedu_desktop.ui.pages.kind_page  # noqa: F401
