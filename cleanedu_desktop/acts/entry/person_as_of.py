"""Who a person was on a day: the snapshot kept with every tie."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cleanedu_desktop.form_engine.references import PERSON_PARTS
from cleanedu_desktop.records.person import Person

COPIED = tuple(part for part in PERSON_PARTS if part != "name")
"""What paper may say of a person, as it was that day."""


def person_as_of(person: Person, on: date | None) -> dict[str, Any]:
    """Return name, sex, post, department, political status … of `person` on the day `on`.

    Post and department come from the dated `posts` where one covers the day, else from the
    person's present ones. What is not known is left out.
    """
    known = {name: person.answers.get(name) for name in COPIED} | _held_on(person, on)
    return {"name": person.name} | {name: value for name, value in known.items() if value}


def still_as_of(kept: Mapping[str, Any], person: Person, on: date | None) -> dict[str, Any]:
    """Return the snapshot `kept` for a correction: only dated `posts` that cover the day mend it.

    The person's present post says nothing about the day of a record that exists already.
    """
    return {**kept, **_held_on(person, on)}


def _held_on(person: Person, on: date | None) -> dict[str, Any]:
    """Return post and department that the dated `posts` give for the day."""
    held = _post_on(person.answers.get("posts") or [], on) if on is not None else None
    return {name: held[name] for name in ("post", "department") if held.get(name)} if held else {}


def _post_on(posts: list[dict[str, Any]], on: date) -> dict[str, Any] | None:
    """Return the post begun last among those that cover the day."""
    covering = [post for post in posts if _covers(post, on)]
    return max(covering, key=lambda post: str(post.get("from") or ""), default=None)


def _covers(post: dict[str, Any], on: date) -> bool:
    begun, ended = str(post.get("from") or ""), str(post.get("until") or "")
    day = on.isoformat()
    # Partial dates compare by as much as is known: 2024-05 covers all of May.
    return (not begun or day[: len(begun)] >= begun) and (not ended or day[: len(ended)] <= ended)
