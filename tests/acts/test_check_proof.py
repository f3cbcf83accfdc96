"""The proof on a printed form belongs to this history or does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cleanedu_desktop.acts.check_proof import check_proof
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.connect import connect
from tests.acts.office import Staff, record_talk
from tests.printing.conftest import text_of_pdf


@pytest.fixture
def printed(desk: Desk, staff: Staff, tmp_path: Path) -> str:
    """The proof on a talk that was printed."""
    talk = record_talk(desk, staff)
    target = tmp_path / "谈话.pdf"
    print_forms(desk, form_id="talk", record_ids=[talk.id], target=target)
    found = re.search(r"存证号\s*(\d+-[0-9a-f]{12})", "".join(text_of_pdf(target.read_bytes())))
    assert found is not None
    return found[1]


def test_what_was_printed_fits_later_too(desk: Desk, staff: Staff, printed: str) -> None:
    record_talk(desk, staff, content="后来的一次")
    for given in (printed, f"存证号 {printed}", printed.upper(), printed.replace("-", "—")):
        checked = check_proof(desk, proof=given)
        assert checked.fits
        assert "2026年3月10日 12:00" in checked.sentence


def test_printing_the_same_again_gives_the_same_bytes(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    talk = record_talk(desk, staff)
    for name in ("一.pdf", "二.pdf"):
        print_forms(desk, form_id="talk", record_ids=[talk.id], target=tmp_path / name)
    assert (tmp_path / "一.pdf").read_bytes() == (tmp_path / "二.pdf").read_bytes()


def test_another_history(desk: Desk, printed: str) -> None:
    seq, code = printed.split("-")
    other = f"{seq}-{'0' if code[0] != '0' else '1'}{code[1:]}"
    for given in (other, f"9{printed}"):
        checked = check_proof(desk, proof=given)
        assert not checked.fits
        assert "对不上" in checked.sentence


def test_a_history_whose_rows_were_changed_does_not_count(desk: Desk, printed: str) -> None:
    connection = connect(desk.store.path)
    connection.execute("UPDATE record SET title = '改' WHERE kind = 'talk'")
    connection.close()
    checked = check_proof(desk, proof=printed)
    assert not checked.fits
    assert "不能作数" in checked.sentence


@pytest.mark.parametrize("given", ["", "1287", "x-3f9a0c71d2e4", "1287-3f9a"])
def test_what_is_no_proof(desk: Desk, given: str) -> None:
    with pytest.raises(OfficeProblem, match="不是存证号"):
        check_proof(desk, proof=given)
