"""A base PDF from outside serves only if it is sound, open to all and A4."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from cleanedu_desktop.printing.base_page import LARGEST, base_pages
from cleanedu_desktop.problems import OfficeProblem
from tests.printing import base_pdfs as bases
from tests.printing.base_pdfs import A4, MM, base_pdf


def written(folder: Path, data: bytes) -> Path:
    """A file of `data`."""
    file = folder / "base.pdf"
    file.write_bytes(data)
    return file


def sizes_of(file: Path) -> list[tuple[float, float]]:
    """Width and height of the pages, in millimetres."""
    return [(one.width / MM, one.height / MM) for one in base_pages(file, "")]


def test_sizes_are_told_as_pages_are_shown(tmp_path: Path) -> None:
    data = base_pdf(A4, (297, 210))
    found = sizes_of(written(tmp_path, data))
    assert [pytest.approx(one, abs=0.01) for one in found] == [A4, (297, 210)]
    (turned,) = sizes_of(written(tmp_path, bases.turned(base_pdf(), 90)))
    assert turned == pytest.approx((297, 210), abs=0.01)


@pytest.mark.parametrize("size", [(208.2, 298.9), (211.9, 295.1), (298.9, 208.2)])
def test_a_page_may_be_two_millimetres_off(size: tuple[float, float], tmp_path: Path) -> None:
    assert sizes_of(written(tmp_path, base_pdf(size)))


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (base_pdf((207.5, 297)), "第 1 页不是 A4"),
        (base_pdf(A4, (420, 297)), "第 2 页不是 A4"),
        (bases.encrypted(base_pdf(), user="secret"), "密码"),
        (bases.encrypted(base_pdf(), user=""), "密码"),
        (b"", "不是完好的"),
        (b"%PDF-1.7 and nothing more", "不是完好的"),
        (bases.with_content(base_pdf(), bytes(100_000_000)), "画的内容太多"),
        (bases.with_content(base_pdf(), b"0 0 m 1 1 l S\n" * 2_000_000), "画的内容太多"),
        (bases.with_forms_in_forms(base_pdf(), 12, 10), "画的内容太多"),
        (bases.turned(base_pdf(), 45), "不是完好的"),
        (bases.packed_by(base_pdf(), "/NobodyDecode"), "不是完好的"),
        (base_pdf()[:-300], "不是完好的"),
        (bases.with_endless_tree(base_pdf()), "不是完好的"),
        (base_pdf(*[A4] * 21), "有 21 页"),
        (bases.with_repeated_page(base_pdf(), 100_000), "有 100000 页"),
        (b"%PDF-" + bytes(LARGEST), "超过 20 MB"),
    ],
)
def test_what_cannot_serve_is_refused_by_name(data: bytes, word: str, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem) as refused:
        sizes_of(written(tmp_path, data))
    assert word in refused.value.sentence
    assert "base.pdf" in refused.value.sentence


def test_forms_within_forms_serve(tmp_path: Path) -> None:
    assert sizes_of(written(tmp_path, bases.with_forms_in_forms(base_pdf(), 12, 1)))
    assert sizes_of(written(tmp_path, bases.with_forms_in_forms(base_pdf(), 2, 200)))


@pytest.mark.parametrize("count", [10**9, -5])
def test_a_page_tree_that_lies_costs_nothing(count: int, tmp_path: Path) -> None:
    file = written(tmp_path, bases.with_count(base_pdf(), count))
    assert len(sizes_of(file)) == 1


def test_a_base_that_is_gone_or_another_one_is_refused(tmp_path: Path) -> None:
    file = written(tmp_path, base_pdf())
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert len(base_pages(file, digest)) == 1
    file.write_bytes(base_pdf(words="OTHER"))
    with pytest.raises(OfficeProblem, match="换过了"):
        base_pages(file, digest)
    file.unlink()
    with pytest.raises(OfficeProblem, match="打不开"):
        base_pages(file, digest)
