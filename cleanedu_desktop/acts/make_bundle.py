"""Makes the inspection package of a year (迎检材料): one PDF, or a folder of files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.acts.bundle.asked import BundleAsked, Plan
from cleanedu_desktop.acts.bundle.compose import TITLE, Told, compose
from cleanedu_desktop.acts.bundle.plan_sections import plan_sections
from cleanedu_desktop.acts.bundle.record_pieces import Source
from cleanedu_desktop.acts.bundle.statistics_section import statistics_of
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.printing.assembling.package import Package
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.change import proof_words
from cleanedu_desktop.stopping import Progress


@dataclass(frozen=True, kw_only=True)
class BundleMade:
    """A package that is on disk."""

    path: Path
    pages: int
    records: int
    pictures: int
    """Pages with something scanned or photographed."""
    archival: bool
    """It is PDF/A-2u."""

    @property
    def archival_words(self) -> str:
        """Say whether it can be kept for long as it is."""
        if self.archival:
            return "是可以长期保存的 PDF/A-2u 文件。"
        return "不是 PDF/A 文件：有的页印在上级规定的底稿上，底稿原样放入；查看、打印不受影响。"


def make_bundle(
    desk: Desk, *, asked: BundleAsked, target: Path, progress: Progress | None = None
) -> BundleMade:
    """Write the package to `target`, a new folder if that is asked for.

    `progress(done, total)` counts records and statistics; of 0 while it is found out what goes in.

    What `progress` raises ends it and leaves nothing behind. No record is changed.

    Raises:
        OfficeProblem: nothing to put in, a kind or indicator that is unknown or confidential, a
            character cannot be printed, or the file cannot be written.
    """
    target = target.expanduser().absolute() if asked.folder else ready_target(target)
    from cleanedu_desktop.printing.assembling.draw_folder import draw_folder
    from cleanedu_desktop.printing.assembling.draw_package import draw_package
    from cleanedu_desktop.printing.own_fonts import own_faces

    own = own_faces(wanted=desk.settings.own_fonts)
    with _composed(desk, asked, progress or _nobody) as (plan, package):
        draw = draw_folder if asked.folder else draw_package
        drawn = draw(package, target, fonts=desk.folders.fonts, own=own, progress=progress)
    return BundleMade(
        path=target,
        pages=drawn.pages,
        records=plan.records,
        pictures=drawn.pictures,
        archival=drawn.archival,
    )


def _nobody(_done: int, _total: int) -> None:
    """Tell nobody how far it has come."""


@contextmanager
def _composed(desk: Desk, asked: BundleAsked, progress: Progress) -> Iterator[tuple[Plan, Package]]:
    """Give the package, whose pieces are read while it is drawn: one state of the books."""
    from cleanedu_desktop.exchange.open_media import media_reader

    asked = _allowed(desk, asked)
    progress(0, 0)
    scored = score_year(desk, year=asked.year, standard=asked.standard)
    progress(0, 0)
    with desk.store.reading() as books, media_reader() as reader:
        plan = plan_sections(desk, books, asked, scored)
        progress(0, 0)
        lines = [line for section in plan.sections for line in section.lines]
        note(desk, "print", TITLE.format(asked.year), [one.number for one in lines])
        told = Told(
            scored=scored,
            statistics=statistics_of(desk, scored, books.office().name_in(asked.year)),
            titles={form.kind: form.title for form in desk.forms.forms if form.id == form.kind},
        )
        progress(0, 0)
        source = Source(
            desk=desk,
            books=books,
            asked=asked,
            printed_on=today_words(desk),
            proof=proof_words(books.chain_head()),
            forms=OwnForms(desk.forms, books),
            attachments=books.attachments_of_many([one.id for one in lines]),
            reader=reader,
        )
        yield plan, compose(source, plan, told)


def _allowed(desk: Desk, asked: BundleAsked) -> BundleAsked:
    """Return what is asked; nothing confidential for an inspector to whom it was not opened."""
    sitting = desk.inspection
    if sitting is None or sitting.opened_by:
        return asked
    return replace(asked, restricted=False)
