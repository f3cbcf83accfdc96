"""Reads what a form says follows from its records: days that fall due, what they count for."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.records.register import OWN_DAY, Counts, DueDate, Register
from cleanedu_desktop.toml_files.toml_table import TomlTable

MOST_MONTHS = 120


def with_register(form: Form, top: TomlTable) -> Form:
    """Return the form with all that its file says of this."""
    counts = top.table("counts")
    return replace(
        form,
        due=tuple(_due(one) for one in top.tables("due")),
        counts=_counts(counts) if counts else None,
        seen_by=top.texts("seen_by"),
        links=top.texts("links"),
    )


def _due(table: TomlTable) -> DueDate:
    warn_days = table.number("warn_days", -1, low=0, high=366)
    read = DueDate(
        field=table.text("field", required=True),
        label=table.text("label", required=True),
        until_states=table.texts("until_states"),
        step=table.text("step"),
        every_months=table.number("every_months", 0, low=1, high=MOST_MONTHS),
        warn_days=None if warn_days < 0 else warn_days,
        line=table.line,
    )
    table.finish()
    return read


def _counts(table: TomlTable) -> Counts:
    read = Counts(
        period=table.text("period", OWN_DAY),
        indicators=table.texts("indicators"),
        hours=table.text("hours"),
        people=table.text("people"),
        collective=table.flag("collective"),
        by=table.texts("by"),
        sums=table.texts("sums"),
    )
    table.finish()
    return read


def register_of(form: Form) -> Register:
    """Return what rules know of the kind of a main form."""
    return Register(
        kind=form.kind,
        title=form.title,
        type_by=form.variants_by,
        first_state=next(iter(form.states), ""),
        leads=tuple((one.name, one.to_state) for one in form.steps if one.to_state is not None),
        due=form.due,
        counts=form.counts,
        links=form.links,
        restricted=form.restricted,
    )
