"""Scans are read through a child: what takes it down is one page, not the program."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from cleanedu_desktop.exchange.media import talking
from cleanedu_desktop.exchange.media.facts import Why
from cleanedu_desktop.exchange.read_scans import WHY, ScanReader, ScanRefused
from tests.acts.scans import as_bytes, coded
from tests.exchange.media.at_once import TIMER, AtOnce


def test_one_child_reads_several_files() -> None:
    with ScanReader() as reader:
        for text in ("A", "B"):
            data = as_bytes(coded(text))
            assert reader.open(data) == 1
            assert [one.text for one in reader.codes(0)] == [text]
            kept = reader.content(0)
            assert (kept.media_type, kept.content) == ("image/png", data)
            shown = Image.open(io.BytesIO(reader.picture(0, 200)))
            assert (shown.format, shown.mode, max(shown.size)) == ("PNG", "L", 200)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04" + bytes(100), Why.NO_PICTURE),
        (b"hello", Why.NO_PICTURE),
        (b"\0\0\0\x18ftypheic" + bytes(100), Why.HEIC),
        (b"%PDF-1.7\nbroken", Why.DAMAGED),
        (b"\x89PNG\r\n\x1a\nbroken", Why.DAMAGED),
        (b"\xff\xd8\xffbroken", Why.DAMAGED),
        (as_bytes(Image.new("1", (30_000, 30_000))), Why.TOO_MANY_PIXELS),
    ],
)
def test_what_is_no_scan_is_refused_in_words(data: bytes, why: Why) -> None:
    with ScanReader() as reader, pytest.raises(ScanRefused) as refused:
        reader.open(data)
    assert refused.value.why is why
    assert refused.value.words == WHY[why]


def test_every_reason_has_its_words() -> None:
    assert set(WHY) == set(Why)


def test_a_picture_cut_off_and_a_page_that_is_gone_are_refused() -> None:
    data = as_bytes(coded("A"))
    with ScanReader() as reader:
        reader.open(data[: len(data) // 2])
        for page in (0, 1):
            with pytest.raises(ScanRefused) as refused:
                reader.codes(page)
            assert refused.value.why is Why.DAMAGED


def test_a_child_that_dies_or_hangs_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    with ScanReader() as reader:
        reader.open(as_bytes(coded("A")))
        assert reader._file._talk is not None
        reader._file._talk.end()
        with monkeypatch.context() as broken:
            broken.setattr(talking, "child_command", lambda _: ["false"])
            with pytest.raises(ScanRefused):
                reader.codes(0)
        assert [one.text for one in reader.codes(0)] == ["A"]
        with monkeypatch.context() as hanging:
            hanging.setattr(TIMER, AtOnce)
            with pytest.raises(ScanRefused):
                reader.codes(0)
        assert [one.text for one in reader.codes(0)] == ["A"]
