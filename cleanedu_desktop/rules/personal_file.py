"""What a personal file (个人廉政档案) gathers about someone, and in which order.

Recipe: a kind about a person gets a `Part` in the section it belongs to, with what is told of it.
Registers of the office's own go to the last section by themselves. What is not about the person
(who took the minutes, who examined another's declaration) is in no file, and neither are early
signs (苗头): the person reads and signs the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass

OTHERS = "其他事项"
"""Title of the last section."""
EDUCATION = "参加廉洁教育情况"
LEAVING = "离任交接"
WHO = "who"
"""Column of a table that says of whom a row is."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """Records of a kind that tell of those in certain roles."""

    kind: str
    roles: tuple[str, ...] = ()
    """Empty: the rows of `table` alone tell of whom it is."""
    tells: tuple[str, ...] = ()
    """References to what is told, after the title."""
    by: str = ""
    """Field that must say one of `types`; where it is empty everything fits."""
    types: tuple[str, ...] = ()
    table: str = ""
    """Field with a row for each person: only the own one is told."""


@dataclass(frozen=True)
class Section:
    """A heading of the file and what stands under it."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True)
class FileLine:
    """One thing the file tells, with where it comes from (出处)."""

    id: str
    number: str
    form_title: str
    day: date | None
    words: str
    entered_on: date
    late: str
    """Remark of a late entry; empty: it was entered in time."""
    restricted: bool


@dataclass(frozen=True)
class FileSection:
    """A heading and its lines, by day; there may be none."""

    title: str
    lines: tuple[FileLine, ...]


def _event(*types: str, tells: tuple[str, ...] = ()) -> Part:
    told = (*tells, "decided_by", "document_number", "basis", "facts", "record.state")
    by = "event_type" if types else ""
    return Part(kind="person_event", roles=("subject",), by=by, types=types, tells=told)


def _declared(*types: str) -> Part:
    return Part(
        kind="declaration",
        roles=("declarant",),
        by="matter" if types else "",
        types=types,
        tells=("took_place_on", "details", "statement", "verify.opinion", "record.state"),
    )


SECTIONS = (
    Section("任职、提拔", (_event("任职", "提拔", tells=("old_post", "new_post")),)),
    Section("家庭成员", (_declared("家庭成员情况"), _event("家庭变故", tells=("care",)))),
    Section("兼职", (_declared("本人兼职"),)),
    Section("配偶、子女从业", (_declared("配偶子女从业"),)),
    Section(
        "执行廉洁自律制度情况",
        (
            Part(kind="commitment", roles=("committer",), tells=("sign.signed_on", "record.state")),
            Part(
                kind="self_check",
                roles=("checker",),
                tells=("items", "measures", "comment.opinion"),
            ),
            Part(kind="special_check", roles=("declarant",), table="statements"),
        ),
    ),
    Section(
        "落实两个责任情况",
        (
            Part(
                kind="responsibility_letter",
                roles=("responsible", "granter"),
                tells=("level", "sign.signed_on", "record.state"),
            ),
            Part(kind="post_duties", roles=("holder",), tells=("area", "clean_duties")),
            Part(kind="post_risk", roles=("holder",), tells=("grade", "measures", "record.state")),
            Part(kind="duty_record", roles=("performer",), tells=("category", "duty")),
            Part(
                kind="rectification",
                roles=("responsible_person", "responsible_leader"),
                tells=("due_on", "close.closed_on", "record.state"),
            ),
        ),
    ),
    Section(
        "婚丧喜庆事宜报备",
        (
            Part(
                kind="family_occasion",
                roles=("declarant",),
                tells=("held_on", "place", "standard", "promise", "review.opinion", "record.state"),
            ),
        ),
    ),
    Section(
        "礼品、礼金登记上交",
        (
            Part(
                kind="gift",
                roles=("receiver",),
                tells=("reason", "items", "cash", "total", "hand_in.handling", "record.state"),
            ),
        ),
    ),
    Section(
        EDUCATION,
        (
            Part(kind="study_session", roles=("attendee", "lecturer"), tells=("study_hours",)),
            Part(kind="self_study", roles=("learner",), tells=("hours", "review.opinion")),
            Part(kind="menu_learning", roles=("learner",), tells=("hours", "record.state")),
            Part(kind="training", roles=("trainee", "teacher"), tells=("organizer", "hours")),
            Part(kind="short_test", roles=("examinee",), table="scores"),
            Part(kind="short_test", table="scores"),
        ),
    ),
    Section(
        "述责述廉",
        (
            Part(
                kind="debrief",
                roles=("reporter",),
                tells=("meeting", "feed_back.fed_back_on", "record.state"),
            ),
            Part(kind="assessment", roles=("assessed",), table="results"),
        ),
    ),
    Section(
        "廉政谈话",
        (
            Part(
                kind="talk",
                roles=("talkee",),
                tells=("talker", "cause", "requirements", "due_on"),
            ),
        ),
    ),
    Section(
        "违纪处理、问责",
        (
            _event(
                "处分", "问责", "组织处理", tells=("sanction", "accountability", "influence_until")
            ),
        ),
    ),
    Section("民主评议", (Part(kind="member_review", roles=("member",), table="tally"),)),
    Section(
        "奖励、荣誉",
        (
            Part(kind="honour", roles=("honoured",), tells=("level", "granted_by", "doc_number")),
            _event("表彰", tells=("honour", "honour_level")),
        ),
    ),
    Section("因私出国（境）", (_declared("因私出国（境）"),)),
    Section(LEAVING, (_event("免职", "调动", tells=("old_post", "new_post")),)),
    Section(OTHERS, (_declared(), _event())),
)
"""In the order of the file's schema (F23)."""


def place_of(kind: str, role: str, answers: Mapping[str, Any]) -> tuple[str, Part] | None:
    """Return the title of the section and the part for a record in which someone has a role."""
    for section in SECTIONS:
        for part in section.parts:
            if part.kind == kind and _fits(part, role, answers):
                return section.title, part
    return None


def _fits(part: Part, role: str, answers: Mapping[str, Any]) -> bool:
    return role in part.roles and (not part.by or answers.get(part.by) in part.types)


def parts_by_row() -> Iterable[tuple[str, Part]]:
    """Yield the parts whose records are tied to nobody, with the titles of their sections."""
    for section in SECTIONS:
        yield from ((section.title, part) for part in section.parts if not part.roles)


def own_row(rows: object, *names: str) -> Mapping[str, Any] | None:
    """Return the one row about someone called so; None if there is none, or several."""
    if not isinstance(rows, list):
        return None
    mine = [row for row in rows if isinstance(row, dict) and row.get(WHO) in names]
    return mine[0] if len(mine) == 1 else None


def in_sections(placed: Iterable[tuple[str, FileLine]]) -> tuple[FileSection, ...]:
    """Return every section, each with its lines by day and number; undated ones come first."""
    found: dict[str, list[FileLine]] = {section.title: [] for section in SECTIONS}
    for title, line in placed:
        found[title].append(line)
    return tuple(FileSection(title, tuple(_in_order(lines))) for title, lines in found.items())


def _in_order(lines: Sequence[FileLine]) -> list[FileLine]:
    return sorted(lines, key=lambda one: (one.day or date.min, one.number, one.words))
