"""The store: one office's records in one SQLite file, opened by one writer and any readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from cleanedu_desktop.durable_files import make_folder
from cleanedu_desktop.folders import ATTACHMENTS_NAME
from cleanedu_desktop.outside_files import files_in
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.stopping import Stop, never
from cleanedu_desktop.store.attachment_file import AttachmentFile
from cleanedu_desktop.store.backups.of_store import BackupsOfStore
from cleanedu_desktop.store.beside import journals_of
from cleanedu_desktop.store.books import Books
from cleanedu_desktop.store.check import StoreReport, check_file
from cleanedu_desktop.store.check_attachments import AttachmentsReport, check_attachments
from cleanedu_desktop.store.check_history import history_faults
from cleanedu_desktop.store.connect import Key, connect, make_engine
from cleanedu_desktop.store.convert import is_plain
from cleanedu_desktop.store.create import create_file
from cleanedu_desktop.store.history import History
from cleanedu_desktop.store.identify import schema_of
from cleanedu_desktop.store.on_opening import (
    QUICKLY_CHECKED,
    clear_all_left_over,
    quick_check,
    refuse_loose_history,
)
from cleanedu_desktop.store.one_writer import WriterLock, lock_file_of
from cleanedu_desktop.store.reserve import give_up_reserve, keep_reserve
from cleanedu_desktop.store.schema.migrate import SCHEMA
from cleanedu_desktop.store.tell_errors import (
    ROOM_MADE,
    is_disk_full,
    telling,
)
from cleanedu_desktop.store.upgrade import upgrade
from cleanedu_desktop.store.view_log import ViewLog
from cleanedu_desktop.store.writing_books import WritingBooks

T = TypeVar("T")


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """An open store. Use `create` or `open`, and `close` at the end (or ``with``).

    Any thread may use it; a block of `reading` or `writing` stays in its thread and is short,
    since an open reading makes the saving of others wait.
    """

    def __init__(
        self, path: Path, engine: Engine, lock: WriterLock | None, key: Key | None = None
    ) -> None:
        """Not for callers: use `create` or `open`."""
        self.path = path
        self._engine = engine
        self._lock = lock
        self._key = key
        self._user_id: str | None = None
        self._clock = _now
        self._store_id = ""

    def sign_in(self, user_id: str, clock: Callable[[], datetime]) -> None:
        """Let the history say from now on that it is this user who writes, at `clock`'s time."""
        self._user_id, self._clock = user_id, clock

    @classmethod
    def create(cls, path: Path, office: Office, *, key: Key | None = None) -> Self:
        """Make a new store for `office` and open it for writing.

        Raises:
            OfficeProblem: there is a store already, or the folder cannot be written.
        """
        with telling(path):
            make_folder(path.parent)
        lock = WriterLock(path)
        try:
            clear_all_left_over(path)
            create_file(path, office, key=key)
            return cls._opened(path, lock, key)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, *, key: Key | None = None, read_only: bool = False) -> Self:
        """Open the store at `path`.

        Raises:
            StoreHeld: another process writes to it (not when `read_only`).
            OfficeProblem: no such store, not ours, newer, damaged, or no permission.
        """
        if read_only:
            if schema_of(path, key=key) < SCHEMA:
                raise OfficeProblem(
                    f"台账 {path} 是旧版本的，要先升级才能读。数据没有改动；"
                    "请先用程序窗口打开一次，升级会自动完成，旧文件会保留。"
                )
            return cls._opened(path, None, key)
        schema_of(path, key=key)
        lock = WriterLock(path)
        try:
            clear_all_left_over(path)
            # Asked again: only now can nobody else change it.
            if schema_of(path, key=key) < SCHEMA:
                upgrade(path, key=key)
            return cls._opened(path, lock, key)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _opened(cls, path: Path, lock: WriterLock | None, key: Key | None) -> Self:
        engine = make_engine(path, key=key, read_only=lock is None)
        try:
            with telling(path), engine.connect() as connection:
                connection.exec_driver_sql("SELECT count(*) FROM office").scalar_one()
                if lock is not None:
                    refuse_loose_history(connection, path)
                small = path.stat().st_size < QUICKLY_CHECKED
                if lock is not None and (small or lock.after_crash):
                    quick_check(connection, path)
        except BaseException:
            engine.dispose()
            raise
        return cls(path, engine, lock, key)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written through this store."""
        return self._lock is None

    @contextmanager
    def reading(self) -> Iterator[Books]:
        """Open the books for reading: one state of the store for the whole block."""
        with self._telling(), Session(self._engine, expire_on_commit=False) as session:
            yield Books(session)

    @contextmanager
    def writing(self, act: str) -> Iterator[WritingBooks]:
        """Open the books for writing: kept by COMMIT when the block ends, else not at all.

        The history gets an entry for every row changed, under `act` (a key of `change.ACTS`).

        Raises:
            OfficeProblem: the store is read-only, busy, full, gone; nothing was kept.
        """
        self._refuse_read_only()
        engine = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        with (
            self._telling(),
            Session(engine, expire_on_commit=False, autoflush=False) as session,
            session.begin(),
        ):
            session.connection()
            history = History(session, act=act, user_id=self._user_id, at=self._clock())
            yield WritingBooks(session, history)

    @property
    def attachments(self) -> AttachmentFile:
        """The contents of this store's attachments; the file is made by the first."""
        if not self._store_id:
            with self.reading() as books:
                self._store_id = books.store_id()
        place = self.path.with_name(ATTACHMENTS_NAME)
        return AttachmentFile(place, self._store_id, key=self._key)

    @property
    def backups(self) -> BackupsOfStore:
        """Making and trying backups of this store."""
        return BackupsOfStore(self.path, self._key)

    def check(
        self,
        mend: Callable[[WritingBooks], None] = WritingBooks.rebuild_search,
        *,
        stop: Stop = never,
    ) -> StoreReport:
        """Check the whole store; where that is allowed, `mend` a search index out of step.

        Raises:
            Stopped: `stop` asked for it, while nothing was changed yet.
        """
        report = check_file(self.path, key=self._key, stop=stop)
        if report.sound or not report.counts or self.read_only:
            return report
        with self.writing("rebuild_search") as books:
            mend(books)
        mended = "查找索引与记录不一致，已重新建立，现在一致；记录本身完好。"
        return StoreReport(True, (report.sentences[0], mended, report.sentences[-1]), report.counts)

    def check_attachments(self, *, quick: bool = False) -> AttachmentsReport:
        """Check the contents of attachments: presence and sizes if `quick`, else every byte."""
        with self.reading() as books:
            needed = books.contents_needed()
        return check_attachments(self.attachments, needed, quick=quick)

    def files_in_use(self) -> list[Path]:
        """Return the files nothing but SQLite and the writer's lock may open; not all are there."""
        with telling(self.path):
            databases = {self.path, self.attachments.path, *files_in(self.path.parent, "*.db")}
        journals = [one for database in databases for one in journals_of(database)]
        return [*databases, *journals, lock_file_of(self.path)]

    def keep_reserve(self) -> bool:
        """Keep a little of the disk for the day it is full; tell whether it is kept."""
        return self._lock is not None and keep_reserve(self.path)

    def history_faults(self) -> list[str]:
        """Return what is not as the history says, one sentence each; see `check_history`."""
        with telling(self.path):
            connection = connect(self.path, key=self._key, read_only=True)
            try:
                return history_faults(connection)
            finally:
                connection.close()

    @property
    def key(self) -> Key | None:
        """What the file and all that goes with it opens with; None for a plain one."""
        return self._key

    def change_key(self, key: Key, change: Callable[[], T]) -> T:
        """Let `change` put a file under `key`, or a plain one, in place of the store's.

        The right to write is kept all the time; nobody may read meanwhile. However it ends, the
        store goes on with the file that is there then.
        """
        self._refuse_read_only()
        self._engine.dispose()
        try:
            return change()
        finally:
            with suppress(OfficeProblem):
                self._key = None if is_plain(self.path) else key
            self._engine = make_engine(self.path, key=self._key)

    def view_log(self, path: Path, *, office_id: str, read_only: bool = False) -> ViewLog:
        """Open the inspectors' log at `path`, under the key of this store; see `ViewLog.open`."""
        return ViewLog.open(path, office_id=office_id, key=self._key, read_only=read_only)

    def reopen(self, *, read_only: bool) -> Self:
        """Close this store and open its file anew, under the same key; see `open`."""
        self.close()
        return self.open(self.path, key=self._key, read_only=read_only)

    def close(self) -> None:
        """Close the file and let others write."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def _refuse_read_only(self) -> None:
        if self._lock is None:
            raise OfficeProblem(
                "台账以只读方式打开，不能修改。数据没有改动；请在可写的窗口中操作。"
            )

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell errors; after one of the world open files anew next time: a drive may be back."""
        try:
            with telling(self.path):
                yield
        except OfficeProblem as problem:
            if problem.__cause__ is not None:
                self._engine.dispose()
            if self._lock is not None and is_disk_full(problem) and give_up_reserve(self.path):
                raise OfficeProblem(ROOM_MADE.format(path=self.path)) from problem
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
