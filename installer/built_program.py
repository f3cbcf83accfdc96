"""Where a built program begins: the window, the command line, or a child that opens one file."""

import os
import sys
from collections.abc import MutableMapping, Sequence

from cleanedu_desktop.child_process import CHILD

COMMAND_LINE = "--command-line"
"""First word that `cleanedu`, the script beside the program, puts before its own."""


def give_back_libraries(environment: MutableMapping[str, str]) -> None:
    """Let programs we open (a viewer, a printer's dialogue) load their own libraries, not ours."""
    before = environment.pop("LD_LIBRARY_PATH_ORIG", "")
    environment.pop("LD_LIBRARY_PATH", None)
    if before:
        environment["LD_LIBRARY_PATH"] = before


def child(module: str, words: Sequence[str]) -> int:
    """Be the child whose module is named; ValueError: there is none of this name."""
    from cleanedu_desktop.exchange import read_workbook
    from cleanedu_desktop.exchange.media import talking
    from cleanedu_desktop.printing import try_base

    if module == read_workbook.MODULE:
        from cleanedu_desktop.exchange.workbook_child import main as read

        return read(words)
    if module == try_base.MODULE:
        from cleanedu_desktop.printing.base_child import main as draw

        return draw()
    if module == talking.MODULE:
        from cleanedu_desktop.exchange.media.child import main as look

        return look()
    raise ValueError(module)


def main() -> int:
    """Begin what the first word asks for."""
    give_back_libraries(os.environ)
    if sys.argv[1:2] == [CHILD]:
        return child(sys.argv[2], sys.argv[3:])
    from cleanedu_desktop import start

    if sys.argv[1:2] == [COMMAND_LINE]:
        del sys.argv[1]
        return start.command_line()
    return start.window()


if __name__ == "__main__":
    sys.exit(main())
