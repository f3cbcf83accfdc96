"""Makes each page when it is first shown; the worker imports before what it asks and does."""

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


def import_for_home() -> None:
    """Import what the home page asks and does; for the worker, while the books are being opened.

    Only what is no part of the window: a class of Qt's made in one thread while another runs Qt's
    events can end the program (docs/decisions/window.md).
    """
    import cleanedu_desktop.acts.back_up
    import cleanedu_desktop.acts.backup_facts
    import cleanedu_desktop.acts.home_coverage
    import cleanedu_desktop.acts.home_facts
    import cleanedu_desktop.acts.list_drafts
    import cleanedu_desktop.acts.list_due
    import cleanedu_desktop.acts.list_nodes
    import cleanedu_desktop.acts.print_blank
    import cleanedu_desktop.acts.raise_findings
    import cleanedu_desktop.acts.report_crash  # which must then need no further file
    import cleanedu_desktop.acts.write_statistics
    import cleanedu_desktop.acts.write_word_copies
    import cleanedu_desktop.charts.lay_out
    import cleanedu_desktop.charts.tones  # noqa: F401


def import_for_lists() -> None:
    """Import what lists and records ask and do; for the worker, once the home page is filled."""
    import cleanedu_desktop.acts.advance_entries
    import cleanedu_desktop.acts.advise_on_entry
    import cleanedu_desktop.acts.amend_entry
    import cleanedu_desktop.acts.attach_files
    import cleanedu_desktop.acts.export_ledgers
    import cleanedu_desktop.acts.export_list
    import cleanedu_desktop.acts.export_sign_in
    import cleanedu_desktop.acts.export_template
    import cleanedu_desktop.acts.list_attachments
    import cleanedu_desktop.acts.list_entries
    import cleanedu_desktop.acts.list_people
    import cleanedu_desktop.acts.move_attachment
    import cleanedu_desktop.acts.note_seen
    import cleanedu_desktop.acts.print_photos
    import cleanedu_desktop.acts.propose_measures
    import cleanedu_desktop.acts.put_back_entry
    import cleanedu_desktop.acts.remove_attachment
    import cleanedu_desktop.acts.save_attachment_as
    import cleanedu_desktop.acts.show_attachment
    import cleanedu_desktop.acts.show_entry
    import cleanedu_desktop.acts.show_sheet
    import cleanedu_desktop.acts.thumbnails
    import cleanedu_desktop.acts.withdraw_entry
    import cleanedu_desktop.form_engine.chart_table  # noqa: F401


def import_lists() -> None:
    """Import lists and records themselves; for the window, once the worker has done its part."""
    import cleanedu_desktop.ui.pages.kind_page  # noqa: F401

    # Qt's import hook reads the source of every module and leaves it there.
    linecache.clearcache()
