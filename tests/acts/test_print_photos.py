"""Photo pages: the photos of a record in order, with captions and without where they were taken."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.describe_attachment import describe_attachment
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.acts.print_photos import print_photos
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_talk
from tests.exchange.media.pictures import SECRET, corner, photo, picture, saved


@pytest.fixture
def talk(desk: Desk, staff: Staff) -> str:
    """A talk with three pictures nobody has classed, and a text."""
    talk = record_talk(desk, staff).id
    given = [Pasted(f"{at}.jpg", photo(300 + at, 200, orientation=6)) for at in range(2)]
    given += [Pasted("a.txt", b"text"), Pasted("b.png", saved(picture(300, 300), "PNG"))]
    attach_files(desk, record_id=talk, files=given)
    return talk


@pytest.mark.parametrize(("on_page", "pages"), [(2, 2), (4, 1)])
def test_pictures_are_printed_upright_and_without_metadata(
    desk: Desk, talk: str, tmp_path: Path, on_page: int, pages: int
) -> None:
    done = print_photos(desk, record_id=talk, target=tmp_path / "a.pdf", on_page=on_page)
    assert (done.pages, done.photos, done.left_out) == (pages, 3, ())
    data = done.path.read_bytes()
    assert SECRET.encode() not in data
    assert b"Exif" not in data
    shown = [image for page in pypdf.PdfReader(io.BytesIO(data)).pages for image in page.images]
    assert [corner(image.data) for image in shown] == ["top right", "top right", "top left"]


def test_those_said_to_be_photos_go_before(desk: Desk, talk: str, tmp_path: Path) -> None:
    with desk.store.reading() as books:
        second = books.attachments_of(talk)[1]
    describe_attachment(desk, attachment_id=second.id, role="photo", caption="谈话现场全景")
    done = print_photos(desk, record_id=talk, target=tmp_path / "a.pdf")
    assert (done.pages, done.photos) == (1, 1)
    text = pypdf.PdfReader(done.path).pages[0].extract_text()
    assert "谈话现场全景" in text
    assert "T2026-0001" in text


def test_what_cannot_be_printed_is_said(
    desk: Desk, staff: Staff, talk: str, tmp_path: Path
) -> None:
    half = saved(picture(300, 300), "PNG")
    attach_files(desk, record_id=talk, files=[Pasted("半张.png", half[: len(half) // 2])])
    done = print_photos(desk, record_id=talk, target=tmp_path / "a.pdf")
    assert (done.photos, len(done.left_out)) == (3, 1)
    assert "半张.png" in done.left_out[0]
    none = record_talk(desk, staff, starts_at="2026-03-08T09:00").id
    with pytest.raises(OfficeProblem, match="没有照片"):
        print_photos(desk, record_id=none, target=tmp_path / "b.pdf")
    with pytest.raises(OfficeProblem, match="2 张或 4 张"):
        print_photos(desk, record_id=talk, target=tmp_path / "b.pdf", on_page=3)
    with desk.store.reading() as books:
        first = books.attachments_of(talk)[0]
    describe_attachment(desk, attachment_id=first.id, role="photo", caption="\ue000")
    with pytest.raises(OfficeProblem, match="没有打印"):
        print_photos(desk, record_id=talk, target=tmp_path / "b.pdf")
    assert not (tmp_path / "b.pdf").exists()
