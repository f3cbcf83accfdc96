"""Packages without times."""

from __future__ import annotations

import io
import zipfile

from cleanedu_desktop.exchange.plain_package import without_times


def package(year: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(zipfile.ZipInfo("a.xml", (year, 1, 1, 0, 0, 0)), "<a/>")
    return out.getvalue()


def test_the_same_content_gives_the_same_bytes() -> None:
    assert package(2020) != package(2026)
    assert without_times(package(2020)) == without_times(package(2026))
    with zipfile.ZipFile(io.BytesIO(without_times(package(2026)))) as made:
        assert made.read("a.xml") == b"<a/>"
