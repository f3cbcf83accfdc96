"""Pictures of the pages that look over the year, in the order of the guide."""

from cleanedu_desktop.ui.pages.plan_page import PlanPage
from cleanedu_desktop.ui.pages.register_words import page_of_group
from installer.make_screenshots import Studio


def plan(studio: Studio) -> None:
    """The year's plan by quarters, an item chosen."""
    studio.window.banner.clear()
    studio.window.go("plan")
    studio.settle()
    page = studio.window.page("plan")
    if isinstance(page, PlanPage):
        page.tree.setCurrentIndex(page.tree.indexBelow(page.tree.model().index(0, 0)))
    studio.take("plan")


def calendar(studio: Studio) -> None:
    """A month with what is due, planned and held."""
    studio.window.go("calendar")
    studio.take("calendar")


def nodes(studio: Studio) -> None:
    """The year's time nodes with the days of drafting and sending."""
    studio.window.go("nodes")
    studio.take("nodes")


def coverage(studio: Studio) -> None:
    """Who was reached: the hours of each, and who lacks some."""
    studio.window.go("coverage")
    studio.take("coverage")


def score(studio: Studio) -> None:
    """A year by an assessment standard, each score with how it came about."""
    studio.window.go("score")
    studio.take("score")


def registers(studio: Studio) -> None:
    """A group of registers: one entry, one page that says what is in it."""
    studio.window.go(page_of_group("监督检查"))
    studio.take("registers")


def signed(studio: Studio) -> None:
    """What still lacks a signature, and where scans are taken in."""
    studio.window.go("signed")
    studio.take("signed")


def bundle(studio: Studio) -> None:
    """The package of a year, with the list of what is lacking beside it."""
    studio.window.go("bundle")
    studio.take("bundle")


def filing(studio: Studio) -> None:
    """A year's records as they go to the file."""
    studio.window.go("filing")
    studio.take("filing")
