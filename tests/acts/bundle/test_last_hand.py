"""The last hand hides names on every sheet, those nobody of the roster has too."""

from __future__ import annotations

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.bundle.last_hand import last_hand, names_told
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.rules.masking import Masking
from tests.acts.office import DAY, Staff, fixed_clock
from tests.printing.sample_sheets import talk_sheet


def test_names_of_fields_and_of_the_roster_are_hidden(desk: Desk, staff: Staff) -> None:
    sheets = [talk_sheet(name="赵外来", content="周明远同赵外来谈话。")]
    with desk.store.reading() as books:
        hand = last_hand(desk, books, BundleAsked(year=2026, level=Masking.MASKED), sheets)
        whole = last_hand(desk, books, BundleAsked(year=2026), iter(sheets))
    assert "赵外来" not in repr(hand.sheet(sheets[0]))
    assert "周明远" not in repr(hand.sheet(sheets[0]))
    assert hand.words("谈话·赵外来") == "谈话·赵*来"
    assert whole.sheet(sheets[0]) == sheets[0]
    assert whole.words("赵外来") == "赵外来"


def test_names_asked_for_are_hidden_as_well(desk: Desk, staff: Staff) -> None:
    """Nothing says that they are names."""
    asked = BundleAsked(year=2026, level=Masking.MASKED, also_mask=("钱访客",))
    with desk.store.reading() as books:
        hand = last_hand(desk, books, asked, [])
    assert hand.words("钱访客来访") == "钱*客来访"


def test_remarks_and_offices_are_nobody() -> None:
    """What is told here is hidden in every text: 请假 must not be."""
    told = "赵外来（请假：病假）、王会、支部委员会，欧阳远（列席"
    assert list(names_told(told)) == ["赵外来", "王会", "欧阳远"]
    assert not list(names_told("合计"))


def test_an_inspectors_sheets_say_whose_they_are(desk: Desk) -> None:
    opened = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    sitting = begin_inspection(opened, who="王某某")
    with sitting.store.reading() as books:
        hand = last_hand(sitting, books, BundleAsked(year=2026), ())
    assert "王某某" in hand.sheet(talk_sheet()).watermark
    sitting.close()
