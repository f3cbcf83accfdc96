"""Takes in signed copies (签字件归位): scans and photos are put to the records their codes name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.list_unsigned import list_unsigned
from cleanedu_desktop.acts.signed.candidates import with_candidates
from cleanedu_desktop.acts.signed.page_told import FileLeft, PageTold, RecordTold, TakenIn
from cleanedu_desktop.acts.signed.put_pages import put_pages
from cleanedu_desktop.acts.signed.scan_files import scan_files
from cleanedu_desktop.acts.signed.scan_read import FileRead
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Progress


def take_in(
    desk: Desk,
    *,
    sources: Sequence[Path],
    signed_on: date | None = None,
    progress: Progress | None = None,
    told: Callable[[RecordTold], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> TakenIn:
    """Read scans and photos and put their pages to the records they are of.

    Each record gets its pages of a file in one transaction; what was put stays. The files are only
    read. A page without a whole code of ours is left and told, with the papers it may be.

    Args:
        desk: The open books.
        sources: Files, and folders with all in them.
        signed_on: Day written into the step of signing; today where nobody says it.
        progress: Told after each page.
        told: Called for each record that got pages, once they are kept.
        stop: Asked before each page; what was put until then stays.

    Raises:
        OfficeProblem: an inspector, books that are not to be written, or nothing to read.
    """
    refuse_inspector(desk, "归位签字件")
    if desk.store.read_only:
        raise OfficeProblem(
            "台账以只读方式打开，不能归位签字件。数据没有改动；请在可写的窗口中操作。"
        )
    files, closed = scan_files(sources)
    if not files and not closed:
        raise OfficeProblem(
            "所选的文件夹里没有文件，没有归位任何签字件；请核对文件夹，或先把扫描件拷贝进来。"
        )
    doing = _TakingIn(desk, signed_on or today(desk), progress, stop or (lambda: False))
    doing.tell_record = told
    doing.left += closed
    doing.read(files)
    return doing.told()


class _TakingIn:
    """One taking in: what is known so far."""

    def __init__(
        self,
        desk: Desk,
        signed_on: date,
        progress: Progress | None,
        stop: Callable[[], bool],
    ) -> None:
        self.desk, self.signed_on = desk, signed_on
        self.progress, self.stop = progress, stop
        self.left: list[FileLeft] = []
        self.pages: list[PageTold] = []
        self.records: dict[tuple[str, str], RecordTold] = {}
        self.operations: list[str] = []
        self.tell_record: Callable[[RecordTold], None] | None = None
        self.stopped = False

    def read(self, files: Sequence[Path]) -> None:
        """Read one file after the other, all in one child."""
        from cleanedu_desktop.exchange.read_scans import ScanReader

        with ScanReader() as reader:
            for at, file in enumerate(files):
                if self._stops():
                    return
                opened = FileRead(self.desk, reader, file)
                if opened.left is not None:
                    self.left.append(opened.left)
                else:
                    self._file(opened, at, len(files))
                self._tell(at + 1, len(files))

    def told(self) -> TakenIn:
        """Return what became of all."""
        records = list(self.records.values())
        if any(one.outcome == "left" for one in self.pages):
            self.pages = with_candidates(self.pages, list_unsigned(self.desk))
        return TakenIn(
            pages=self.pages,
            files=self.left,
            records=records,
            operations=self.operations,
            stopped=self.stopped,
            changes=Changes(frozenset((one.to.kind, one.to.record_id) for one in records)),
        )

    def _file(self, opened: FileRead, at: int, of: int) -> None:
        """Read the codes of a file, then put its pages."""
        read = []
        for page in range(opened.pages):
            if self._stops():
                break
            read.append(opened.page(page))
            self._tell(at, of)
        put = put_pages(self.desk, opened, read, signed_on=self.signed_on)
        self.pages += put.pages
        self.operations += put.operations
        for one in put.records:
            self._note(one)
            if self.tell_record is not None:
                self.tell_record(one)

    def _note(self, one: RecordTold) -> None:
        """A record whose pages lie in several files is told once, as it is in the end."""
        key = (one.to.record_id, one.to.paper)
        before = self.records.get(key)
        signed = one.signed or (before is not None and before.signed)
        self.records[key] = RecordTold(
            to=one.to,
            state_label=one.state_label,
            signed=signed,
            lacking=one.lacking,
            not_signed=one.not_signed,
        )

    def _stops(self) -> bool:
        self.stopped = self.stopped or self.stop()
        return self.stopped

    def _tell(self, done: int, of: int) -> None:
        if self.progress is not None:
            self.progress(done, of)
