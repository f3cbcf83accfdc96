"""What is written is read as the same forms, without a mistake."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cleanedu_desktop.form_engine.own_register import (
    OwnRegister,
    form_of,
    ledger_of,
    register_of_form,
    same_form,
)
from cleanedu_desktop.form_engine.register_text import register_to_text
from tests.form_engine.form_files import TOUR, catalogue, told
from tests.form_engine.own_registers import QUESTIONS, VISITS

QUOTES = replace(QUESTIONS[1], label='来访人"（甲）"', help="a\\b = [c] # d")


@pytest.mark.parametrize(
    "register",
    [
        VISITS,
        replace(VISITS, questions=(QUESTIONS[0], QUOTES), due="", due_label="", closes=False),
        replace(VISITS, closes=False, every_months=12, signatures=(), group="", help=""),
    ],
)
def test_the_file_is_read_as_the_form_it_was_written_of(
    tmp_path: Path, register: OwnRegister
) -> None:
    main, ledger = form_of(register), ledger_of(register)
    files = {form.id: register_to_text(form) for form in (main, ledger)}
    found = catalogue(tmp_path, files, tour=TOUR)
    assert told(found) == []
    assert same_form(found.form(main.id), main)
    assert same_form(found.form(ledger.id), ledger)
    assert register_of_form(found.form(main.id)) == register


def test_comment_at_the_top_stays() -> None:
    text = register_to_text(form_of(VISITS), "# 按上级要求\n# 2026\nid = 1\n# 不在上面\n")
    assert text.startswith('# 按上级要求\n# 2026\nid = "own_lfdj"\n')
    assert "不在上面" not in text
