"""Every reader of files from outside: each file in `readers/`, imported only when it is wanted."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from tests.faults.reader import Reader

READERS = sorted(file.stem for file in Path(__file__).with_name("readers").glob("*.py"))
"""Names."""


def reader_named(name: str) -> Reader:
    """Return a reader."""
    reader: Reader = import_module(f"{__package__}.readers.{name}").READER
    return reader
