"""Reader: a form an office brought itself, as TOML, listed and printed.

Recipe: `tests/faults/reader.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.print_blank import print_blank
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from tests.faults.books import books_open, set_up
from tests.faults.job import Place
from tests.faults.reader import Reader
from tests.faults.toml_files import MADE, TOKENS


def mistakes_of(desk: Desk, file: Path) -> list[str]:
    """Return what the program says of a form file; raises OfficeProblem where it is refused."""
    told = [str(one) for one in desk.forms.mistakes if one.file == str(file)]
    elsewhere = [str(one) for one in desk.forms.mistakes if one.file != str(file)]
    assert not elsewhere, elsewhere[:3]
    if told:
        raise OfficeProblem(f"{told[0]}。", details=tuple(told))
    return []


def printed(place: Place, desk: Desk, form_id: str) -> list[str]:
    """Print the form blank and with a record; return what the program said instead."""
    said = []
    target = place.disk / "printed.pdf"
    try:
        print_blank(desk, form_id=form_id, target=target)
        target.unlink()
        (talk, *_) = list_ids(desk, kind="talk")
        print_forms(desk, form_id=form_id, record_ids=[talk], target=target)
    except OfficeProblem as problem:
        said.append(problem.sentence)
    return said


def _seeds(_: Place) -> Sequence[bytes]:
    """Shipped sheets, each as one of the office's own."""
    return [
        (folders_for().forms / f"{name}.toml")
        .read_bytes()
        .replace(f'"{name}"'.encode(), b'"ours"', 1)
        for name in ("reminder_letter", "admonition_talk")
    ]


def _read(place: Place, file: Path) -> Sequence[str]:
    """Open the books with the form; print it."""
    with books_open(place) as desk:
        return [*mistakes_of(desk, file), *printed(place, desk, "ours")]


READER = Reader(
    "own_form",
    at="数据/forms/ours.toml",
    prepare=set_up,
    seeds=_seeds,
    read=_read,
    made=MADE,
    tokens=(
        *TOKENS,
        b'kind = "talk"\n',
        b'id = "ours"\n',
        b'paper = "overlay"\n',
        b'base = "ours.toml"\n',
        b'base = "../../store.cleanedu"\n',
        b'base = "/dev/zero"\n',
        b'ref = "talkee"\n',
        b'ref = "record.key"\n',
        b"[[place]]\n",
        b"[[row]]\n",
        b"[[signature]]\n",
        b"[letter]\n",
        b"width = 12\n",
        b"lines = 400\n",
        b"size = 36\n",
    ),
)
