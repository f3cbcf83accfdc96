"""Answers stand in their boxes on the base page, or are refused by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
import zxingcpp
from PIL import Image

from cleanedu_desktop.form_engine.definition import Place
from cleanedu_desktop.form_engine.sheet import PlacedBlock, PlacedText, Sheet, SheetText
from cleanedu_desktop.printing.draw_placed import LEADING, LEAST_SIZE, fit
from cleanedu_desktop.printing.draw_sheets import draw_sheets, pdf_bytes
from cleanedu_desktop.printing.render_pages import render_png
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import TypeCase
from cleanedu_desktop.problems import OfficeProblem
from tests.printing.base_pdfs import MM, base_pdf, shifted, turned
from tests.printing.find_on_page import find_on_page

BOX = Place(ref="content", x=40, y=60, width=100, height=20)
Face = Literal["body", "name"]


def placed(text: str, place: Place = BOX, *, long: bool = False, face: Face = "body") -> PlacedText:
    """An answer in its box."""
    return PlacedText(
        place=place, value=SheetText(text=text, face=face, what="谈话内容"), long=long
    )


def sheet(folder: Path, *texts: PlacedText, base: bytes = b"", **more: object) -> Sheet:
    """A sheet on a base PDF in `folder`."""
    file = folder / "base.pdf"
    file.write_bytes(base or base_pdf())
    block = PlacedBlock(base=str(file), digest="", texts=texts)
    usual: dict[str, object] = {"number": "T2026-0001", **more}
    return Sheet(
        form_id="superior",
        form_version="1",
        title="上级谈话表",
        office_name="某某局",
        paper="overlay",
        blocks=(block,),
        **usual,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_answers_are_measured_from_the_corner_as_the_page_is_shown(
    degrees: int, tmp_path: Path, fonts: Path
) -> None:
    base = turned(shifted(base_pdf(), 50), degrees)
    data = pdf_bytes([sheet(tmp_path, placed("三楼谈话室"), base=base)], fonts=fonts)
    left, top, right, bottom = find_on_page(data, "三楼谈话室")
    assert left == pytest.approx(40, abs=0.7)
    assert (top + bottom) / 2 == pytest.approx(70, abs=0.7)
    assert right < 140
    corners = {0: (30, 30), 90: (267, 30), 180: (180, 267), 270: (30, 180)}
    ours = find_on_page(data, "PRESCRIBED-1")
    x, y = corners[degrees]
    assert any(abs(side - x) < 3 for side in ours[::2]), ours
    assert any(abs(side - y) < 3 for side in ours[1::2]), ours


@pytest.mark.parametrize(("align", "x"), [("left", 40), ("center", 90), ("right", 140)])
def test_answers_keep_to_their_side(
    align: Literal["left", "center", "right"], x: float, tmp_path: Path, fonts: Path
) -> None:
    place = Place(ref="place", x=40, y=60, width=100, height=20, align=align)
    data = pdf_bytes([sheet(tmp_path, placed("三楼谈话室", place))], fonts=fonts)
    left, _, right, _ = find_on_page(data, "三楼谈话室")
    stands = {"left": left, "center": (left + right) / 2, "right": right}[align]
    assert stands == pytest.approx(x, abs=0.8)


def test_long_answers_shrink_into_their_box_within_limits(type_case: TypeCase) -> None:
    setter = Setter(type_case)
    usual = fit(placed("谈了接待。", long=True), setter)
    smaller = fit(placed("谈了接待和公务用车。" * 12, long=True), setter)
    assert usual and usual.size == BOX.size
    assert smaller and LEAST_SIZE <= smaller.size < BOX.size
    taken = (len(smaller.lines) - 1) * smaller.size * LEADING + smaller.size
    assert taken <= BOX.height * MM + 1
    assert max(line.width for line in smaller.lines) <= BOX.width * MM + smaller.size / 2
    assert fit(placed("谈了接待和公务用车。" * 60, long=True), setter) is None


def test_a_name_is_made_smaller_before_it_is_cut(type_case: TypeCase) -> None:
    narrow = Place(ref="talkee", x=40, y=60, width=16, height=6)
    fitted = fit(placed("欧阳建国", narrow, face="name"), Setter(type_case))
    assert fitted and len(fitted.lines) == 1 and fitted.size < narrow.size


def test_what_does_not_fit_is_refused_and_nothing_written(tmp_path: Path, fonts: Path) -> None:
    target = tmp_path / "out.pdf"
    with pytest.raises(OfficeProblem) as refused:
        draw_sheets([sheet(tmp_path, placed("很长。" * 500))], target, fonts=fonts)
    for word in ("T2026-0001", "谈话内容", "7.2 磅", "宽 100 毫米"):
        assert word in refused.value.sentence
    assert not target.exists()


def test_a_character_no_face_has_is_refused_as_elsewhere(tmp_path: Path, fonts: Path) -> None:
    with pytest.raises(OfficeProblem, match="谈话内容"):
        pdf_bytes([sheet(tmp_path, placed("\ue000"))], fonts=fonts)


def test_the_code_fills_its_box(tmp_path: Path, fonts: Path) -> None:
    box = Place(ref="record.key", x=150, y=250, width=30, height=30)
    one = sheet(tmp_path, PlacedText(place=box, is_code=True), key="ABCD-T2026-0001-7F")
    picture = tmp_path / "page.png"
    picture.write_bytes(render_png(pdf_bytes([one], fonts=fonts), 0, 200))
    (code,) = zxingcpp.read_barcodes(Image.open(picture))
    assert code.text == one.key
    corner = code.position.top_left
    assert corner.x / 200 * 25.4 == pytest.approx(150, abs=1)
    assert corner.y / 200 * 25.4 == pytest.approx(250, abs=1)


def test_drafts_and_late_entries_are_marked_at_the_edge(
    tmp_path: Path, fonts: Path, read_back: Callable[[bytes], list[str]]
) -> None:
    late = "补录：出差在外。"
    (words,) = read_back(pdf_bytes([sheet(tmp_path, draft=True, note=late)], fonts=fonts))
    assert "草稿·未签字" in words and late in words
    own = placed(late, Place(ref="record.late", x=40, y=60, width=100, height=20))
    (words,) = read_back(pdf_bytes([sheet(tmp_path, own, note=late)], fonts=fonts))
    assert words.count("补录") == 1 and "草稿" not in words


def test_the_same_sheets_give_the_same_bytes_with_one_copy_of_the_base(
    tmp_path: Path, fonts: Path
) -> None:
    sheets = [sheet(tmp_path, placed(f"第{number}次")) for number in range(30)]
    first, second = (pdf_bytes(sheets, fonts=fonts) for _ in range(2))
    assert first == second
    assert first.count(b"/Subtype /Form") == 1
