"""Where a built program begins."""

import sys
from collections.abc import Sequence
from types import ModuleType

import pytest

from cleanedu_desktop import start
from cleanedu_desktop.child_process import CHILD, child_command
from cleanedu_desktop.exchange import read_workbook, workbook_child
from cleanedu_desktop.exchange.media import child as media_child
from cleanedu_desktop.exchange.media import talking
from cleanedu_desktop.printing import base_child, try_base
from installer.built_program import COMMAND_LINE, give_back_libraries, main


@pytest.mark.parametrize(
    ("words", "begun", "left"),
    [(["--demo"], 1, ["--demo"]), ([COMMAND_LINE, "due"], 2, ["due"])],
)
def test_its_first_word_says_what_it_is(
    words: list[str], begun: int, left: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "window", lambda: 1)
    monkeypatch.setattr(start, "command_line", lambda: 2)
    monkeypatch.setattr(sys, "argv", ["/opt/cleanedu-desktop", *words])
    assert main() == begun
    assert sys.argv[1:] == left


@pytest.mark.parametrize("before", ["", "/usr/local/lib"])
def test_programs_it_opens_load_their_own_libraries(before: str) -> None:
    surroundings = {"LD_LIBRARY_PATH": "/opt/cleanedu-desktop/_internal", "LANG": "zh_CN.UTF-8"}
    if before:
        surroundings["LD_LIBRARY_PATH_ORIG"] = before
    give_back_libraries(surroundings)
    assert surroundings.pop("LD_LIBRARY_PATH", "") == before
    assert surroundings == {"LANG": "zh_CN.UTF-8"}


@pytest.mark.parametrize(
    ("child", "module", "words"),
    [
        (workbook_child, read_workbook.MODULE, ["花名册.xlsx"]),
        (base_child, try_base.MODULE, []),
        (media_child, talking.MODULE, []),
    ],
)
def test_its_children_are_itself_with_another_word(
    child: ModuleType, module: str, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Sequence[str]] = []

    def begin(*given: Sequence[str]) -> int:
        told.extend(given)
        return 7

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(child, "main", begin)
    command = child_command(module, *words)
    assert command[0] == sys.executable
    monkeypatch.setattr(sys, "argv", command)
    assert main() == 7
    assert told == ([words] if words else [])


def test_it_has_no_other_children(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["cleanedu-desktop", CHILD, "os"])
    with pytest.raises(ValueError, match="os"):
        main()
