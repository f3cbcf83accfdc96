"""Says what an attachment is for (照片、签到表、已签扫描件…) and what is seen on it."""

from __future__ import annotations

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import ATTACHMENT_ROLES

LONGEST_CAPTION = 200
"""Characters."""


def describe_attachment(
    desk: Desk, *, attachment_id: str, role: str | None = None, caption: str | None = None
) -> Changes:
    """Set the role (an `ATTACHMENT_ROLES` key, or empty) and the caption; None leaves as it is.

    Raises:
        OfficeProblem: no such attachment or role, it was removed, its record is withdrawn, or the
            caption is too long; nothing was changed.
    """
    refuse_inspector(desk, "修改附件的说明")
    check_role(role or "")
    words = None if caption is None else " ".join(caption.split())
    if words is not None and len(words) > LONGEST_CAPTION:
        raise OfficeProblem(
            f"说明有 {len(words)} 个字，超过了 {LONGEST_CAPTION} 个字，没有保存，附件没有改动；"
            "请写短一些。"
        )
    with desk.store.writing("describe_attachment") as books:
        found = books.attachment(attachment_id)
        record = find_record(books, found.record_id).record
        if record.withdrawn_at is not None:
            raise OfficeProblem(
                f"记录 {record.number} 已撤回，附件没有改动；请先放回这条记录再修改。"
            )
        books.describe_attachment(
            found.id,
            role=found.role if role is None else role,
            caption=found.caption if words is None else words,
        )
        return Changes(frozenset({(record.kind, record.id)}))


def check_role(role: str) -> None:
    """Raise `OfficeProblem` for a role there is not."""
    if role and role not in ATTACHMENT_ROLES:
        known = "、".join(f"{key}（{word}）" for key, word in ATTACHMENT_ROLES.items())
        raise OfficeProblem(f"没有“{role}”这种附件用途，没有改动任何内容；可以用：{known}。")
