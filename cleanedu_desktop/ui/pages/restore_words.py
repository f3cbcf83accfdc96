"""What a backup holds, and what restoring it would do, in words for the restore wizard."""

from __future__ import annotations

from datetime import datetime

from cleanedu_desktop.acts.look_into_backup import BackupSeen
from cleanedu_desktop.ui.day_words import moment
from cleanedu_desktop.ui.pages.kind_words import KINDS_IN_ORDER, title_of_kind


def kinds_words(kinds: dict[str, int]) -> str:
    """Return ``人员 12，廉政谈话 3``, as in the navigation; the office's own as one."""
    known = [kind for kind in KINDS_IN_ORDER if kinds.get(kind)]
    told = [f"{title_of_kind(kind)} {kinds[kind]}" for kind in known]
    own = sum(kinds.values()) - sum(kinds[kind] for kind in known)
    if own:
        told.append(f"本单位自建的登记 {own}")
    return "，".join(told) or "还没有记录"


def consequences(seen: BackupSeen, made_at: datetime | None) -> list[str]:
    """Return what will be so after restoring, one sentence each."""
    when = f" {moment(made_at)} " if made_at else "备份当时"
    told = [f"看到的是{when}的 {seen.records} 条记录。"]
    if seen.store_there and not seen.store_readable:
        told.append("现在的台账读不出来，不能比较；它会原样保留在数据文件夹里。")
    elif seen.store_there:
        told += _differences(seen)
        told.append("现在的台账改名保留在数据文件夹里，不会删除，还可以再换回来。")
    if seen.has_forms:
        told.append("表单的调整和设置也恢复成当时的；现在的另外保留。")
    if seen.left_out:
        many = len(seen.left_out)
        told.append(f"备份当时有 {many} 处本单位的文件读不出来，不在其中；现在的不动。")
    if seen.missing_attachments:
        told.append(f"有 {seen.missing_attachments} 个附件这个位置没有，恢复后打不开。")
    return told


def _differences(seen: BackupSeen) -> list[str]:
    told = []
    if seen.only_present:
        told.append(f"现在有、备份里没有的 {seen.only_present} 条将看不到。")
    if seen.only_backup:
        told.append(f"备份里有、现在没有的 {seen.only_backup} 条会回来。")
    if seen.changed:
        told.append(f"有 {seen.changed} 条会变回当时的内容。")
    return told or ["与现在的台账记录相同。"]


def refusal(seen: BackupSeen) -> str:
    """Return why it cannot be restored here; empty if it can."""
    if seen.may_restore:
        return ""
    return (
        f"这份备份是“{seen.office_name}”另一个台账的，不能和现在的台账混在一起。"
        "要看它，请恢复到另一个数据文件夹。"
    )
