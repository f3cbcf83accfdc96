"""Makes what each recipient of a reminder gets: the reminder's words with his own in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record, refuse_withdrawn
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.person_as_of import person_as_of
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.record import Record

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

KIND, ROLE = "node_reminder", "recipient"
WORDS = ("姓名", "职务", "节点", "日期", "单位")
_WORD = re.compile(f"〔({'|'.join(WORDS)})〕")


def personal_messages(desk: Desk, record_id: str, *, everyone: bool) -> PersonalMessages:
    """Return the messages of a reminder to those it lists, or to everyone on the roster today.

    Raises:
        OfficeProblem: no such record, it is no reminder, it is withdrawn, or it has no words or
            no recipients.
    """
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        record = whole.record
        if record.kind != KIND:
            raise OfficeProblem(
                f"{record.number} 不是节点提醒，没有生成；记录没有改动，请写节点提醒的编号。"
            )
        refuse_withdrawn(whole)
        listed = {tie.person_id: tie.as_of for tie in whole.in_role(ROLE)}
        people = list(_everyone(books, today(desk)) if everyone else _listed(books, listed))
        office = books.office().name_on(record.dated)
    content = str(record.answers.get("content") or "").strip()
    if not content:
        raise OfficeProblem(
            f"{record.number} 还没有写提醒内容，没有生成；记录没有改动，请先修改，写好内容。"
        )
    if not people:
        raise OfficeProblem(
            f"{record.number} 的对象名单里没有人，没有生成；记录没有改动。"
            "请在记录里选对象，或选“全体在册人员”（命令行加 --everyone）。"
        )
    return PersonalMessages(
        number=record.number,
        heading="、".join(record.answers.get("nodes") or ()),
        office=office,
        messages=tuple(_message(one, content, record, office) for one in people),
    )


def _listed(books: Books, listed: Mapping[str, Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield those on the list as they were that day, with the telephone they have now."""
    known = {one.id: one for one in books.persons(with_moved_out=True)}
    for person_id, as_of in listed.items():
        phone = known[person_id].answers.get("phone") if person_id in known else None
        yield {**as_of, "phone": phone}


def _everyone(books: Books, day: date) -> Iterator[dict[str, Any]]:
    for one in books.persons(day):
        yield {**person_as_of(one, day), "phone": one.answers.get("phone")}


def _message(person: Mapping[str, Any], content: str, record: Record, office: str) -> Message:
    name, post = str(person.get("name") or ""), str(person.get("post") or "")
    day = record.answers.get("node_on")
    own = {
        "姓名": name,
        "职务": post,
        "节点": "、".join(record.answers.get("nodes") or ()),
        "日期": day_words(date.fromisoformat(str(day))) if day else "",
        "单位": office,
    }
    return Message(
        name=name,
        post=post,
        department=str(person.get("department") or ""),
        phone=str(person.get("phone") or ""),
        # In one pass: a name is never taken for a word to be replaced.
        text=_WORD.sub(lambda found: own[found[1]], content),
        is_addressed="〔姓名〕" in content,
    )


@dataclass(frozen=True, kw_only=True)
class Message:
    """What one recipient gets."""

    name: str
    post: str
    department: str
    phone: str
    """Empty where none is on the roster."""
    text: str
    is_addressed: bool
    """Whether the text names the recipient itself."""


@dataclass(frozen=True, kw_only=True)
class PersonalMessages:
    """The messages of one reminder."""

    number: str
    heading: str
    """The nodes: 中秋节、国庆节."""
    office: str
    messages: tuple[Message, ...]
