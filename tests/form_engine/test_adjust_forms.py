"""An office's files together: one rests on another, and a wrong one changes nothing."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.form_engine.make_sheet import blank_sheet
from cleanedu_desktop.form_engine.sheet import SignatureRow
from tests.form_engine.form_files import LEDGER, TOUR, catalogue

OWN_FIELD = '[[field]]\nname = "own_bus"\nlabel = "车辆"\nkind = "text"\n'
SHOWS_IT = '[[column]]\nref = "own_bus"\nlabel = "车辆"\nwidth = 30\n'
CARD = """\
id = "tour_card"
title = "参观卡"
kind = "tour"

[[row]]
cells = ["place:12"]

[[row]]
signatures = ["讲解人签字"]
"""


def test_a_ledger_shows_what_the_main_form_adds(tmp_path: Path) -> None:
    """Whatever the order of the files."""
    found = catalogue(
        tmp_path,
        overlay={"tour": OWN_FIELD, "tour_ledger": SHOWS_IT},
        tour=TOUR,
        tour_ledger=LEDGER,
    )
    assert found.mistakes == ()
    assert [one.ref for one in found.form("tour_ledger").columns] == ["own_bus"]


def test_a_file_falls_with_the_one_it_rests_on(tmp_path: Path) -> None:
    """Both are told, both forms stay as shipped, others change."""
    own = {"tour": OWN_FIELD + 'kept_as = "title"\n', "tour_ledger": SHOWS_IT}
    found = catalogue(
        tmp_path, overlay=own | {"tour_card": 'title = "卡"'}, tour=TOUR, tour_ledger=LEDGER,
        tour_card=CARD,
    )  # fmt: skip
    assert [Path(one.file).name for one in found.mistakes] == ["tour.toml", "tour_ledger.toml"]
    assert [one.ref for one in found.form("tour_ledger").columns] == ["serial", "place"]
    assert found.form("tour").field_named("own_bus") is None
    assert found.form("tour_card").title == "卡"


def test_signature_boxes_follow_the_name_of_the_role(tmp_path: Path) -> None:
    """On every form of the kind."""
    found = catalogue(
        tmp_path, overlay={"tour": '[relabel]\nguide = "领学人"'}, tour=TOUR, tour_card=CARD
    )
    for form_id in ("tour", "tour_card"):
        form = found.form(form_id)
        sheet = blank_sheet(form, found.form("tour"), office_name="某局")
        boxes = [one.labels for one in sheet.blocks if isinstance(one, SignatureRow)]
        assert boxes == [("领学人签字",)]
