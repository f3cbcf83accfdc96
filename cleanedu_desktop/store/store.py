"""The store: one office's records in one SQLite file, opened by one writer and any readers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from cleanedu_desktop.durable_files import make_folder
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.store.back_up import BackupReport, back_up
from cleanedu_desktop.store.beside import clear_left_over
from cleanedu_desktop.store.books import Books
from cleanedu_desktop.store.check import StoreReport, check
from cleanedu_desktop.store.connect import connect, make_engine
from cleanedu_desktop.store.create import create_file
from cleanedu_desktop.store.identify import schema_of
from cleanedu_desktop.store.one_writer import WriterLock
from cleanedu_desktop.store.schema.migrate import SCHEMA
from cleanedu_desktop.store.tell_errors import DAMAGED, telling
from cleanedu_desktop.store.upgrade import upgrade
from cleanedu_desktop.store.writing_books import WritingBooks

_QUICKLY_CHECKED = 50_000_000
"""Bytes up to which a store is read through quickly at every opening for writing."""


def _quick_check(connection: Connection, path: Path) -> None:
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if found != "ok":
        raise OfficeProblem(DAMAGED.format(path=path), details=(str(found),))


class Store:
    """An open store. Use `create` or `open`, and `close` at the end (or ``with``).

    Any thread may use it; a block of `reading` or `writing` stays in its thread and is short,
    since an open reading makes the saving of others wait.
    """

    def __init__(self, path: Path, engine: Engine, lock: WriterLock | None) -> None:
        """Not for callers: use `create` or `open`."""
        self.path = path
        self._engine = engine
        self._lock = lock

    @classmethod
    def create(cls, path: Path, office: Office) -> Self:
        """Make a new store for `office` and open it for writing.

        Raises:
            OfficeProblem: there is a store already, or the folder cannot be written.
        """
        with telling(path):
            make_folder(path.parent)
        lock = WriterLock(path)
        try:
            clear_left_over(path)
            create_file(path, office)
            return cls._opened(path, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open the store at `path`.

        Raises:
            StoreHeld: another process writes to it (not when `read_only`).
            OfficeProblem: no such store, not ours, newer, damaged, or no permission.
        """
        if read_only:
            if schema_of(path) < SCHEMA:
                raise OfficeProblem(
                    f"台账 {path} 是旧版本的，要先升级才能读。数据没有改动；"
                    "请先用程序窗口打开一次，升级会自动完成，旧文件会保留。"
                )
            return cls._opened(path, None)
        schema_of(path)
        lock = WriterLock(path)
        try:
            clear_left_over(path)
            # Asked again: only now can nobody else change it.
            if schema_of(path) < SCHEMA:
                upgrade(path)
            return cls._opened(path, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _opened(cls, path: Path, lock: WriterLock | None) -> Self:
        engine = make_engine(path, read_only=lock is None)
        try:
            with telling(path), engine.connect() as connection:
                connection.exec_driver_sql("SELECT count(*) FROM office").scalar_one()
                if lock is not None and path.stat().st_size < _QUICKLY_CHECKED:
                    _quick_check(connection, path)
        except BaseException:
            engine.dispose()
            raise
        return cls(path, engine, lock)

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
    def writing(self) -> Iterator[WritingBooks]:
        """Open the books for writing: kept by COMMIT when the block ends, else not at all.

        Raises:
            OfficeProblem: the store is read-only, busy, full, gone; nothing was kept.
        """
        if self._lock is None:
            raise OfficeProblem(
                "台账以只读方式打开，不能修改。数据没有改动；请在可写的窗口中操作。"
            )
        engine = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        with (
            self._telling(),
            Session(engine, expire_on_commit=False, autoflush=False) as session,
            session.begin(),
        ):
            session.connection()
            yield WritingBooks(session)

    def back_up(self, target: Path) -> BackupReport:
        """Make a verified copy at `target`, a new file; see `back_up.back_up`."""
        return back_up(self.path, target)

    def check(self) -> StoreReport:
        """Check the whole store; a search index out of step is made anew where that is allowed."""
        with telling(self.path):
            connection = connect(self.path, read_only=True)
            try:
                report = check(connection)
            finally:
                connection.close()
        if report.sound or not report.counts or self.read_only:
            return report
        with self.writing() as books:
            books.rebuild_search()
        mended = "查找索引与记录不一致，已重新建立，现在一致；记录本身完好。"
        return StoreReport(True, (report.sentences[0], mended, report.sentences[-1]), report.counts)

    def close(self) -> None:
        """Close the file and let others write."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell errors; after one of the world open files anew next time: a drive may be back."""
        try:
            with telling(self.path):
                yield
        except OfficeProblem as problem:
            if problem.__cause__ is not None:
                self._engine.dispose()
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
