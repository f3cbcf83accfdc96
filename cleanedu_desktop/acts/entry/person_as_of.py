"""Who a person was on a day: the snapshot kept with every tie."""

from __future__ import annotations

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
    known = {name: person.answers.get(name) for name in COPIED}
    if on is not None and (held := _post_on(person.answers.get("posts") or [], on)):
        known |= {name: held[name] for name in ("post", "department") if held.get(name)}
    return {"name": person.name} | {name: value for name, value in known.items() if value}


def _post_on(posts: list[dict[str, Any]], on: date) -> dict[str, Any] | None:
    """Return the post begun last among those that cover the day."""
    covering = [post for post in posts if _covers(post, on)]
    return max(covering, key=lambda post: str(post.get("from") or ""), default=None)


def _covers(post: dict[str, Any], on: date) -> bool:
    begun, ended = str(post.get("from") or ""), str(post.get("until") or "")
    day = on.isoformat()
    # Partial dates compare by as much as is known: 2024-05 covers all of May.
    return (not begun or day[: len(begun)] >= begun) and (not ended or day[: len(ended)] <= ended)
