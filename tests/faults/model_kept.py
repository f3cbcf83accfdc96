"""What the books of the model hold, and the words it fills them with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hypothesis import strategies as st

CONTENTS = st.text(st.sampled_from("廉政谈话提醒䶮𬱖aA1-，"), min_size=1, max_size=12)
NAMES = st.sampled_from(("周明远", "沈雅琴", "李䶮", "赵一", "钱二", "𬱖三", "买买提·阿依达尔"))
WORDS = ("廉政", "䶮", "提醒")
WRITTEN = {"谈话类型": "提醒谈话", "谈话时间": datetime.fromisoformat("2026-03-09T16:00")}
"""A talk as it is written into a template."""
DEPARTMENTS = st.sampled_from(("办公室", "后勤科", "综合科"))


@dataclass(frozen=True)
class Kept:
    """What the books must hold of an entry."""

    kind: str
    answers: tuple[tuple[str, str], ...]
    withdrawn: bool = False


@dataclass(frozen=True)
class Before:
    """What the books held before an act that can be undone."""

    operation: str
    kept: dict[str, Kept]
    imported: bool
