"""One window for a store: a second one asks the first to come to the front, and ends.

The lock beside the store alone decides who writes; this only spares the user the search for a
window that is open already.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 1000
"""How long the first window may take to answer; a busy one counts as none."""
_ASKED = b"raise\n"
_RAISED = b"raised\n"


def server_name(store_file: Path) -> str:
    """Return the name under which the window of a store is reached; the path is not in it."""
    place = str(store_file.resolve()).encode(errors="surrogateescape")
    return f"cleanedu-{hashlib.sha256(place).hexdigest()[:24]}"


def raise_first(store_file: Path, *, wait_ms: int = ANSWER_MS) -> bool:
    """Ask the window that has the store open to come to the front; tell whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(store_file))
    if not socket.waitForConnected(wait_ms):
        return False
    socket.write(_ASKED)
    answered = socket.waitForBytesWritten(wait_ms) and socket.waitForReadyRead(wait_ms)
    return answered and bytes(socket.readAll().data()) == _RAISED


class OneWindow(QObject):
    """Listens, in the window that has the store open, for a second one."""

    asked = Signal()
    """A second window wants this one in front."""

    def __init__(self, store_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        # Whoever holds the store is the first: what listens under its name is left over.
        QLocalServer.removeServer(server_name(store_file))
        self._server.listen(server_name(store_file))

    @property
    def listening(self) -> bool:
        """Whether a second window can reach this one; without it the sentence has to do."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda one=socket: self._hear(one))
            socket.disconnected.connect(socket.deleteLater)

    def _hear(self, socket: QLocalSocket) -> None:
        if bytes(socket.readAll().data()) == _ASKED:
            self.asked.emit()
            socket.write(_RAISED)
            socket.flush()
