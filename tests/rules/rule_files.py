"""Rule files for tests: two shipped rules, and what an office writes over them."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.rules.rulebook import SHIPPED_FILES, Rulebook, read_rulebook

SHIPPED = """\
[[rule]]
id = "C1"
text = "党员大会每季度1次"
citation = "条例第十一条"
national = true
from = 2018-10-28
demand = "records"
kind = "study_session"
types = ["党员大会"]
period = "quarter"
minimum = 1

[[rule]]
id = "C22"
text = "警示教育每年2次"
citation = "某地"
on = false
demand = "records"
kind = "study_session"
types = ["警示教育"]
period = "year"
minimum = 2
"""


def rulebook(place: Path, *own: str, shipped: str = SHIPPED) -> Rulebook:
    """Return the book of `shipped` with the office's texts, each a file of its own."""
    ours, theirs = place / "shipped", place / "own"
    ours.mkdir()
    theirs.mkdir()
    for name in SHIPPED_FILES:
        (ours / name).write_text("# leer\n", encoding="utf-8")
    (ours / SHIPPED_FILES[0]).write_text(shipped, encoding="utf-8")
    for number, text in enumerate(own):
        (theirs / f"{number}.toml").write_text(text, encoding="utf-8")
    return read_rulebook(ours, theirs)
