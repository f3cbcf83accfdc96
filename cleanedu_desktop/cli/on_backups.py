"""Commands on backups: back-up, backups, restore."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts import back_up as backing_up
from cleanedu_desktop.acts.drill_backups import drill_backups
from cleanedu_desktop.acts.list_backups import BackupListed, list_backups, newest_of
from cleanedu_desktop.acts.open_backup import is_locked, open_backup
from cleanedu_desktop.acts.restore_backup import restore_backup
from cleanedu_desktop.cli import secrets_given
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.problems import OfficeProblem


def back_up(session: Session) -> Answer:
    """Make a backup and prove it."""
    target = Path(session.args.out) if session.args.out else None
    with session.desk(read_only=True) as desk:
        done = backing_up.back_up(desk, target=target)
    data = {
        "path": str(done.path),
        "bytes": done.bytes,
        "records": done.records,
        "second": str(done.second) if done.second else None,
        "left_out": list(done.left_out_names),
    }
    lines = [f"已备份并校验：{done.path}（{done.records} 条记录，{done.bytes:,} 字节）"]
    if done.second:
        lines.append(f"第二个位置也已备份并校验：{done.second}")
    return Answer(data, lines, problem=f"{done.second_problem}{done.left_out}" or None)


def backups(session: Session) -> Answer:
    """List the backups there are, or try to restore the newest."""
    if session.args.tried:
        return _tried(session)
    return _listed(session, session.args.folder)


def restore(session: Session) -> Answer:
    """Bring a backup back."""
    if session.args.listed:
        return _listed(session, session.args.file)
    session.refuse_inspector()
    if session.args.file is None:
        raise OfficeProblem(
            "没有说用哪一份备份恢复。数据没有改动；用 restore --list 可以列出备份，再指明其中一份。"
        )
    backup = Path(session.args.file)
    if backup.is_dir():
        backup = newest_of(list_backups(session.folders, folder=backup), backup).path
    store_key, key = _keys(session, backup)
    done = restore_backup(
        session.folders,
        backup=backup,
        other_store=session.args.other_store,
        key=key,
        store_key=store_key,
    )
    data = {
        "path": str(done.path),
        "office": done.office,
        "records": done.records,
        "backup": str(backup),
        "kept_old": str(done.kept_old) if done.kept_old else None,
        "kept_beside": [str(one) for one in done.kept_beside],
        "missing_attachments": done.missing_attachments,
    }
    lines = [f"已恢复：{done.office}，{done.path}（{done.records} 条记录），用的是 {backup}"]
    if done.kept_old:
        lines.append(f"原来的台账保存在：{done.kept_old}")
    lines += [f"原来的表单和设置保存在：{one}" for one in done.kept_beside]
    if done.missing_attachments:
        lines.append(f"有 {done.missing_attachments} 个附件这个位置没有，没有恢复。")
    return Answer(data, lines)


def _keys(session: Session, backup: Path) -> tuple[bytes | None, bytes | None]:
    """Return the keys of the store and of the backup, got by the one password that is given."""
    if session.folders.has_store and session.folders.has_password:
        unlocked = session.unlock()
        return (unlocked.key if unlocked else None), None
    if not is_locked(backup):
        return None, None
    secret = secrets_given.recovery() if secrets_given.by_code() else secrets_given.password()
    return None, open_backup(backup=backup, secret=secret)


def _listed(session: Session, folder: str | None) -> Answer:
    found = list_backups(session.folders, folder=Path(folder) if folder else None)
    data = [
        {
            "path": str(one.path),
            "number": one.number,
            "made_at": one.made_at.isoformat(),
            "records": one.records,
            "kinds": one.kinds,
            "office_code": one.office_code,
            "encrypted": one.encrypted,
            "bytes": one.bytes,
            "problem": one.problem or None,
        }
        for one in found
    ]
    return Answer(data, [_line(one) for one in found] or ["没有备份。"])


def _line(one: BackupListed) -> str:
    if one.problem:
        return f"不能使用　　　　　{one.path}　{one.problem}"
    records = "" if one.records is None else f"{one.records} 条记录　"
    sealed = "有密码　" if one.encrypted else ""
    return f"{one.made_at.astimezone():%Y-%m-%d %H:%M}　{records}{sealed}{one.path}"


def _tried(session: Session) -> Answer:
    with session.desk(read_only=True) as desk:
        done = drill_backups(desk, always=True)
    if done is None:
        raise OfficeProblem("还没有备份，没有可以试恢复的。台账没有受影响；请先备份一次。")
    data = {"sound": done.sound, "sentence": done.sentence}
    if done.sound:
        return Answer(data, [f"试恢复通过：{done.sentence}"])
    return Answer(data, (), problem=done.sentence)
