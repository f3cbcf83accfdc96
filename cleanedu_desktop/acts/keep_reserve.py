"""Keeps a little of the disk for the day it is full."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk


def keep_reserve(desk: Desk) -> bool:
    """Make the reserve beside the store where it is missing; tell whether it is there now."""
    return desk.store.keep_reserve()
