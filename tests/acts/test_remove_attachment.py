"""Removing an attachment: marked with a reason, its content stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_attachments import list_attachments
from cleanedu_desktop.acts.remove_attachment import remove_attachment
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk


@pytest.fixture
def attached(desk: Desk, staff: Staff, tmp_path: Path) -> tuple[str, str]:
    """Ids of a talk and of its attachment."""
    talk = record_talk(desk, staff).id
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7")
    return talk, attach_files(desk, record_id=talk, files=[scan]).attached[0].id


def test_it_leaves_the_list_but_its_content_stays(desk: Desk, attached: tuple[str, str]) -> None:
    talk, attachment = attached
    changes = remove_attachment(desk, attachment_id=attachment[:8], reason=" 添错了 ")
    assert changes.touched == {("talk", talk)}
    assert list_attachments(desk, record_id=talk) == []
    assert len(desk.store.attachments.digests()) == 1
    assert "附件内容 1 份" in desk.store.check_attachments().sentences[0]


def test_it_wants_a_reason_and_only_once(desk: Desk, attached: tuple[str, str]) -> None:
    _, attachment = attached
    with pytest.raises(OfficeProblem, match="原因"):
        remove_attachment(desk, attachment_id=attachment, reason=" ")
    remove_attachment(desk, attachment_id=attachment, reason="添错了")
    with pytest.raises(OfficeProblem, match="已经移除过了"):
        remove_attachment(desk, attachment_id=attachment, reason="添错了")


def test_a_withdrawn_record_stands_still(desk: Desk, attached: tuple[str, str]) -> None:
    talk, attachment = attached
    withdraw_entry(desk, record_id=talk, reason="重复登记")
    with pytest.raises(OfficeProblem, match="先放回"):
        remove_attachment(desk, attachment_id=attachment, reason="添错了")
