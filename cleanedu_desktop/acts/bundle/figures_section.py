"""The section of a package that has figures alone: the records of each kind counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.bundle.asked import Plan
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.figures_of_kind import figures_of_kind, figures_sheet
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.assembling.package import Piece, Section

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

KEY, WORDS = "figures", "各类记录统计"


def figures_section(
    desk: Desk, books: Books, plan: Plan, finish: Callable[[Sheet], Sheet]
) -> Section:
    """Return the section: a sheet a kind, in the order of the package."""
    ids: dict[str, list[str]] = {}
    for section in plan.sections:
        for line in section.lines:
            ids.setdefault(line.kind, []).append(line.id)

    def pieces() -> Iterator[Piece]:
        for kind, some in ids.items():
            form = desk.forms.main_form(kind)
            sheet = figures_sheet(
                form,
                figures_of_kind(form, books.wholes(some)),
                office_name=plan.office_name,
                printed_on="",
                year=plan.asked.year,
            )
            yield Piece(key=f"figures {kind}", words=form.title, sheets=[finish(sheet)])

    return Section(key=KEY, words=WORDS, pieces=pieces, count=len(ids))
