"""Writes sheets as one Word document, refused where paper would be refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.stopping import Progress

if TYPE_CHECKING:
    from cleanedu_desktop.charts.spec import Chart


def write_docx(
    desk: Desk,
    sheets: Sequence[Sheet],
    target: Path,
    *,
    pictures: Mapping[Chart, bytes] | None = None,
    progress: Progress | None = None,
) -> None:
    """Write the sheets to `target`; `pictures` holds the charts among them, drawn as PNG.

    Raises:
        OfficeProblem: a character cannot be printed, or the file cannot be written.
    """
    from cleanedu_desktop.exchange.write_word import word_bytes
    from cleanedu_desktop.printing.check_printable import check_printable
    from cleanedu_desktop.printing.type_case import type_case_at
    from cleanedu_desktop.printing.write_file import write_whole

    sheets = [*sheets]  # each is looked at several times
    check_printable(sheets, type_case_at(desk.folders.fonts))
    document = word_bytes(sheets, made_on=today(desk), pictures=pictures, progress=progress)
    write_whole(target, document)
