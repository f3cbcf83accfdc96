"""The child itself: what it says line by line, started as the parent starts it."""

from __future__ import annotations

import json
from typing import Any

from cleanedu_desktop.child_process import run_child
from cleanedu_desktop.exchange.media.talking import MODULE
from tests.acts.scans import as_bytes, coded
from tests.exchange.media.pictures import photo


def said_by(content: bytes, *asked: dict[str, Any]) -> list[bytes]:
    """What it said, cut at the ends of lines."""
    given = len(content).to_bytes(4, "big") + content + bytes(4)
    given += b"".join(json.dumps(one).encode() + b"\n" for one in asked)
    done = run_child(MODULE, seconds=600, given=given)
    assert done.returncode == 0
    return done.stdout.split(b"\n")


def test_facts_first_then_an_answer_to_each_request() -> None:
    asked: list[dict[str, Any]] = [
        {"what": "picture", "page": 0, "longest": 30},
        {"what": "page_jpeg", "page": 0},
    ]
    said = said_by(photo(), *asked)
    assert json.loads(said[0])["facts"]["media_type"] == "image/jpeg"
    assert json.loads(said[1])["width"] == 30
    assert said[-2].endswith(b'\xff\xd9{"data": 0}')


def test_it_reads_codes_and_parts_pages() -> None:
    asked: list[dict[str, Any]] = [{"what": "codes", "page": 0}, {"what": "alone", "page": 0}]
    codes, alone = map(json.loads, said_by(as_bytes(coded("A")), *asked)[1:3])
    assert [one["text"] for one in codes["codes"]] == ["A"]
    assert alone == {"media_type": "image/png", "data": 0}


def test_it_says_why_and_ends() -> None:
    assert json.loads(said_by(b"just a text")[0]) == {"why": "no_picture", "data": 0}
