"""Commands on the books as a whole: set-up, back-up, restore, check-store, self-check."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts import back_up as backing_up
from cleanedu_desktop.acts import check_store as store_check
from cleanedu_desktop.acts import self_check as own_check
from cleanedu_desktop.acts.restore_backup import restore_backup
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session


def set_up(session: Session) -> Answer:
    """Set up an office."""
    office = set_up_office(
        session.folders, name=session.args.name, code=session.args.code, clock=session.clock
    )
    data = {
        "id": office.id,
        "name": office.name,
        "code": office.code,
        "store": str(session.folders.store_file),
    }
    lines = [f"已新建：{office.name}（{office.code}）", f"台账文件：{session.folders.store_file}"]
    return Answer(data, lines)


def back_up(session: Session) -> Answer:
    """Make a verified copy of the store."""
    target = Path(session.args.out) if session.args.out else None
    with session.desk(read_only=True) as desk:
        done = backing_up.back_up(desk, target=target)
    data = {"path": str(done.path), "bytes": done.bytes, "records": done.records}
    lines = [f"已备份并校验：{done.path}（{done.records} 条记录，{done.bytes:,} 字节）"]
    return Answer(data, lines)


def restore(session: Session) -> Answer:
    """Bring a backup back."""
    done = restore_backup(session.folders, backup=Path(session.args.file))
    data = {
        "path": str(done.path),
        "office": done.office,
        "records": done.records,
        "kept_old": str(done.kept_old) if done.kept_old else None,
    }
    lines = [f"已恢复：{done.office}，{done.path}（{done.records} 条记录）"]
    if done.kept_old:
        lines.append(f"原来的台账保存在：{done.kept_old}")
    return Answer(data, lines)


def check_store(session: Session) -> Answer:
    """Check the store from end to end."""
    checked = store_check.check_store(session.folders)
    data = {"sound": checked.sound, "sentences": checked.sentences}
    if checked.sound:
        return Answer(data, [*checked.sentences, "台账完好。"])
    told = "台账文件检查出问题，文件没有被改动；请用最近的备份恢复（restore），并保留原文件。"
    return Answer(data, (), problem=told, details=checked.sentences)


def self_check(session: Session) -> Answer:
    """Check that the program works on this machine."""
    lines = own_check.self_check(session.folders)
    data = [{"name": one.name, "passed": one.passed, "sentence": one.sentence} for one in lines]
    told = [f"{'通过' if one.passed else '未通过'}　{one.sentence}" for one in lines]
    failed = [one.sentence for one in lines if not one.passed]
    if failed:
        problem = f"自检有 {len(failed)} 项没有通过，已有的记录没有受影响；请重新安装程序后再试。"
        return Answer(data, told, problem=problem, details=failed)
    return Answer(data, [*told, "自检全部通过。"])
