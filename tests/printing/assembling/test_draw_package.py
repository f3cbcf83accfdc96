"""A package as one PDF: what its lists and bookmarks say is where it stands."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanedu_desktop.printing.assembling.draw_package import draw_package
from cleanedu_desktop.problems import OfficeProblem
from tests.printing.assembling.packages import package, piece, read_back, section
from tests.printing.sample_sheets import talk_sheet

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"


class Ended(Exception):
    """Raised by the progress of a test."""


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=3),
        min_size=1,
        max_size=3,
    )
)
def test_every_page_number_is_true(shape: list[list[tuple[int, int]]]) -> None:
    """Whatever the package holds: contents, lists, running numbers and bookmarks agree."""
    sections = [
        section(f"甲{s}", [piece(f"乙{s}丙{p}", *one) for p, one in enumerate(pieces)])
        for s, pieces in enumerate(shape)
    ]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "a.pdf"
        drawn = draw_package(package(sections), target, fonts=FONTS)
        read = read_back(target.read_bytes())
    total = len(read.texts)
    assert (
        drawn.pages
        == total
        == 2
        + sum(1 + a + b for pieces in shape for a, b in pieces)
        + sum(1 - len(pieces) for pieces in shape)
    )
    for number, text in enumerate(read.texts[1:], start=2):
        assert f"第{number}页" in text
        assert f"共{total}页" in text
    for level, words, page in read.marks:
        if level == 0 and words.startswith("部分"):
            assert words in read.texts[page - 1]
            assert f"第1页共1页第{page}页" in read.texts[page - 1]
            assert f"内容{words[2:]}{page}" in read.texts[1]
        if level == 1:
            assert drawn.first_pages[words[2:]] == page
    for s, pieces in enumerate(shape):
        listed = read.texts[drawn.first_pages[f"甲{s}"] - 1]
        for p, one in enumerate(pieces):
            assert f"内容乙{s}丙{p}{drawn.first_pages[f'乙{s}丙{p}']}" in listed
            assert ((1, f"记录乙{s}丙{p}", drawn.first_pages[f"乙{s}丙{p}"]) in read.marks) == any(
                one
            )


def test_the_first_bookmarks_lead_to_cover_and_contents(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    draw_package(package([section("甲", [piece("乙")])]), target, fonts=FONTS)
    assert read_back(target.read_bytes()).marks[:3] == [
        (0, "2026年度迎检材料", 1),
        (0, "目录", 2),
        (0, "部分甲", 3),
    ]


def test_the_same_package_gives_the_same_bytes(tmp_path: Path) -> None:
    made = [section("甲", [piece("乙", 1, 1)])]
    for name in ("a.pdf", "b.pdf"):
        draw_package(package(made), tmp_path / name, fonts=FONTS)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_cancelling_leaves_nothing_and_keeps_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"before")
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 2:
            raise Ended

    made = [section("甲", [piece(f"乙{n}") for n in range(4)])]
    with pytest.raises(Ended):
        draw_package(package(made), target, fonts=FONTS, progress=progress)
    assert seen == [(1, 4), (2, 4)]
    assert target.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]


def test_a_character_no_face_has_is_told_with_its_record(tmp_path: Path) -> None:
    bad = replace(piece("乙"), sheets=[talk_sheet(content="\U0003134f")])
    with pytest.raises(OfficeProblem, match="T2026-0007"):
        draw_package(package([section("甲", [bad])]), tmp_path / "a.pdf", fonts=FONTS)
    assert not list(tmp_path.iterdir())


def test_a_watermark_is_on_every_page(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    marked = replace(talk_sheet(), watermark="检查专用")
    one = replace(piece("乙", 0, 1), sheets=[marked])
    draw_package(package([section("甲", [one])], "检查专用"), target, fonts=FONTS)
    texts = read_back(target.read_bytes()).texts
    assert [n for n, text in enumerate(texts, start=1) if "检查专用" in text] == [1, 4, 5]


@pytest.mark.skipif(sys.platform != "linux", reason="qpdf comes through apt")
def test_another_program_finds_it_sound(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    draw_package(package([section("甲", [piece("乙", 1, 1)])]), target, fonts=FONTS)
    told = subprocess.run(["qpdf", "--check", target], capture_output=True, text=True, check=False)
    assert told.returncode == 0
    assert re.search("No syntax or stream encoding errors", told.stdout)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="Java comes through apt")
def test_it_is_fit_for_the_archive(tmp_path: Path) -> None:
    from tests.pdf_a.verapdf import mistakes

    target = tmp_path / "a.pdf"
    made = [section("甲", [piece("乙", 2, 2), piece("丙", 1, 0)]), section("丁", [])]
    draw_package(package(made, "检查专用　李𫖯华"), target, fonts=FONTS)
    assert mistakes([("2u", target)]) == []
