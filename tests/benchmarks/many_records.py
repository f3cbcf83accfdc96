"""Makes an office with many made-up talks through the store room, and keeps it for later."""

from __future__ import annotations

import random
import shutil
import uuid
import zlib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_form import keep_form
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.records.record import PersonTie
from cleanedu_desktop.records.talk import Talk
from cleanedu_desktop.store.schema import migrate

RARE, MEDIUM, FREQUENT = "䶮峰", "祠堂", "廉政"
"""Two characters in one of a thousand talks, in one of a hundred, and in nearly all."""
PEOPLE = 60
AT_ONCE = 5000
_SYLLABLES = (
    "廉政风险防控提醒谈话任前岗位采购审批公务接待用车纪律作风监督整改落实责任学习"
    "党员干部家风教育警示案例规定程序集体研究材料归档时限反馈情况说明要求改进措施"
)
_WORDS = [_SYLLABLES[place : place + 2] for place in range(0, len(_SYLLABLES), 2)]
_NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)


def now() -> datetime:
    """Return the one moment at which everything is entered."""
    return _NOON


def office_with_talks(keep: Path, talks: int, *, year: int = 0) -> Folders:
    """Return the folders of an office with that many talks below `keep`, made if need be.

    The talks are of ten years, or all of one `year`.
    """
    span = (date(year, 1, 1), 300) if year else (date(2016, 1, 1), 3650)
    name = f"talks-{talks}-{year}-{schema_mark()}" if year else f"talks-{talks}-{schema_mark()}"
    folders = folders_for(keep / name)
    if folders.store_file.exists():
        return folders
    half_made = folders_for(keep / f"{name}.part")
    shutil.rmtree(half_made.data, ignore_errors=True)
    set_up_office(half_made, name="某某县市场监督管理局机关党支部", code="SCJG", clock=now)
    desk = open_desk(half_made, clock=now)
    _enter(desk, talks, span)
    desk.store.close()
    half_made.data.rename(folders.data)
    return folders


def schema_mark() -> str:
    """Return a mark that changes with the tables, so that a kept store is never an old one."""
    steps = sorted((migrate.TREE / "versions").glob("*.py"))
    return f"{zlib.crc32(b''.join(step.read_bytes() for step in steps)):08x}"


def _enter(desk: Desk, talks: int, span: tuple[date, int]) -> None:
    dice = random.Random(1)  # noqa: S311
    people = [
        record_entry(
            desk, kind="person", answers={"name": f"{'王李张刘陈杨'[number % 6]}某{number + 1:02}"}
        ).id
        for number in range(PEOPLE)
    ]
    for start in range(0, talks, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, talks))
        with desk.store.writing("record_entry") as books:
            form = desk.forms.main_form("talk")
            keep_form(books, form, desk.forms)
            office = books.office().id
            made = [_talk(dice, number, office, form.version, span) for number in numbers]
            books.add(*made)
            for talk in made:
                who = dice.sample(range(PEOPLE), 2)
                books.set_people(
                    talk.id,
                    [
                        _tie(dice, talk, people[place], role)
                        for place, role in zip(who, ("talker", "talkee"), strict=True)
                    ],
                )
                books.index(talk.id, talk.answers["content"])


def _talk(
    dice: random.Random, number: int, office: str, version: str, span: tuple[date, int]
) -> Talk:
    words = dice.choices(_WORDS, k=100)
    if number % 1000 == 0:
        words.append(RARE)
    if number % 100 == 0:
        words.append(MEDIUM)
    day = span[0] + timedelta(days=dice.randrange(span[1]))
    starts_at = f"{day.isoformat()}T09:00"
    return Talk(
        id=str(uuid.UUID(int=dice.getrandbits(128), version=4)),
        office_id=office,
        kind="talk",
        form_id="talk",
        form_version=version,
        number=f"T{day.year}-{number:06}",
        title=f"例行廉政谈话·{number}",
        happened_on=day,
        state="recorded",
        entered_at=_NOON,
        answers={
            "talk_type": "例行廉政谈话",
            "starts_at": starts_at,
            "content": "".join(words),
            "place": "会议室",
        },
        talk_type="例行廉政谈话",
        starts_at=starts_at,
    )


def _tie(dice: random.Random, talk: Talk, person_id: str, role: str) -> PersonTie:
    return PersonTie(
        id=str(uuid.UUID(int=dice.getrandbits(128), version=4)),
        record_id=talk.id,
        person_id=person_id,
        role=role,
        position=0,
        as_of={"name": "王某某", "post": "科员", "department": "办公室"},
    )
