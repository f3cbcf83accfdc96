"""Containers that are no workbook, or would unpack to too much, are refused before parsing."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cleanedu_desktop.exchange.workbook_package import check_package
from cleanedu_desktop.problems import OfficeProblem


def package(folder: Path, parts: dict[str, bytes]) -> Path:
    path = folder / "花名册.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


def test_a_workbook_passes(workbook_of: Callable[..., Path]) -> None:
    check_package(workbook_of([["姓名"]]))


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["[Content_Types].xml", "word/document.xml"], "Word"),
        (["[Content_Types].xml", "xl/workbook.bin"], "xlsb"),
        (["[Content_Types].xml", "ppt/presentation.xml"], "演示文稿"),
        (["mimetype", "content.xml"], "ods"),
        (["花名册.xlsx"], "压缩包"),
    ],
)
def test_other_containers_are_named(tmp_path: Path, names: list[str], words: str) -> None:
    with pytest.raises(OfficeProblem, match=words):
        check_package(package(tmp_path, dict.fromkeys(names, b"<a/>")))


@pytest.mark.parametrize(
    ("name", "megabytes"),
    [("xl/sharedStrings.xml", 41), ("xl/styles.xml", 17), ("xl/worksheets/sheet1.xml", 151)],
)
def test_a_zip_bomb_is_refused_by_its_declared_size(
    tmp_path: Path, name: str, megabytes: int
) -> None:
    parts = {"[Content_Types].xml": b"<a/>", name: bytes(megabytes * 1024 * 1024)}
    path = package(tmp_path, parts)
    assert path.stat().st_size < 1024 * 1024
    with pytest.raises(OfficeProblem, match="太多"):
        check_package(path)


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    parts = {f"{number}.xml": b"" for number in range(5_001)} | {"[Content_Types].xml": b""}
    with pytest.raises(OfficeProblem, match="太多"):
        check_package(package(tmp_path, parts))


def test_overlapping_parts_are_refused(tmp_path: Path) -> None:
    path = package(tmp_path, {"[Content_Types].xml": b"<a/>", "a.xml": bytes(range(256)) * 40})
    content = path.read_bytes()
    entry = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 1)
    size = (len(content) + 1).to_bytes(4, "little")
    path.write_bytes(content[: entry + 20] + size + content[entry + 24 :])
    with pytest.raises(OfficeProblem, match="已损坏"):
        check_package(path)


def test_the_strict_format_is_told(tmp_path: Path) -> None:
    workbook = b'<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'
    parts = {"[Content_Types].xml": b"<a/>", "xl/workbook.xml": workbook}
    with pytest.raises(OfficeProblem, match="严格"):
        check_package(package(tmp_path, parts))


def test_an_encrypted_part_is_told(tmp_path: Path) -> None:
    path = package(tmp_path, {"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"})
    content = bytearray(path.read_bytes())
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(content))
    with pytest.raises(OfficeProblem, match="打开密码"):
        check_package(path)


def test_a_cut_off_container_is_told(workbook_of: Callable[..., Path]) -> None:
    path = workbook_of([["姓名"], ["张三"]])
    content = path.read_bytes()
    for part in (0.2, 0.5, 0.9, 0.99):
        path.write_bytes(content[: int(len(content) * part)])
        with pytest.raises(OfficeProblem, match="没有复制完"):
            check_package(path)
