"""Talk records with many distinct characters, always the same, for what is measured on paper."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.records.record import PersonTie, WholeRecord
from cleanedu_desktop.records.talk import Talk

if TYPE_CHECKING:
    import random

RECORDS = "records.jsonl"
MOST_RECORDS = 5000
ROLES = ("talker", "talkee", "recorder")
ENTERED = datetime(2026, 3, 6, tzinfo=UTC)


@cache
def _common() -> list[str]:
    """The 3755 characters of the first level of GB 2312."""
    codes = [bytes([a, b]) for a in range(0xB0, 0xD7) for b in range(0xA1, 0xFF)]
    return [code.decode("gb2312") for code in codes]


def _words(chance: random.Random, length: int) -> str:
    found: list[str] = []
    while len(found) < length:
        found += chance.choices(_common(), k=chance.randint(6, 22))
        found.append(chance.choice("，，，。；、："))
        if chance.random() < 0.1:
            found += "2026年11月21日"
    return "".join(found[: length - 1]) + "。"


def talks(count: int) -> list[WholeRecord]:
    """`count` talk records of about 610 characters of text each, always the same."""
    return [_record(given, number) for number, given in enumerate(_made(count))]


def write_talks(folder: Path, count: int) -> None:
    """Write what `count` of them are made from as JSON."""
    with (folder / RECORDS).open("w", encoding="utf-8") as lines:
        for given in _made(count):
            lines.write(json.dumps(given, ensure_ascii=False) + "\n")


def read_talks(folder: Path, count: int) -> Iterator[WholeRecord]:
    """The same, of which enough were written, one by one from their file."""
    with (folder / RECORDS).open(encoding="utf-8") as lines:
        for number, line in enumerate(islice(lines, count)):
            yield _record(json.loads(line), number)


def _made(count: int) -> Iterator[dict[str, Any]]:
    """Answers of talks and the names of their people, made up."""
    import random

    chance = random.Random(7)  # noqa: S311 - made-up words
    for _ in range(count):
        answers = {
            "talk_type": "提醒谈话",
            "starts_at": "2026-03-05T09:00",
            "place": "三楼小会议室",
            "cause": _words(chance, 60),
            "content": f"{_words(chance, 200)}\n{_words(chance, 150)}",
            "opinion": _words(chance, 110),
            "requirements": _words(chance, 60),
            "due_on": "2026-04-30",
            "confidentiality": "内部",
            "remark": _words(chance, 20),
        }
        yield {
            "answers": answers,
            "names": ["".join(chance.choices(_common(), k=3)) for _ in ROLES],
        }


def _record(given: dict[str, Any], number: int) -> WholeRecord:
    record = Talk(
        id=f"r{number}",
        office_id="office",
        kind="talk",
        form_id="talk",
        form_version="0",
        number=f"T2026-{number:04d}",
        title="谈话",
        answers=given["answers"],
        state="recorded",
        entered_at=ENTERED,
        talk_type="提醒谈话",
        starts_at="2026-03-05T09:00",
    )
    people = zip(ROLES, given["names"], strict=True)
    return WholeRecord(record=record, people=tuple(_tie(record.id, *one) for one in people))


def _tie(record_id: str, role: str, name: str) -> PersonTie:
    as_of = {"name": name, "post": "科员", "department": "办公室", "political_status": "中共党员"}
    return PersonTie(
        id=f"{record_id}-{role}",
        record_id=record_id,
        person_id=name,
        role=role,
        position=0,
        as_of=as_of,
    )
