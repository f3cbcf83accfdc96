"""The part of the editor that says what an entry counts for; other ties of the record stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from cleanedu_desktop.acts.given import LinkGiven
from cleanedu_desktop.acts.list_ties import TieOffered, list_ties
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.ties import WORDS
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.entry_task import EntryTask
from cleanedu_desktop.ui.pages.ties_dialog import TiesDialog
from cleanedu_desktop.ui.widgets.entry_form import EntryForm
from cleanedu_desktop.ui.widgets.ties_picker import TiesPicker

_HINT = "一次登记，多处归集：选它完成了哪些计划、教育，传达了哪份来文，和哪条记录有关。"


def has_ties(work: OfficeWork, task: EntryTask) -> bool:
    """Tell whether what the task records may be tied to something.

    That goes by the form as it is now: what a kind is tied to is no part of a form that was kept.
    """
    return task.step is None and not task.many and bool(work.main_form(task.form.kind).links)


def ties_of(work: OfficeWork, task: EntryTask, form: EntryForm) -> EntryTies | None:
    """Return the part for a task; None for one without."""
    return EntryTies(work, task, form) if has_ties(work, task) else None


class EntryTies(TiesPicker):
    """Fills itself with what the task begins with."""

    def __init__(self, work: OfficeWork, task: EntryTask, form: EntryForm) -> None:
        super().__init__(_HINT)
        self.work = work
        self._form = form
        self._happened_on = task.form.happened_on or ""
        self.dialog: TiesDialog | None = None
        self.begin(task)
        self.asked.connect(self._ask)

    def begin(self, task: EntryTask) -> None:
        """Show what the task begins with."""
        self._kind = task.form.kind
        self._others = tuple(one for one in task.links if one.link_as not in WORDS)
        self._given = tuple(one for one in task.links if one.link_as in WORDS)
        self.show_ties([])
        if self._given:
            self._load(self._show_given)

    def _load(self, done: Callable[[list[TieOffered]], None]) -> None:
        chosen = [one.to for one in self._given] or [one.id for one in self.ties()]
        self.work.act(
            list_ties, kind=self._kind, on=self._day(), chosen=chosen, owner=self, done=done
        )

    def _day(self) -> date | None:
        """Return the day that is filled in, if it is one."""
        typed = self._form.inputs.get(self._happened_on)
        return day_of(typed.value()) if typed is not None else None

    def _show_given(self, offered: Sequence[TieOffered]) -> None:
        ids = {one.to for one in self._given}
        self._given = ()
        self.show_ties([one for one in offered if one.id in ids])

    def _ask(self) -> None:
        self._load(self._open)

    def _open(self, offered: Sequence[TieOffered]) -> None:
        self.dialog = TiesDialog(offered, {one.id for one in self.ties()}, self.window())
        self.dialog.chosen.connect(self._take)
        self.dialog.open()

    def _take(self, ties: Sequence[TieOffered]) -> None:
        self.show_ties(ties)
        self.changed.emit()

    def links(self) -> tuple[LinkGiven, ...]:
        """Return all links of the record, those not chosen here among them."""
        chosen = tuple(LinkGiven(one.id, one.link_as) for one in self.ties())
        return (*self._others, *self._given, *chosen)
