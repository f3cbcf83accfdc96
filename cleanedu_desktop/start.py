"""Builds everything and hands it on: the command line and the window begin here."""

from __future__ import annotations

import sys

STOPPED = 130
"""Exit code after Ctrl-C, as shells have it."""

try:
    import argparse
    import faulthandler
    import gc
    import io
    import os
    import threading
    from collections.abc import MutableMapping, Sequence
    from datetime import UTC, datetime
    from pathlib import Path
    from types import TracebackType
    from typing import TextIO

    from cleanedu_desktop.cycle_search import rare_searches
    from cleanedu_desktop.folders import STORE_NAME, Folders, folders_for, folders_of_store
    from cleanedu_desktop.private_memory import keep_memory_private
    from cleanedu_desktop.problems import OfficeProblem
    from cleanedu_desktop.program_log import keep_log
    from cleanedu_desktop.quick_dataclass import dataclass
except KeyboardInterrupt:
    sys.exit(STOPPED)

DEMO_OUTPUT = Path("demo-output")
"""In the present folder, unless ``--output`` says where (`./start` says: beside itself)."""


def now() -> datetime:
    """Return the present as aware UTC: the clock of every desk."""
    return datetime.now(UTC)


def command_line() -> int:
    """Run `cleanedu` with the words of this process."""
    keep_memory_private()
    rare_searches()
    try:
        from cleanedu_desktop.cli.run import run
    except KeyboardInterrupt:
        return STOPPED
    return run(sys.argv[1:], clock=now)


@dataclass(frozen=True)
class WindowAsked:
    """What the words behind `cleanedu-desktop` ask for."""

    folders: Folders
    demo: bool
    output: Path
    """Where the demo's filing and pictures go."""


def window() -> int:
    """Run `cleanedu-desktop` with the words of this process; return the exit code."""
    keep_memory_private()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        asked = window_asked(sys.argv[1:])
        watch_for_faults(asked.folders)
        keep_log(asked.folders.logs)
        if asked.demo:
            return _demo(asked.folders, asked.output)
        if not display_there():
            return _no_display()
        return _open_window(asked.folders)
    except OfficeProblem as problem:
        say(problem.sentence, error=True)
        return 1
    except KeyboardInterrupt:
        return STOPPED


def window_asked(words: Sequence[str]) -> WindowAsked:
    """Read ``[--demo [--output DIR]] [--data-dir DIR] [FILE]``; exits 2 on wrong usage.

    Raises:
        OfficeProblem: FILE is no store in use.
    """
    parser = argparse.ArgumentParser(
        prog="cleanedu-desktop", description="廉教台账", allow_abbrev=False
    )
    parser.add_argument("--demo", action="store_true", help="打开示例单位（没有则先生成）")
    parser.add_argument("--data-dir", metavar="DIR", help="数据、备份、打印、日志都放在这个文件夹")
    parser.add_argument(
        "--output", metavar="DIR", help="示例单位的打印件放在这个文件夹（只和 --demo 一起用）"
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help=f"打开这个台账（{STORE_NAME}）")
    args = parser.parse_args(words)
    if args.output and not args.demo:
        parser.error("--output 只和 --demo 一起用")
    if args.file and (args.demo or args.data_dir):
        parser.error("写了文件，就不再写 --demo 或 --data-dir")
    output = Path(args.output) if args.output else DEMO_OUTPUT
    data_dir = Path(args.data_dir) if args.data_dir else None
    if args.file:
        return WindowAsked(folders_of_store(Path(args.file)), demo=False, output=output)
    if args.demo and data_dir is None:
        data_dir = output / "office"
    return WindowAsked(folders_for(data_dir), args.demo, output)


def display_there() -> bool:
    """Tell whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen != "offscreen"
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def use_input_method(environment: MutableMapping[str, str]) -> None:
    """Let Chinese be typed under fcitx: Qt's wheel has ibus alone, which fcitx speaks."""
    chosen = environment.get("QT_IM_MODULE", "") + environment.get("XMODIFIERS", "")
    if sys.platform.startswith("linux") and "fcitx" in chosen:
        environment["QT_IM_MODULE"] = "ibus"


def watch_for_faults(folders: Folders) -> TextIO | None:
    """Leave a trace in the logs of every fault of ours, even one that ends the interpreter.

    Returns:
        The file for the latter, open to the very end; None where it cannot be written.
    """

    def report(error: BaseException | None) -> None:
        from cleanedu_desktop.acts.report_crash import report_crash

        where = report_crash(folders, error=error or RuntimeError("no error"), now=now())
        say(f"程序自身出了问题，已保存的记录没有受影响；经过已写入 {where}。", error=True)

    def on_error(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        report(error)

    def on_thread_error(args: threading.ExceptHookArgs) -> None:
        report(args.exc_value)

    sys.excepthook = on_error
    threading.excepthook = on_thread_error
    try:
        folders.logs.mkdir(parents=True, exist_ok=True)
        file = (folders.logs / "faults.txt").open("a", encoding="utf-8")
    except OSError:
        # Without a place for it the window still opens and says what is wrong with the folder.
        return None
    faulthandler.enable(file)
    return file


def say(sentence: str, *, error: bool = False) -> None:
    """Print a sentence where there is a console to print it on."""
    stream = sys.stderr if error else sys.stdout
    if stream is not None:
        print(sentence, file=stream, flush=True)


def _open_window(folders: Folders) -> int:
    use_input_method(os.environ)
    # Nothing made at the start is garbage: `run_window` lets the collector loose once all is there.
    gc.disable()
    from cleanedu_desktop.ui.run_window import run_window

    return run_window(folders, clock=now)


def _demo(folders: Folders, output: Path) -> int:
    from cleanedu_desktop.acts.make_demo import make_demo

    say("正在准备示例单位……")
    made = make_demo(folders, output=output)
    say(f"示例单位：{made.office_name}，{made.records} 条记录；打印件在 {made.output}")
    if display_there():
        return _open_window(folders)
    say("这里没有显示器，不能打开窗口；改为把主要页面画成图片，放在打印件旁边。")
    from cleanedu_desktop.ui.render_pages import render_pages_offscreen

    for picture in render_pages_offscreen(folders, clock=now, output=made.output):
        say(f"已生成：{picture}")
    return 0


def _no_display() -> int:
    say(
        "这里没有显示器，不能打开窗口。记录没有受影响；请在桌面环境里启动，或使用命令行 cleanedu。",
        error=True,
    )
    return 1
