"""Pages of attachments are shown as pixels; an inspector's look is noted once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.acts.show_attachment import show_attachment
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.locked_office import lock_up
from tests.acts.office import Staff, record_talk
from tests.exchange.media.pictures import SECRET, corner, locked_pdf, photo
from tests.printing.base_pdfs import A4, base_pdf


@pytest.fixture
def ids(desk: Desk, staff: Staff) -> list[str]:
    """Of a photo, a PDF of two pages and a locked one."""
    talk = record_talk(desk, staff).id
    given = [
        Pasted("会场.jpg", photo(400, 200, orientation=6)),
        Pasted("通知.pdf", base_pdf(A4, (297, 210))),
        Pasted("加密.pdf", locked_pdf()),
    ]
    return [one.id for one in attach_files(desk, record_id=talk, files=given).attached]


def test_pages_are_shown_upright_and_turned(desk: Desk, ids: list[str]) -> None:
    shown = show_attachment(desk, attachment_id=ids[0][:8], longest=100)
    assert (shown.width, shown.height, shown.page, shown.pages) == (50, 100, 0, 1)
    assert corner(shown.data) == "top right"
    turned = show_attachment(desk, attachment_id=ids[0], longest=100, turn=90)
    assert (turned.width, corner(turned.data)) == (100, "bottom right")
    last = show_attachment(desk, attachment_id=ids[1], page=7, longest=300)
    assert (last.page, last.pages, last.width) == (1, 2, 300)
    with pytest.raises(OfficeProblem, match="打开密码"):
        show_attachment(desk, attachment_id=ids[2])


def test_in_locked_books_nothing_lies_in_plain(desk: Desk, ids: list[str]) -> None:
    lock_up(desk)
    shown = show_attachment(desk, attachment_id=ids[0])
    assert shown.pages == 1
    for file in desk.folders.data.rglob("*"):
        if file.is_file():
            # Long enough that no cipher comes upon it by chance.
            told = _read(file)
            assert shown.data[:32] not in told
            assert SECRET.encode() not in told


def test_a_further_look_is_not_noted_again(desk: Desk, ids: list[str]) -> None:
    noted: list[str] = []

    class Sitting:
        opened_by = "周明远"
        whole = desk.forms

        def note(self, what: str, about: str, _numbers: object) -> None:
            noted.append(f"{what} {about}")

    inspector = replace(desk, inspection=Sitting())  # type: ignore[arg-type]
    show_attachment(inspector, attachment_id=ids[1])
    show_attachment(inspector, attachment_id=ids[1], page=1, again=True)
    assert noted == ["view 附件 通知.pdf"]


def _read(file: Path) -> bytes:
    return file.read_bytes()
