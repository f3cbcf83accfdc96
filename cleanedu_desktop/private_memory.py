"""Keeps what is in memory from being written to disk when the program ends abruptly."""

from __future__ import annotations

import ctypes
import sys

_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS = 0x0001
_SEM_NOGPFAULTERRORBOX = 0x0002

if sys.platform == "win32":

    def keep_memory_private() -> None:
        """Write no crash dump: Windows' error reporting is told to stay out of this process."""
        kernel = ctypes.WinDLL("kernel32")
        kernel.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)

else:
    import resource

    def keep_memory_private() -> None:
        """Write no core dump, neither to a file nor into a collector the system pipes it to.

        A limit of nought does not stop the pipe (systemd-coredump, apport), so on Linux the
        process is marked as not dumpable too; then no other program of the user may read its
        memory either. A program started by this one is dumpable again, but inherits the limit.
        """
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
