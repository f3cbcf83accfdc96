"""How a record says that it was entered late: 补录 with its reason, or 转录 from paper.

What happened before the office's first day in the program cannot have been entered in time: it is
taken over from paper (转录), and `Record.late_reason` then begins with `FROM_PAPER`, followed by
where the original lies. Any other reason, an empty one too, is that of a late entry (补录).
"""

from __future__ import annotations

FROM_PAPER = "转录："


def is_transcribed(late_reason: str | None) -> bool:
    """Tell whether the record was taken over from paper (转录)."""
    return late_reason is not None and late_reason.startswith(FROM_PAPER)


def late_word(late_reason: str | None) -> str:
    """Return 补录 or 转录, "" for a record entered in time."""
    if late_reason is None:
        return ""
    return "转录" if is_transcribed(late_reason) else "补录"


def reason_given(late_reason: str | None) -> str:
    """Return what was typed: why late, or where the original on paper lies."""
    return (late_reason or "").removeprefix(FROM_PAPER).strip()


def from_paper(original: str) -> str:
    """Return the `late_reason` of a record whose original on paper lies at `original`."""
    return FROM_PAPER + original.strip()
