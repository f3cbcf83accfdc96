"""What an attachment is for, and what is seen on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.describe_attachment import LONGEST_CAPTION, describe_attachment
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_attachments import list_attachments
from cleanedu_desktop.acts.remove_attachment import remove_attachment
from cleanedu_desktop.acts.show_history import show_history
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk


@pytest.fixture
def attached(desk: Desk, staff: Staff, tmp_path: Path) -> tuple[str, str]:
    """Ids of a talk and of its attachment."""
    talk = record_talk(desk, staff).id
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7")
    return talk, attach_files(desk, record_id=talk, files=[scan], role="sign_in").attached[0].id


def test_role_and_caption_are_set_apart(desk: Desk, attached: tuple[str, str]) -> None:
    talk, one = attached
    changes = describe_attachment(desk, attachment_id=one[:8], caption=" 会场\n全景 ")
    assert changes.touched == {("talk", talk)}
    describe_attachment(desk, attachment_id=one, role="photo")
    (shown,) = list_attachments(desk, record_id=talk)
    assert (shown.role, shown.role_word, shown.caption) == ("photo", "照片", "会场 全景")
    describe_attachment(desk, attachment_id=one, role="", caption="")
    (shown,) = list_attachments(desk, record_id=talk)
    assert (shown.role_word, shown.caption) == ("", "")


def test_the_history_tells_it(desk: Desk, attached: tuple[str, str]) -> None:
    talk, one = attached
    describe_attachment(desk, attachment_id=one, caption="会场")
    told = str(show_history(desk, record_id=talk))
    assert "scan.pdf（签到表：会场）" in told


def test_what_is_refused_changes_nothing(desk: Desk, attached: tuple[str, str]) -> None:
    talk, one = attached
    with pytest.raises(OfficeProblem, match="没有“foto”这种"):
        describe_attachment(desk, attachment_id=one, role="foto")
    with pytest.raises(OfficeProblem, match="请写短一些"):
        describe_attachment(desk, attachment_id=one, caption="长" * (LONGEST_CAPTION + 1))
    remove_attachment(desk, attachment_id=one, reason="添错了")
    with pytest.raises(OfficeProblem, match="已经移除过了"):
        describe_attachment(desk, attachment_id=one, role="photo")
    withdraw_entry(desk, record_id=talk, reason="重复登记")
    with pytest.raises(OfficeProblem, match="先放回"):
        describe_attachment(desk, attachment_id=one, role="photo")
