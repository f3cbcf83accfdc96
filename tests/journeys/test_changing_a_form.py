"""An office changes a form in the middle of a year, said on the command line alone."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import zxingcpp
from PIL import Image

from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.printing.render_pages import render_png
from tests.cli.conftest import Cleanedu, cleanedu, office, three_people

__all__ = ["cleanedu", "office", "three_people"]

OVERLAY = """# 按上级要求
hide = ["confidentiality"]
[relabel]
place = "谈话场所"
[[field]]
name = "own_visit"
label = "家访情况"
kind = "long_text"
"""


def record_a_talk(office: Cleanedu, **answers: Any) -> str:
    """Record a talk and return its number."""
    given = {
        "answers": {
            "talk_type": "提醒谈话",
            "starts_at": "2026-03-09T09:00",
            "place": "三楼谈话室",
            "content": "谈了接待。",
            **answers,
        },
        "people": [
            {"person": "R2026-0001", "role": "talker"},
            {"person": "R2026-0002", "role": "talkee"},
        ],
    }
    said = office("--json", "record", "talk", "--answers", "-", given=given)
    assert said.code == 0, said.err
    return str(said.data["number"])


def printed(office: Cleanedu, number: str, folder: Path) -> tuple[str, str]:
    """Print a talk; return its words without spaces, and what its code says."""
    out = folder / f"{number}.pdf"
    assert office("print", "talk", number, "--out", str(out)).code == 0
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(render_png(out, 0, 200))))
    return "".join(read_text(out).split()), code.text


def test_old_talks_reprint_as_they_were_new_ones_have_the_changes(
    office: Cleanedu, tmp_path: Path
) -> None:
    old = record_a_talk(office, confidentiality="内部")
    before, code = printed(office, old, tmp_path)
    overlay = tmp_path / "office" / "forms"
    overlay.mkdir()
    (overlay / "talk.toml").write_text(OVERLAY, encoding="utf-8")
    assert office("check-forms").code == 0

    assert printed(office, old, tmp_path) == (before, code)
    assert "谈话地点" in before
    assert "家访情况" not in before

    asked = {field["name"] for field in office("--json", "form", "talk").data["fields"]}
    assert "own_visit" in asked
    assert "confidentiality" not in asked
    new = record_a_talk(office, own_visit="三月家访一次。")
    words, its_code = printed(office, new, tmp_path)
    assert "谈话场所" in words
    assert "三月家访一次。" in words
    assert "谈话地点" not in words
    assert code != its_code
    assert code.split("/")[1:4] == ["SLJ", old, "TALK"]

    out = tmp_path / "两次.docx"
    assert office("print", "talk", "--all", "--out", str(out)).code == 0
    copy = "".join(docx.Document(str(out)).element.body.xpath(".//w:t/text()"))
    assert copy.index("谈话地点") < copy.index("谈话场所") < copy.index("三月家访一次。")


def test_a_change_with_mistakes_is_told_whole_and_does_no_harm(
    office: Cleanedu, tmp_path: Path
) -> None:
    number = record_a_talk(office)
    overlay = tmp_path / "office" / "forms"
    overlay.mkdir()
    wrong = 'hide = ["starts_at"]\n[relabel]\npoem = "诗"\nplace = ""\n'
    (overlay / "talk.toml").write_text(wrong, encoding="utf-8")
    told = office("check-forms")
    assert told.code == 1
    assert sum("talk.toml 第" in line for line in (told.out + told.err).splitlines()) >= 3
    words, _ = printed(office, number, tmp_path)
    assert "谈话地点" in words


def test_an_office_restored_elsewhere_prints_the_same_codes(
    office: Cleanedu, tmp_path: Path
) -> None:
    number = record_a_talk(office)
    _, code = printed(office, number, tmp_path)
    assert office("back-up", "--out", str(tmp_path / "备份")).code == 0
    elsewhere = tmp_path / "另一台"
    assert office("restore", str(tmp_path / "备份"), data_dir=elsewhere).code == 0
    out = tmp_path / "again.pdf"
    assert office("print", "talk", number, "--out", str(out), data_dir=elsewhere).code == 0
    (again,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(render_png(out, 0, 200))))
    assert again.text == code
