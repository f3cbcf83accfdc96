"""The square code on a sheet (QR): its key, drawn as one filled path of runs."""

import re
from functools import cache, lru_cache
from typing import cast

from cleanedu_desktop.printing.paper_size import MM

SIDE = 18 * MM
DARK_RUN = re.compile(rb"\x00+")


class _Boxes(dict[tuple[int, int], str]):
    """The rectangle over a run of modules, by its span in rows joined by one module between.

    Codes of the same size share them.
    """

    def __init__(self, modules: int) -> None:
        super().__init__()
        self._row = modules + 1

    def __missing__(self, span: tuple[int, int]) -> str:
        row, place = divmod(span[0], self._row)
        made = self[span] = f"{place} {-row - 1} {span[1] - span[0]} 1 re"
        return made


@cache
def _boxes(modules: int) -> _Boxes:
    return _Boxes(modules)


@lru_cache(maxsize=256)
def code_runs(key: str) -> tuple[int, str]:
    """Modules a side, and rectangles over the dark ones, a unit wide, without the quiet zone."""
    import zxingcpp

    barcode = zxingcpp.create_barcode(key, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = barcode.to_image(scale=1, add_quiet_zones=False)
    modules: int = image.shape[0]
    plain = bytes(memoryview(cast("bytes", image)))  # its stubs leave the buffer out
    rows = [plain[start : start + modules] for start in range(0, len(plain), modules)]
    boxes = _boxes(modules)
    return modules, "\n".join([boxes[m.span()] for m in DARK_RUN.finditer(b"\xff".join(rows))])


def code_path(key: str, x: float, top: float) -> str:
    """PDF operators that fill the code, `SIDE` points wide; `top` upwards from the page's foot."""
    modules, boxes = code_runs(key)
    module = SIDE / modules
    return f"q {module:.5f} 0 0 {module:.5f} {x:.3f} {top:.3f} cm\n{boxes}\nf Q"
