"""The attachment file: contents of scans and papers by their digest, append-only, beside a store.

A content may be there twice: where the first was damaged it is added again, and the newest counts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from cleanedu_desktop.durable_files import make_folder
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.store.attachment_contents import (
    CHUNK,
    DAMAGE_SHOWS_AS,
    Unreadable,
    is_damage,
    name_content,
    newest,
    read_content,
    structure_is_sound,
    undone_on_error,
    write_content,
)
from cleanedu_desktop.store.attachment_problems import (
    DAMAGED,
    NO_FILE,
    NOT_WHOLE,
    DamagedContent,
)
from cleanedu_desktop.store.attachment_schema import make_attachment_file, open_attachment_file
from cleanedu_desktop.store.connect import Key
from cleanedu_desktop.store.tell_errors import telling

_COMMITTED_AFTER = 64 * CHUNK
"""Bytes copied in one transaction."""


class _Stopped(Exception):
    """Copying is to end here."""


@dataclass(frozen=True)
class Added:
    """A content that is kept."""

    digest: str
    """SHA-256 in hexadecimal."""
    bytes: int
    already: bool
    """It was kept before and is still whole; nothing was added."""


@dataclass(frozen=True)
class Copied:
    """What went into another attachment file."""

    digests: tuple[str, ...]
    bytes: int
    lacking: tuple[str, ...]
    """Not copied: not here either, or damaged here."""
    complete: bool
    """False: it was stopped before all were looked at."""


class AttachmentFile:
    """The attachments of one store at one place. The file need not be there yet.

    Each method opens and closes the file. Whoever adds holds the writer's lock of the store.
    """

    def __init__(self, path: Path, store_id: str, *, key: Key | None = None) -> None:
        self.path = path
        self.store_id = store_id
        self._key = key

    def add(self, pieces: Iterable[bytes], *, anew: bool = False) -> Added:
        """Keep a content that comes in pieces of any size; it lasts when this returns.

        What `pieces` raises passes through, and nothing is kept. `anew` adds it even where it is
        kept already.

        Raises:
            DamagedContent: what is kept of this content is damaged; add it anew.
            OfficeProblem: the file cannot be written; nothing of this content is kept.
        """
        with self._writing() as connection:
            connection.execute("BEGIN IMMEDIATE")
            with undone_on_error(connection):
                number, digest, size = write_content(connection, pieces)
                already = not anew and newest(connection, digest) is not None
                if not already:
                    name_content(connection, number, digest, size)
                connection.execute("ROLLBACK" if already else "COMMIT")
        if already and not self._is_whole(digest):
            raise DamagedContent(NOT_WHOLE.format(path=self.path))
        return Added(digest, size, already=already)

    def pieces(self, digest: str) -> Iterator[bytes]:
        """Yield a content in pieces of at most a mebibyte.

        Raises:
            DamagedContent: it is not here, or is not what was given; said at the end of it.
            OfficeProblem: the file cannot be read.
        """
        whole = hashlib.sha256()
        try:
            with self._reading() as connection:
                if connection is None:
                    raise DamagedContent(NO_FILE.format(path=self.path))
                number = newest(connection, digest)
                if number is None:
                    raise Unreadable
                for piece in read_content(connection, number):
                    whole.update(piece)
                    yield piece
            if whole.hexdigest() != digest:
                raise Unreadable
        except Unreadable as error:
            raise DamagedContent(NOT_WHOLE.format(path=self.path)) from error

    def digests(self) -> frozenset[str]:
        """Return the digests of all contents here; none where there is no file.

        Raises:
            OfficeProblem: the file cannot be read, or is not this store's.
        """
        return frozenset(self.sizes())

    def sizes(self) -> dict[str, int]:
        """Return digest -> bytes that are here, without reading the contents."""
        with self._reading() as connection:
            if connection is None:
                return {}
            # In order of id: of two contents with one digest the newest counts.
            rows = connection.execute(
                "SELECT digest, coalesce(sum(length(data)), 0)"
                " FROM content LEFT JOIN chunk ON content_id = content.id"
                " GROUP BY content.id ORDER BY content.id"
            ).fetchall()
        return {digest: int(size) for digest, size in rows}

    def missing(self, digests: Iterable[str]) -> list[str]:
        """Return those of `digests` that are not here, sorted; contents are not read."""
        return sorted(set(digests) - self.digests())

    def verify(
        self, digests: Iterable[str] | None = None, *, go_on: Callable[[], bool] = lambda: True
    ) -> list[str]:
        """Read the contents and return the digests of those that are missing or damaged, sorted.

        Args:
            digests: Which; all that are here if None.
            go_on: Asked before each; when False, only what was looked at so far is told.

        Raises:
            OfficeProblem: the file cannot be read at all, or is not this store's.
        """
        damaged = []
        for digest in sorted(self.digests() if digests is None else set(digests)):
            if not go_on():
                break
            if not self._is_whole(digest):
                damaged.append(digest)
        return damaged

    def _is_whole(self, digest: str) -> bool:
        """Read a content by a connection of its own: SQLCipher's is spoilt by the first damage."""
        try:
            for _ in self.pieces(digest):
                pass
        except DamagedContent:
            return False
        return True

    def is_sound(self) -> bool:
        """Read the whole file and tell whether its structure is sound; contents are for `verify`.

        Raises:
            OfficeProblem: the file cannot be opened, or is not this store's.
        """
        with self._reading() as connection:
            return connection is None or structure_is_sound(connection)

    def copy_missing(
        self,
        target: Path,
        digests: Iterable[str],
        *,
        anew: Collection[str] = (),
        go_on: Callable[[], bool] = lambda: True,
    ) -> Copied:
        """Copy those of `digests` that the attachment file `target` has not; it is made if need be.

        Each content is compared with its digest on the way. What was copied before an error or a
        stop stays and is not copied again. Contents already there are not read.

        Args:
            target: Another place of the same store's attachments, under the same key.
            digests: What must be there.
            anew: Digests to copy although they are there: damaged there, by `verify`.
            go_on: Asked between pieces; when False, copying ends with `complete` False.

        Raises:
            OfficeProblem: `target` is not this store's or cannot be written, or this cannot be
                read.
        """
        there = AttachmentFile(target, self.store_id, key=self._key)
        wanted = sorted((set(digests) - there.digests()) | set(anew))
        if not wanted:
            return Copied((), 0, (), complete=True)
        with telling(target):
            make_folder(target.parent)
        with there._writing() as into:
            return self._copy(into, wanted, go_on)

    def _copy(self, into: Any, digests: list[str], go_on: Callable[[], bool]) -> Copied:
        copied: list[str] = []
        lacking: list[str] = []
        total = waiting = 0
        complete = True
        into.execute("BEGIN IMMEDIATE")
        with undone_on_error(into):
            for digest in digests:
                try:
                    size = self._copy_one(into, digest, go_on)
                except DamagedContent:
                    lacking.append(digest)
                    continue
                except _Stopped:
                    complete = False
                    break
                copied.append(digest)
                total, waiting = total + size, waiting + size
                if waiting >= _COMMITTED_AFTER:
                    into.execute("COMMIT")
                    into.execute("BEGIN IMMEDIATE")
                    waiting = 0
            into.execute("COMMIT")
        return Copied(tuple(copied), total, tuple(lacking), complete)

    def _copy_one(self, into: Any, digest: str, go_on: Callable[[], bool]) -> int:
        """Copy one content and return its bytes; nothing of it is there where this raises."""

        def pieces() -> Iterator[bytes]:
            if not go_on():
                raise _Stopped
            for piece in self.pieces(digest):
                yield piece
                if not go_on():
                    raise _Stopped

        into.execute("SAVEPOINT one")
        try:
            number, _, size = write_content(into, pieces())
        except (DamagedContent, _Stopped):
            into.execute("ROLLBACK TO one")
            raise
        name_content(into, number, digest, size)
        into.execute("RELEASE one")
        return size

    @contextmanager
    def _telling(self) -> Iterator[None]:
        with telling(self.path):
            try:
                yield
            except DAMAGE_SHOWS_AS as error:
                if is_damage(error, encrypted=self._key is not None):
                    raise OfficeProblem(DAMAGED.format(path=self.path)) from error
                raise

    @contextmanager
    def _reading(self) -> Iterator[Any | None]:
        """Yield a connection for reading, or None where there is no file."""
        with self._telling():
            if not self.path.exists():
                yield None
                return
            with closing(open_attachment_file(self.path, self.store_id, key=self._key)) as opened:
                yield opened

    @contextmanager
    def _writing(self) -> Iterator[Any]:
        with self._telling():
            if not self.path.exists():
                make_attachment_file(self.path, self.store_id, key=self._key)
            with closing(
                open_attachment_file(self.path, self.store_id, key=self._key, read_only=False)
            ) as opened:
                yield opened
