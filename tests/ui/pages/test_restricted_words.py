"""Restricted choices in words."""

from __future__ import annotations

from datetime import UTC, datetime

from cleanedu_desktop.acts.show_entry import EntryShown
from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.records.record import Record, WholeRecord
from cleanedu_desktop.ui.pages.restricted_words import restricted_words

CATEGORY = Field(
    name="category", label="类别", kind="choice", choices=("普通", "密"), restricted_choices=("密",)
)
FORM = Form(
    id="person",
    title="人员",
    kind="person",
    fields=(
        CATEGORY,
        Field(name="categories", label="历次", kind="table", columns=(CATEGORY,)),
    ),
)


def shown(**answers: object) -> EntryShown:
    """A person with these answers."""
    record = Record(
        id="1", office_id="o", kind="person", form_id="person", form_version="1", number="R-1",
        title="王某", answers=answers, entered_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    return EntryShown(whole=WholeRecord(record=record), form=FORM)


def test_only_restricted_answers_are_told() -> None:
    """Of a table, only the rows that hold one."""
    assert restricted_words(shown(category="普通", categories=[{"category": "普通"}])) == []
    assert restricted_words(shown()) == []
    found = restricted_words(
        shown(category="密", categories=[{"category": "普通"}, {"category": "密"}])
    )
    assert found == ["类别：密", "历次：密"]
