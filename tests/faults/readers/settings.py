"""Reader: settings.toml, read when the books are opened and used on paper.

Recipe: `tests/faults/reader.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.print_blank import print_blank
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import record_talk
from tests.faults.books import STAFF, books_open, set_up
from tests.faults.job import Place
from tests.faults.reader import Reader
from tests.faults.toml_files import MADE, TOKENS

GOOD = """
# 本单位的设置
late_after_days = 5
title_line = "示例局机关党支部"
own_fonts = false
"""


def _seeds(_: Place) -> Sequence[bytes]:
    return [GOOD.encode(), b"", b"late_after_days = 30\n"]


def _read(place: Place, _: Path) -> Sequence[str]:
    """Open the books with these settings, record a talk and print."""
    with books_open(place) as desk:
        try:
            record_talk(desk, STAFF, starts_at="2026-03-07T09:00")
            print_blank(desk, form_id="talk", target=place.disk / "blank.pdf")
        except OfficeProblem as problem:
            return [problem.sentence]
    return ()


READER = Reader(
    "settings",
    at="数据/settings.toml",
    prepare=set_up,
    seeds=_seeds,
    read=_read,
    made=MADE
    | {
        "a long title line": lambda _: f'title_line = "{"长" * 100_000}"'.encode(),
        "an odd title line": lambda _: b'title_line = "\\u0000\\u001b[2J\\n\\u202e\\ufffe"',
        "a year of nines": lambda _: b"late_after_days = " + b"9" * 300,
        "before the flood": lambda _: b"late_after_days = -1",
    },
    tokens=(*TOKENS, b"late_after_days", b"title_line", b"own_fonts"),
)
