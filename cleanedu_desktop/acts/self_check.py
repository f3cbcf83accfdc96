"""Checks that the program works on this machine, by doing in a temporary folder what offices do."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.check_forms import check_forms
from cleanedu_desktop.acts.check_store import check_store
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.remove_password import remove_password
from cleanedu_desktop.acts.restore_backup import restore_backup
from cleanedu_desktop.acts.set_password import set_password
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.unlock import unlock
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

NAME = "䶮㛃𫖯𬱖"
"""A name of rare characters, two of them beyond the BMP, that no office has."""


@dataclass(frozen=True)
class SelfCheckLine:
    """One thing that was tried."""

    name: str
    passed: bool
    sentence: str


def self_check(folders: Folders) -> list[SelfCheckLine]:
    """Try forms, fonts, store, lock, paper, backup, password; touches no store of the user's."""
    lines = [
        _tried("forms", "表格定义", lambda: _forms(folders)),
        _tried("fonts", "字体", lambda: _fonts(folders)),
    ]
    with tempfile.TemporaryDirectory(prefix="cleanedu-check-") as place:
        trial = _trial_folders(folders, Path(place))
        lines += [
            _tried("store", "台账读写", lambda: _store(trial)),
            _tried("lock", "同时只能一处修改", lambda: _lock(trial)),
            _tried("paper", "打印", lambda: _paper(trial)),
            _tried("backup", "备份与恢复", lambda: _backup(trial)),
            _tried("password", "密码与加密", lambda: _password(trial)),
        ]
    return lines


def _tried(name: str, label: str, attempt: Callable[[], str]) -> SelfCheckLine:
    try:
        return SelfCheckLine(name, True, f"{label}：{attempt()}")
    except OfficeProblem as problem:
        return SelfCheckLine(name, False, f"{label}：{problem.sentence}")
    except Exception as error:  # noqa: BLE001  -- whatever fails here is what is asked for
        return SelfCheckLine(name, False, f"{label}：{type(error).__name__}：{error}")


def _trial_folders(folders: Folders, place: Path) -> Folders:
    return replace(
        folders,
        data=place / "data",
        backups=place / "backups",
        printouts=place / "printouts",
        logs=place / "logs",
        overlay=place / "data" / "forms",
    )


def _clock() -> datetime:
    return datetime.now(UTC)


def _forms(folders: Folders) -> str:
    mistakes = check_forms(folders)
    if mistakes:
        raise OfficeProblem(f"有 {len(mistakes)} 处错误，第一处：{mistakes[0]}")
    return "全部正确"


def _fonts(folders: Folders) -> str:
    from cleanedu_desktop.printing.type_case import type_case_at

    type_case_at(folders.fonts)
    return "齐全"


def _store(folders: Folders) -> str:
    set_up_office(folders, name="自检", code="CHECK", clock=_clock)
    desk = open_desk(folders, clock=_clock)
    with desk.store:
        person = record_entry(desk, kind="person", answers={"name": NAME})
        shown = show_entry(desk, record_id=person.id)
        _expect(shown.whole.record.answers["name"] == NAME, "写入的姓名读回来不一样")
        found = find_entries(desk, text=NAME[:2])
        _expect([one.id for one in found] == [person.id], "按两个字查找没有找到")
    return "写入、读回、查找都正确"


def _lock(folders: Folders) -> str:
    from cleanedu_desktop.store.one_writer import StoreHeld

    desk = open_desk(folders, clock=_clock)
    with desk.store:
        try:
            open_desk(folders, clock=_clock).store.close()
        except StoreHeld:
            open_desk(folders, clock=_clock, read_only=True).store.close()
            return "有效，另一处只能查看"
    raise OfficeProblem("同一台账被两处同时打开修改")


def _paper(folders: Folders) -> str:
    target = folders.printouts / "自检.pdf"
    desk = open_desk(folders, clock=_clock, read_only=True)
    with desk.store:
        print_forms(desk, form_id="person", everything=True, target=target)
    from cleanedu_desktop.printing.read_text import read_text

    _expect(NAME in read_text(target), "打印件里的姓名读回来不一样")
    return "生僻字姓名可以打印，也能从 PDF 复制出来"


def _backup(folders: Folders) -> str:
    desk = open_desk(folders, clock=_clock, read_only=True)
    with desk.store:
        kept = back_up(desk)
    restored = replace(folders, data=folders.data.with_name("restored"))
    restore_backup(restored, backup=kept.path)
    checked = check_store(restored)
    _expect(checked.sound, "恢复后的台账检查出问题")
    return "备份可以恢复，恢复后完好"


def _password(folders: Folders) -> str:
    desk = open_desk(folders, clock=_clock)
    with desk.store:
        set_password(desk, password=NAME * 2, sheet=folders.printouts / "自检恢复单.pdf")
    start = perf_counter()
    key = unlock(folders, clock=_clock, password=NAME * 2).key
    seconds = perf_counter() - start
    desk = open_desk(folders, clock=_clock, key=key)
    with desk.store:
        _expect(bool(find_entries(desk, text=NAME[:2])), "加密以后按两个字查找没有找到")
        remove_password(desk)
    return f"加密、解锁、取消都正确，解锁用了 {seconds:.1f} 秒"


def _expect(right: bool, otherwise: str) -> None:
    if not right:
        raise OfficeProblem(otherwise)
