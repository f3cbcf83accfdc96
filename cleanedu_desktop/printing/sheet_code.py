"""The square code on a sheet (QR): its key, drawn as one filled path of runs."""

import re
from functools import cache, lru_cache
from typing import cast

from cleanedu_desktop.printing.paper_size import MM

SIDE = 18 * MM
DARK_RUN = re.compile(rb"\x00+")
MASK = 6
"""Always the same: choosing one takes seven eighths of the encoding. Over noise, blur and a slant
codes of our keys, half of them a checksum, were read as often with it as with a chosen one."""
PIECE = 6
"""Modules of a row whose runs are remembered together."""


class _Boxes(dict[bytes, str]):
    """Rectangles over the dark runs of a piece of a code's row, by the piece's modules.

    Pieces are few and come again in every code: runs are looked for in none twice.
    """

    def __init__(self, row: int, column: int) -> None:
        super().__init__()
        self._row, self._column = row, column

    def __missing__(self, piece: bytes) -> str:
        runs = [found.span() for found in DARK_RUN.finditer(piece)]
        below = -self._row - 1
        made = [f"{self._column + start} {below} {end - start} 1 re\n" for start, end in runs]
        self[piece] = joined = "".join(made)
        return joined


@cache
def _pieces(modules: int) -> list[tuple[int, int, _Boxes]]:
    """The pieces of codes of one size: from where to where each reaches, and its boxes."""
    return [
        (row * modules + column, row * modules + min(column + PIECE, modules), _Boxes(row, column))
        for row in range(modules)
        for column in range(0, modules, PIECE)
    ]


@lru_cache(maxsize=256)
def code_runs(key: str) -> tuple[int, str]:
    """Modules a side, and rectangles over the dark ones, a unit wide, without the quiet zone."""
    import zxingcpp

    kind = zxingcpp.BarcodeFormat.QRCode
    barcode = zxingcpp.create_barcode(key, kind, ec_level="M", data_mask=MASK)
    image = barcode.to_image(scale=1, add_quiet_zones=False)
    modules: int = image.shape[0]
    plain = bytes(memoryview(cast("bytes", image)))  # its stubs leave the buffer out
    pieces = _pieces(modules)
    return modules, "".join([boxes[plain[start:end]] for start, end, boxes in pieces])


def code_path(key: str, x: float, top: float, *, side: float = SIDE) -> str:
    """PDF operators that fill the code, `side` points wide; `top` upwards from the page's foot."""
    modules, boxes = code_runs(key)
    module = side / modules
    return f"q {module:.5f} 0 0 {module:.5f} {x:.3f} {top:.3f} cm\n{boxes}f Q"
