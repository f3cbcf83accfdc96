"""Attachments change places within their record."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_attachments import list_attachments
from cleanedu_desktop.acts.move_attachment import move_attachment
from cleanedu_desktop.acts.remove_attachment import remove_attachment
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk


@pytest.fixture
def talk(desk: Desk, staff: Staff, tmp_path: Path) -> str:
    """A talk with attachments a, b, d; c was removed."""
    talk = record_talk(desk, staff).id
    for name in "abcd":
        (tmp_path / name).write_text(name, encoding="utf-8")
    made = attach_files(desk, record_id=talk, files=[tmp_path / name for name in "abcd"]).attached
    remove_attachment(desk, attachment_id=made[2].id, reason="添错了")
    return talk


def order(desk: Desk, talk: str) -> str:
    return "".join(one.name for one in list_attachments(desk, record_id=talk))


@pytest.mark.parametrize(
    ("which", "to", "then"), [(0, 2, "bda"), (2, 0, "dab"), (1, 0, "bad"), (1, 1, "abd")]
)
def test_one_moves_and_the_others_close_up(
    desk: Desk, talk: str, which: int, to: int, then: str
) -> None:
    moved = list_attachments(desk, record_id=talk)[which].id
    changes = move_attachment(desk, attachment_id=moved, to=to)
    assert order(desk, talk) == then
    assert bool(changes.touched) == (which != to)
    file = desk.folders.store_file.with_name("e")
    file.write_text("e", encoding="utf-8")
    attach_files(desk, record_id=talk, files=[file])
    assert order(desk, talk) == f"{then}e"


def test_there_is_no_such_place(desk: Desk, talk: str) -> None:
    first = list_attachments(desk, record_id=talk)[0].id
    for to in (-1, 3):
        with pytest.raises(OfficeProblem, match="顺序没有改动"):
            move_attachment(desk, attachment_id=first, to=to)
    gone = list_attachments(desk, record_id=talk, with_removed=True)[2].id
    with pytest.raises(OfficeProblem, match="顺序没有改动"):
        move_attachment(desk, attachment_id=gone, to=0)
    withdraw_entry(desk, record_id=talk, reason="重复登记")
    with pytest.raises(OfficeProblem, match="先放回"):
        move_attachment(desk, attachment_id=first, to=1)
