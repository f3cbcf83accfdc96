"""Days that fall due and what records count for, as forms say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.form_engine.read_register import register_of
from cleanedu_desktop.records.register import Counts, DueDate, Register
from tests.form_engine.filled_records import shipped_forms
from tests.form_engine.form_files import TOUR, catalogue, line_of, told

WORDS = """
[[due]]
field = "held_on"
label = "汇报"
until_states = ["done"]
step = "report"
every_months = 12
warn_days = 0

[[due]]
field = "happened_on"
label = "参观"
step = "report"

[counts]
indicators = ["culture"]
people = "visitor"
by = ["place"]
"""
WHOLE = (
    TOUR.replace('code = "V"\n', 'code = "V"\nseen_by = ["secretary", "head"]\nlinks = ["tour"]\n')
    + WORDS
)


def test_all_that_can_be_said(tmp_path: Path) -> None:
    """And what rules know of it."""
    found = catalogue(tmp_path, tour=WHOLE)
    assert told(found) == []
    (form,) = found.forms
    due = (
        DueDate(
            field="held_on",
            label="汇报",
            until_states=("done",),
            step="report",
            every_months=12,
            warn_days=0,
        ),
        DueDate(field="happened_on", label="参观", step="report"),
    )
    counts = Counts(indicators=("culture",), people="visitor", by=("place",))
    assert (form.due, form.counts) == (due, counts)
    assert (form.seen_by, form.links) == (("secretary", "head"), ("tour",))
    assert register_of(form) == Register(
        kind="tour",
        title="参观登记表",
        first_state="planned",
        leads=(("report", "done"),),
        due=due,
        counts=counts,
        links=("tour",),
    )


def test_it_is_no_part_of_a_version_that_is_kept(tmp_path: Path) -> None:
    """What follows from records is said of all years by the form of today."""
    (plain,) = catalogue(tmp_path, tour=TOUR).forms
    (whole,) = catalogue(tmp_path, tour=WHOLE).forms
    assert plain.version == whole.version


@pytest.mark.parametrize(
    ("old", "new", "at", "part"),
    [
        ('field = "held_on"\n', "", "[[due]]", "缺少“field”"),
        ('label = "汇报"\n', "", "[[due]]", "缺少“label”"),
        ("every_months = 12", "every_months = 0", "every_months", "1 到 120"),
        ("warn_days = 0", 'warn_days = "0"', "warn_days", "整数"),
        ("warn_days = 0", "warn = 0", "warn =", "不认识“warn”"),
        ('people = "visitor"', 'person = "visitor"', "person", "不认识“person”"),
        ('by = ["place"]', 'by = "place"', 'by = "place"', "一组文字"),
    ],
)
def test_mistakes_have_their_line(tmp_path: Path, old: str, new: str, at: str, part: str) -> None:
    """One thing wrong, told where it stands."""
    head, tail = WHOLE.split("[[due]]", 1)
    text = head + "[[due]]" + tail.replace(old, new, 1)
    assert text != WHOLE
    found = [one for one in told(catalogue(tmp_path, tour=text)) if part in one[1]]
    assert [line for line, _ in found] == [line_of(text, at)]


def test_shipped_registers_say_what_falls_due() -> None:
    """The days their forms ask for, each with the step that settles it."""
    said = {(form.kind, due.field): due.step for form in shipped_forms().forms for due in form.due}
    assert (
        said.items()
        >= {
            ("plan_item", "due_on"): "complete",
            ("incoming_document", "pass_on_by"): "pass_on",
            ("incoming_document", "report_by"): "carry_out",
            ("question", "answer_by"): "answer",
            ("self_study", "reflections_due_on"): "hand_in",
            ("person_event", "influence_until"): "end",
            ("campaign", "ends_on"): "close",
            ("responsibility_letter", "dated_on"): "sign",
        }.items()
    )
