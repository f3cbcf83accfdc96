"""A small form to change, and folders of form files, for tests of reading forms."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.form_engine.read_forms import FormCatalogue, read_forms

TOUR = """\
id = "tour"
title = "参观登记表"
kind = "tour"
code = "V"
title_from = ["place"]
happened_on = "held_on"
list_columns = ["record.number", "held_on", "place"]

[states]
planned = "计划"
done = "已办"

[[field]]
name = "place"
label = "地点"
kind = "text"
required = true

[[field]]
name = "held_on"
label = "日期"
kind = "date"

[[field]]
name = "stops"
label = "站点"
kind = "table"

[[field.column]]
name = "stop"
label = "站"
kind = "text"

[[field.column]]
name = "hours"
label = "时长"
kind = "number"

[[people]]
role = "guide"
label = "讲解人"
max = 1

[[people]]
role = "visitor"
label = "参观人员"
presence = true

[[step]]
name = "report"
label = "小结"
from = ["planned"]
to = "done"
on = "reported_on"

[[step.field]]
name = "reported_on"
label = "小结日期"
kind = "date"

[[step.field]]
name = "words"
label = "小结"
kind = "long_text"

[[row]]
cells = ["place:6", "held_on:6"]

[[row]]
cells = ["stops:12"]

[[row]]
signatures = ["讲解人签字"]
"""
"""A register of an office's own: no code knows this kind."""

LEDGER = """\
id = "tour_ledger"
title = "参观台账"
kind = "tour"
layout = "ledger"
paper = "a4-landscape"

[[column]]
ref = "serial"
label = "序号"
width = 10

[[column]]
ref = "place"
label = "地点"
width = 60
"""


def catalogue(folder: Path, overlay: dict[str, str] | None = None, **files: str) -> FormCatalogue:
    """Write `files` (form id -> TOML) into `folder` and read them, with the office's `overlay`."""
    shipped, own = folder / "forms", folder / "own"
    for place, texts in ((shipped, files), (own, overlay or {})):
        place.mkdir(exist_ok=True)
        for name, text in texts.items():
            (place / f"{name}.toml").write_text(text, encoding="utf-8")
    return read_forms(shipped, own)


def told(found: FormCatalogue) -> list[tuple[int, str]]:
    """Return (line, sentence) of every mistake."""
    return [(one.line, one.sentence) for one in found.mistakes]


def line_of(text: str, part: str) -> int:
    """Return the line in which `part` first stands."""
    return text[: text.index(part)].count("\n") + 1
