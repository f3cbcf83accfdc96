"""Records every write and sync of a real process by strace, as operations on a disk in memory."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.disk import Disk, Done, Names, Operation, Resize, Sync, Write

PROJECT = Path(__file__).parents[2]
DONE = b"done\n"

MODELLED = (
    "openat,creat,read,write,pwrite64,lseek,ftruncate,fsync,fdatasync,"
    "rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,mkdir,mkdirat"
)
UNMODELLED = (
    "open,truncate,writev,pwritev,pwritev2,fallocate,copy_file_range,sendfile,splice,symlink,symlinkat,"
    "mmap,io_uring_setup,sync_file_range"
)

_NOT_MODELLED = frozenset(UNMODELLED.split(","))
_CALL = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+)(<[^>]*>)?", re.DOTALL)
_HEX = re.compile(r"\\x([0-9a-f]{2})")


class NotModelled(Exception):
    """The process changed its disk in a way this harness does not know; teach it, then go on."""


@dataclass(frozen=True)
class Recording:
    """A disk as it was before, and what was done to it in order."""

    before: Disk
    operations: tuple[Operation, ...]

    def after(self, count: int | None = None) -> Disk:
        """Return the disk after the first `count` operations, all of them on it."""
        disk = self.before.copy()
        for operation in self.operations[:count]:
            disk.apply(operation)
        return disk


def record(words: list[str], root: Path, log: Path) -> Recording:
    """Run a Python program (`words` after the interpreter) that writes below `root`.

    It says ``done`` on standard output after each act. Raises AssertionError if the model does not
    end with exactly the files that are really there.
    """
    before = Disk.read(root)
    strace = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "100000000", "-o", str(log)]
    traced = [*strace, "-e", f"trace={MODELLED},{UNMODELLED}", sys.executable, *words]
    done = subprocess.run(traced, cwd=PROJECT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    listener = _Listener(root, before.copy())
    with log.open(encoding="ascii") as lines:
        for call in _calls(lines):
            listener.hear(*call)
    recording = Recording(before, tuple(listener.heard))
    expected, found = Disk.read(root).paths(), recording.after().paths()
    wrong = [one for one in expected.keys() | found if expected.get(one) != found.get(one)]
    assert not wrong, f"the recording does not end with the real files: {wrong}"
    return recording


def _calls(lines: Iterator[str]) -> Iterator[tuple[str, str, list[str], int, str]]:
    """Yield process, name, arguments, result and the path of a returned handle."""
    unfinished: dict[str, str] = {}
    for line in lines:
        process = line.partition(" ")[0]
        text = line
        if " <unfinished ...>" in line:
            unfinished[process] = line.partition(" <unfinished ...>")[0]
            continue
        if " resumed>" in line and process in unfinished:
            text = unfinished.pop(process) + line.partition(" resumed>")[2]
        match = _CALL.match(text)
        if match and int(match[4]) >= 0:
            arguments = match[3].split(", ")
            yield match[1], match[2], arguments, int(match[4]), _path(match[5] or "")


def _bytes(quoted: str) -> bytes:
    return bytes.fromhex(quoted.strip('"').replace("\\x", ""))


def _path(shown: str) -> str:
    """Return the path in ``3<\\x2f…>``, ``"\\x2f…"`` or ``<…>``."""
    inside = re.search(r"[<\"]([^>\"]*)[>\"]", shown)
    text = _HEX.sub(lambda one: chr(int(one[1], 16)), inside[1]) if inside else ""
    return text.encode("latin-1").decode("utf-8", "surrogateescape")


@dataclass
class _Handle:
    inode: int
    position: int = 0
    appends: bool = False


@dataclass
class _Listener:
    """Turns system calls into operations; keeps the disk as the process sees it."""

    root: Path
    disk: Disk
    heard: list[Operation] = field(default_factory=list)
    handles: dict[tuple[str, int], _Handle] = field(default_factory=dict)

    def hear(self, process: str, name: str, arguments: list[str], result: int, at: str) -> None:
        """Take in one call that succeeded."""
        if name == "write" and arguments[0].startswith("1<"):
            if _bytes(arguments[1]) == DONE:
                self.heard.append(Done())
        elif name in {"openat", "creat"}:
            self._open(process, name, arguments, result, at)
        elif name in {"rename", "renameat", "renameat2", "link", "linkat"}:
            self._rename(name, [one for one in self._named(name, arguments) if one])
        elif name in {"unlink", "unlinkat", "rmdir", "mkdir", "mkdirat"}:
            self._unlink_or_mkdir(name, arguments)
        elif name in _NOT_MODELLED:
            changes = name != "mmap" or ("MAP_SHARED" in arguments[3] and "WRITE" in arguments[2])
            if changes and any(self._is_ours(_path(one)) for one in arguments):
                raise NotModelled(f"{name}({', '.join(arguments)[:200]})")
        elif self._is_ours(_path(arguments[0])):
            self._on_handle(process, name, arguments, result)

    def _do(self, operation: Operation) -> None:
        self.disk.apply(operation)
        self.heard.append(operation)

    def _is_ours(self, path: str) -> bool:
        return Path(path).is_relative_to(self.root)

    def _parts(self, path: str) -> tuple[str, ...]:
        return Path(path).relative_to(self.root).parts

    def _slot(self, path: str) -> tuple[int, str]:
        """Return the folder of a path and the name in it."""
        parts = self._parts(path)
        folder = self.disk.find(parts[:-1])
        assert folder is not None, path
        return folder, parts[-1]

    def _named(self, name: str, arguments: list[str]) -> list[str]:
        """Return the two paths of a rename or link, relative ones joined to their folder."""
        if not name.endswith(("at", "at2")):
            return [_path(one) for one in arguments[:2]]
        return [str(Path(_path(arguments[at]), _path(arguments[at + 1]))) for at in (0, 2)]

    def _open(self, process: str, name: str, arguments: list[str], result: int, at: str) -> None:
        if not self._is_ours(at):
            return
        if name != "openat":
            raise NotModelled(name)
        flags = set(arguments[2].split("|"))
        inode = self.disk.find(self._parts(at))
        if inode is None:
            assert "O_CREAT" in flags, (at, flags)
            inode = self.disk.new_inode()
            self._do(Names(((*self._slot(at), inode),)))
        elif "O_TRUNC" in flags:
            self._do(Resize(inode, 0))
        self.handles[process, result] = _Handle(inode, appends="O_APPEND" in flags)

    def _rename(self, name: str, paths: list[str]) -> None:
        ours = [self._is_ours(one) for one in paths]
        if not any(ours):
            return
        if not all(ours):
            raise NotModelled(f"{name} across disks: {paths}")
        source, target = paths
        inode = self.disk.find(self._parts(source))
        given = (*self._slot(target), inode)
        gone = () if name.startswith("link") else ((*self._slot(source), None),)
        if inode != self.disk.find(self._parts(target)):
            # A folder that got its new name is one, also where its making did not last.
            self._do(Names((*gone, given), is_folder=inode in self.disk.folders))

    def _unlink_or_mkdir(self, name: str, arguments: list[str]) -> None:
        at = name.endswith("at")
        path = str(Path(_path(arguments[0]), _path(arguments[1]))) if at else _path(arguments[0])
        if not self._is_ours(path):
            return
        if name.startswith(("unlink", "rmdir")):
            self._do(Names(((*self._slot(path), None),)))
        else:
            self._do(Names(((*self._slot(path), self.disk.new_inode()),), is_folder=True))

    def _on_handle(self, process: str, name: str, arguments: list[str], result: int) -> None:
        handle = self._handle(process, arguments[0])
        if name == "lseek":
            handle.position = result
        elif name == "read":
            handle.position += result
        elif name in {"write", "pwrite64"}:
            if name == "write" and handle.appends:
                handle.position = len(self.disk.files[handle.inode])
            offset = int(arguments[3]) if name == "pwrite64" else handle.position
            self._do(Write(handle.inode, offset, _bytes(arguments[1])[:result]))
            if name == "write":
                handle.position += result
        elif name == "ftruncate":
            self._do(Resize(handle.inode, int(arguments[1])))
        elif name in {"fsync", "fdatasync"}:
            self._do(Sync(handle.inode))

    def _handle(self, process: str, shown: str) -> _Handle:
        """Return the handle, also of a thread or a child that got it from another process."""
        number = int(shown.partition("<")[0])
        own = self.handles.get((process, number))
        if own is None:
            own = next(one for (_, fd), one in self.handles.items() if fd == number)
        return own
