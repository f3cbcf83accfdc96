"""Pictures and PDFs opened in a child: what they are, how they look, what is refused and why."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator

import pytest
from PIL import Image

from cleanedu_desktop.exchange import open_media as module
from cleanedu_desktop.exchange.media.facts import Why
from cleanedu_desktop.exchange.media.talking import Talk
from cleanedu_desktop.exchange.open_media import MediaRefused, media_reader, open_media
from tests.exchange.media.pictures import (
    SECRET,
    bomb,
    corner,
    locked_pdf,
    photo,
    picture,
    saved,
    scanned_pdf,
)
from tests.faults.costly_pdfs import COSTLY, changed
from tests.printing.base_pdfs import A4, base_pdf


def refused(content: bytes, name: str = "会议照片.jpg") -> MediaRefused:
    """Why a content is not opened."""
    with pytest.raises(MediaRefused) as caught, open_media(content, name=name):
        pass
    return caught.value


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("a.txt", "x" * 100)
    return out.getvalue()


def test_one_child_tells_shows_and_cleans() -> None:
    with open_media(photo(400, 200, orientation=6), name="照片.jpg") as media:
        (page,) = media.facts.pages
        assert (media.facts.media_type, page.width, page.height) == ("image/jpeg", 200, 400)
        assert (page.orientation, media.facts.has_position) == (6, True)
        assert media.facts.taken_at == "2026:03:08 10:05:00"
        shown = media.picture(longest=100)
        assert (shown.width, shown.height, shown.media_type) == (50, 100, "image/jpeg")
        assert corner(shown.data) == "top right"
        assert corner(media.picture(as_png=True, turn=180).data) == "bottom left"
        clean = media.clean_copy()
    assert (clean.orientation, clean.width) == (6, 400)
    assert SECRET.encode() not in clean.data
    assert b"GPS" not in clean.data


def test_one_child_serves_many_contents(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Talk] = []
    start = Talk.__init__

    def counted(talk: Talk) -> None:
        begun.append(talk)
        start(talk)

    monkeypatch.setattr(Talk, "__init__", counted)
    with media_reader() as reader:
        for content in (photo(), zipped(), b"%PDF-1.7 broken", photo(orientation=8)):
            try:
                with reader.open(content, name="a") as media:
                    assert media.picture(longest=20).width in {20, 13}
            except MediaRefused as problem:
                assert problem.why in {Why.NO_PICTURE, Why.DAMAGED}
    assert len(begun) == 1
    assert not begun[0].lives


def test_a_file_that_stops_in_the_middle_spoils_no_other() -> None:
    class StickGone(Exception):
        pass

    def pieces() -> Iterator[bytes]:
        yield photo()[:100]
        raise StickGone

    with media_reader() as reader:
        with pytest.raises(StickGone), reader.open(pieces, name="a"):
            pass
        with reader.open(photo(), name="b") as media:
            assert media.facts.media_type == "image/jpeg"


def test_for_paper_pixels_are_kept_where_they_can_be() -> None:
    for content, orientation, turn in (
        (photo(orientation=6), 6, 90),
        (photo(orientation=5), 1, 0),
        (saved(picture().convert("CMYK"), "JPEG"), 1, 0),
        (saved(picture(mode="RGBA"), "PNG"), 1, 0),
        (scanned_pdf(photo(orientation=6)), 1, 0),
        (base_pdf(A4), 1, 0),
    ):
        with open_media(content, name="a") as media:
            page = media.for_paper()
        assert (page.media_type, page.orientation, page.turn) == ("image/jpeg", orientation, turn)
        assert Image.open(io.BytesIO(page.data)).mode in {"L", "RGB"}
        assert b"Exif" not in page.data
        assert SECRET.encode() not in page.data


def test_pages_of_a_pdf_in_any_order_and_turned() -> None:
    pdf = base_pdf(A4, (297, 210))
    with open_media(lambda: [pdf[:1000], b"", pdf[1000:]], name="签字页.pdf") as media:
        assert [round(page.width) for page in media.facts.pages] == [595, 842]
        second = media.picture(1, longest=600)
        first = media.picture(0, dpi=72, grey=True, turn=90)
        assert media.picture(0, dpi=300, longest=500).height == 500
        with pytest.raises(IndexError):
            media.picture(2)
    assert (second.width, round(second.height, -1)) == (600, 420)
    assert (first.width, round(first.height, -1)) == (842, 600)
    assert Image.open(io.BytesIO(first.data)).mode == "L"


def test_the_scan_that_fills_a_page_is_passed_through() -> None:
    scan = photo(595, 842)
    with open_media(scanned_pdf(scan, scan), name="扫描.pdf") as media:
        passed = media.page_jpeg(1)
        drawn = media.clean_copy(0)
    assert passed is not None
    assert (passed.width, passed.height) == (595, 842)
    assert SECRET.encode() not in passed.data
    assert corner(passed.data) == corner(drawn.data) == "top left"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (bomb(), Why.TOO_MANY_PIXELS),
        (zipped(), Why.NO_PICTURE),
        (b"\x00\x00\x00\x18ftypheic" + bytes(100), Why.HEIC),
        (locked_pdf(), Why.PASSWORD),
        (b"%PDF-1.7\nnothing more", Why.DAMAGED),
        (photo()[:150], Why.DAMAGED),
        (b"", Why.NO_PICTURE),
    ],
    ids=["bomb", "zip", "heic", "password", "broken pdf", "broken photo", "empty"],
)
def test_what_cannot_be_shown_is_told(content: bytes, why: Why) -> None:
    told = refused(content)
    assert told.why is why
    assert told.sentence.startswith("“会议照片.jpg”")
    assert "没有改动" in told.sentence


def test_a_photo_that_breaks_off_is_not_shown_as_if_it_were_whole() -> None:
    whole = saved(Image.effect_noise((300, 300), 90), "JPEG")
    with open_media(whole[: len(whole) // 2], name="半张.jpg") as media:
        for ask in (media.picture, media.clean_copy):
            with pytest.raises(MediaRefused) as caught:
                ask()
            assert caught.value.why is Why.DAMAGED


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited as Linux does")
def test_a_page_that_costs_too_much_ends_its_child_not_the_next_page() -> None:
    costly = changed(base_pdf(A4, A4), COSTLY["groups in groups"])
    with open_media(costly, name="费时.pdf", seconds=2) as media:
        with pytest.raises(MediaRefused, match="第 1 页画起来") as caught:
            media.picture(0)
        assert caught.value.why is Why.TOO_COSTLY
        media._seconds = 600  # another child begins first
        assert media.picture(1, longest=100).height == 100


def test_what_the_content_raises_passes_through() -> None:
    class StickGone(Exception):
        pass

    def pieces() -> Iterator[bytes]:
        yield photo()[:100]
        raise StickGone

    with pytest.raises(StickGone), open_media(pieces, name="照片.jpg"):
        pass


def test_a_system_that_starts_no_child_says_nothing_of_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_memory(_command: list[str], **_more: object) -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr("subprocess.Popen", no_memory)
    assert refused(photo()).why is Why.NO_CHILD


def test_nonsense_from_the_child_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    none: dict[str, object] = {"facts": {"pages": []}}
    for words in (none, {"facts": {"pages": [{"width": -1, "height": 2}]}}, {}):
        monkeypatch.setattr(Talk, "hand_over", lambda *_given, told=words, **_more: told)
        assert refused(photo()).why is Why.DAMAGED


def test_see_through_pictures_lie_on_white() -> None:
    glass = picture(mode="RGBA")
    glass.putpixel((59, 39), (0, 0, 0, 0))
    with open_media(saved(glass, "PNG"), name="章.png") as media:
        assert corner(media.picture().data) == "top left"


def test_every_reason_has_its_sentence() -> None:
    assert set(module._SENTENCES) == set(Why)


def test_a_reader_that_is_closed_ends_a_child_at_work_too() -> None:
    """Whoever was stopped midway puts it back late, or never."""
    with media_reader() as reader:
        opened = reader.open(photo(), name="照片.jpg")
        media = opened.__enter__()
        talk = media._talk
        assert talk is not None and talk.lives
    assert not talk.lives
    opened.__exit__(None, None, None)
    assert reader.take() is not talk
    reader.close()
