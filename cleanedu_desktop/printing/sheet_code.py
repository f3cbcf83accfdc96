"""The square code on a sheet (QR): its key, drawn as one filled path of runs."""

import re
from functools import cache, lru_cache
from typing import cast

from cleanedu_desktop.printing.paper_size import MM

SIDE = 18 * MM
DARK_RUN = re.compile(rb"\x00+")


@cache
def _words(modules: int) -> tuple[list[str], list[str]]:
    """Operands of a run: its place, by its first module's number in rows of one more; its length.

    Codes of the same size share them.
    """
    places = [f"{place % modules} {-(place // modules) - 1} " for place in range(modules * modules)]
    return places, [f"{length} 1 re" for length in range(modules + 1)]


@lru_cache(maxsize=256)
def code_runs(key: str) -> tuple[int, str]:
    """Modules a side, and rectangles over the dark ones, a unit wide, without the quiet zone."""
    import zxingcpp

    barcode = zxingcpp.create_barcode(key, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = barcode.to_image(scale=1, add_quiet_zones=False)
    modules: int = image.shape[0]
    plain = bytes(memoryview(cast("bytes", image)))  # its stubs leave the buffer out
    rows = [plain[start : start + modules] for start in range(0, len(plain), modules)]
    places, lengths = _words(modules + 1)
    runs = [run.span() for run in DARK_RUN.finditer(b"\xff".join(rows))]
    return modules, "\n".join([places[start] + lengths[end - start] for start, end in runs])


def code_path(key: str, x: float, top: float) -> str:
    """PDF operators that fill the code, `SIDE` points wide; `top` upwards from the page's foot."""
    modules, boxes = code_runs(key)
    module = SIDE / modules
    return f"q {module:.5f} 0 0 {module:.5f} {x:.3f} {top:.3f} cm\n{boxes}\nf Q"
