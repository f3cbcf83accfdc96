"""Scans are read through a child: what takes it down is one page, not the program."""

from __future__ import annotations

import pytest

from cleanedu_desktop.exchange import read_scans as module
from cleanedu_desktop.exchange.read_scans import WHY, ScanReader, ScanRefused
from tests.acts.scans import as_bytes, coded


def test_one_child_reads_several_files() -> None:
    with ScanReader() as reader:
        for text in ("A", "B"):
            data = as_bytes(coded(text))
            assert reader.open(data) == 1
            assert [one.text for one in reader.codes(0)] == [text]
            kept = reader.content(0)
            assert (kept.media_type, kept.content, kept.whole) == ("image/png", data, True)
            assert reader.picture(0, 200).startswith(b"\x89PNG")


def test_what_is_refused_is_said_in_words() -> None:
    with ScanReader() as reader, pytest.raises(ScanRefused) as refused:
        reader.open(b"PK\x03\x04")
    assert refused.value.why == "kind"
    assert refused.value.words == WHY["kind"]
    assert ScanRefused("unheard of").why == "broken"


def test_a_child_that_dies_or_hangs_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    with ScanReader() as reader:
        reader.open(as_bytes(coded("A")))
        started = module._start
        monkeypatch.setattr(module, "child_command", lambda _: ["false"])
        reader._end()
        with pytest.raises(ScanRefused):
            reader.codes(0)
        monkeypatch.undo()
        assert module._start is started
        assert [one.text for one in reader.codes(0)] == ["A"]
    with ScanReader(seconds=0.0) as reader, pytest.raises(ScanRefused):
        reader.open(as_bytes(coded("A")))
