"""Where mistakes are shown."""

from __future__ import annotations

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.overlay_edit import overlay_from_text, overlay_to_text
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.toml_files.mistakes import FileMistake
from cleanedu_desktop.ui.models.overlay_mistakes import ELSEWHERE, by_place

TALK = read_forms(folders_for().forms).form("talk")
NAMES = {"place": "place", "谈话地点": "place", "starts_at": "starts_at", "谈话时间": "starts_at"}


def placed(overlay: Overlay) -> dict[str, list[str]]:
    """Where the mistakes of a talk's overlay are shown."""
    text = overlay_to_text(overlay)
    mistakes = overlay_from_text(text, TALK, TALK).mistakes
    return by_place(mistakes, text, NAMES, "talk.toml")


def test_each_part_gets_its_own() -> None:
    """Title, name, hidden field, own field, order and boxes."""
    found = placed(
        Overlay(
            title="长" * 50,
            hide=("starts_at",),
            relabel={"place": "长" * 50},
            order=("poem",),
            signatures=("",),
            fields=(
                Field(name="own_a", label="家访", kind="text"),
                Field(name="own_b", label="", kind="choice"),
            ),
        )
    )
    assert set(found) == {
        "title", "name:starts_at", "name:place", "order", "signatures", "own:1"
    }  # fmt: skip
    assert len(found["own:1"]) >= 1


def test_what_belongs_to_nothing_shown_is_told_elsewhere() -> None:
    """Mistakes in other files too."""
    other = FileMistake("other.toml", 1, "“谈话地点”没有了")
    assert by_place([other], "", NAMES, "talk.toml") == {ELSEWHERE: ["“谈话地点”没有了"]}
    assert by_place([FileMistake("talk.toml", 9, "坏了")], "", NAMES, "talk.toml") == {
        ELSEWHERE: ["坏了"]
    }
