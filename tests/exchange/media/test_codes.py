"""Codes are found on pages that were scanned badly."""

from __future__ import annotations

import pytest
from PIL import Image, ImageFilter

from cleanedu_desktop.exchange.media.codes import codes_on
from tests.acts.scans import A4_AT_100, coded

KEY = "LJ1/SLJ/T2026-0001/TALK/0123456789AB"


def texts(picture: Image.Image) -> list[str]:
    return [one.text for one in codes_on(picture)]


@pytest.mark.parametrize("angle", [0, 8, 90, 172, 270])
def test_however_it_lies(angle: int) -> None:
    turned = coded(KEY).rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=200)
    assert texts(turned) == [KEY]


def test_blurred_pale_and_dark() -> None:
    pale = (
        coded(KEY)
        .filter(ImageFilter.GaussianBlur(1.5))
        .point([90 + one // 3 for one in range(256)])
    )
    assert texts(pale) == [KEY]


def test_where_it_stands() -> None:
    (one,) = codes_on(coded(KEY))
    assert 0.75 < one.x < 0.95
    assert one.y < 0.12


def test_several_on_one_page() -> None:
    page = coded(KEY)
    page.paste(coded("B").crop((500, 0, A4_AT_100[0], 300)), (500, 700))
    assert texts(page) == [KEY, "B"]


def test_none_where_there_is_none() -> None:
    assert texts(Image.new("L", (300, 300), 255)) == []
