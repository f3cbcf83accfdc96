"""Compresses an embedded font: a large one in pieces, on as many cores as there are."""

from __future__ import annotations

import zlib
from threading import Thread

from cleanedu_desktop.printing.pdf_objects import Batch

LEVEL, STRATEGY = 1, zlib.Z_RLE
"""Outlines hardly repeat themselves: looking for more than runs takes twice the time, to save two
per cent."""
PIECE = 1 << 19
"""Bytes; always the same, so that the file is the same on however many cores."""
RAW = -zlib.MAX_WBITS
HEADER = b"\x78\x01"


def packed_font(data: bytes) -> bytes:
    """`data` under zlib."""
    starts = range(0, len(data), PIECE)
    pieces = [_Piece(data[at : at + PIECE], last=at == starts[-1]) for at in starts]
    batches = [Batch([piece]) for piece in pieces]
    for batch in batches[1:]:
        try:
            Thread(target=batch.press, daemon=True).start()
        except RuntimeError:  # the system gives no more
            batch.press()
    batches[0].press()
    for batch in batches:
        batch.wait()
    check = zlib.adler32(data).to_bytes(4, "big")
    return b"".join([HEADER, *(piece.data for piece in pieces), check])


class _Piece:
    """A piece of a zlib stream, ending at a byte unless it is the last."""

    def __init__(self, data: bytes, *, last: bool) -> None:
        self.data = data
        self.batch: Batch | None = None
        self._end = zlib.Z_FINISH if last else zlib.Z_SYNC_FLUSH

    def press(self) -> None:
        press = zlib.compressobj(LEVEL, zlib.DEFLATED, RAW, strategy=STRATEGY)
        self.data = press.compress(self.data) + press.flush(self._end)
