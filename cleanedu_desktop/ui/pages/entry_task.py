"""What an editor is asked to do: record, correct, take a step, or make commitments for many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field, replace
from typing import Any

from cleanedu_desktop.acts.advance_entries import advance_entries
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.list_drafts import DraftListed
from cleanedu_desktop.acts.show_entry import EntryShown
from cleanedu_desktop.form_engine.definition import Field, Form, Step
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.study_session import StudySession
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.pages.offer_owing import owing_of
from cleanedu_desktop.ui.routes import Beginning
from cleanedu_desktop.ui.widgets.labels import shortened
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown
from cleanedu_desktop.ui.widgets.step_timeline import lines_of

_ABOUT = 60
"""Characters shown of the step taken last."""


def new_entry(form: Form, beginning: Beginning, office_name: str) -> EntryTask:
    """Return the task of recording a new entry."""
    return EntryTask(
        title=f"新建 · {form.title}",
        form=form,
        answers=dict(beginning.answers),
        people=beginning.people,
        links=beginning.links,
        shown=shown_of_new(form, office_name),
        begun=bool(beginning.answers or beginning.people),
    )


def shown_of_new(form: Form, office_name: str) -> dict[str, str]:
    """Return the words of what a new record only shows."""
    state = next(iter(form.states.values()), "")
    number = "保存后自动编号"
    return {"office.name": office_name, "record.number": number, "record.state": state}


def many_entries(form: Form, office_name: str) -> EntryTask:
    """Return the task of making one record for each of several people."""
    people = tuple(replace(role, max=None) for role in form.people)
    return EntryTask(
        title=f"批量生成 · {form.title}",
        form=replace(form, people=people),
        shown=shown_of_new(form, office_name),
        many=True,
    )


def correct(shown: EntryShown) -> EntryTask:
    """Return the task of correcting a record that is in the books."""
    record = shown.whole.record
    return EntryTask(
        title=f"修改 · {record.title}",
        form=shown.form,
        record_id=record.id,
        answers=dict(record.answers),
        people=people_of(shown),
        links=links_of(shown),
        names=names_of(shown),
        shown=shown_of(shown),
        late_reason=record.late_reason or "",
    )


def take_step(shown: EntryShown, form: Form, step: Step) -> EntryTask:
    """Return the task of taking `step` of `form` on a record."""
    record = shown.whole.record
    return EntryTask(
        title=f"{step.label} · {record.title}",
        form=form,
        step=step,
        record_id=record.id,
        names=names_of(shown),
        shown=shown_of(shown),
        owing=owing_of(shown, step),
        about=about_record(shown, form),
    )


def about_record(shown: EntryShown, form: Form) -> str:
    """Return the number and title of a record, and the step taken last with what it says."""
    record = shown.whole.record
    told = f"{record.number}　{record.title}"
    if not shown.whole.steps:
        return told
    last = shown.whole.steps[-1]
    step = shown.form.step_named(last.step) or form.step_named(last.step)
    words = next(iter(lines_of(shown, last, step)), "")
    title = shown.step_labels.get(last.step, last.step)
    return f"{told}\n上一步：{title}　{day(last.taken_on)}　{shortened(words, _ABOUT)}".rstrip()


def take_step_on_many(form: Form, step: Step, ids: Sequence[str]) -> EntryTask:
    """Return the task of taking `step` on several records together."""
    title = f"{step.label} · 所选 {len(ids)} 条"
    return EntryTask(title=title, form=form, step=step, record_ids=tuple(ids))


def steps_for_many(form: Form) -> list[Step]:
    """Return the steps of new records that can be the same for several of them."""
    begins = next(iter(form.states), "")
    return [
        step
        for step in form.steps
        if begins in step.from_states
        and step.to_state is not None
        and not step.people
        and all(field.kind != "table" for field in step.fields)
    ]


def shown_of(shown: EntryShown) -> dict[str, str]:
    """Return the words of what a record's editor only shows."""
    record = shown.whole.record
    state = shown.form.states.get(record.state, record.state)
    return {**shown.values, "record.number": record.number, "record.state": state}


def people_of(shown: EntryShown) -> tuple[PersonGiven, ...]:
    """Return the people tied to the record itself, as an editor takes them."""
    return tuple(
        PersonGiven(tie.person_id, tie.role, tie.presence, tie.reason)
        for tie in sorted(shown.whole.people, key=lambda tie: tie.position)
        if tie.step_id is None
    )


def links_of(shown: EntryShown) -> tuple[LinkGiven, ...]:
    """Return the links that go out from a record, as an editor takes them."""
    own_id = shown.whole.record.id
    return tuple(
        LinkGiven(one.to_id, one.link_as) for one in shown.whole.links if one.from_id == own_id
    )


def people_again(shown: EntryShown) -> tuple[PersonGiven, ...]:
    """Return the people a new entry like this one begins with, nobody marked.

    Attendance that was the whole roster of its day is left out: the new day has its own.
    """
    record = shown.whole.record
    snapshot = record.roster if isinstance(record, StudySession) else []
    roster = {str(row.get("person_id") or row.get("id") or "") for row in snapshot}
    people = people_of(shown)
    attended = {one.person for one in people if one.presence is not None}
    return tuple(
        replace(one, presence=None, reason=None)
        for one in people
        if one.presence is None or attended != roster
    )


def names_of(shown: EntryShown) -> dict[str, str]:
    """Return id -> name as of the day for everyone tied to the record."""
    return {tie.person_id: str(tie.as_of.get("name", "")) for tie in shown.whole.people}


@dataclass(frozen=True, kw_only=True)
class EntryTask:
    """One editor's task. `act` and `given` say which act saves it."""

    title: str
    form: Form
    step: Step | None = None
    record_id: str | None = None
    """None: a new record."""
    answers: dict[str, Any] = field(default_factory=dict)
    people: tuple[PersonGiven, ...] = ()
    links: tuple[LinkGiven, ...] = ()
    """Going out from the record."""
    names: dict[str, str] = field(default_factory=dict)
    """Person id -> name as of the day, for those who left the roster."""
    shown: dict[str, str] = field(default_factory=dict)
    late_reason: str = ""
    record_ids: tuple[str, ...] = ()
    """Records a step is taken on together; empty for one record."""
    many: bool = False
    """One record for each chosen person."""
    begun: bool = False
    """Began with content taken over: dirty from the start."""
    owing: tuple[str, ...] = ()
    """Ids of those a step is still to be taken for."""
    about: str = ""
    """Of a step: the record it is taken on, in words."""
    draft_id: str = ""
    """The draft it goes on with."""

    @property
    def is_new(self) -> bool:
        """Whether saving makes new records, so that a next one can follow."""
        return self.record_id is None and not self.record_ids

    def going_on_with(self, draft: DraftListed) -> EntryTask:
        """Return this task with what a draft holds."""
        content = draft.content
        return replace(
            self,
            answers=dict(content.answers),
            people=tuple(content.people),
            links=tuple(content.links) or self.links,
            late_reason=content.late_reason,
            begun=True,
            draft_id=draft.id,
        )

    def people_among(self, known: PeopleKnown) -> list[PersonGiven]:
        """Return the people to begin with; a new attendance expects none that left the roster."""
        left = set(self.attendance) if self.is_new else set()
        there = {one.id for one in known.roster}
        return [one for one in self.people if one.role not in left or one.person in there]

    @property
    def attendance(self) -> tuple[str, ...]:
        """The roles that take attendance."""
        return tuple(role.role for role in self.form.people if role.presence)

    def act(self) -> Callable[..., Any]:
        """Return the act that saves."""
        # A list that only shows records needs none of them.
        from cleanedu_desktop.acts.advance_entry import advance_entry
        from cleanedu_desktop.acts.correct_entry import correct_entry
        from cleanedu_desktop.acts.record_commitments import record_commitments
        from cleanedu_desktop.acts.record_entry import record_entry

        if self.step is not None:
            return advance_entries if self.record_ids else advance_entry
        if self.many:
            return record_commitments
        return record_entry if self.record_id is None else correct_entry

    def given(
        self,
        answers: dict[str, Any],
        people: Sequence[PersonGiven],
        late_reason: str,
        links: Sequence[LinkGiven] | None = None,
    ) -> dict[str, Any]:
        """Return the keyword arguments of `act`; without `links` those there are stay."""
        if self.step is not None:
            on: dict[str, Any] = {"record_id": self.record_id}
            if self.record_ids:
                on = {"record_ids": self.record_ids}
            return {**on, "step": self.step.name, "answers": answers, "people": people}
        if self.many:
            return {"person_ids": [one.person for one in people], "answers": answers}
        late = {"late_reason": late_reason or None}
        if self.record_id is None:
            tied = {"people": people, "links": self.links if links is None else links}
            return {"kind": self.form.kind, "answers": answers, **tied, **late}
        emptied = {one.name: None for one in self.form.fields if self._may_empty(one)}
        return {
            "record_id": self.record_id, "answers": emptied | answers, "people": people, **late,
            "restricted": True, "links": links,
        }  # fmt: skip

    def _may_empty(self, field: Field) -> bool:
        return field.name in self.answers and not field.hidden
