"""Objects as they stand in the file."""

import threading
import zlib
from typing import Any

import pytest
from reportlab.pdfbase.pdfdoc import PDFDocument

from cleanedu_desktop.printing.packed_page import ARCHIVE_LEVEL
from cleanedu_desktop.printing.pdf_objects import (
    BATCH,
    MOST_WAITING,
    Catalog,
    Presses,
    Stream,
    Written,
    press_all,
    written_name,
)


def new_document() -> Any:
    """ReportLab's document, whose stubs say little."""
    return PDFDocument()


def test_a_stream_is_compressed_and_says_its_length() -> None:
    stream = Stream(b"0 0 m " * 50, b"/N 3 ")
    data = stream.format(new_document())
    head, body = data.split(b"\nstream\n")
    content = body.removesuffix(b"\nendstream\n")
    assert zlib.decompress(content) == b"0 0 m " * 50
    assert b"/Length %d" % len(content) in head
    assert b"/N 3" in head


def test_a_stream_left_for_later_must_be_pressed() -> None:
    stream = Stream(b"x" * 90, later=True)
    with pytest.raises(ValueError, match="not compressed"):
        stream.format(new_document())
    press_all([stream])
    press_all([stream])
    assert zlib.decompress(stream.data) == b"x" * 90


def test_streams_are_pressed_beside_other_work() -> None:
    """Each is waited for where it is written; the thread ends, even if nobody closes it."""
    before = threading.active_count()
    presses = Presses()
    streams = [Stream(bytes([n]) * 90, later=True) for n in range(60)]
    for stream in streams:
        presses.take(stream)
    presses.start()
    for n, stream in enumerate(streams):
        assert zlib.compress(bytes([n]) * 90, ARCHIVE_LEVEL) in stream.format(new_document())
    thread = presses._thread
    assert thread
    assert threading.active_count() == before + 1
    del presses
    thread.join()


def test_few_wait_for_a_thread_that_gets_no_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who draws presses what is too much, or the pages of a thick volume fill the memory."""
    monkeypatch.setattr(Presses, "_begin", lambda _presses: None)
    presses = Presses()
    streams = [Stream(b"x" * 90, later=True) for _ in range(BATCH * (MOST_WAITING + 4))]
    for stream in streams:
        presses.take(stream)
    waiting = [stream for stream in streams if stream.data == b"x" * 90]
    assert waiting == streams[-MOST_WAITING * BATCH :]


def test_a_failure_is_raised_where_its_stream_is_waited_for() -> None:
    """It is our fault, and not to be lost in a thread."""
    presses, stream = Presses(), Stream(b"x", later=True, level=77)
    presses.take(stream)
    presses.start()
    with pytest.raises(zlib.error):
        stream.format(new_document())
    presses.close()


def test_a_plain_stream_stays_plain() -> None:
    data = Stream(b"<x/>", level=0).format(new_document())
    assert b"<x/>" in data
    assert b"Filter" not in data


def test_a_known_object_is_written_as_it_is() -> None:
    assert Written(b"<< /A 1 >>").format(new_document()) == b"<< /A 1 >>"


def test_the_root_writes_output_intents() -> None:
    document = new_document()
    root: Any = Catalog()
    root.Pages = document.Pages
    root.OutputIntents = b"[ << >> ]"
    assert b"/OutputIntents [ << >> ]" in root.format(document)


def test_a_name_is_written_in_plain_letters() -> None:
    """An office's own face may have any file name."""
    assert written_name("ABCDEF+FandolFang-Regular") == b"ABCDEF+FandolFang-Regular"
    assert written_name("方 (1)") == b"#E6#96#B9#20#281#29"
