"""Contents of any size are written and read without ever being whole in memory."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cleanedu_desktop.store.attachment_contents import (
    CHUNK,
    name_content,
    newest,
    read_content,
    undone_on_error,
    write_content,
)
from cleanedu_desktop.store.attachment_schema import make_attachment_file, open_attachment_file
from tests.store.attachment_files import LONG, STORE_ID, digest_of


def test_the_newest_counts(tmp_path: Path) -> None:
    path = tmp_path / "attachments.db"
    make_attachment_file(path, STORE_ID)
    with closing(open_attachment_file(path, STORE_ID, read_only=False)) as connection:
        assert newest(connection, digest_of(LONG)) is None
        for number in (1, 2):
            connection.execute("BEGIN")
            assert write_content(connection, [LONG]) == (number, digest_of(LONG), len(LONG))
            name_content(connection, number, digest_of(LONG), len(LONG))
            connection.execute("COMMIT")
        assert newest(connection, digest_of(LONG)) == 2
        assert [len(one) for one in read_content(connection, 2)] == [CHUNK, CHUNK, 3]


def test_chunks_without_a_name_are_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "attachments.db"
    make_attachment_file(path, STORE_ID)
    with closing(open_attachment_file(path, STORE_ID, read_only=False)) as connection:
        connection.execute("BEGIN")
        with pytest.raises(Exception, match="FOREIGN KEY"), undone_on_error(connection):
            write_content(connection, [b"one"])
            connection.execute("COMMIT")
        assert not connection.in_transaction
        assert connection.execute("SELECT count(*) FROM chunk").fetchone() == (0,)


_TWO_HUNDRED_MEBIBYTES = """
import sys
from pathlib import Path
from cleanedu_desktop.store.attachment_file import AttachmentFile
from tests.benchmarks.memory import peak_mib

file = AttachmentFile(Path(sys.argv[1]), "store", key=bytes(32))
file.add([b"small"])
before = peak_mib()
piece = bytes(range(256)) * 4096
added = file.add(piece for _ in range(200))
assert sum(len(one) for one in file.pieces(added.digest)) == 200 * 2**20
file.copy_missing(Path(sys.argv[1] + ".copy"), [added.digest])
print(peak_mib() - before)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak of a process")
def test_two_hundred_mebibytes_stay_out_of_memory(tmp_path: Path) -> None:
    """In a process of its own, encrypted: written, read and copied."""
    told = subprocess.run(
        [sys.executable, "-c", _TWO_HUNDRED_MEBIBYTES, str(tmp_path / "attachments.db")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(told.stdout) < 24
