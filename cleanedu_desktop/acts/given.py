"""What a window or the command line hands to an act: people and links, in plain words."""

from __future__ import annotations

from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class PersonGiven:
    """A person to be tied to a record."""

    person: str
    """Id, or the exact name."""
    role: str
    presence: str | None = None
    """到会 / 请假 / 缺席 or its key, in roles that take attendance."""
    reason: str | None = None


@dataclass(frozen=True)
class LinkGiven:
    """Another record this one is tied to."""

    to: str
    """Id or record number."""
    link_as: str
    """What the link means: ``answers``, 对应谈话 …"""
