"""One run of the command line."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from cleanedu_desktop.acts.open_desk import NoOfficeYet, open_desk
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.folders import folders_for
from tests.acts.office import DAY, fixed_clock
from tests.cli.conftest import Cleanedu

CLOCK = fixed_clock(DAY)


def test_the_books_are_let_go_at_the_end(office: Cleanedu, tmp_path: Path) -> None:
    session = Session(Namespace(user="", inspector=False), folders_for(tmp_path / "office"), CLOCK)
    for _ in range(2):
        with session.desk(read_only=False) as desk:
            assert not desk.store.read_only
    with pytest.raises(ZeroDivisionError), session.desk(read_only=False):
        raise ZeroDivisionError
    with session.desk(read_only=True) as desk:
        assert desk.store.read_only


def test_without_an_office_it_says_so(tmp_path: Path) -> None:
    session = Session(Namespace(user="", inspector=False), folders_for(tmp_path / "nowhere"), CLOCK)
    with pytest.raises(NoOfficeYet), session.desk(read_only=True):
        pass


def test_while_a_window_holds_the_books_reading_works(office: Cleanedu, tmp_path: Path) -> None:
    held = open_desk(folders_for(tmp_path / "office"), clock=CLOCK)
    with held.store:
        for words in (
            ["list", "person"],
            ["show", "R2026-0001"],
            ["find", "周明"],
            ["check-store"],
            ["back-up"],
            ["print", "person", "--all", "--out", str(tmp_path / "a.pdf")],
            ["blank", "person", "--out", str(tmp_path / "b.pdf")],
        ):
            assert office(*words).code == 0
        given = {"answers": {"name": "某人"}}
        for words in (
            ["record", "person", "--answers", "-"],
            ["correct", "R2026-0001", "--answers", "-"],
            ["withdraw", "R2026-0001", "--reason", "x"],
        ):
            said = office(*words, given=given)
            assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
            assert "窗口" in said.err
