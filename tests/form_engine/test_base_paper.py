"""The base PDF a form names lies beside it, and every place stands on one of its pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.form_engine.base_paper import BasePaper
from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.problems import OfficeProblem
from tests.form_engine.form_files import TOUR, line_of, told

PLACED = """\
id = "tour_sheet"
title = "参观上报表"
kind = "tour"
paper = "overlay"
base = "sheet.pdf"

[[place]]
ref = "place"
x = 20
y = 30.5
width = 100
height = 10

[[place]]
ref = "record.key"
x = 20
y = 30.5
width = 20
height = 20
page = 2
"""
TWO_PAGES = BasePaper(sizes=((210, 297), (297, 210)), digest="d1")


def read(
    folder: Path, text: str = PLACED, base: BasePaper | OfficeProblem = TWO_PAGES
) -> FormCatalogue:
    """The tour's form and the office's placed one; `base` is what its base PDF turns out to be."""
    for name, words in (("forms/tour", TOUR), ("own/tour_sheet", text)):
        file = folder / f"{name}.toml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(words, encoding="utf-8")
    (folder / "own" / "sheet.pdf").touch()

    def read_base(file: Path) -> BasePaper:
        assert file == folder / "own" / "sheet.pdf"
        if isinstance(base, OfficeProblem):
            raise base
        return base

    return read_forms(folder / "forms", folder / "own", read_base=read_base)


def test_a_sound_form_knows_its_base_and_changes_its_version_with_it(tmp_path: Path) -> None:
    found = read(tmp_path)
    assert told(found) == []
    form = found.form("tour_sheet")
    assert (form.layout, form.paper, form.base_digest) == ("placed", "overlay", "d1")
    assert form.base_file == str(tmp_path / "own" / "sheet.pdf")
    assert form.places[0].y == 30.5
    other = read(tmp_path, base=BasePaper(sizes=TWO_PAGES.sizes, digest="d2"))
    assert other.form("tour_sheet").version != form.version


def test_what_its_reader_says_stands_at_the_line_of_the_base(tmp_path: Path) -> None:
    assert told(read(tmp_path, base=OfficeProblem("底稿加了密码。"))) == [(5, "底稿加了密码。")]


@pytest.mark.parametrize(
    ("old", "new", "at", "word"),
    [
        ("page = 2", "page = 3", '[[place]]\nref = "record.key', "没有第 3 页"),
        ("page = 2", "page = 0", "page", "1 到 20"),
        ("width = 100", "width = 195", "[[place]]", "超出底稿第 1 页"),
        ("height = 10", "height = 270", "[[place]]", "超出底稿第 1 页"),
        ("x = 20", "x = -1", "x =", "0 到 300"),
        ("x = 20", "x = nan", "x =", "0 到 300"),
        ("x = 20\n", "", "[[place]]", "缺少“x”"),
        ('ref = "place"', 'ref = "plaice"', "[[place]]", "plaice"),
        ('ref = "place"', 'ref = "stops"', "[[place]]", "表格“站点”不能放在"),
        ('ref = "place"', 'ref = "serial"', "[[place]]", "不能放在底稿上"),
        ('"sheet.pdf"', '"../forms/sheet.pdf"', "base", "只写文件名"),
        ('"sheet.pdf"', '"..\\\\sheet.pdf"', "base", "只写文件名"),
        ('"sheet.pdf"', '"sheet.docx"', "base", "以 .pdf 结尾"),
        ('"sheet.pdf"', '"other.pdf"', "base", "不在表单文件的旁边"),
        ('base = "sheet.pdf"\n', "", "id", "缺少“base”"),
        ('paper = "overlay"', 'paper = "overlay"\nlayout = "letter"', "layout", "不写 layout"),
        ('paper = "overlay"', 'layout = "placed"', "layout", "overlay"),
        ('paper = "overlay"', 'paper = "a4"', "base", "只用于"),
        ("page = 2", 'page = 2\n[[row]]\nheading = "一"', "[[row]]", "没有 [[row]]"),
        ("page = 2", "page = 2\ntall = 3", "tall", "不认识“tall”"),
    ],
)
def test_a_wrong_place_or_base_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, at: str, word: str
) -> None:
    text = PLACED.replace(old, new, 1)
    found = told(read(tmp_path, text))
    assert (line_of(text, at), True) in [(line, word in said) for line, said in found], found


def test_a_main_form_is_not_placed(tmp_path: Path) -> None:
    text = TOUR.replace('code = "V"', 'code = "V"\npaper = "overlay"\nbase = "sheet.pdf"')
    (tmp_path / "tour.toml").write_text(text, encoding="utf-8")
    said = [sentence for _, sentence in told(read_forms(tmp_path))]
    assert any("主表单要有自己的排列" in one for one in said)
