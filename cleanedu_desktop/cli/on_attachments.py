"""Commands on attachments: attach, attachments, attachment, remove-, describe-, move-attachment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleanedu_desktop.acts import remove_attachment as removing
from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.describe_attachment import describe_attachment
from cleanedu_desktop.acts.entry.keep_contents import NotAttached
from cleanedu_desktop.acts.list_attachments import AttachmentShown, list_attachments
from cleanedu_desktop.acts.move_attachment import move_attachment
from cleanedu_desktop.acts.print_photos import print_photos
from cleanedu_desktop.acts.save_attachment_as import save_attachment_as
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns


def attach(session: Session) -> Answer:
    """Attach files to an entry; refused ones are told, the others are attached."""
    files = [Path(one).expanduser() for one in session.args.files]
    with session.desk(read_only=False) as desk:
        done = attach_files(
            desk,
            record_id=session.args.id,
            files=files,
            role=session.args.role,
            again=session.args.again,
        )
        shown = {one.id: one for one in list_attachments(desk, record_id=session.args.id)}
    attached = [shown[one.id] for one in done.attached]
    data = {
        "number": done.number,
        "attached": [_data(one) for one in attached],
        "already": [_data(shown[one.id]) for one in done.already],
        "elsewhere": [_why(one) for one in done.elsewhere],
        "refused": [_why(one) for one in done.refused],
        "noted": [_why(one) for one in done.noted],
    }
    lines = [f"已添加到 {done.number}：{one.name}（{one.kind}，{one.size}）" for one in attached]
    lines += [f"这条记录已有同样内容的附件“{one.name}”，没有重复添加。" for one in done.already]
    lines += [one.sentence for one in done.noted]
    left = [one.sentence.replace("请选“仍然添加”", "请加 --again") for one in done.elsewhere]
    left += [one.sentence for one in done.refused]
    if left:
        told = f"有 {len(left)} 个文件没有添加，其余已添加的已经保存。"
        return Answer(data, lines, left[0] if len(files) == 1 else told, left)
    return Answer(data, lines)


def _why(one: NotAttached) -> dict[str, str]:
    return {"file": str(one.file), "sentence": one.sentence}


def list_all(session: Session) -> Answer:
    """List the attachments of an entry."""
    removed = session.args.removed
    with session.desk(read_only=True) as desk:
        shown = list_attachments(desk, record_id=session.args.id, with_removed=removed)
    if not shown:
        return Answer([], ["没有附件。"])
    head = [
        "编号",
        "名称",
        "用途",
        "种类",
        "大小",
        "添加时间",
        "说明",
        *(["移除原因"] if removed else []),
    ]
    table = [
        [
            one.id[:8],
            one.name,
            one.role_word,
            one.kind,
            one.size,
            f"{one.added_at.astimezone():%Y-%m-%d %H:%M}",
            one.caption,
            *([one.removed_reason or ""] if removed else []),
        ]
        for one in shown
    ]
    return Answer([_data(one) for one in shown], [*in_columns(head, table), f"共 {len(shown)} 个"])


def save(session: Session) -> Answer:
    """Write an attachment to a file."""
    with session.desk(read_only=True) as desk:
        saved = save_attachment_as(
            desk,
            attachment_id=session.args.id,
            target=Path(session.args.out),
            clean=session.args.clean,
        )
    data = {
        "path": str(saved.path),
        "name": saved.name,
        "bytes": saved.bytes,
        "cleaned": saved.cleaned,
    }
    lines = [f"已写出“{saved.name}”：{saved.path}（{saved.bytes:,} 字节）"]
    if saved.several:
        lines.append("文件里有几页或几帧，照原样写出，其中的拍摄时间、设备等信息没有去掉。")
    return Answer(data, lines)


def remove(session: Session) -> Answer:
    """Remove an attachment from its entry."""
    with session.desk(read_only=False) as desk:
        changes = removing.remove_attachment(
            desk, attachment_id=session.args.id, reason=session.args.reason
        )
    ((kind, record_id),) = changes.touched
    data = {"id": record_id, "kind": kind}
    return Answer(data, ["已从记录中移除，移除的原因和内容仍保存在台账里。"])


def describe(session: Session) -> Answer:
    """Say what an attachment is for and what is seen on it."""
    given = session.args
    with session.desk(read_only=False) as desk:
        changes = describe_attachment(
            desk, attachment_id=given.id, role=given.role, caption=given.caption
        )
    return Answer(_touched(changes), ["已保存附件的用途和说明。"])


def move(session: Session) -> Answer:
    """Move an attachment within its record's order."""
    with session.desk(read_only=False) as desk:
        changes = move_attachment(desk, attachment_id=session.args.id, to=session.args.to - 1)
    return Answer(_touched(changes), ["附件的顺序已保存。"])


def photos(session: Session) -> Answer:
    """Print the photos of an entry."""
    given = session.args
    with session.desk(read_only=True) as desk:
        done = print_photos(desk, record_id=given.id, target=Path(given.out), on_page=given.on_page)
    data = {
        "path": str(done.path),
        "pages": done.pages,
        "photos": done.photos,
        "left_out": list(done.left_out),
    }
    said = [f"已印成照片页：{done.path}（{done.photos} 张，{done.pages} 页）"]
    return Answer(data, [*said, *done.left_out])


def _touched(changes: Changes) -> dict[str, Any]:
    return {"changed": [{"kind": kind, "id": one} for kind, one in sorted(changes.touched)]}


def _data(one: AttachmentShown) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "media_type": one.media_type,
        "kind": one.kind,
        "bytes": one.bytes,
        "digest": one.digest,
        "added_at": one.added_at.isoformat(),
        "role": one.role,
        "caption": one.caption,
        "removed_at": one.removed_at.isoformat() if one.removed_at else None,
        "removed_reason": one.removed_reason,
    }
