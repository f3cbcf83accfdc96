"""Getting the key by a password or a code."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from cleanedu_desktop.acts.change_password import change_password
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.recovery_sheet import recovery_sheet
from cleanedu_desktop.acts.take_password import take_password
from cleanedu_desktop.acts.unlock import NotUnlocked, told_time, unlock
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.locked_office import CLOCK, OTHER, PASSWORD, code_on, lock_up


def test_password_and_code_give_the_same_key(desk: Desk) -> None:
    sheet = lock_up(desk).sheet
    by_password = unlock(desk.folders, clock=CLOCK, password=PASSWORD)
    by_code = unlock(desk.folders, clock=CLOCK, recovery=code_on(sheet).lower())
    assert by_password.key == by_code.key == desk.store.key
    assert by_password.role == "secretary"
    assert by_code.user_id == ""
    assert str(by_password.key.hex()) not in repr(by_password)


def test_wrong_ones_wait_longer_and_the_right_one_clears_it(desk: Desk) -> None:
    lock_up(desk)
    for _ in range(4):
        with pytest.raises(NotUnlocked, match="密码不对") as told:
            unlock(desk.folders, clock=CLOCK, password="wrong wrong")
        assert told.value.wait == 0
    with pytest.raises(NotUnlocked, match="请等 30 秒再试") as told:
        unlock(desk.folders, clock=CLOCK, password="wrong wrong")
    assert told.value.wait == 30
    with pytest.raises(NotUnlocked, match="请等 30 秒再试"):
        unlock(desk.folders, clock=CLOCK, password=PASSWORD)

    def later() -> datetime:
        return CLOCK() + timedelta(seconds=31)

    assert unlock(desk.folders, clock=later, password=PASSWORD).key
    assert not desk.folders.tries_file.exists()
    assert unlock(desk.folders, clock=CLOCK, password=PASSWORD).key


def test_a_mistyped_code_is_told_and_is_no_try(desk: Desk) -> None:
    code = code_on(lock_up(desk).sheet)
    with pytest.raises(OfficeProblem, match="现在共有 35 个"):
        unlock(desk.folders, clock=CLOCK, recovery=code[:-1])
    assert not desk.folders.tries_file.exists()


def test_an_old_sheet_is_void(desk: Desk) -> None:
    old = code_on(lock_up(desk).sheet)
    new = code_on(recovery_sheet(desk, out=desk.folders.printouts / "新.pdf").path)
    with pytest.raises(NotUnlocked, match="旧单就作废了"):
        unlock(desk.folders, clock=CLOCK, recovery=old)
    assert unlock(desk.folders, clock=CLOCK, recovery=new).key == desk.store.key


def test_a_password_is_of_one_user(desk: Desk) -> None:
    lock_up(desk)
    assert unlock(desk.folders, clock=CLOCK, password=PASSWORD, user_id=None).key
    with pytest.raises(NotUnlocked):
        unlock(desk.folders, clock=CLOCK, password=PASSWORD, user_id="somebody else")


def test_a_changed_password_is_the_only_one(desk: Desk) -> None:
    lock_up(desk)
    key = desk.store.key
    store_bytes = desk.folders.store_file.read_bytes()
    with pytest.raises(OfficeProblem, match="原来的密码不对"):
        change_password(desk, old="wrong", new=OTHER)
    change_password(desk, old=PASSWORD, new=OTHER)
    assert desk.folders.store_file.read_bytes() == store_bytes
    assert unlock(desk.folders, clock=CLOCK, password=OTHER).key == key
    with pytest.raises(NotUnlocked):
        unlock(desk.folders, clock=CLOCK, password=PASSWORD)
    who = unlock(desk.folders, clock=CLOCK, password=OTHER).user_id
    with pytest.raises(OfficeProblem, match="最后一个密码"):
        take_password(desk, user_id=who)


def test_waits_are_told_in_words() -> None:
    assert told_time(30) == "30 秒"
    assert told_time(61) == "2 分钟"
