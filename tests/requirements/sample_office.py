"""The sample office as a scenario works with it: records, steps, what is due, what is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.advance_entry import EntryAdvanced, advance_entry
from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.check_entry import check_entry
from cleanedu_desktop.acts.describe_attachment import describe_attachment
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.list_attachments import list_attachments
from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_entry import EntryShown, show_entry
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.rules.due import Due
from tests.acts.office import on_day

People = Mapping[str, Sequence[str]]
"""Role -> names; of a role that takes attendance ``name|缺席|reason``, else they are present."""


@dataclass(frozen=True)
class Office:
    """The desk of the sample office, and a folder for what it prints."""

    desk: Desk
    folder: Path
    chosen: bool = False
    """The day was chosen: records are entered that day, else on the day they happened."""

    def on(self, day: str) -> Office:
        """Return the office at noon of another day."""
        return replace(self, desk=on_day(self.desk, date.fromisoformat(day)), chosen=True)

    def record(
        self,
        kind: str,
        people: People | None = None,
        links: Sequence[tuple[str, str]] = (),
        late_reason: str | None = None,
        **answers: Any,
    ) -> str:
        """Record one, on the day it happened unless a day was chosen, and return its id."""
        form = self.desk.forms.main_form(kind)
        happened = str(answers.get(form.happened_on or "", ""))[:10]
        desk = self.on(happened).desk if happened and not self.chosen else self.desk
        taking = {one.role for one in form.people if one.presence}
        return record_entry(
            desk,
            kind=kind,
            answers=answers,
            people=_given(people or {}, taking),
            links=[LinkGiven(to, word) for to, word in links],
            late_reason=late_reason,
        ).id

    def step(self, record_id: str, step: str, people: People | None = None, **answers: Any) -> str:
        """Take a step on a record today and return the state it comes to."""
        return self.stepped(record_id, step, people, **answers).state

    def stepped(
        self, record_id: str, step: str, people: People | None = None, **answers: Any
    ) -> EntryAdvanced:
        """Take a step on a record today and return all that was said of it."""
        ties = _given(people or {}, set())
        return advance_entry(
            self.desk, record_id=record_id, step=step, answers=answers, people=ties
        )

    def attach(
        self, record_id: str, name: str, content: bytes, *, role: str = "other", caption: str = ""
    ) -> None:
        """Attach a file to a record, say what it is for, and see that it is there."""
        done = attach_files(
            self.desk, record_id=record_id, files=[Pasted(name, content)], role=role
        )
        (one,) = done.attached
        describe_attachment(self.desk, attachment_id=one.id, caption=caption)
        there = list_attachments(self.desk, record_id=record_id)
        assert (one.name, role, caption) in [(own.name, own.role, own.caption) for own in there]

    def told(
        self, kind: str, day: str, people: People | None = None, **answers: Any
    ) -> dict[str, str]:
        """Return field -> sentence of what the checks say of answers before they are saved."""
        taking = {one.role for one in self.desk.forms.main_form(kind).people if one.presence}
        ties = _given(people or {}, taking)
        checked = check_entry(self.on(day).desk, kind=kind, answers=answers, people=ties)
        return {one.where: one.sentence for one in checked.findings}

    def show(self, record_id: str) -> EntryShown:
        """Return a record whole."""
        return show_entry(self.desk, record_id=record_id)

    def number(self, record_id: str) -> str:
        """Return the number of a record."""
        return self.show(record_id).whole.record.number

    def linked(self, record_id: str) -> set[tuple[str, str]]:
        """Return what a record is tied to, either way: (id, word)."""
        return {(one.id, one.link_as) for one in self.show(record_id).linked}

    def due(self, record_id: str, on: str) -> list[Due]:
        """Return what is due of a record on a day."""
        listed = list_due(self.desk, on=date.fromisoformat(on)).dues
        return [one for one in listed if one.settle.record_id == record_id]

    def due_by_rule(self, rule_id: str, on: str) -> list[Due]:
        """Return what a rule makes due on a day."""
        listed = list_due(self.desk, on=date.fromisoformat(on)).dues
        return [one for one in listed if one.rule_id == rule_id]

    def printed(self, form_id: str, *record_ids: str, year: int | None = None) -> str:
        """Print a form and return the text found in the PDF, without blanks."""
        target = self.folder / f"{form_id}.pdf"
        print_forms(self.desk, form_id=form_id, record_ids=record_ids, year=year, target=target)
        return words_in(target)

    def person(self, name: str) -> str:
        """Return the id of the only person of that name."""
        with self.desk.store.reading() as books:
            (one,) = books.people_named(name)
            return str(one.id)


def words_in(target: Path) -> str:
    """Return the text of a PDF without blanks."""
    return "".join(read_text(target).split())


def _given(people: People, taking: set[str]) -> list[PersonGiven]:
    given = []
    for role, names in people.items():
        for one in names:
            name, _, rest = one.partition("|")
            presence, _, reason = rest.partition("|")
            if role in taking:
                given.append(PersonGiven(name, role, presence or "到会", reason or None))
            else:
                given.append(PersonGiven(name, role))
    return given
