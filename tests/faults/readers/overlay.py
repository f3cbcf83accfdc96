"""Reader: what an office changes in a form, on the screen, in a record and on paper.

Recipe: `tests/faults/reader.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.read_overlay import read_overlay
from tests.acts.office import record_talk
from tests.faults.books import STAFF, books_open, set_up
from tests.faults.job import Place
from tests.faults.reader import Reader
from tests.faults.readers.own_form import mistakes_of, printed
from tests.faults.toml_files import MADE, TOKENS

GOOD = """
title = "廉政谈话登记表"
title_line = "示例局机关党支部"
hide = ["opinion"]
order = ["place", "talk_type"]
signatures = ["谈话人", "谈话对象", "记录人"]

[relabel]
place = "谈话场所"

[[field]]
name = "own_visit"
label = "家访情况"
kind = "long_text"
lines = 4
"""


def _seeds(_: Place) -> Sequence[bytes]:
    return [GOOD.encode(), b'[relabel]\nplace = "\xe5\x9c\xb0\xe7\x82\xb9"\n']


def _read(place: Place, file: Path) -> Sequence[str]:
    """Open the books with the changes; record a talk and print it."""
    with books_open(place) as desk:
        read_overlay(desk, form_id="talk")
        told = mistakes_of(desk, file)
        record_talk(desk, STAFF, starts_at="2026-03-07T09:00")
        return [*told, *printed(place, desk, "talk")]


def _with(words: str) -> bytes:
    return f"{GOOD}\n{words}".encode()


READER = Reader(
    "overlay",
    at="数据/forms/talk.toml",
    prepare=set_up,
    seeds=_seeds,
    read=_read,
    made=MADE
    | {
        "a label of 4,000 characters": lambda _: f'[relabel]\nplace = "{"长" * 4000}"'.encode(),
        "a title of 4,000 characters": lambda _: f'title = "{"长" * 4000}"'.encode(),
        "a title nobody sees": lambda _: b'title = "\\u0000\\u202e\\u200b"',
        "2,000 fields": lambda _: "".join(
            f'[[field]]\nname = "own_{at}"\nlabel = "栏{at}"\nkind = "text"\n' for at in range(2000)
        ).encode(),
        "2,000 signatures": lambda _: f"signatures = {['某人'] * 2000}".encode(),
        "a field twice": lambda _: _with(
            '[[field]]\nname = "own_visit"\nlabel = "又"\nkind = "text"'
        ),
        "everything hidden": lambda _: b'hide = ["talk_type", "starts_at", "place", "content"]',
        "a field of no kind": lambda _: _with(
            '[[field]]\nname = "own_a"\nlabel = "甲"\nkind = "x"'
        ),
        "400 lines": lambda good: good.replace(b"lines = 4", b"lines = 400"),
        "a table in a table": lambda _: _with(
            '[[field]]\nname = "own_t"\nlabel = "表"\nkind = "table"\n'
            '[[field.column]]\nname = "a"\nlabel = "甲"\nkind = "table"'
        ),
    },
    tokens=(
        *TOKENS,
        b'hide = ["place"]\n',
        b"[relabel]\n",
        b"[widths]\n",
        b"[letter]\n",
        b"red_head = true\n",
        b'kind = "table"\n',
        b'kind = "choice"\n',
        b"choices = []\n",
        b"required = true\n",
        b'"starts_at"',
        b'"talker"',
        b"[[row]]\n",
        b"[[column]]\n",
    ),
)
