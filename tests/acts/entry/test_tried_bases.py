"""Each content of a base PDF is tried out once, whatever becomes of the program meanwhile."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanedu_desktop import __version__
from cleanedu_desktop.acts.check_forms import check_forms
from cleanedu_desktop.acts.entry import tried_bases
from cleanedu_desktop.acts.entry.tried_bases import MOST_KEPT, TriedBases
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.printing import try_base
from cleanedu_desktop.printing.try_base import TOO_COSTLY, Verdict
from tests.faults.readers.base_pdf import FORM
from tests.printing.base_pdfs import base_pdf

GOOD = Verdict(sizes=((210.0, 297.0),))
REFUSED = Verdict(said=TOO_COSTLY)


@pytest.fixture(autouse=True)
def nothing_known_here(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As in a new process."""
    monkeypatch.setattr(tried_bases, "_here", {})
    yield


def anew(file: Path, monkeypatch: pytest.MonkeyPatch, *, again: bool = False) -> TriedBases:
    """What another process reads of it."""
    monkeypatch.setattr(tried_bases, "_here", {})
    return TriedBases(file, anew=again)


def test_verdicts_outlast_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "data" / "bases.tried"
    kept = TriedBases(file)
    kept["a"], kept["b"], kept["c"] = GOOD, REFUSED, GOOD
    del kept["c"]
    assert dict(anew(file, monkeypatch)) == {"a": GOOD, "b": REFUSED}
    assert len(kept) == 2


def test_only_a_check_tries_again_what_was_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = TriedBases(tmp_path / "bases.tried")
    kept["a"], kept["b"] = GOOD, REFUSED
    again = anew(tmp_path / "bases.tried", monkeypatch, again=True)
    assert (again.get("a"), again.get("b")) == (GOOD, None)


def test_another_version_tries_all_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    TriedBases(tmp_path / "bases.tried")["a"] = REFUSED
    monkeypatch.setattr(tried_bases, "__version__", "99")
    assert not anew(tmp_path / "bases.tried", monkeypatch)


@pytest.mark.parametrize("text", ["", "[]", '{"by": 1}', "[" * 100_000, '{"by": "0", "tried": 1}'])
def test_a_file_that_is_not_well_is_as_none(text: str, tmp_path: Path) -> None:
    file = tmp_path / "bases.tried"
    file.write_text(text.replace('"0"', json.dumps(__version__)), encoding="utf-8")
    assert not TriedBases(file)


def test_where_nothing_can_be_written_this_process_remembers(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    TriedBases(tmp_path / "data" / "bases.tried")["a"] = GOOD
    assert TriedBases(tmp_path / "data" / "bases.tried")["a"] == GOOD


def test_the_oldest_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tried_bases, "MOST_KEPT", 2)
    kept = TriedBases(tmp_path / "bases.tried")
    for digest in "abca":
        kept[digest] = GOOD
    assert set(anew(tmp_path / "bases.tried", monkeypatch)) == {"c", "a"}
    assert MOST_KEPT * 1000 < tried_bases.LARGEST


def test_forms_try_a_base_once_and_a_check_asks_again(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders.overlay.mkdir(parents=True)
    (folders.overlay / "ours.toml").write_text(FORM, encoding="utf-8")
    (folders.overlay / "base.pdf").write_bytes(base_pdf())
    tried = []

    def refuse(data: bytes, name: str) -> Verdict:
        tried.append(name)
        return REFUSED

    monkeypatch.setattr(try_base, "try_out", refuse)
    for _ in range(2):
        (mistake,) = open_forms(folders).mistakes
        assert "“base.pdf”画起来太费时间或内存" in mistake.sentence
    assert tried == ["base.pdf"]
    monkeypatch.setattr(tried_bases, "_here", {})
    open_forms(folders)
    assert tried == ["base.pdf"]
    monkeypatch.undo()
    assert check_forms(folders) == []
    monkeypatch.setattr(try_base, "try_out", refuse)
    assert open_forms(folders).mistakes == ()
