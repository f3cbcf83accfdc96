"""A package as a folder: a file an item, found again through its lists and its index."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from cleanedu_desktop.printing.assembling.draw_folder import (
    FRONT,
    INDEX,
    LIST,
    draw_folder,
    file_name,
)
from cleanedu_desktop.problems import OfficeProblem
from tests.printing.assembling.packages import package, piece, read_back, section

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"


def test_each_item_is_a_file_and_each_file_in_the_index(tmp_path: Path) -> None:
    made = [section("甲", [piece("乙", 1, 1), piece("丙")]), section("丁", [])]
    target = tmp_path / "新的" / "材料"
    seen: list[tuple[int, int]] = []
    drawn = draw_folder(package(made), target, fonts=FONTS, progress=lambda *one: seen.append(one))
    assert seen == [(1, 2), (2, 2)]
    text = (target / INDEX).read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    files = {one.relative_to(target).as_posix() for one in target.rglob("*.pdf")}
    assert {row["文件"] for row in rows} == files
    assert sum(int(row["页数"]) for row in rows) == drawn.pages
    for row in rows:
        assert len(read_back((target / row["文件"]).read_bytes()).texts) == int(row["页数"])
    listed = read_back((target / "01 部分甲" / LIST).read_bytes()).texts[0]
    assert "内容丙01-0002" in listed
    assert "内容丁02" in read_back((target / FRONT).read_bytes()).texts[1]


def test_what_is_there_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OfficeProblem, match="已经存在"):
        draw_folder(package([section("甲", [piece("乙")])]), tmp_path / "a", fonts=FONTS)


def test_cancelling_leaves_nothing(tmp_path: Path) -> None:
    def progress(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        draw_folder(
            package([section("甲", [piece("乙")])]),
            tmp_path / "a",
            fonts=FONTS,
            progress=progress,
        )
    assert not list(tmp_path.iterdir())


def test_names_fit_any_system() -> None:
    assert file_name("T2026-0001　a/b:c*?\n..") == "T2026-0001 a b c"
    assert len(file_name("长" * 300)) == 48
