"""Replacing plain backups in the known places."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts import set_password as set_password_of
from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.choose_second_place import choose_second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_backups import list_backups
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.replace_plain_backups import finish_replacing, replace_plain_backups
from cleanedu_desktop.acts.set_password import set_password
from cleanedu_desktop.acts.unlock import unlock
from tests.acts.office import Staff


def test_places_that_cannot_be_reached_are_named(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    """Without an encrypted store nothing is removed at all."""
    stick, share = tmp_path / "U 盘", tmp_path / "共享"
    choose_second_place(desk, folder=stick)
    made = back_up(desk)
    back_up(desk, target=share)
    for gone in (stick, share):
        gone.rename(gone.with_name(f"{gone.name}不在"))
    with pytest.raises(ValueError, match="first"):
        replace_plain_backups(desk)
    assert made.path.exists()


def test_what_an_interrupted_set_password_left_is_replaced_at_the_next_start(
    desk: Desk, staff: Staff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every place a backup was ever made in; then there is nothing left to do."""
    share = tmp_path / "共享"
    plain = [back_up(desk).path, back_up(desk, target=share).path]
    assert finish_replacing(desk) is None

    def power_cut(_desk: Desk) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(set_password_of, "replace_plain_backups", power_cut)
    with pytest.raises(KeyboardInterrupt):
        set_password(desk, password="correct horse battery", sheet=tmp_path / "sheet.pdf")
    desk.store.close()
    key = unlock(desk.folders, clock=desk.clock, password="correct horse battery").key
    again = open_desk(desk.folders, clock=desk.clock, key=key)
    assert all(one.exists() for one in plain)
    done = finish_replacing(again)
    assert done is not None
    assert set(plain) <= set(done.replaced)
    assert done.unreachable == ()
    assert not any(one.exists() for one in plain)
    for place in (again.folders.backups, share):
        assert [one.encrypted for one in list_backups(again.folders, folder=place)] == [True]
    assert finish_replacing(again) is None
    again.close()
