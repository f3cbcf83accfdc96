"""Names, roles, and that somebody is left who may write."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleanedu_desktop.acts.entry.user_rules import (
    first_of,
    refuse_unsound,
    role_meant,
    tidy_name,
    user_named,
)
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.user import User
from cleanedu_desktop.records.vocabulary import HEAD, INSPECTOR, SECRETARY


def user(name: str, role: str = SECRETARY, *, left: bool = False) -> User:
    at = datetime(2026, 1, 1, tzinfo=UTC) if left else None
    return User(id=f"{name:36}", name=name, role=role, position=0, left_at=at)


def test_names_are_tidied_or_refused() -> None:
    assert tidy_name("  王 某某\n") == "王 某某"
    for wrong in ("", "  ", "王" * 21, "王\u202e某"):
        with pytest.raises(OfficeProblem, match="姓名应为"):
            tidy_name(wrong)


def test_a_role_is_meant_by_key_or_word() -> None:
    assert role_meant("负责人") == role_meant("head") == HEAD
    with pytest.raises(OfficeProblem, match="文书、负责人、检查人员"):
        role_meant("书记")


def test_a_user_is_found_by_name() -> None:
    users = [user("王某某"), user("李某")]
    assert user_named(users, " 李某 ").name == "李某"
    with pytest.raises(OfficeProblem, match="王某某、李某"):
        user_named(users, "赵某")


def test_two_of_one_name_are_refused_unless_one_has_left() -> None:
    with pytest.raises(OfficeProblem, match="已经有叫“王某某”"):
        refuse_unsound([user("王某某"), user("王某某", HEAD)])
    refuse_unsound([user("王某某"), user("王某某", left=True)])


def test_somebody_must_be_left_who_writes() -> None:
    for users in ([user("李某", HEAD)], [user("王某某", left=True), user("李某", INSPECTOR)]):
        with pytest.raises(OfficeProblem, match="至少要留一位文书"):
            refuse_unsound(users)


def test_nobody_becomes_an_inspector_without_choosing() -> None:
    assert first_of([user("李某", INSPECTOR), user("王某某")]).name == "王某某"
