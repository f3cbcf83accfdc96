"""Writes a form to JSON and back exactly, so that the store can keep every version ever used."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any

from cleanedu_desktop.form_engine.definition import (
    Cell,
    Column,
    Field,
    Form,
    Letter,
    Official,
    OfficialPart,
    PeopleRole,
    Place,
    Row,
    Step,
)
from cleanedu_desktop.problems import OfficeProblem

_LEFT_OUT = frozenset(
    {"version", "file", "line", "base_file", "own", "due", "counts", "seen_by", "links"}
)
_PARTS: dict[tuple[type, str], type] = {
    (Form, "fields"): Field,
    (Form, "people"): PeopleRole,
    (Form, "steps"): Step,
    (Form, "rows"): Row,
    (Form, "columns"): Column,
    (Form, "letter"): Letter,
    (Form, "official"): Official,
    (Form, "places"): Place,
    (Field, "columns"): Field,
    (Step, "fields"): Field,
    (Step, "people"): PeopleRole,
    (Row, "cells"): Cell,
    (Row, "columns"): Cell,
    (Letter, "notes"): Cell,
    (Official, "parts"): OfficialPart,
    (Official, "people"): Cell,
}


def form_to_json(form: Form) -> str:
    """Return `form` as canonical JSON without places in files; equal forms give equal text.

    What has its default is left out, so that a form keeps its version when the program learns
    new wishes.
    """
    return json.dumps(_plain(form), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def form_from_json(text: str) -> Form:
    """Return the form `form_to_json` wrote, with its version.

    Raises:
        OfficeProblem: `text` is no frozen form.
    """
    try:
        form: Form = _built(Form, json.loads(text))
        return replace(form, version=version_of(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise OfficeProblem(
            "保存在数据里的一份表单版本读不出来，用它打印旧记录会不准确，因此没有打印。"
            "记录本身没有改动；请运行数据检查，或从备份恢复。"
        ) from error


def version_of(text: str) -> str:
    """Return the version of a frozen form: 12 hex digits of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


def with_version(form: Form) -> Form:
    """Return `form` carrying the version of what it now says."""
    return replace(form, version=version_of(form_to_json(form)))


def with_versions(forms: Sequence[Form]) -> list[Form]:
    """Return `forms` with their versions; a main form names those of the others of its kind.

    Ledgers are not among them: they list records of many years, as the ledger is now.
    """
    found = [form if form.id == form.kind else with_version(form) for form in forms]
    others = sorted(
        (one for one in found if one.id != one.kind and one.layout != "ledger"),
        key=lambda one: one.id,
    )
    return [
        with_version(
            replace(form, others={one.id: one.version for one in others if one.kind == form.kind})
        )
        if form.id == form.kind
        else form
        for form in found
    ]


def _plain(part: Any) -> Any:
    if part is None or isinstance(part, (str, int)):
        return part
    if is_dataclass(part):
        return {
            one.name: _plain(value)
            for one in fields(part)
            if one.name not in _LEFT_OUT
            and (value := getattr(part, one.name)) != one.default
            and not (one.default_factory is not MISSING and not value)
        }
    if isinstance(part, tuple):
        return [_plain(one) for one in part]
    if isinstance(part, dict):
        # States have an order, which sorted keys would lose; other forms keep to the same shape.
        return [[key, value] for key, value in part.items()]
    if isinstance(part, float) and part.is_integer():
        return int(part)
    return part


def _built(kind: type, plain: Any) -> Any:
    given: dict[str, Any] = {}
    for name, value in plain.items():
        part = _PARTS.get((kind, name))
        if name in {"states", "others"}:
            given[name] = dict(value)
        elif part is not None and isinstance(value, list):
            given[name] = tuple(_built(part, one) for one in value)
        elif part is not None and value is not None:
            given[name] = _built(part, value)
        else:
            given[name] = tuple(value) if isinstance(value, list) else value
    return kind(**given)
