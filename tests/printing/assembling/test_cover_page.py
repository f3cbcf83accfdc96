"""The cover holds its shape with the longest words."""

from __future__ import annotations

from cleanedu_desktop.printing.assembling.cover_page import cover_page
from cleanedu_desktop.printing.assembling.package import Cover
from cleanedu_desktop.printing.pen import DocumentFaces
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import TypeCase


def test_everything_stands_within_the_page(type_case: TypeCase) -> None:
    for times in (1, 6):
        cover = Cover(
            office="某某县某某局机关党支部" * times,
            title="2026年度党风廉政教育迎检材料",
            lines=(("年度", "2026年"), ("范围", "学习教育、廉政谈话、" * 3 * times)),
            remarks=("本材料不含不公开种类的记录。" * times,),
            made_on="2026年11月21日",
            watermark="检查专用",
        )
        faces = DocumentFaces()
        pen = cover_page(cover, Setter(type_case), faces)
        heights = [
            float(line.split(" Tm")[0].split()[-1])
            for line in pen.operators().splitlines()
            if " Tm " in line
        ]
        assert min(heights) > 20
        assert max(heights) < pen.height
        assert "检" in {char for some in faces.used.values() for char in some}
