"""The objects of a PDF as the archive wants them, where ReportLab's own do not suffice (PDF/A)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Any, Protocol
from weakref import finalize

from reportlab.pdfbase.pdfdoc import PDFCatalog, PDFDictionary, PDFObject

from cleanedu_desktop.printing.packed_page import ARCHIVE_LEVEL


def reference(document: PdfObjects, element: object) -> bytes:
    """`element` as an object of the file; its number as it is written."""
    data: bytes = document.Reference(element).format(document)
    return data


def written_name(name: str) -> bytes:
    """A name as it stands in the file behind its /; what is no plain letter or digit by number."""
    return _NO_LETTER.sub(lambda found: b"#%02X" % found[0][0], name.encode("utf-8"))


_NO_LETTER = re.compile(rb"[^0-9A-Za-z+\-_.]")
PACKED = b"/Filter /FlateDecode "
BATCH = 25
"""Streams compressed together."""
MOST_WAITING = 8
"""Batches: the thread gets few turns beside a busy one, and pages not packed fill the memory."""


class PdfObjects(Protocol):
    """What is asked of ReportLab's `PDFDocument`, whose stubs leave it untyped."""

    idToObject: dict[str, PDFDictionary]  # noqa: N815 - ReportLab's name

    def Reference(self, element: object, name: str | None = None) -> Any:  # noqa: N802
        """Keep `element` as an object of its own and return a reference to it."""


class Written(PDFObject):
    """An object whose bytes are known."""

    __RefOnly__ = 1

    def __init__(self, data: bytes) -> None:
        self.data = data

    def format(self, document: PdfObjects) -> bytes:
        """The object as it stands in the file."""
        return self.data


class Stream(PDFObject):
    """A stream, its keyword `endstream` on a line of its own; ReportLab's begins none.

    Compressed at once unless `later`: then by `press`, before the document is formatted.
    """

    __RefOnly__ = 1

    def __init__(
        self,
        content: bytes,
        entries: bytes = b"",
        level: int = ARCHIVE_LEVEL,
        *,
        later: bool = False,
    ) -> None:
        """`entries`: of its dictionary, as they stand in the file."""
        self.data = content
        self.batch: Batch | None = None
        """With others it is compressed beside other work."""
        self._entries, self._level = entries, level
        if not later:
            self.press()

    def press(self) -> None:
        """Compress the content; once, from any thread."""
        if self._level:
            self.data = self._packed(self.data, self._level)
            self._entries += PACKED
            self._level = 0

    def _packed(self, data: bytes, level: int) -> bytes:
        return zlib.compress(data, level)

    def format(self, document: PdfObjects) -> bytes:
        """The stream as it stands in the file."""
        if self.batch:
            self.batch.wait()
        if self._level:
            raise ValueError("stream not compressed")
        head = b"<< %s/Length %d >>" % (self._entries, len(self.data))
        return b"%s\nstream\n%s\nendstream\n" % (head, self.data)


class PackedStream(Stream):
    """A stream whose content is compressed already."""

    def __init__(self, packed: bytes) -> None:
        super().__init__(packed, PACKED, level=0)


class Pressed(Protocol):
    """What is compressed, once, by any thread."""

    batch: Batch | None

    def press(self) -> None:
        """Compress it."""


class Batch:
    """What is compressed together."""

    def __init__(self, streams: Sequence[Pressed]) -> None:
        self._streams = streams
        self._done = Event()
        self._failed: Exception | None = None
        for stream in streams:
            stream.batch = self

    def press(self) -> None:
        """Compress them; a failure is raised where they are waited for."""
        try:
            press_all(self._streams)
        except Exception as error:  # noqa: BLE001
            self._failed = error
        self._done.set()

    def wait(self) -> None:
        """Wait until they are compressed."""
        self._done.wait()
        if self._failed:
            raise self._failed


def press_batches(batches: SimpleQueue[Batch | None]) -> None:
    """Compress what comes until None does."""
    while batch := batches.get():
        batch.press()


class Presses:
    """Compresses streams beside the drawing: zlib lets other threads work."""

    def __init__(self) -> None:
        self._thread: Thread | None = None
        self._waiting: list[Stream] = []
        self._batches: SimpleQueue[Batch | None] = SimpleQueue()
        self._end = finalize(self, self._batches.put, None)
        """Ends the thread, also where drawing failed and this is merely forgotten."""

    def take(self, stream: Stream) -> None:
        """Compress `stream` with others, soon."""
        self._waiting.append(stream)
        if len(self._waiting) >= BATCH:
            self.start()

    def start(self) -> None:
        """Begin with what waits."""
        if self._waiting:
            self._batches.put(Batch(self._waiting))
            self._waiting = []
            self._begin()
            self._help()

    def _begin(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=press_batches, args=(self._batches,), daemon=True)
            self._thread.start()

    def _help(self) -> None:
        """Compress here what the thread is behind with, so that no more than that waits."""
        while self._batches.qsize() > MOST_WAITING:
            try:
                batch = self._batches.get_nowait()
            except Empty:
                return
            if batch:
                batch.press()

    def close(self) -> None:
        """Finish and end the thread."""
        self._end()
        if self._thread:
            self._thread.join()


def press_all(streams: Iterable[Pressed]) -> None:
    """Compress what was left for later."""
    for stream in streams:
        stream.press()


class Catalog(PDFCatalog):
    """A document's root that knows of output intents."""

    def __init__(self) -> None:
        self.__NoDefault__ = [*PDFCatalog.__NoDefault__, "OutputIntents"]
        direct = {"ViewerPreferences", "StructTreeRoot", "Outlines", "MarkInfo"}
        self.__Refs__ = [one for one in PDFCatalog.__Refs__ if one not in direct]
