"""One entry of an inspector's log: what was seen or printed, by whom and when; never its words."""

from __future__ import annotations

from datetime import datetime

from cleanedu_desktop.quick_dataclass import dataclass

VIEWINGS = {
    "begin": "开始检查",
    "open_up": "开放不公开内容",
    "list": "查看清单",
    "find": "查找",
    "view": "查看记录",
    "print": "打印",
    "end": "结束检查",
}
"""What was done: key kept in the log -> word shown."""


@dataclass(frozen=True, kw_only=True)
class Viewing:
    """One thing an inspector did."""

    seq: int
    """From 1, without a gap."""
    at: datetime
    """UTC, aware."""
    who: str
    """Name of the user, as it was then."""
    what: str
    """`VIEWINGS` key."""
    about: str = ""
    """Title of the form or kind, or who opened what is confidential."""
    numbers: tuple[str, ...] = ()
    """Record numbers; the contents of a record never."""
    digest: str = ""
    """SHA-256 in hex over this entry and the digest before it."""
