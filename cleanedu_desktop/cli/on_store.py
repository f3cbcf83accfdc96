"""Commands on the books as a whole: set-up, check-store, self-check."""

from __future__ import annotations

from cleanedu_desktop.acts import check_store as store_check
from cleanedu_desktop.acts import self_check as own_check
from cleanedu_desktop.acts.rename_office import rename_office
from cleanedu_desktop.acts.rescue_store import rescue_store
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.records.days import day_words


def set_up(session: Session) -> Answer:
    """Set up an office."""
    session.refuse_inspector()
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


def rename(session: Session) -> Answer:
    """Change the name of the office."""
    begins = session.args.begins
    with session.desk(read_only=False) as desk:
        office = rename_office(desk, name=session.args.name, begins=begins)
    data = {
        "id": office.id,
        "name": office.name,
        "code": office.code,
        "earlier_names": [
            {"name": one, "replaced_on": end} for end, one in sorted(office.earlier_names.items())
        ],
    }
    when = f"{day_words(begins)}起" if begins is not None else ""
    lines = [f"单位名称{when}已改为：{office.name}（{office.code}）"]
    return Answer(data, lines + [f"原名称：{one}" for one in office.earlier_words()])


def rescue(session: Session) -> Answer:
    """Save what can be read of a damaged store."""
    session.refuse_inspector()
    unlocked = session.unlock()
    key = unlocked.key if unlocked else None
    done = rescue_store(session.folders, clock=session.clock, key=key)
    data = {
        "records": done.records,
        "from_history": done.from_history,
        "lost": done.lost,
        "history_kept": done.history_kept,
        "damaged": str(done.damaged),
    }
    return Answer(data, [done.sentence])


def check_store(session: Session) -> Answer:
    """Check the store from end to end."""
    unlocked = session.unlock()
    checked = store_check.check_store(
        session.folders, quick=session.args.quick, key=unlocked.key if unlocked else None
    )
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
