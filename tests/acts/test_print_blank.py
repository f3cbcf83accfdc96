"""Printing blank forms."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_blank import print_blank
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.printing.render_pages import render_png
from cleanedu_desktop.problems import OfficeProblem


def test_every_form_prints_blank(desk: Desk, tmp_path: Path) -> None:
    for form in desk.forms.forms:
        done = print_blank(desk, form_id=form.id, target=tmp_path / f"{form.id}.pdf")
        text = "".join(read_text(done.path).split())
        assert form.title in text
        assert "示例局机关党支部" in text


def test_an_unknown_form_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有“poem”"):
        print_blank(desk, form_id="poem", target=tmp_path / "a.pdf")


def test_a_blank_carries_no_code(desk: Desk, tmp_path: Path) -> None:
    done = print_blank(desk, form_id="talk", target=tmp_path / "a.pdf")
    picture = Image.open(io.BytesIO(render_png(done.path, 0, 150)))
    assert zxingcpp.read_barcodes(picture) == []
