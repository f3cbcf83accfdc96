"""The process that opens scans for the program, with limits: what is broken in them breaks it.

Started by `read_scans.py`. It is handed a file, then asked for one page after the other. A message
is a line of JSON; what it says of `bytes` follows it.
"""

from __future__ import annotations

import io
import json
import sys
from typing import IO, Any

from cleanedu_desktop.child_process import limit_this_process
from cleanedu_desktop.exchange.scan_codes import codes_on
from cleanedu_desktop.exchange.scan_pages import LOOKED_AT, NotOpened, Pages, open_pages

_CPU_SECONDS = 3_600
"""In all; the parent's clock bounds each page."""


def main() -> int:
    """Answer until nothing more is asked; 0."""
    limit_this_process(cpu_seconds=_CPU_SECONDS)
    asked, said = sys.stdin.buffer, sys.stdout.buffer
    pages: Pages | None = None
    while line := asked.readline():
        wish = json.loads(line)
        told: dict[str, Any]
        content = b""
        try:
            if wish["do"] == "open":
                pages = None
                pages = open_pages(_exactly(asked, wish["bytes"]))
                told = {"pages": pages.count}
            elif pages is None:
                raise NotOpened("broken")
            else:
                told, content = _page(pages, wish)
        except NotOpened as problem:
            told = {"refused": str(problem)}
        except MemoryError:
            told = {"refused": "large"}
        said.write(json.dumps(told | {"bytes": len(content)}).encode() + b"\n" + content)
        said.flush()
    return 0


def _page(pages: Pages, wish: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    page = wish["page"]
    match wish["do"]:
        case "codes":
            found = codes_on(pages.picture(page, LOOKED_AT))
            return {"codes": [[one.text, one.x, one.y] for one in found]}, b""
        case "content":
            media_type, content = pages.content(page)
            whole = content is None
            return {"media_type": media_type, "whole": whole}, content or b""
        case _:
            out = io.BytesIO()
            pages.picture(page, wish["side"]).save(out, format="PNG", compress_level=1)
            return {}, out.getvalue()


def _exactly(asked: IO[bytes], size: int) -> bytes:
    data = asked.read(size)
    if len(data) != size:
        raise EOFError
    return data


if __name__ == "__main__":
    sys.exit(main())
