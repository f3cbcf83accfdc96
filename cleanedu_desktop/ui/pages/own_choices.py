"""Offers in an editor the choices that are data of the office, beside those of the form."""

from __future__ import annotations

from collections.abc import Mapping

from cleanedu_desktop.acts.offer_choices import Words, offer_choices
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.entry_form import EntryForm
from cleanedu_desktop.ui.widgets.inputs.choices import ChoicesInput


def offer_own_choices(work: OfficeWork, form: EntryForm, kind: str) -> None:
    """Ask for them on the worker and offer them once they are there."""

    def offer(found: Mapping[str, Words]) -> None:
        for name, words in found.items():
            one = form.inputs.get(name)
            if isinstance(one, ChoicesInput):
                one.offer(words)
                for stop in one.tab_stops()[:1]:
                    form.cells[name].label.setBuddy(stop)

    work.act(offer_choices, kind=kind, owner=form, done=offer)
