"""The base PDF of a form on prescribed paper: which pages it has, as whoever reads PDFs tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import OfficeProblem, quoted
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.toml_files.mistakes import MistakeBook

MOST_PAGES = 20
"""Pages of one base PDF."""
TOLERANCE = 0.5
"""Millimetres by which a place may stand out of its page."""


@dataclass(frozen=True)
class BasePaper:
    """A sound base PDF."""

    sizes: tuple[tuple[float, float], ...]
    """Width and height of each page, in millimetres."""
    digest: str
    """SHA-256 of the file, in hex."""


BaseReader = Callable[[Path], BasePaper]
"""Reads a base PDF; raises `OfficeProblem` where it cannot serve."""


def with_base(form: Form, folder: Path, book: MistakeBook, read: BaseReader | None) -> Form:
    """Return `form` with the base PDF it names in `folder`; what is wrong with it is noted."""
    if not form.base:
        return form
    name = form.base
    if Path(name).name != name or "\\" in name or not name.lower().endswith(".pdf"):
        book.note(("base",), "base 只写文件名，以 .pdf 结尾，文件放在表单文件的旁边")
        return form
    file = folder / name
    form = replace(form, base_file=str(file))
    if not file.is_file():
        book.note(("base",), f"底稿{quoted(name)}不在表单文件的旁边")
        return form
    if read is None:
        return form
    try:
        base = read(file)
    except OfficeProblem as problem:
        book.note(("base",), problem.sentence)
        return form
    _check_places(form, base, book)
    return replace(form, base_digest=base.digest)


def _check_places(form: Form, base: BasePaper, book: MistakeBook) -> None:
    """Note places that are not on their page."""
    for place in form.places:
        if place.page > len(base.sizes):
            book.note(place.line, f"底稿只有 {len(base.sizes)} 页，没有第 {place.page} 页")
            continue
        width, height = base.sizes[place.page - 1]
        right, below = place.x + place.width, place.y + place.height
        if right > width + TOLERANCE or below > height + TOLERANCE:
            book.note(
                place.line,
                f"{quoted(place.ref)}的位置到了 {right:g} × {below:g} 毫米，"
                f"超出底稿第 {place.page} 页（{width:.0f} × {height:.0f} 毫米）",
            )
