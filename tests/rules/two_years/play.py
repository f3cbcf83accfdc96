"""Plays the two years of a made office through the acts, each thing entered on its day."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.advance_entries import advance_entries
from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.review_records import ReviewLine, review_records
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.ties import COUNTS_FOR, PASSES_ON

HERE = Path(__file__).parent
PARTY = ("中共党员", "中共预备党员")
PRESENCE = {
    "on_leave": ("on_leave", "出差"),
    "absent": ("absent", "未说明"),
    "absent, no reason": ("absent", None),
}
CLERK = "冯雪"
Row = dict[str, Any]
FIRST, MIDDLE, THEN, LAST = "08:00", "17:00", "17:15", "17:30"
"""Who comes is entered in the morning, who goes in the evening; a step after its record."""


@dataclass(repr=False)
class Played:
    """The office after its two years."""

    desk: Desk
    keys: dict[str, str] = field(default_factory=dict)
    """Id of a record -> its key."""
    ids: dict[str, str] = field(default_factory=dict)
    """The other way round; of people by name."""
    that_evening: dict[date, tuple[Due, ...]] = field(default_factory=dict)
    """What was due, as the program said on the day itself."""
    found_that_evening: dict[date, tuple[ReviewLine, ...]] = field(default_factory=dict)
    """What a look over the records of the year found."""

    def keep(self, key: str, record_id: str) -> None:
        """Remember a record by its key."""
        assert key not in self.ids, key
        self.keys[record_id], self.ids[key] = key, record_id


@dataclass
class _Book:
    events: Row
    played: Played

    def roster(self, day: date) -> list[tuple[str, str]]:
        """Name and political status of those on the roster, as the program knows them."""
        with self.played.desk.store.reading() as books:
            return [(p.name, p.answers["political_status"]) for p in books.persons(day)]

    def those(self, who: str | Sequence[str], day: date) -> list[str]:
        """Names of those meant."""
        if not isinstance(who, str):
            return list(who)
        if who == "committee":
            return list(_of_day(self.events["committee"], day)["people"])
        everyone = self.roster(day)
        return [name for name, status in everyone if who == "everyone" or status in PARTY]


Do = Callable[[_Book, Desk, Row], None]


def play(folder: Path, evenings: Sequence[date]) -> Played:
    """Set the office up in `folder` and live through the two years; ask on these evenings."""
    events: Row = {}
    for name in ("events.toml", "sessions.toml", "matters.toml", "registers.toml"):
        events |= tomllib.loads((HERE / name).read_text(encoding="utf-8"))
    office, folders = events["office"], folders_for(folder)
    began = _moment(f"{office['first_day']}T07:00")
    set_up_office(folders, name=office["name"], code=office["code"], clock=lambda: began)
    folders.own_rules.mkdir(parents=True)
    (folders.own_rules / "own.toml").write_bytes((HERE / "own_rules.toml").read_bytes())
    played = Played(open_desk(folders, clock=lambda: began))
    book = _Book(events, played)
    entries = [*_entries(events), *((f"{day}T23:00", _ask, {"on": day}) for day in evenings)]
    for when, do, row in sorted(entries, key=lambda one: one[0]):
        played.desk = _at(played.desk, _moment(when))
        do(book, played.desk, row)
    return played


def _at(desk: Desk, moment: datetime) -> Desk:
    return replace(desk, clock=lambda: moment)


def _moment(words: str) -> datetime:
    return datetime.fromisoformat(words).astimezone(UTC)


def _entries(events: Row) -> Iterator[tuple[str, Do, Row]]:
    """Yield when, what and which; the sort keeps what is entered at once in this order."""
    first_day = events["office"]["first_day"]
    for row in events["person"]:
        yield f"{row.get('arrives', first_day)}T{FIRST}", _person, row
    kinds: tuple[tuple[str, Do, str], ...] = (
        ("change", _change, FIRST),
        ("record", _record, MIDDLE),
        ("session", _session, MIDDLE),
        ("talk", _talk, MIDDLE),
        ("commit", _commit, MIDDLE),
        ("item", _item, MIDDLE),
        ("sign", _sign, THEN),
        ("make_up", _make_up, THEN),
        ("item_step", _item_step, THEN),
        ("record_step", _record_step, THEN),
        ("roster", _roster_step, LAST),
    )
    for name, do, hour in kinds:
        for row in events[name]:
            yield f"{row.get('entered', row['on'])}T{hour}", do, row
    yield f"{events['self_study']['entered']}T{MIDDLE}", _self_study, events["self_study"]


def _of_day(rows: Sequence[Row], day: date) -> Row:
    return [row for row in rows if row["from"] <= day.isoformat()][-1]


def _ask(book: _Book, desk: Desk, row: Row) -> None:
    book.played.that_evening[row["on"]] = list_due(desk).dues
    book.played.found_that_evening[row["on"]] = review_records(desk).lines


def _person(book: _Book, desk: Desk, row: Row) -> None:
    answers = {name: value for name, value in row.items() if name != "arrives"}
    if "arrives" in row:
        answers["arrived_on"] = row["arrives"]
    done = record_entry(desk, kind="person", answers=answers)
    book.played.keep(row["name"], done.id)


def _change(book: _Book, desk: Desk, row: Row) -> None:
    correct_entry(desk, record_id=book.played.ids[row["name"]], answers=row["answers"])


def _roster_step(book: _Book, desk: Desk, row: Row) -> None:
    who = book.played.ids[row["name"]]
    advance_entry(desk, record_id=who, step=row["step"], answers=row["answers"])


def _session(book: _Book, desk: Desk, row: Row) -> None:
    day = date.fromisoformat(row["on"])
    away = row.get("away", {})
    host = row.get("host") or ("高远" if row["on"] < "2025-09-01" else "林静")
    answers = {
        "session_type": row["type"],
        "topic": row["type"],
        "starts_at": f"{day}T{row.get('begins', '14:00')}",
        "ends_at": row.get("ends_at", f"{day}T{row.get('ends', '16:00')}"),
        **row.get("answers", {}),
    }
    if "hours" in row:
        answers["study_hours"] = row["hours"]
    people = [PersonGiven(host, "host"), PersonGiven(row.get("recorder", CLERK), "recorder")]
    people += [
        PersonGiven(name, "attendee", *PRESENCE.get(away.get(name, ""), ("present", None)))
        for name in book.those(row["who"], day)
    ]
    assert not away.keys() - {one.person for one in people[2:]}, row
    if "lecturer" in row:
        people.append(PersonGiven(row["lecturer"], "lecturer"))
    tied = [(key, COUNTS_FOR) for key in row.get("counts_for", ())]
    tied += [(key, PASSES_ON) for key in row.get("passes_on", ())]
    done = record_entry(
        desk,
        kind="study_session",
        answers=answers,
        people=people,
        links=[LinkGiven(book.played.ids[key], word) for key, word in tied],
        late_reason=row.get("late_reason"),
    )
    book.played.keep(f"{row['type']} {day}", done.id)


def _make_up(book: _Book, desk: Desk, row: Row) -> None:
    answers = {"studied_on": row["on"], "method": "自学"}
    if "hours" in row:
        answers["hours"] = row["hours"]
    who = [PersonGiven(row["who"], "absentee")]
    session = book.played.ids[row["of"]]
    advance_entry(desk, record_id=session, step="make_up_study", answers=answers, people=who)


def _talk(book: _Book, desk: Desk, row: Row) -> None:
    people = [PersonGiven(name, "talker") for name in row["by"]]
    people.append(PersonGiven(row["with"], "talkee"))
    answers = {"talk_type": row["type"], "starts_at": f"{row['on']}T10:00"}
    done = record_entry(desk, kind="talk", answers=answers | row.get("answers", {}), people=people)
    book.played.keep(f"{row['type']} {row['on']}", done.id)


def _commit(book: _Book, desk: Desk, row: Row) -> None:
    names = book.those(row["who"], date.fromisoformat(row["on"]))
    ids = [book.played.ids[name] for name in names]
    done = record_commitments(desk, person_ids=ids, answers={"year": row["year"]})
    for name, record_id in zip(names, done.ids, strict=True):
        book.played.keep(f"承诺 {row['year']} {name}", record_id)


def _sign(book: _Book, desk: Desk, row: Row) -> None:
    signed = [book.played.ids[f"承诺 {row['year']} {name}"] for name in row["who"]]
    advance_entries(desk, record_ids=signed, step="sign", answers={"signed_on": row["on"]})


def _item(book: _Book, desk: Desk, row: Row) -> None:
    answers = {"source": "自查", "found_on": row["on"], "problem": row["key"]}
    answers |= {name: row[name] for name in ("due_on", "measures") if name in row}
    people = [PersonGiven(row["who"], "responsible_person")]
    done = record_entry(desk, kind="rectification", answers=answers, people=people)
    book.played.keep(row["key"], done.id)


def _item_step(book: _Book, desk: Desk, row: Row) -> None:
    given: dict[str, tuple[Row, list[PersonGiven]]] = {
        "close": (
            {"closed_on": row["on"], "evidence": [{"what": "照片"}]},
            [PersonGiven("陈立", "confirmer")],
        ),
        "reopen": ({"reopened_on": row["on"], "reason": "又有发生"}, []),
        "acceptance": (
            {"accepted_on": row["on"]},
            [PersonGiven(row.get("by", ""), "examiner")],
        ),
    }
    answers, people = given[row["step"]]
    item = book.played.ids[row["of"]]
    advance_entry(desk, record_id=item, step=row["step"], answers=answers, people=people)


def _self_study(book: _Book, desk: Desk, row: Row) -> None:
    for name in row["who"]:
        answers = {name: row[name] for name in ("material", "hours")} | {"studied_on": row["on"]}
        if name in row["noted_by"]:
            answers["notes"] = row["notes"]
        done = record_entry(
            desk,
            kind="self_study",
            answers=answers,
            people=[PersonGiven(name, "learner")],
            late_reason=row["late_reason"],
        )
        book.played.keep(f"自学 {name}", done.id)


def _record(book: _Book, desk: Desk, row: Row) -> None:
    people = [PersonGiven(name, role) for role, name in row.get("people", {}).items()]
    done = record_entry(desk, kind=row["kind"], answers=row["answers"], people=people)
    book.played.keep(row["key"], done.id)


def _record_step(book: _Book, desk: Desk, row: Row) -> None:
    record_id = book.played.ids[row["of"]]
    advance_entry(desk, record_id=record_id, step=row["step"], answers=row["answers"])


def due_on_day(played: Played, day: date) -> tuple[Due, ...]:
    """What was due on a day, asked when the two years were over."""
    return list_due(played.desk, on=day_of(day.isoformat())).dues
