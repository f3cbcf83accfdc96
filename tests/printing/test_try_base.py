"""A base PDF is opened here only after a child process has drawn it, once for each content."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.printing import try_base
from cleanedu_desktop.printing.base_page import LARGEST
from cleanedu_desktop.printing.try_base import TOO_COSTLY, Verdict, read_base, try_out, verdict_of
from cleanedu_desktop.problems import OfficeProblem
from tests.faults.costly_pdfs import COSTLY, changed
from tests.printing.base_pdfs import A4, base_pdf

BEARABLE = {
    "a letter of itself",
    "a picture of 900 million points",
    "LZW in Flate in Flate",
}
"""What PDFium is known to get over."""


def written(folder: Path, data: bytes, name: str = "base.pdf") -> Path:
    """A file of `data`."""
    file = folder / name
    file.write_bytes(data)
    return file


def test_a_good_base_is_tried_once_under_whatever_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, tried = base_pdf(), dict[str, Verdict]()
    found = read_base(written(tmp_path, data), tried)
    assert found.digest == hashlib.sha256(data).hexdigest()
    (size,) = found.sizes
    assert size == pytest.approx(A4, abs=0.01)
    monkeypatch.setattr(try_base, "try_out", None)
    assert read_base(written(tmp_path, data, "other.pdf"), tried) == found


def test_a_refusal_names_the_file_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: dict[str, Verdict] = {}
    for name in ("甲.pdf", "乙.pdf"):
        with pytest.raises(OfficeProblem, match=f"“{name}”不是完好的"):
            read_base(written(tmp_path, b"no PDF", name), tried)
        monkeypatch.setattr(try_base, "try_out", None)


def test_a_child_that_dies_refuses_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(try_base, "MODULE", "cleanedu_desktop.no_such_module")
    with pytest.raises(OfficeProblem, match=r"“base\.pdf”画起来太费时间或内存"):
        read_base(written(tmp_path, base_pdf()), {})


def test_a_child_that_takes_too_long_refuses_the_file() -> None:
    assert try_out(base_pdf(), "base.pdf", seconds=0) == Verdict(said=TOO_COSTLY)


def test_a_child_that_cannot_start_says_nothing_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: dict[str, Verdict] = {}
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    with pytest.raises(OfficeProblem, match="重新启动"):
        read_base(written(tmp_path, base_pdf()), tried)
    assert not tried


def test_what_is_no_file_for_it_is_not_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(try_base, "try_out", None)
    with pytest.raises(OfficeProblem, match="超过 20 MB"):
        read_base(written(tmp_path, bytes(LARGEST + 1)), {})
    with pytest.raises(OfficeProblem, match="打不开"):
        read_base(tmp_path / "gone.pdf", {})


@pytest.mark.parametrize(
    "told",
    [{}, {"sizes": [], "said": ""}, {"sizes": [[1, 2]], "said": "x"}, {"sizes": [7], "said": ""}],
)
def test_what_is_no_verdict_is_not_believed(told: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        verdict_of(told)


@pytest.mark.slow
@pytest.mark.parametrize("name", COSTLY)
def test_costly_ones_are_refused_and_odd_ones_served(name: str) -> None:
    data = changed(base_pdf(), COSTLY[name])
    if name in BEARABLE:
        assert try_out(data, "base.pdf").sizes
    else:
        assert try_out(data, "base.pdf", seconds=4) == Verdict(said=TOO_COSTLY)
