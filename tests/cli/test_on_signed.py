"""Commands on signed copies."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import Cleanedu

COMMITMENT = "C2026-0001"


@pytest.fixture
def box(office: Cleanedu, tmp_path: Path) -> Path:
    """A folder with the photo of a printed commitment, and a page without a code."""
    given = {
        "answers": {"year": 2026, "items": "廉洁自律。"},
        "people": [{"person": "周明远", "role": "committer"}],
    }
    assert office("record", "commitment", "--answers", "-", given=given).code == 0
    paper = tmp_path / "打印.pdf"
    assert office("print", "commitment", COMMITMENT, "--out", str(paper)).code == 0
    folder = tmp_path / "扫描"
    folder.mkdir()
    with pypdfium2.PdfDocument(paper) as document:
        drawn = document[0].render(scale=120 / 72).to_pil()
    drawn.convert("L").rotate(180).save(folder / "1.jpg")
    drawn.crop((0, 400, 900, 1400)).save(folder / "2.png")
    return folder


def test_scans_come_home(office: Cleanedu, box: Path) -> None:
    said = office("take-in", str(box))
    assert said.code == 1
    assert f"1.jpg：已归位，{COMMITMENT}《廉政承诺书》" in said.out
    assert f"{COMMITMENT} 已转为“已签”。" in said.out
    first, second = said.err.splitlines()
    assert first == "有1 页没有归位，其余已归位的已经保存。"
    assert "2.png：没有读到记录码。" in second
    assert office("show", COMMITMENT, "--json").data["state"] == "signed"


def test_each_page_is_told_as_data(office: Cleanedu, box: Path) -> None:
    data = office("take-in", str(box), "--json").data
    good, bad = data["pages"]
    assert (good["outcome"], good["placed"][0]["number"], good["placed"][0]["put"]) == (
        "taken",
        COMMITMENT,
        "taken",
    )
    assert (bad["outcome"], bad["why"]) == ("left", ["没有读到记录码。"])
    assert data["records"][0]["signed"] is True
    (box / "2.png").unlink()
    again = office("take-in", str(box), "--json")
    assert (again.code, again.data["pages"][0]["outcome"]) == (0, "already")
