"""Commands on passwords: set, take, remove, recovery-sheet, unlock, export-open."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.change_password import change_password
from cleanedu_desktop.acts.entry.user_rules import user_named
from cleanedu_desktop.acts.export_open import WARNING as EXPORT_WARNING
from cleanedu_desktop.acts.export_open import export_open
from cleanedu_desktop.acts.key_holders import key_holders
from cleanedu_desktop.acts.list_users import list_users
from cleanedu_desktop.acts.recovery_sheet import recovery_sheet
from cleanedu_desktop.acts.remove_password import WARNING, remove_password
from cleanedu_desktop.acts.set_password import set_password
from cleanedu_desktop.acts.take_password import take_password
from cleanedu_desktop.acts.unlock import unlock
from cleanedu_desktop.cli import secrets_given
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.problems import OfficeProblem

PUT_AWAY = "请打印恢复单，放入保险柜，再删除磁盘上的这份 PDF：{}"


def set_one(session: Session) -> Answer:
    """Set the office's first password, change one's own, or give another user one."""
    if session.folders.has_password:
        return _change(session)
    with session.desk(read_only=False) as desk:
        given = secrets_given.from_file(secrets_given.PASSWORD_FILE)
        stamp = desk.clock().astimezone().strftime("%Y%m%d-%H%M%S")
        sheet = session.args.sheet or desk.folders.printouts / f"恢复单-{stamp}.pdf"
        done = set_password(
            desk,
            password=secrets_given.new_password() if given is None else given,
            sheet=Path(sheet),
        )
    data = {
        "sheet": str(done.sheet),
        "encrypted": [str(one) for one in done.encrypted],
        "left_plain": [str(one) for one in done.left_plain],
    }
    lines = ["已设置密码：台账和附件已加密，以后打开都要输入密码。", PUT_AWAY.format(done.sheet)]
    if done.encrypted:
        lines.append(f"以前的 {len(done.encrypted)} 份备份和旧台账也已加密。")
    lines += [f"没有能够加密，请自行处理：{one}" for one in done.left_plain]
    lines.append("另存在别处（U 盘、其他电脑）的旧备份没有加密，请自行删除。")
    return Answer(data, lines)


def _change(session: Session) -> Answer:
    own = secrets_given.password("原密码：")
    unlocked = unlock(session.folders, clock=session.clock, password=own)
    with session.opened(unlocked, read_only=False) as desk:
        name = session.args.for_user
        user = user_named(list_users(desk), name) if name else desk.user
        holders = key_holders(session.folders, clock=session.clock).users
        old = None
        if user.id == desk.user.id:
            old = own
        elif user.id in [one.user_id for one in holders]:
            old = secrets_given.asked(f"{user.name}的原密码：")
        change_password(desk, new=secrets_given.new_password(), old=old, user_id=user.id)
    return Answer({"user": user.name}, [f"已设置{user.name}的新密码；台账本身没有改动。"])


def take_one(session: Session) -> Answer:
    """Take a user's password away."""
    with session.desk(read_only=False) as desk:
        user = user_named(list_users(desk, with_left=True), session.args.name)
        take_password(desk, user_id=user.id)
    return Answer({"user": user.name}, [f"{user.name}的密码已收回，不能再打开台账。"])


def remove(session: Session) -> Answer:
    """Remove the password of the whole office."""
    if not session.args.agreed:
        raise OfficeProblem(f"没有取消密码。{WARNING}仍要取消的话，请加上 --agreed。")
    with session.desk(read_only=False) as desk:
        remove_password(desk)
    return Answer({"encrypted": False}, ["密码已取消，台账和附件不再加密。"])


def export(session: Session) -> Answer:
    """Write all records and attachments in plain."""
    if not session.args.agreed:
        raise OfficeProblem(f"没有导出。{EXPORT_WARNING}仍要导出的话，请加上 --agreed。")
    session.refuse_inspector()
    with session.desk(read_only=True) as desk:
        done = export_open(desk, out=Path(session.args.out))
    data = {
        "folder": str(done.folder),
        "records": done.records,
        "attachments": done.attachments,
        "damaged": list(done.damaged),
    }
    lines = [f"已写出 {done.records} 条记录、{done.attachments} 个附件（没有加密）：{done.folder}"]
    problem = "有附件已损坏，没有写出；记录都已写出。请从备份恢复附件。" if done.damaged else None
    return Answer(data, lines, problem=problem, details=done.damaged)


def new_sheet(session: Session) -> Answer:
    """Print a new recovery sheet."""
    with session.desk(read_only=False) as desk:
        made = recovery_sheet(desk, out=Path(session.args.out))
    lines = ["已生成新的恢复单，旧恢复单对台账作废。", PUT_AWAY.format(made.path)]
    return Answer({"path": str(made.path)}, lines)


def try_key(session: Session) -> Answer:
    """Try the password; with ``--recovery`` use the code of the sheet and set a new password."""
    if not session.folders.has_password:
        raise OfficeProblem("这个台账没有设密码，不用解锁。数据没有改动；可以直接打开。")
    if not session.args.recovery:
        given = secrets_given.password()
        unlocked = unlock(session.folders, clock=session.clock, password=given)
        return Answer({"user_id": unlocked.user_id, "role": unlocked.role}, ["密码正确。"])
    code = secrets_given.recovery()
    opened = unlock(session.folders, clock=session.clock, recovery=code)
    with session.opened(opened, read_only=False) as desk:
        new = secrets_given.from_file(secrets_given.PASSWORD_FILE)
        new = secrets_given.new_password() if new is None else new
        change_password(desk, new=new, forgotten=True)
        name = desk.user.name
    lines = [f"恢复码正确，已给{name}设置新密码；旧密码不能再用。恢复单仍然有效，请放回保险柜。"]
    return Answer({"user": name}, lines)
