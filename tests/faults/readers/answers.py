"""Reader: the answers file of the command line, of which an entry is recorded.

Recipe: `tests/faults/reader.py`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.cli.answers_file import read_answers_file
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import SESSION, TALK
from tests.faults.books import STAFF, books_open, set_up
from tests.faults.job import Place
from tests.faults.reader import Maker, Reader

_TALK = {
    "answers": TALK | {"due_on": "2026-04-01"},
    "people": [
        {"person": STAFF.head, "role": "talker"},
        {"person": STAFF.clerk, "role": "talkee"},
    ],
    "links": [],
    "late_reason": None,
}
_SESSION = {
    "answers": SESSION,
    "people": [
        {"person": STAFF.head, "role": "host"},
        {"person": STAFF.clerk, "role": "recorder"},
        {"person": STAFF.driver, "role": "attendee", "presence": "请假", "reason": "出车"},
    ],
}


def _seeds(_: Place) -> Sequence[bytes]:
    return [json.dumps(one, ensure_ascii=False, indent=1).encode() for one in (_TALK, _SESSION)]


def _read(place: Place, file: Path) -> Sequence[str]:
    """Record what the file says as an entry of the kind it is most like, and show it."""
    given = read_answers_file(str(file))
    kind = "study_session" if "session_type" in given.answers else "talk"
    with books_open(place) as desk:
        try:
            done = record_entry(
                desk,
                kind=kind,
                answers=given.answers,
                people=given.people or (),
                links=given.links or (),
                late_reason=given.late_reason,
            )
        except OfficeProblem as problem:
            return [problem.sentence]
        show_entry(desk, record_id=done.id)
    return ()


def _talk_with(**answers: object) -> Maker:
    whole = _TALK | {"answers": {**TALK, **answers}}
    return lambda _: json.dumps(whole).encode()


def _always(data: bytes) -> Maker:
    return lambda _: data


READER = Reader(
    "answers",
    at="答案.json",
    prepare=set_up,
    seeds=_seeds,
    read=_read,
    made={
        "nested lists": _always(b"[" * 1_000_000),
        "nested objects": _always(b'{"answers":' * 500_000),
        "nested to the limit": _always(b'{"answers":{"a":' + b"[" * 29 + b"]" * 29 + b"}}"),
        "a number of a million digits": _always(b'{"answers":{"a":' + b"9" * 1_000_000 + b"}}"),
        "a number beyond all": _always(b'{"answers":{"a":1e999}}'),
        "half a pair": _always(b'{"answers":{"content":"\\ud800"}}'),
        "half a pair as key": _always(b'{"answers":{"\\ud800":"1"}}'),
        "half a pair outside": _always(b'{"\\ud800":"1"}'),
        "characters nobody sees": _talk_with(content="\0\x1b[2J\u202e\u2028\x7f"),
        "a key nobody sees": _talk_with(**{"\0\x1b\n": "1"}),
        "a key of 100,000 characters": _talk_with(**{"长" * 100_000: "1"}),
        "a million characters": _talk_with(content="长" * 1_000_000),
        "7 MB in one word": _talk_with(place="a" * 7_000_000),
        "a type for a text": _talk_with(content={"a": [1, None, True]}),
        "a number for a day": _talk_with(starts_at=20260309),
        "the last day": _talk_with(starts_at="9999-12-31T23:59", due_on="9999-12-31"),
        "the first day": _talk_with(starts_at="0001-01-01T00:00"),
        "100,000 answers": _talk_with(**{f"k{number}": number for number in range(100_000)}),
        "100,000 people": lambda _: json.dumps(
            _TALK | {"people": [{"person": STAFF.head, "role": "talker"}] * 100_000}
        ).encode(),
        "100,000 nobodies": lambda _: json.dumps(
            _TALK | {"people": [{"person": f"甲{at}", "role": "talkee"} for at in range(60_000)]}
        ).encode(),
        "100,000 links": lambda _: json.dumps(
            _TALK | {"links": [{"to": f"x{at}", "as": "answers"} for at in range(60_000)]}
        ).encode(),
        "20 MB": _always(b" " * 20_000_000),
        "UTF-16": lambda good: good.decode().encode("utf-16"),
        "two of it": lambda good: good + good,
    },
    tokens=(
        b"null",
        b"true",
        b"NaN",
        b"-Infinity",
        b"\\ud800",
        b"\\u0000",
        b'"answers"',
        b'"person"',
        b'"role"',
        b'"due_on"',
        b'"late_reason":',
        b"[]",
        b"{}",
        b"1e400",
        b'"2026-02-30"',
        b",",
        b":",
    ),
)
