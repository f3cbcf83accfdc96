"""Prints the file of a year: catalogues, notes, covers and spines (F34 to F39), stamps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import is_hidden, note
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.filing.catalogue_sheets import Printing, catalogues, notes
from cleanedu_desktop.acts.filing.file_plates import covers, stamps
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.form_engine.plate import Plate
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.change import proof_words
from cleanedu_desktop.records.filing import FiledItem

CATALOGUE, NOTES, COVERS, STAMPS = "catalogue", "notes", "covers", "stamps"
PAPERS = {
    CATALOGUE: "归档文件目录",
    NOTES: "备考表",
    COVERS: "封面和脊",
    STAMPS: "归档章",
}
"""What is printed of the file -> words shown."""


def print_catalogue(
    desk: Desk, *, year: int, target: Path, what: str = CATALOGUE, tagged: bool = False
) -> FormsPrinted:
    """Print a key of `PAPERS` for a year; `records` is the number of items.

    What was taken out stays listed with its reason: its number is never given again. Covers and
    spines are in their real sizes on A3, a stamp on A4 for each item. `tagged` is for sheets alone.

    Raises:
        OfficeProblem: nothing was filed that year, or the file cannot be written.
    """
    target = ready_target(target)
    items = filed_in_sight(desk, year)
    given = printing_of(desk)
    from cleanedu_desktop.printing.own_fonts import own_faces

    own, fonts = own_faces(wanted=desk.settings.own_fonts), desk.folders.fonts
    if what in {COVERS, STAMPS}:
        from cleanedu_desktop.printing.draw_plates import draw_plates

        pages = draw_plates(
            _plates(desk, what, items, given),
            target,
            fonts=fonts,
            own=own,
            title=f"{year}年{PAPERS[what]}",
            office_name=given.fonds_name,
            printed_on=given.printed_on,
        )
    else:
        from cleanedu_desktop.printing.draw_sheets import draw_sheets

        sheets = (catalogues if what == CATALOGUE else notes)(items, given)
        pages = draw_sheets(sheets, target, fonts=fonts, own=own, tagged=tagged)
    return FormsPrinted(path=target, pages=pages, records=len(items))


def _plates(desk: Desk, what: str, items: Sequence[FiledItem], given: Printing) -> list[Plate]:
    if what == COVERS:
        return covers(items, given)
    made = stamps(items, given, (desk.settings.stamp_left, desk.settings.stamp_top))
    if not made:
        raise OfficeProblem("没有打印：按卷整理的不盖归档章，没有生成文件；请打印封面和卷内目录。")
    return made


def filed_in_sight(desk: Desk, year: int) -> list[FiledItem]:
    """Return what was filed of a year, taken out or not, as far as whoever sits here may see it.

    Raises:
        OfficeProblem: there is nothing.
    """
    note(desk, "print", f"{year}年归档文件目录")
    with desk.store.reading() as books:
        items = books.filed_items(year, with_taken_out=True)
        hidden = _hidden(desk, [one.kind for one in books.rows([x.record_id for x in items])])
        if hidden:
            kinds = {one.id: one.kind for one in books.rows([x.record_id for x in items])}
            items = [one for one in items if kinds[one.record_id] not in hidden]
    if not items:
        raise OfficeProblem(
            f"没有打印：{year}年还没有归档的记录，没有生成文件；请先归档，或核对年度。"
        )
    return items


def printing_of(desk: Desk) -> Printing:
    """Return what the sheets of the file share."""
    settings = desk.settings
    with desk.store.reading() as books:
        name, proof = books.office().name, proof_words(books.chain_head())
    return Printing(
        fonds_name=settings.fonds_name or name,
        organ_names={settings.organ_code: settings.organ_name},
        printed_on=today_words(desk),
        box_pages=settings.box_pages,
        proof=proof,
        watermark=desk.inspection.watermark() if desk.inspection else "",
    )


def _hidden(desk: Desk, kinds: Sequence[str]) -> set[str]:
    return {kind for kind in set(kinds) if is_hidden(desk, kind)}
