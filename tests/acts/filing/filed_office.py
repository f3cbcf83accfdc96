"""An office that has said how it files, for the tests of the file."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.change_retention import take_references
from cleanedu_desktop.acts.desk import Desk


def ready_to_file(desk: Desk, **given: str | int) -> Desk:
    """Let the office have a fonds number and the periods of the reference tables."""
    take_references(desk)
    settings: dict[str, str | int] = {"fonds_number": "Z109"}
    desk.settings = replace(desk.settings, **(settings | given))  # type: ignore[arg-type]
    return desk
