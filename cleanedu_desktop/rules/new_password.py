"""What a new password must be."""

from __future__ import annotations

import unicodedata

from cleanedu_desktop.problems import OfficeProblem

SHORTEST, LONGEST = 8, 200
FEWEST_KINDS = 4
"""Different characters at least."""


def refuse_weak(password: str) -> None:
    """Raise an OfficeProblem unless `password` can be a new password."""
    # Full and half width are the same password, so they count as the same here.
    text = unicodedata.normalize("NFKC", password)
    wrong = None
    if not text.isprintable():
        wrong = "密码里有看不见的字符"
    elif not SHORTEST <= len(text) <= LONGEST:
        wrong = f"密码应有 {SHORTEST} 至 {LONGEST} 个字符，现在是 {len(text)} 个"
    elif len(set(text)) < FEWEST_KINDS:
        wrong = f"密码至少要用 {FEWEST_KINDS} 种不同的字符"
    elif text != text.strip():
        wrong = "密码的开头或结尾有空格，容易记错"
    if wrong:
        raise OfficeProblem(
            f"{wrong}，没有设置。数据没有改动；请另想一个，例如四五个不相干的词连在一起。"
        )
