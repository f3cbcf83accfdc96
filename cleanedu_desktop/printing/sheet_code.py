"""The square code on a sheet (QR): its key, drawn as one filled path of runs."""

import re
from functools import lru_cache
from typing import cast

from cleanedu_desktop.printing.paper_size import MM

SIDE = 18 * MM
DARK_RUN = re.compile(rb"\x00+")


@lru_cache(maxsize=256)
def code_runs(key: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """Modules a side, and the dark runs as (column, row, length), without the quiet zone."""
    import zxingcpp

    barcode = zxingcpp.create_barcode(key, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = barcode.to_image(scale=1, add_quiet_zones=False)
    height, width = image.shape
    modules = bytes(memoryview(cast("bytes", image)))  # its stubs leave the buffer out
    runs = []
    for row in range(height):
        line = modules[row * width : (row + 1) * width]
        runs += [(run.start(), row, len(run.group())) for run in DARK_RUN.finditer(line)]
    return height, tuple(runs)


def code_path(key: str, x: float, top: float) -> str:
    """PDF operators that fill the code, `SIDE` points wide; `top` upwards from the page's foot."""
    modules, runs = code_runs(key)
    module = SIDE / modules
    boxes = [f"{column} {-row - 1} {length} 1 re" for column, row, length in runs]
    return "\n".join([f"q {module:.5f} 0 0 {module:.5f} {x:.3f} {top:.3f} cm", *boxes, "f Q"])
