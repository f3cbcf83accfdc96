"""The code's runs are the code, and it is drawn where and as large as asked."""

import re

import pytest
import zxingcpp
from PIL import Image

from cleanedu_desktop.printing.sheet_code import SIDE, code_path, code_runs


def test_runs_read_back() -> None:
    modules, runs = code_runs("T20260007-AB12CD34EF")
    scale, quiet = 8, 4
    picture = Image.new("L", ((modules + 2 * quiet) * scale,) * 2, 255)
    for found in re.finditer(r"(\d+) (-\d+) (\d+) 1 re", runs):
        column, row, length = (int(word) for word in found.groups())
        box = ((quiet + column) * scale, (quiet - row - 1) * scale)
        picture.paste(0, (*box, box[0] + length * scale, box[1] + scale))
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == ["T20260007-AB12CD34EF"]


def test_the_path_fills_its_square() -> None:
    path = code_path("A1", 100, 700)
    first, *_ = path.splitlines()
    scale, x, y = (float(first.split()[n]) for n in (1, 5, 6))
    boxes = [[int(n) for n in found] for found in re.findall(r"(\S+) (\S+) (\S+) 1 re", path)]
    assert (x, y) == (100, 700)
    assert min(column for column, _, _ in boxes) == 0
    assert max(column + length for column, _, length in boxes) * scale == pytest.approx(
        SIDE, abs=0.01
    )
    assert max(row for _, row, _ in boxes) == -1
    assert min(row for _, row, _ in boxes) * scale == pytest.approx(-SIDE, abs=0.01)
    assert path.endswith("\nf Q")
