"""An inspector's sitting: what is kept from him, and the log of all he sees and prints."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.vocabulary import INSPECTOR

if TYPE_CHECKING:
    from cleanedu_desktop.store.view_log import ViewLog

SAME = timedelta(minutes=5)
"""Looking at the same thing again within this time is one entry."""


def without_restricted(forms: FormCatalogue) -> FormCatalogue:
    """Return the catalogue without the forms of restricted kinds."""
    hidden = {form.kind for form in forms.forms if form.restricted}
    return replace(forms, forms=tuple(form for form in forms.forms if form.kind not in hidden))


def without_unseen(forms: FormCatalogue) -> FormCatalogue:
    """Return the catalogue without the kinds no inspector ever sees (`seen_by`)."""
    unseen = {one.kind for one in forms.forms if one.seen_by and INSPECTOR not in one.seen_by}
    return replace(forms, forms=tuple(form for form in forms.forms if form.kind not in unseen))


class Inspection:
    """Belongs to one desk; ends with it."""

    def __init__(
        self, log: ViewLog, who: str, clock: Callable[[], datetime], whole: FormCatalogue
    ) -> None:
        """`whole`: the forms with the restricted ones, for when these are opened for him."""
        self.who = who
        self.opened_by = ""
        """Who opened what is confidential for this sitting; empty: it is hidden."""
        self.whole = whole
        self._log = log
        self._clock = clock
        self._last: tuple[str, str, tuple[str, ...]] | None = None
        self._last_at: datetime | None = None

    def note(self, what: str, about: str = "", numbers: Sequence[str] = ()) -> None:
        """Write an entry (`VIEWINGS` key) before anything is shown.

        Raises:
            OfficeProblem: it could not be written; then nothing may be shown.
        """
        entry, now = (what, about, tuple(numbers)), self._clock()
        if self._last_at is not None and entry == self._last and now - self._last_at < SAME:
            return
        self._log.add(at=now, who=self.who, what=what, about=about, numbers=numbers)
        self._last, self._last_at = entry, now

    def watermark(self) -> str:
        """Return the words across what he prints: for whom, and when to the minute."""
        now = self._clock().astimezone()
        return f"检查专用　{self.who}　{day_words(now.date())} {now:%H:%M}"

    def end(self) -> None:
        """Note the end and close the log."""
        self.note("end")
        self._log.close()
