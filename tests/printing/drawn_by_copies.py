"""Program of one thread for `test_draw_shares.py`: draws the same sheets in several ways."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from cleanedu_desktop.forked import Fork
from cleanedu_desktop.form_engine.definition import Place
from cleanedu_desktop.form_engine.sheet import PlacedBlock, PlacedText, Sheet, SheetText
from cleanedu_desktop.printing import draw_shares
from cleanedu_desktop.printing.draw_sheets import draw_sheets
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Progress, Stopped
from tests.printing.base_pdfs import base_pdf
from tests.printing.conftest import FONTS
from tests.printing.sample_sheets import ledger_sheet, letter_sheet, talk_sheet

COUNT = 120
PRIVATE = "张\ue000"
"""A name no face has."""
PLACED = (3, 110)
"""One that we draw, one that a copy would."""
LAST = letter_sheet().form_id


def sheets(bad: int = -1) -> list[Sheet]:
    """Sheets of several shapes, each with characters of its own; that of number `bad` cannot be."""
    made = []
    for number in range(COUNT):
        name = f"李{chr(0x4E00 + 37 * number)}{chr(0x3400 + number)}"
        made.append(talk_sheet(name=PRIVATE if number == bad else name))
    made[50], made[-1] = ledger_sheet(90), letter_sheet(12)
    return made


def with_placed(folder: Path, *numbers: int) -> list[Sheet]:
    """The same, some of them on a base from outside."""
    base = folder / "底稿.pdf"
    base.write_bytes(base_pdf())
    place = Place(ref="content", x=40, y=60, width=100, height=20)
    text = PlacedText(place=place, value=SheetText(text="三楼谈话室", what="内容"))
    block = PlacedBlock(base=str(base), digest="", texts=(text,))
    made = sheets()
    for number in numbers:
        made[number] = replace(made[number], paper="overlay", blocks=(block,))
    return made


class Trial:
    """One way to draw them: what came of it, and how many copies brought their share."""

    def __init__(
        self,
        copies: int,
        *,
        most: int = 250,
        bad: int = -1,
        placed: Sequence[int] = (),
        progress: Progress | None = None,
    ) -> None:
        self.brought = 0
        real = Fork.result

        def result(fork: Fork) -> Any:
            found = real(fork)
            self.brought += found is not None
            return found

        with (
            ExitStack() as stack,
            tempfile.TemporaryDirectory() as folder,
            tempfile.TemporaryDirectory() as other,
        ):
            for name, value in (
                ("spare_cores", lambda: copies),
                ("LEAST_SHARE", 10),
                ("MOST_SHARE", most),
            ):
                stack.enter_context(patch.object(draw_shares, name, value))
            stack.enter_context(patch.object(Fork, "result", result))
            target = Path(folder) / "打印.pdf"
            drawn = with_placed(Path(other), *placed) if placed else sheets(bad)
            try:
                draw_sheets(drawn, target, fonts=FONTS, progress=progress)
                self.told = hashlib.sha256(target.read_bytes()).hexdigest()
            except OfficeProblem as problem:
                self.told = problem.sentence
            except Stopped:
                self.told = "stopped"
            self.left = [one.name for one in Path(folder).iterdir()]

    def row(self) -> dict[str, Any]:
        """As JSON has it."""
        return {"told": self.told, "brought": self.brought, "left": self.left}


def failing(real: Callable[..., Any]) -> Callable[..., Any]:
    """A share that copies cannot draw; one of them is ended by the system."""
    mine = os.getpid()

    def share(*given: Any) -> Any:
        if os.getpid() == mine:
            return real(*given)
        if given[0][-1].form_id == LAST:
            raise MemoryError
        return os.kill(os.getpid(), signal.SIGKILL)

    return share


def stop(done: int, of: int) -> None:
    """A reader of progress who has had enough."""
    if done == 1:
        raise Stopped


def no_child_left() -> bool:
    """True if no copy works on or waits to be asked."""
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


def main() -> None:
    """Say as JSON what came."""
    told: list[tuple[int, int]] = []
    found: dict[str, Any] = {
        "alone": Trial(0, progress=lambda *at: told.append(at)).row(),
        "one": Trial(1).row(),
        "three": Trial(3).row(),
        "more than are made": Trial(64).row(),
        "rounds": Trial(2, most=30).row(),
        "refused": Trial(0, bad=110).row(),
        "refused by a copy": Trial(3, bad=110).row(),
        "placed alone": Trial(0, placed=PLACED).row(),
        "placed": Trial(3, placed=PLACED, most=30).row(),
        "stopped": Trial(3, progress=stop).row(),
    }
    with patch.object(draw_shares, "_share", failing(draw_shares._share)):
        found["failing"] = Trial(3).row()
    found["told"] = told == [(number, COUNT) for number in range(1, COUNT + 1)]
    found["no child left"] = no_child_left()
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
