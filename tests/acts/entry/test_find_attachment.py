"""Whose attachments one may see: an inspector not those of hidden kinds, and each look is noted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_attachment import find_attachment
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.acts.list_attachments import list_attachments
from cleanedu_desktop.acts.open_attachment import open_attachment
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_photos import print_photos
from cleanedu_desktop.acts.save_attachment_as import save_attachment_as
from cleanedu_desktop.acts.show_attachment import show_attachment
from cleanedu_desktop.acts.thumbnails import thumbnails
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import record_talk, staff_of
from tests.exchange.media.pictures import photo


@pytest.fixture
def attached(desk: Desk, tmp_path: Path) -> str:
    scan = tmp_path / "签字页.pdf"
    scan.write_bytes(b"%PDF-1.7")
    talk = record_talk(desk, staff_of(desk)).id
    return attach_files(desk, record_id=talk, files=[scan]).attached[0].id


def test_the_secretary_sees_all(desk: Desk, attached: str) -> None:
    assert find_attachment(desk, attached[:8]).name == "签字页.pdf"


def test_an_inspector_looks_and_it_is_noted_but_he_changes_nothing(
    desk: Desk, attached: str, tmp_path: Path
) -> None:
    reading = open_desk(desk.folders, clock=desk.clock, read_only=True)
    sitting = begin_inspection(reading, who="检查组甲")
    assert open_attachment(sitting, attachment_id=attached).exists()
    assert sitting.inspection is not None
    assert sitting.inspection._last is not None
    assert sitting.inspection._last[1:] == ("附件 签字页.pdf", ("T2026-0001",))
    before = desk.folders.attachments_file.read_bytes()
    other = tmp_path / "另一份.pdf"
    other.write_bytes(b"%PDF-1.4")
    with pytest.raises(OfficeProblem, match="检查模式下不能添加附件"):
        attach_files(sitting, record_id="T2026-0001", files=[other])
    with pytest.raises(OfficeProblem, match="检查模式下不能另存附件"):
        save_attachment_as(sitting, attachment_id=attached, target=tmp_path / "out.pdf")
    assert desk.folders.attachments_file.read_bytes() == before
    sitting.close()


def test_a_store_open_for_reading_takes_none(desk: Desk, attached: str, tmp_path: Path) -> None:
    reading = open_desk(desk.folders, clock=desk.clock, read_only=True)
    with pytest.raises(OfficeProblem, match="只读"):
        attach_files(reading, record_id="T2026-0001", files=[tmp_path / "签字页.pdf"])
    reading.close()


def test_hidden_kinds_keep_their_attachments(desk: Desk, attached: str) -> None:
    forms = tuple(replace(one, restricted=one.kind == "talk") for one in desk.forms.forms)
    reading = open_desk(desk.folders, clock=desk.clock, read_only=True)
    hiding = replace(reading, forms=replace(desk.forms, forms=forms))
    sitting = begin_inspection(hiding, who="检查组甲")
    with pytest.raises(OfficeProblem, match="不公开的种类"):
        find_attachment(sitting, attached)
    with pytest.raises(OfficeProblem, match="不公开的种类"):
        list_attachments(sitting, record_id="T2026-0001")
    with pytest.raises(OfficeProblem, match="不公开的种类"):
        show_attachment(sitting, attachment_id=attached)
    with pytest.raises(OfficeProblem, match="不公开的种类"):
        thumbnails(sitting, record_id="T2026-0001", digests=[], longest=9)
    with pytest.raises(OfficeProblem, match="不公开的种类"):
        print_photos(sitting, record_id="T2026-0001", target=Path("照片页.pdf"))
    sitting.close()


def test_an_inspector_prints_photos_with_his_name_across(desk: Desk, tmp_path: Path) -> None:
    talk = record_talk(desk, staff_of(desk)).id
    attach_files(desk, record_id=talk, files=[Pasted("会场.jpg", photo(300, 200))])
    reading = open_desk(desk.folders, clock=desk.clock, read_only=True)
    sitting = begin_inspection(reading, who="检查组甲")
    (shown,) = list_attachments(sitting, record_id=talk)
    assert thumbnails(sitting, record_id=talk, digests=[shown.digest], longest=9)[shown.digest]
    done = print_photos(sitting, record_id=talk, target=tmp_path / "照片页.pdf")
    assert "检查组甲" in pypdf.PdfReader(done.path).pages[0].extract_text()
    assert sitting.inspection is not None
    assert sitting.inspection._last is not None
    assert sitting.inspection._last[1:] == ("照片页", ("T2026-0001",))
    sitting.close()
