"""Lets a user of the office sit down at an open desk."""

from __future__ import annotations

import uuid
from dataclasses import replace

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.user_rules import tidy_name
from cleanedu_desktop.records.user import User
from cleanedu_desktop.records.vocabulary import INSPECTOR


def visiting_inspector(name: str) -> User:
    """Return an inspector who is no user of the office; the store must have been opened.

    Raises:
        OfficeProblem: the name cannot be used.
    """
    return User(id=str(uuid.uuid4()), name=tidy_name(name), role=INSPECTOR, position=0)


def sit_down(desk: Desk, *, user: User) -> Desk:
    """Return the desk at which `user` sits; for an inspector its store is opened anew to read.

    Raises:
        OfficeProblem: an inspector's log cannot be written; the desk is closed then.
    """
    if user.role != INSPECTOR:
        desk.store.sign_in(user.id, desk.clock)
        desk.user = user
        return desk
    store = desk.store if desk.store.read_only else desk.store.reopen(read_only=True)
    try:
        return begin_inspection(replace(desk, store=store, user=user), who=user.name)
    except BaseException:
        store.close()
        raise
