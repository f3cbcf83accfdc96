"""Keeps the contents of files that are to be attached, each looked into first by a child."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.stopping import Progress

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.file_to_attach import FileToAttach, PastedToAttach
    from cleanedu_desktop.exchange.open_media import MediaReader
    from cleanedu_desktop.store.attachment_file import Added, AttachmentFile

    Opened = FileToAttach | PastedToAttach


_UNDONE = "，没有添加。原文件没有改动；"
_BOMBS = {
    "too_many_pixels": f"的尺寸过大（像素太多）{_UNDONE}请用看图软件缩小后另存，再添加一次。",
    "too_many_pages": f"的页数太多{_UNDONE}请分成几个文件，再添加一次。",
    "too_costly": f"打开它太费时间或内存{_UNDONE}请打印后重新扫描，或另存为简单一些的文件。",
}
"""Why a child could not show it -> what is said where it is not kept for that."""
_NO_CHILD = "no_child"


@dataclass(frozen=True)
class Pasted:
    """A content that was pasted, and the name it is to have."""

    name: str
    data: bytes


@dataclass(frozen=True)
class NotAttached:
    """A file that was not attached, or not without a word, and why."""

    file: Path
    sentence: str


@dataclass(frozen=True)
class Kept:
    """A file whose content is kept, and not yet tied to any record."""

    file: Path
    name: str
    media_type: str
    digest: str
    bytes: int
    pages: int | None
    """Of a picture or PDF that was looked into."""


@dataclass
class Keeping:
    """What became of the contents."""

    kept: list[Kept] = field(default_factory=list)
    refused: list[NotAttached] = field(default_factory=list)
    noted: list[NotAttached] = field(default_factory=list)
    """Kept, but it cannot be shown or printed here."""


def keep_contents(desk: Desk, files: Sequence[Path | Pasted], progress: Progress | None) -> Keeping:
    """Keep what can be kept; what cannot be read, or is of no kind that is kept, is told.

    Raises:
        OfficeProblem: the attachment file cannot be written.
    """
    from cleanedu_desktop.exchange.file_to_attach import FileRefused
    from cleanedu_desktop.exchange.open_media import media_reader

    done = Keeping()
    with media_reader() as reader:
        for at, file in enumerate(files):
            told = partial(_told, progress, at, len(files))
            path = Path(file.name) if isinstance(file, Pasted) else file
            try:
                with _opened(desk, file) as opened:
                    note, pages = _look(reader, opened, told)
                    added = _add(desk.store.attachments, opened, told)
                    done.kept.append(_kept(path, opened, added, pages))
                if note:
                    done.noted.append(NotAttached(path, note))
            except FileRefused as problem:
                done.refused.append(NotAttached(path, problem.sentence))
    return done


@contextmanager
def _opened(desk: Desk, file: Path | Pasted) -> Iterator[Opened]:
    from cleanedu_desktop.exchange.file_to_attach import PastedToAttach, open_to_attach

    if isinstance(file, Pasted):
        yield PastedToAttach(file.name, file.data)
        return
    most, in_use = desk.settings.attachment_megabytes, desk.store.files_in_use()
    with open_to_attach(file, most_megabytes=most, in_use=in_use) as opened:
        yield opened


def _look(
    reader: MediaReader,
    opened: Opened,
    told: Callable[[Iterator[bytes]], Iterator[bytes]],
) -> tuple[str, int | None]:
    """Return what is to be said of a picture or PDF that cannot be shown, mostly nothing; pages.

    Raises:
        FileRefused: it is made to exhaust time or memory.
    """
    from cleanedu_desktop.exchange.file_to_attach import FileRefused
    from cleanedu_desktop.exchange.media_kinds import is_shown
    from cleanedu_desktop.exchange.open_media import MediaRefused

    if not is_shown(opened.media_type) and opened.media_type != "image/heic":
        return "", None
    try:
        with reader.open(lambda: told(opened.pieces()), name=opened.name) as media:
            if not media.facts.is_pdf:
                media.picture(longest=64)  # decoded: half a photo is noticed here
            return "", len(media.facts.pages)
    except MediaRefused as problem:
        if problem.why.value in _BOMBS:
            raise FileRefused(f"“{opened.name}”{_BOMBS[problem.why.value]}") from problem
        return "" if problem.why.value == _NO_CHILD else problem.sentence, None


def _kept(path: Path, opened: Opened, added: Added, pages: int | None) -> Kept:
    return Kept(path, opened.name, opened.media_type, added.digest, added.bytes, pages)


def _add(
    contents: AttachmentFile,
    opened: Opened,
    told: Callable[[Iterator[bytes]], Iterator[bytes]],
) -> Added:
    from cleanedu_desktop.store.attachment_problems import DamagedContent

    try:
        return contents.add(told(opened.pieces()))
    except DamagedContent:
        # The user has the very file that was damaged here: keep it once more.
        return contents.add(told(opened.pieces()), anew=True)


def _told(progress: Progress | None, at: int, of: int, pieces: Iterator[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        if progress is not None:
            progress(at, of)
        yield piece
