"""What of a form is there for one variant: a talk's type decides which of its fields are asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Form

Variants = frozenset[str]
"""The values of the choice in `variants_by` a form is shown for; empty: not chosen yet."""

NONE_CHOSEN: Variants = frozenset()


def variants_of(form: Form, answers: Mapping[str, object], variants_by: str = "") -> Variants:
    """Return the variant `answers` have chosen; `variants_by` serves a form older than it."""
    chosen = answers.get(form.variants_by or variants_by)
    return frozenset([chosen]) if isinstance(chosen, str) and chosen else NONE_CHOSEN


def fits(only_for: Sequence[str], variants: Variants) -> bool:
    """Tell whether what is `only_for` some variants is there for `variants`."""
    return not only_for or not variants.isdisjoint(only_for)


def for_variants(form: Form, variants: Variants) -> Form:
    """Return `form` with the fields, roles, rows and steps that are there for `variants`."""
    if not form.variants_by:
        return form
    return replace(
        form,
        fields=tuple(one for one in form.fields if fits(one.only_for, variants)),
        people=tuple(one for one in form.people if fits(one.only_for, variants)),
        rows=tuple(one for one in form.rows if fits(one.only_for, variants)),
        steps=tuple(one for one in form.steps if fits(one.only_for, variants)),
    )


def for_answers(form: Form, answers: Mapping[str, object]) -> Form:
    """Return `form` as it is for what `answers` have chosen."""
    return for_variants(form, variants_of(form, answers))


def not_for(label: str, only_for: Sequence[str], chooser: str, variants: Variants) -> str:
    """Say that `label` was given though it belongs to other variants; `chooser` is a label."""
    meant = "、".join(f"“{one}”" for one in only_for)
    chosen = "、".join(f"“{one}”" for one in sorted(variants)) or "还没有选"
    return f"“{label}”只用于{meant}，现在的{chooser}是{chosen}；请清空这一项，或改正{chooser}。"
