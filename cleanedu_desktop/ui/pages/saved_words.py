"""What is said after COMMIT, and only then."""

from __future__ import annotations

from datetime import datetime
from typing import Any


def saved_words(result: Any, now: datetime) -> str:
    """Return what is said after COMMIT: 已保存 14:03 and, where there is one, the number."""
    number = getattr(result, "number", "")
    made = getattr(result, "ids", None)
    words = f"已保存 {now:%H:%M}"
    if number:
        words += f"（编号 {number}）"
    if made is not None:
        words += f"，共 {len(made)} 条"
        skipped = getattr(result, "skipped", [])
        if skipped:
            words += f"，{len(skipped)} 人已有，没有重复生成"
    return words
