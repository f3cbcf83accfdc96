"""Gathers the home page's figures of coverage; asked after the others, since it takes longest."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.show_coverage import coverage_for
from cleanedu_desktop.rules.coverage.in_short import CoverageInShort, in_short


def home_coverage(desk: Desk) -> CoverageInShort:
    """Return how far this year has come with whom it ought to reach, as the page 覆盖 tells it."""
    return in_short(coverage_for(desk, today(desk), rulebook_of(desk)))
