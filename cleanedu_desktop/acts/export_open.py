"""Writes all records and attachments in plain into a folder: readable without this program."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.durable_files import make_folder
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    from cleanedu_desktop.records.attachment import Attachment

RECORDS, ATTACHMENTS = "records.jsonl", "附件"
WARNING = (
    "写出的文件不加密，任何拿到它的人都能读到全部记录，包括不公开的内容。"
    "请写到只有你能用的地方，用完就删除。"
)
"""To be shown, and agreed to, before `export_open`."""


@dataclass(frozen=True)
class ExportedOpen:
    """What lies in plain now."""

    folder: Path
    records: int
    attachments: int
    damaged: tuple[str, ...]
    """Names of attachments that could not be read."""


def export_open(desk: Desk, *, out: Path) -> ExportedOpen:
    """Write ``records.jsonl``, a line for each record, and the attachments into the folder `out`.

    Raises:
        OfficeProblem: `out` is there and not empty, or cannot be written.
    """
    from cleanedu_desktop.printing.write_file import write_whole
    from cleanedu_desktop.store.attachment_problems import DamagedContent
    from cleanedu_desktop.store.backups.record_lines import write_record_lines

    refuse_inspector(desk, "导出全部记录")
    out = _ready(out.expanduser().absolute())
    lines = StringIO()
    records = write_record_lines(desk.store.path, lines, key=desk.store.key)
    write_whole(out / RECORDS, lines.getvalue().encode("utf-8"))
    damaged = []
    written = 0
    for folder, one in _attachments(desk, out / ATTACHMENTS):
        try:
            write_whole(
                folder / f"{one.id[:8]} {one.name}", desk.store.attachments.pieces(one.digest)
            )
        except DamagedContent:
            damaged.append(one.name)
        else:
            written += 1
    return ExportedOpen(out, records, written, tuple(damaged))


def _ready(out: Path) -> Path:
    try:
        make_folder(out)
        if any(out.iterdir()):
            raise OfficeProblem(f"{out} 里已经有文件，没有导出。数据没有改动；请换一个空文件夹。")
    except OSError as error:
        raise OfficeProblem(
            f"{out} 不能写入，没有导出。数据没有改动；请换一个文件夹再试。"
        ) from error
    return out


def _attachments(desk: Desk, folder: Path) -> Iterator[tuple[Path, Attachment]]:
    """Yield each attachment that was not removed, and the folder of its record."""
    with desk.store.reading() as books:
        found = [
            (whole.record.number or whole.record.id, one)
            for kind in desk.forms.kinds
            for withdrawn in (False, True)
            for whole in books.wholes(books.record_ids(kind, withdrawn=withdrawn))
            for one in books.attachments_of(whole.record.id)
        ]
    for number, one in found:
        place = folder / number
        _ready_of_record(place)
        yield place, one


def _ready_of_record(place: Path) -> None:
    try:
        make_folder(place)
    except OSError as error:
        raise OfficeProblem(
            f"{place} 不能写入，附件没有全部导出。数据没有改动；请换一个文件夹再试。"
        ) from error
