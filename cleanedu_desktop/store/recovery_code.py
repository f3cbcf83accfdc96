"""The recovery code on the sheet in the safe: random, in groups, each with a check of its own.

Six groups of six characters: five random ones, then one that makes the weighted sum of the group
come out as its number modulo 23, a prime. Any one wrong character, any two exchanged ones within a
group and any exchanged groups are noticed, and which group it is. 23 to the power of 30 is more
than 2 to the power of 135.
"""

from __future__ import annotations

import secrets
import unicodedata

from cleanedu_desktop.problems import OfficeProblem

LETTERS = "34679ACDEFGHJKMNPRTVWXY"
"""Without what looks alike: 0 O Q, 1 I L, 2 Z, 5 S, 8 B, U."""

GROUPS, GROUP = 6, 6
_RANDOM = GROUP - 1
_SIGNS_BETWEEN = set(" -_.,:;·/—–―‐−、，。")


def new_code() -> str:
    """Return a fresh code as it is printed: ``XXXXXX-XXXXXX-…``."""
    number = int.from_bytes(secrets.token_bytes(32))
    groups = []
    for at in range(GROUPS):
        values = []
        for _ in range(_RANDOM):
            number, value = divmod(number, len(LETTERS))
            values.append(value)
        groups.append("".join(LETTERS[one] for one in [*values, _check(values, at)]))
    return "-".join(groups)


def signs_of(typed: str) -> str:
    """Return what is typed in large letters of half width, without blanks and dashes."""
    text = unicodedata.normalize("NFKC", typed).upper()
    return "".join(one for one in text if not (one.isspace() or one in _SIGNS_BETWEEN))


def mistake_in(typed: str) -> str:
    """Return the first slip in what is typed so far, in words; empty where there is none."""
    signs = signs_of(typed)
    for at, one in enumerate(signs):
        if one not in LETTERS:
            return f"第 {at // GROUP + 1} 组里的“{one}”不是恢复码会用的字符"
    if len(signs) > GROUPS * GROUP:
        return f"恢复码只有 {GROUPS} 组、每组 {GROUP} 个字符，现在多了"
    for at in range(len(signs) // GROUP):
        group = signs[at * GROUP : (at + 1) * GROUP]
        *values, check = (LETTERS.index(one) for one in group)
        if check != _check(values, at):
            return f"第 {at + 1} 组“{group}”抄错了"
    return ""


def read_code(typed: str) -> str:
    """Return a typed code as it is printed; case, width, blanks and dashes do not matter.

    Raises:
        OfficeProblem: it cannot be a code; the sentence says which group is wrong.
    """
    signs = signs_of(typed)
    if len(signs) != GROUPS * GROUP and set(signs) <= set(LETTERS):
        _refuse(f"恢复码应有 {GROUPS} 组、每组 {GROUP} 个字符，现在共有 {len(signs)} 个")
    if wrong := mistake_in(typed):
        _refuse(wrong)
    return "-".join(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))


def _check(values: list[int], at: int) -> int:
    """Return the last value of group `at`: sum of place times value, all six, is ``at + 1``."""
    known = sum(place * value for place, value in enumerate(values, start=1))
    return (at + 1 - known) * pow(GROUP, -1, len(LETTERS)) % len(LETTERS)


def _refuse(what: str) -> None:
    raise OfficeProblem(f"{what}，没有解锁。数据没有改动；请对照恢复单逐组核对后再试。")
