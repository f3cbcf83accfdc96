"""A disk in memory: folders, files, and the operations that a recording saw change them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

ROOT_FOLDER = 0


@dataclass(frozen=True)
class Write:
    """Bytes written into a file."""

    inode: int
    offset: int
    data: bytes


@dataclass(frozen=True)
class Resize:
    """A file cut or lengthened; `at_least` never cuts."""

    inode: int
    size: int
    at_least: bool = False


@dataclass(frozen=True)
class Names:
    """Names given (folder, name, inode) or taken (None) at one stroke: a rename changes two."""

    changes: tuple[tuple[int, str, int | None], ...]
    is_folder: bool = False

    @property
    def folders(self) -> set[int]:
        """Folders that must be synced for this to last."""
        return {folder for folder, _, _ in self.changes}


@dataclass(frozen=True)
class Sync:
    """A file or folder synced."""

    inode: int


@dataclass(frozen=True)
class Done:
    """An act returned: what it did must last."""


Operation = Write | Resize | Names | Sync | Done


@dataclass
class Disk:
    """Folders (inode -> name -> inode) and the bytes of files by inode."""

    folders: dict[int, dict[str, int]] = field(default_factory=lambda: {ROOT_FOLDER: {}})
    files: dict[int, bytes | bytearray] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Path) -> Disk:
        """Read a real folder; names of one file (hard links) share an inode."""
        disk, known = cls(), dict[int, int]()
        _read_folder(disk, root, ROOT_FOLDER, known)
        return disk

    def copy(self) -> Disk:
        """Return a disk that can be changed without changing this one."""
        return Disk({one: dict(names) for one, names in self.folders.items()}, dict(self.files))

    def new_inode(self) -> int:
        """Return a number no file or folder has."""
        return max([*self.folders, *self.files]) + 1

    def find(self, parts: Iterable[str]) -> int | None:
        """Return the inode at a path below the root, or None."""
        inode: int | None = ROOT_FOLDER
        for part in parts:
            inode = None if inode is None else self.folders.get(inode, {}).get(part)
        return inode

    def apply(self, operation: Operation) -> None:
        """Do one operation."""
        match operation:
            case Write(inode, offset, data):
                content = self._content(inode)
                if len(content) < offset:
                    content.extend(bytes(offset - len(content)))
                content[offset : offset + len(data)] = data
            case Resize(inode, size, at_least):
                content = self._content(inode)
                if len(content) < size:
                    content.extend(bytes(size - len(content)))
                elif not at_least:
                    del content[size:]
            case Names(changes, is_folder):
                for folder, name, named in changes:
                    if named is None:
                        self.folders.setdefault(folder, {}).pop(name, None)
                        continue
                    self.folders.setdefault(folder, {})[name] = named
                    if is_folder:
                        self.folders.setdefault(named, {})
                    elif named not in self.folders:
                        self.files.setdefault(named, b"")

    def paths(self) -> dict[str, bytes]:
        """Return relative path -> content of every file that has a name."""
        found: dict[str, bytes] = {}
        waiting = [("", ROOT_FOLDER)]
        while waiting:
            place, folder = waiting.pop()
            for name, inode in self.folders[folder].items():
                if inode in self.folders:
                    waiting.append((f"{place}{name}/", inode))
                else:
                    found[place + name] = bytes(self.files.get(inode, b""))
        return found

    def write_to(self, root: Path) -> None:
        """Make this disk real in an empty folder."""
        for path, content in self.paths().items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def _content(self, inode: int) -> bytearray:
        content = self.files.get(inode, b"")
        if not isinstance(content, bytearray):
            content = self.files[inode] = bytearray(content)
        return content


def digest(files: dict[str, bytes]) -> str:
    """Return one digest over names and contents."""
    whole = hashlib.blake2b(digest_size=16)
    for path, content in sorted(files.items()):
        whole.update(f"{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        whole.update(content)
    return whole.hexdigest()


def _read_folder(disk: Disk, place: Path, folder: int, known: dict[int, int]) -> None:
    for one in sorted(place.iterdir()):
        status = one.lstat()
        inode = known.get(status.st_ino) or disk.new_inode()
        known[status.st_ino] = inode
        disk.folders[folder][one.name] = inode
        if one.is_dir():
            disk.folders[inode] = {}
            _read_folder(disk, one, inode, known)
        else:
            disk.files[inode] = one.read_bytes()
