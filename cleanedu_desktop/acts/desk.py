"""The desk: everything an act is handed. Never global."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import datetime
from typing import TYPE_CHECKING

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.user import User
from cleanedu_desktop.settings import Settings

if TYPE_CHECKING:
    from cleanedu_desktop.acts.inspection import Inspection
    from cleanedu_desktop.form_engine.read_forms import FormCatalogue
    from cleanedu_desktop.records.change import ChainHead
    from cleanedu_desktop.records.register import Register
    from cleanedu_desktop.rules.assessment_book import AssessmentBook
    from cleanedu_desktop.rules.facts import OfficeFacts
    from cleanedu_desktop.rules.rulebook import Rulebook
    from cleanedu_desktop.store.store import Store

Clock = Callable[[], datetime]
"""Returns the present as aware UTC."""


@dataclass(frozen=True)
class FactsAtHand:
    """Facts, and what they were read by."""

    head: ChainHead
    """Of the history at that time."""
    registers: tuple[Register, ...]
    facts: OfficeFacts


@dataclass(kw_only=True)
class Desk:
    """One office's books, open for work."""

    store: Store
    forms: FormCatalogue
    folders: Folders
    settings: Settings
    clock: Clock
    user: User
    """Who sits at this computer; the history names this one."""
    rulebook: tuple[object, Rulebook] | None = field(default=None, repr=False)
    """The rules, and the state of their files they were read at: `acts/entry/rules_at_hand.py`."""
    standards: tuple[object, AssessmentBook] | None = field(default=None, repr=False)
    """Standards of assessment, in the same way: `acts/entry/standards_at_hand.py`."""
    facts: FactsAtHand | None = field(default=None, repr=False)
    """What rules look at: `acts/entry/facts_at_hand.py`."""
    pages: dict[tuple[str, int, str, str], int] = field(default_factory=dict, repr=False)
    """Pages of prints by record, form and their versions: `acts/filing/item_pieces.py`."""
    inspection: Inspection | None = None
    """An inspector's sitting; None when nobody inspects."""

    def __post_init__(self) -> None:
        """Sign the user in: from now on the store's history names this one, at this clock's time.

        So does a copy with another user or clock (`dataclasses.replace`).
        """
        self.store.sign_in(self.user.id, self.clock)

    def close(self) -> None:
        """End the sitting and let the store go."""
        try:
            if self.inspection is not None:
                self.inspection.end()
        finally:
            self.store.close()
