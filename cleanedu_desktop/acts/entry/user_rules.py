"""What the users of an office must be so that the books stay in good hands."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.user import User
from cleanedu_desktop.records.vocabulary import INSPECTOR, ROLES, SECRETARY

LONGEST_NAME = 20


def tidy_name(name: str) -> str:
    """Return the name of a user without spaces around it.

    Raises:
        OfficeProblem: it is empty, too long, or cannot be shown.
    """
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > LONGEST_NAME or not tidy.isprintable():
        raise OfficeProblem(
            f"没有保存：使用者的姓名应为 1 至 {LONGEST_NAME} 个字。记录没有受影响；请改正后再试。"
        )
    return tidy


def role_meant(words: str) -> str:
    """Return the role key for a key or its word (文书).

    Raises:
        OfficeProblem: there is no such role.
    """
    by_word = {word: key for key, word in ROLES.items()}
    role = by_word.get(words, words)
    if role not in ROLES:
        known = "、".join(ROLES.values())
        raise OfficeProblem(f"没有“{words}”这种身份。没有改动；可选的有：{known}。")
    return role


def user_named(users: Sequence[User], name: str) -> User:
    """Return the user of that name.

    Raises:
        OfficeProblem: there is none.
    """
    for user in users:
        if user.name == name.strip():
            return user
    known = "、".join(user.name for user in users)
    raise OfficeProblem(f"没有“{name.strip()}”这个使用者。没有改动；现有：{known}。")


def refuse_unsound(users: Sequence[User]) -> None:
    """Raise if two who work here have one name, or nobody may write.

    Raises:
        OfficeProblem: so it would be.
    """
    here = [user for user in users if user.left_at is None]
    names = [user.name for user in here]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise OfficeProblem(
            f"没有保存：已经有叫“{twice}”的使用者。记录没有受影响；"
            "请在姓名后加上科室或序号，以便区分。"
        )
    if not any(user.role == SECRETARY for user in here):
        raise OfficeProblem(
            "没有保存：至少要留一位文书，否则没有人能登记。记录没有受影响；请先增加一位文书。"
        )


def first_of(users: Sequence[User]) -> User:
    """Return who sits here when nobody is chosen: the first who may write."""
    return next(user for user in users if user.role != INSPECTOR)
