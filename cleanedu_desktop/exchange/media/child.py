"""The process that looks into one picture or PDF for the program, with limits.

Started by `open_media`, never imported by the window. It reads a content from standard input in
pieces, tells in a line of JSON what it is, then answers requests, one line each, until it is told
that the next content follows, or its input ends. A file made to exhaust time or memory takes this
process down, not the program.
"""

import json
import struct
import sys
from dataclasses import asdict
from typing import IO, Any

from pypdfium2 import PdfiumError

from cleanedu_desktop.child_process import limit_this_process
from cleanedu_desktop.exchange.media.facts import (
    MOST_BYTES,
    NEXT,
    CannotShow,
    Picture,
    Wanted,
    Why,
)
from cleanedu_desktop.exchange.media.pdf_pages import PdfPages
from cleanedu_desktop.exchange.media.picture_pages import FORMATS, PicturePages
from cleanedu_desktop.exchange.media_kinds import ENDS_SEEN, media_type_of

CPU_SECONDS = 3_600
"""All requests together; each is timed by who asks."""
_WRONG_INSIDE = (
    OSError,
    ValueError,
    SyntaxError,
    LookupError,
    TypeError,
    EOFError,
    struct.error,
    PdfiumError,
)
"""What the readers raise at a damaged file."""

Pages = PicturePages | PdfPages


def main() -> int:
    """Look into each content at standard input and answer what is asked about it."""
    limit_this_process(cpu_seconds=CPU_SECONDS)
    asked, told = sys.stdin.buffer, sys.stdout.buffer
    while _one_content(asked, told):
        pass
    return 0


def _one_content(asked: IO[bytes], told: IO[bytes]) -> bool:
    """Serve one content; tell whether another follows."""
    pages: Pages | None = None
    try:
        pages = _opened(_content(asked))
    except CannotShow as said:
        _tell(told, {"why": said.why.value})
    except MemoryError:
        _tell(told, {"why": Why.TOO_COSTLY.value})
    except _WRONG_INSIDE:
        _tell(told, {"why": Why.DAMAGED.value})
    else:
        _tell(told, {"facts": pages.facts.as_words()})
    while line := asked.readline():
        words = json.loads(line)
        if words == NEXT:
            return True
        if pages is not None:
            _answer(told, pages, words)
    return False


def _content(asked: IO[bytes]) -> bytes:
    """Read the pieces: four bytes of length and the piece, until an empty one."""
    whole = bytearray()
    too_large = False
    while size := int.from_bytes(asked.read(4), "big"):
        piece = asked.read(size)
        too_large = too_large or len(whole) + size > MOST_BYTES
        if not too_large:
            whole += piece
    if too_large:
        raise CannotShow(Why.TOO_LARGE)
    return bytes(whole)


def _opened(content: bytes) -> Pages:
    media_type = media_type_of(content[:ENDS_SEEN], content[-ENDS_SEEN:])
    if media_type == "application/pdf":
        return PdfPages(content)
    if media_type in FORMATS:
        return PicturePages(content, media_type)
    raise CannotShow(Why.HEIC if media_type == "image/heic" else Why.NO_PICTURE)


def _answer(told: IO[bytes], pages: Pages, asked: dict[str, Any]) -> None:
    try:
        words, data = _done(pages, asked)
    except CannotShow as said:
        _tell(told, {"why": said.why.value})
    except MemoryError:
        _tell(told, {"why": Why.TOO_COSTLY.value})
    except _WRONG_INSIDE:
        _tell(told, {"why": Why.DAMAGED.value})
    else:
        _tell(told, words, data)


def _done(pages: Pages, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    match asked.pop("what"):
        case "picture":
            return _as_told(pages.picture(Wanted(**asked)))
        case "clean_copy":
            return _as_told(pages.clean_copy(asked["page"], upright=asked["upright"]))
        case "for_paper":
            return _as_told(pages.for_paper(asked["page"]))
        case "page_jpeg":
            return _as_told(pages.page_jpeg(asked["page"]))
        case "alone":
            media_type, data = pages.alone(asked["page"])
            return {"media_type": media_type}, data or b""
        case "codes":
            from cleanedu_desktop.exchange.media.codes import LOOKED_AT, codes_on

            seen = pages.pixels(Wanted(asked["page"], longest=LOOKED_AT, grey=True))
            return {"codes": [asdict(code) for code in codes_on(seen)]}, b""
        case unknown:
            raise AssertionError(unknown)


def _as_told(picture: Picture | None) -> tuple[dict[str, Any], bytes]:
    if picture is None:
        return {}, b""
    words = asdict(picture)
    return words, words.pop("data")


def _tell(told: IO[bytes], words: dict[str, Any], data: bytes = b"") -> None:
    told.write(json.dumps(words | {"data": len(data)}).encode() + b"\n")
    told.write(data)
    told.flush()


if __name__ == "__main__":
    sys.exit(main())
