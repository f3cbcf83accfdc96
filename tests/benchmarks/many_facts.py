"""Makes the records of ten years of an office of 500 people, as facts and through the store."""

from __future__ import annotations

import random
import shutil
import uuid
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import registers_of
from cleanedu_desktop.acts.entry.own_form import keep_form
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.records.kinds import class_of
from cleanedu_desktop.records.record import PersonTie, Record, StepTaken
from cleanedu_desktop.rules.facts import Held, OfficeFacts, PersonFact, RecordFact, StepFact, There
from tests.benchmarks.many_records import schema_mark

PEOPLE, YEARS, EACH_SESSION = 500, 10, 12
FIRST = date(2016, 1, 1)
TODAY = date(2025, 12, 10)
AT_ONCE = 2500
SESSIONS = ("支部党员大会", "支部委员会会议", "党课", "主题党日", "集中学习", "警示教育")
TALKS = ("谈心谈话", "例行廉政谈话", "提醒谈话", "任前廉政谈话", "函询")
EVENTS = ("任职", "提拔", "调动", "表彰", "处分")
SHARES: dict[str, int] = {
    "study_session": 30,
    "talk": 35,
    "commitment": 10,
    "rectification": 6,
    "incoming_document": 6,
    "plan_item": 6,
    "self_study": 5,
    "person_event": 2,
}
"""Kind -> records in a hundred."""
_CODES = {"study_session": "X", "talk": "T", "commitment": "C", "rectification": "Z"}


class Maker:
    """Makes records by the dice."""

    def __init__(self, count: int, people: Sequence[str]) -> None:
        self.count, self.people = count, people
        self.dice = random.Random(count)  # noqa: S311

    def records(self) -> Iterator[RecordFact]:
        """Yield them all, the oldest first."""
        kinds = [kind for kind, share in SHARES.items() for _ in range(share)]
        span = (TODAY - FIRST).days
        for place in range(self.count):
            kind = kinds[place % len(kinds)]
            day = FIRST + timedelta(days=place * span // self.count)
            yield self._record(kind, place, day)

    def _record(self, kind: str, place: int, day: date) -> RecordFact:
        make: Callable[[date], dict[str, Any]] = getattr(self, f"_{kind}", self._register)
        code = _CODES.get(kind, kind[:2].upper())
        usual: dict[str, Any] = {
            "id": str(uuid.UUID(int=self.dice.getrandbits(128), version=4)),
            "kind": kind,
            "number": f"{code}{day.year}-{place:06}",
            "title": f"{kind}·{place}",
            "happened_on": day,
            "entered_on": day,
            "form_id": kind,
            "state": "recorded",
        }
        return RecordFact(**usual | make(day))

    def _someone(self, role: str, presence: str | None = None) -> There:
        return There(self.dice.choice(self.people), role, presence)

    def _study_session(self, day: date) -> dict[str, Any]:
        begin = self.dice.randrange(PEOPLE)
        there = tuple(
            There(
                self.people[(begin + at) % PEOPLE],
                "attendee",
                "absent" if self.dice.random() < 0.03 else "present",
            )
            for at in range(EACH_SESSION)
        )
        answers = {"session_type": self.dice.choice(SESSIONS), "topic": "学习", "study_hours": 2}
        return {"type": answers["session_type"], "answers": answers, "people": there}

    def _talk(self, day: date) -> dict[str, Any]:
        words = self.dice.choice(TALKS)
        people = (self._someone("talkee"), self._someone("talker"))
        given: dict[str, Any] = {"type": words, "answers": {"talk_type": words}, "people": people}
        if words == "函询" and self.dice.random() < 0.95:
            given["steps"] = (StepFact("reply", day + timedelta(days=10), (), {}),)
        return given

    def _commitment(self, day: date) -> dict[str, Any]:
        steps = (StepFact("sign", day, (), {}),)
        given = {"answers": {"year": day.year}, "people": (self._someone("committer"),)}
        return given | {"happened_on": None, "state": "signed", "steps": steps}

    def _rectification(self, day: date) -> dict[str, Any]:
        due = {"due_on": (day + timedelta(days=60)).isoformat(), "source": "自查"}
        return {"answers": due} | self._closing(day, "close", "closed", "open")

    def _incoming_document(self, day: date) -> dict[str, Any]:
        due = {"pass_on_by": (day + timedelta(days=20)).isoformat()}
        return {"answers": due} | self._closing(day, "pass_on", "passed_on", "received")

    def _plan_item(self, day: date) -> dict[str, Any]:
        due = {"due_on": day.isoformat(), "year": day.year, "session_type": "党课"}
        return {"answers": due} | self._closing(day, "complete", "done", "planned")

    def _self_study(self, day: date) -> dict[str, Any]:
        due = {"reflections_due_on": (day + timedelta(days=30)).isoformat(), "hours": 2}
        given = self._closing(day, "hand_in", "handed_in", "studied")
        return {"answers": due, "people": (self._someone("learner"),)} | given

    def _person_event(self, day: date) -> dict[str, Any]:
        words = self.dice.choice(EVENTS)
        until = (day + timedelta(days=180)).isoformat()
        answers = {"event_type": words, "influence_until": until, "effective_on": day.isoformat()}
        if words != "处分":
            answers = {"event_type": words, "effective_on": day.isoformat()}
        people = (self._someone("subject"),)
        return {"type": words, "answers": answers, "people": people, "state": "in_force"}

    def _register(self, day: date) -> dict[str, Any]:
        return {}

    def _closing(self, day: date, step: str, closed: str, opened: str) -> dict[str, Any]:
        if self.dice.random() < 0.01:
            return {"state": opened}
        taken = StepFact(step, day + timedelta(days=self.dice.randrange(15)), (), {})
        return {"state": closed, "steps": (taken,)}


def persons() -> tuple[PersonFact, ...]:
    """Return the people: a tenth of them leads."""
    return tuple(
        PersonFact(
            id=str(uuid.UUID(int=at, version=4)),
            name=f"某{at:03}",
            number=f"R{at:03}",
            political_status="中共党员" if at % 3 else "群众",
            post="支部委员" if at < 7 else "科员",
            categories=(Held("在职领导", "2016", ""),) if at % 10 == 0 else (),
        )
        for at in range(PEOPLE)
    )


def made_facts(count: int, registers: dict[str, Any]) -> OfficeFacts:
    """Return facts of so many records."""
    everyone = persons()
    kinds: dict[str, list[RecordFact]] = {kind: [] for kind in SHARES}
    for one in Maker(count, [person.id for person in everyone]).records():
        kinds[one.kind].append(one)
    return OfficeFacts(
        began=FIRST,
        persons=everyone,
        records={
            kind: tuple(sorted(some, key=lambda one: (one.number, one.id)))
            for kind, some in kinds.items()
        },
        registers=registers,
    )


def office_with_years(keep: Path, count: int) -> Folders:
    """Return the folders of an office with so many records below `keep`, made if need be."""
    name = f"years-{count}-{schema_mark()}"
    folders = folders_for(keep / name)
    if folders.store_file.exists():
        return folders
    half_made = folders_for(keep / f"{name}.part")
    shutil.rmtree(half_made.data, ignore_errors=True)
    set_up_office(half_made, name="某某县某局机关党支部", code="MJ", clock=lambda: _noon(FIRST))
    desk = open_desk(half_made, clock=noon)
    people = [_enter(desk, one) for one in persons()]
    records = Maker(count, people).records()
    while some := list(islice(records, AT_ONCE)):
        _keep(desk, some)
    desk.store.close()
    half_made.data.rename(folders.data)
    return folders


def noon() -> datetime:
    """Return noon of the last day."""
    return _noon(TODAY)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(4), UTC)


def _enter(desk: Desk, one: PersonFact) -> str:
    answers: dict[str, Any] = {
        "name": one.name,
        "political_status": one.political_status,
        "post": one.post,
        "categories": [{"category": held.name, "from": held.begins} for held in one.categories],
    }
    return record_entry(desk, kind="person", answers=answers).id


def _keep(desk: Desk, some: Sequence[RecordFact]) -> None:
    with desk.store.writing("record_entry") as books:
        office = books.office().id
        versions = {kind: desk.forms.main_form(kind) for kind in SHARES}
        for form in versions.values():
            keep_form(books, form, desk.forms)
        made = [_record(one, office, versions[one.kind].version) for one in some]
        books.add(*made)
        for step in (step for one in some for step in _steps(one)):
            books.add_step(step)
        books.add_people(tie for one in some for tie in _ties(one))


def _record(one: RecordFact, office: str, version: str) -> Record:
    given: dict[str, Any] = {
        "id": one.id,
        "office_id": office,
        "kind": one.kind,
        "form_id": one.kind,
        "form_version": version,
        "number": one.number,
        "title": one.title,
        "happened_on": one.happened_on,
        "state": one.state,
        "answers": dict(one.answers),
        "entered_at": _noon(one.entered_on or TODAY),
    }
    day = one.happened_on or TODAY
    if one.kind in ("study_session", "talk"):
        given["starts_at"] = f"{day}T09:00"
        given["session_type" if one.kind == "study_session" else "talk_type"] = one.type
    if one.kind == "commitment":
        given["year"] = one.answers["year"]
    if one.kind == "rectification":
        given |= {"source": "自查", "due_on": date.fromisoformat(one.answers["due_on"])}
    made: Record = class_of(one.kind)(**given)
    return made


def _steps(one: RecordFact) -> Iterator[StepTaken]:
    for place, step in enumerate(one.steps):
        yield StepTaken(
            id=str(uuid.uuid4()),
            record_id=one.id,
            step=step.name,
            position=place,
            taken_on=step.taken_on,
            entered_at=_noon(step.taken_on),
        )


def _ties(one: RecordFact) -> Iterator[PersonTie]:
    places: dict[str, int] = {}
    for there in one.people:
        place = places.setdefault(there.role, 0)
        places[there.role] += 1
        yield PersonTie(
            id=str(uuid.uuid4()),
            record_id=one.id,
            person_id=there.person_id,
            role=there.role,
            position=place,
            presence=there.presence,
            as_of={"name": "某", "post": "科员"},
        )


def known_registers(desk: Desk) -> dict[str, Any]:
    """Return kind -> register as the desk's forms say it."""
    return {one.kind: one for one in registers_of(desk)}
