"""Commands that make PDFs."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.printing.read_text import read_text
from tests.cli.conftest import Cleanedu


def test_records_print_by_id_number_year_and_all(office: Cleanedu, tmp_path: Path) -> None:
    out = tmp_path / "新" / "人员.pdf"
    said = office("print", "person", "R2026-0001", "R2026-0002", "--out", str(out), "--json")
    assert said.data == {"path": str(out), "pages": 2, "records": 2, "left_out": 0}
    assert out.read_bytes().startswith(b"%PDF")
    assert office("print", "person", "--all", "--out", str(out), "--json").data["records"] == 3
    assert "3 页" in office("print", "person", "--all", "--out", str(out)).out
    none = office("print", "talk", "--year", "2026", "--out", str(out))
    assert (none.code, len(none.err.splitlines())) == (1, 1)


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["R2026-0001", "--all"],
        ["--all", "--year", "2026"],
        ["R2026-0001", "--year", "2026"],
        ["--year", "26"],
    ],
)
def test_records_are_named_in_one_way(office: Cleanedu, tmp_path: Path, words: list[str]) -> None:
    said = office("print", "person", *words, "--out", str(tmp_path / "a.pdf"))
    assert said.code == 2
    assert "用法不对" in said.err


def test_blank_forms_print(office: Cleanedu, tmp_path: Path) -> None:
    out = tmp_path / "空白.pdf"
    assert office("blank", "talk", "--out", str(out), "--json").data["pages"] == 1
    assert out.exists()


@pytest.mark.parametrize("name", ["a.txt", ".", "a\nb", "x" * 300 + ".pdf"])
def test_places_that_cannot_be_are_told(office: Cleanedu, tmp_path: Path, name: str) -> None:
    said = office("blank", "talk", "--out", str(tmp_path / name))
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)


def test_a_draft_is_marked(office: Cleanedu, tmp_path: Path) -> None:
    sizes = set()
    for words in ([], ["--draft"]):
        out = tmp_path / f"{len(words)}.pdf"
        assert office("print", "person", "--all", *words, "--out", str(out)).code == 0
        sizes.add("草稿·未签字" in read_text(out).replace(" ", ""))
    assert sizes == {True, False}


def test_a_name_that_ends_in_docx_asks_for_a_word_copy(office: Cleanedu, tmp_path: Path) -> None:
    out = tmp_path / "人员.docx"
    said = office("print", "person", "--all", "--out", str(out), "--json")
    assert said.data == {"path": str(out), "sheets": 3, "records": 3, "left_out": 0}
    assert out.read_bytes().startswith(b"PK")
    assert "3 份" in office("print", "person", "--all", "--out", str(out)).out


def test_a_blank_is_written_as_a_word_copy_too(office: Cleanedu, tmp_path: Path) -> None:
    out = tmp_path / "空白.docx"
    said = office("blank", "talk", "--out", str(out), "--json")
    assert said.data == {"path": str(out), "sheets": 1, "records": 0, "left_out": 0}
    assert out.read_bytes().startswith(b"PK")


def test_tagged_is_asked_for_records_and_blanks_and_not_for_word(
    office: Cleanedu, tmp_path: Path
) -> None:
    out = tmp_path / "a.pdf"
    for words in (["print", "person", "--all"], ["blank", "talk"]):
        assert office(*words, "--tagged", "--out", str(out)).code == 0
        assert b"/StructTreeRoot" in out.read_bytes()
    said = office("print", "person", "--all", "--tagged", "--out", str(tmp_path / "a.docx"))
    assert (said.code, "只用于 PDF" in said.err) == (2, True)
    said = office("blank", "talk", "--tagged", "--out", str(tmp_path / "a.docx"))
    assert (said.code, "只用于 PDF" in said.err) == (2, True)
