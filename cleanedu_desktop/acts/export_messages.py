"""Writes the messages of a node's reminder to a file, for whoever sends them; sends nothing."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.personal_messages import PersonalMessages, personal_messages
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.quick_dataclass import dataclass

CSV, TEXT = ".csv", ".txt"
HEAD = ("序号", "姓名", "部门", "职务", "联系电话", "内容")


@dataclass(frozen=True)
class MessagesExported:
    """A file of messages on disk."""

    path: Path
    messages: int
    without_phone: int
    """Recipients of whom the roster has no telephone."""


def export_messages(
    desk: Desk, *, record_id: str, target: Path, everyone: bool = False
) -> MessagesExported:
    """Write the messages as a table (.csv) or as text (any other ending must be .txt).

    The file is outside the books and not encrypted.

    Raises:
        OfficeProblem: as of `personal_messages`; an inspector asks; or the file cannot be written.
    """
    refuse_inspector(desk, "导出短信")
    suffix = CSV if target.suffix.lower() == CSV else TEXT
    target = ready_target(target, suffix=suffix)
    made = personal_messages(desk, record_id, everyone=everyone)
    from cleanedu_desktop.printing.write_file import write_whole

    write_whole(target, _table(made) if suffix == CSV else _text(made))
    without = sum(not one.phone for one in made.messages)
    return MessagesExported(target, len(made.messages), without)


def _table(made: PersonalMessages) -> bytes:
    from cleanedu_desktop.exchange.write_csv import csv_bytes

    rows = [
        (str(place), one.name, one.department, one.post, one.phone, one.text)
        for place, one in enumerate(made.messages, start=1)
    ]
    return csv_bytes(HEAD, rows)


def _text(made: PersonalMessages) -> bytes:
    parts = [f"{one.name}　{one.phone}".rstrip() + f"\n{one.text}\n" for one in made.messages]
    return "\n".join(parts).replace("\n", "\r\n").encode("utf-8-sig")
