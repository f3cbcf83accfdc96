"""Adds a user of the office."""

from __future__ import annotations

import uuid

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.user_rules import refuse_unsound, role_meant, tidy_name
from cleanedu_desktop.records.user import User


def add_user(desk: Desk, *, name: str, role: str) -> User:
    """Add a user as the last one; `role` is a key of `ROLES` or its word.

    Raises:
        OfficeProblem: the name is taken or cannot be used, or there is no such role.
    """
    name, role = tidy_name(name), role_meant(role)
    with desk.store.writing("add_user") as books:
        users = books.users(with_left=True)
        position = max((user.position for user in users), default=-1) + 1
        user = User(id=str(uuid.uuid4()), name=name, role=role, position=position)
        refuse_unsound([*users, user])
        books.add_user(user)
    return user
