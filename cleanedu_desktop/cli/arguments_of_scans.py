"""The commands on signed copies, and their options."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from cleanedu_desktop.cli import on_signed
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.parser import day, place
from cleanedu_desktop.cli.session import Session


def add_scans(command: Callable[[str, Callable[[Session], Answer], str], ArgumentParser]) -> None:
    """Add the commands; `command` makes one of a name, what does it, and what it is for."""
    taken = command("take-in", on_signed.take, "读扫描件上的记录码，把签字件归到各条记录")
    taken.add_argument(
        "sources", metavar="FOLDER", nargs="+", type=place, help="文件夹或文件，只读取，不改动"
    )
    taken.add_argument(
        "--signed-on", metavar="DAY", type=day, help="纸上的签字日期，不写则记为当天"
    )
