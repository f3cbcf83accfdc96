"""Reader: a roster as an .xlsx workbook, read in a process of its own, previewed and imported.

Recipe: `tests/faults/reader.py`.
"""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence

from cleanedu_desktop.exchange.read_workbook import SECONDS
from cleanedu_desktop.folders import folders_for
from tests.faults.books import set_up
from tests.faults.hostile_workbooks import MADE
from tests.faults.job import Place
from tests.faults.mutants import mutated
from tests.faults.reader import Reader
from tests.faults.readers.roster_csv import import_roster


def _seeds(_: Place) -> Sequence[bytes]:
    return [(folders_for().resources / "sample" / "花名册.xlsx").read_bytes()]


def _mutated(seed: bytes, dice: random.Random, tokens: Sequence[bytes]) -> bytes:
    """Change a part of the package more often than the package itself: few of those open."""
    if dice.random() < 0.25:
        return mutated(seed, dice, tokens)
    with zipfile.ZipFile(io.BytesIO(seed)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = dice.choice(sorted(parts))
    parts[name] = mutated(parts[name], dice, tokens)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for part, body in parts.items():
            package.writestr(part, body)
    return out.getvalue()


READER = Reader(
    "roster_xlsx",
    at="花名册.xlsx",
    prepare=set_up,
    seeds=_seeds,
    read=import_roster,
    made=MADE,
    mutate=_mutated,
    tokens=(
        b"<row>",
        b"</row>",
        b'<c r="A1">',
        b'r="XFD1048576"',
        b't="s"',
        b't="d"',
        b't="e"',
        b"<v>-1</v>",
        b"<v>1e308</v>",
        b"<f>A1</f>",
        b"&amp;",
        b"&#0;",
        b"&lol;",
        b"<!DOCTYPE a>",
        b"<![CDATA[",
        b'<mergeCell ref="A1:XFD1048576"/>',
        b's="99999"',
        b'date1904="1"',
    ),
    # Its own process is stopped after as long: an old computer reads 5,000 people in some seconds.
    seconds=SECONDS,
    few=2,
    many=600,
)
