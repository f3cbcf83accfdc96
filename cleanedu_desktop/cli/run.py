"""Runs one command: parse, act, answer; exit code 0, 1 (the user can mend it), 2 (usage)."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from cleanedu_desktop.acts.desk import Clock
from cleanedu_desktop.acts.report_crash import report_crash
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.arguments import parser
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem

DONE, TO_BE_MENDED, STOPPED = 0, 1, 130


def run(words: Sequence[str], *, clock: Clock) -> int:
    """Run the command given by `words` and return the exit code.

    Raises:
        SystemExit: 2 on wrong usage, 0 after ``--help``.
    """
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        write_utf8(stream)
    try:
        if unreadable := [word for word in words if not is_text(word)]:
            _complain(f"“{unreadable[0]}”里有不是文字的字符，没有执行；请用 UTF-8 编码重新输入。")
            return TO_BE_MENDED
        return _run(parser().parse_args(words), clock)
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # Whoever read us has seen enough.
        _write_into_the_void()
        return DONE


def _open_closed_streams() -> None:
    """Send what nobody listens to (``>&-``) into the void: Python has no stream there at all."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))


def _write_into_the_void() -> None:
    """Let the interpreter flush what is left where nobody minds, once stdout takes no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_utf8(stream: TextIO) -> None:
    """Let the stream write UTF-8 whatever the locale says, and never fail on odd characters."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def is_text(word: str) -> bool:
    """Tell whether a word given to the process was text in its encoding."""
    try:
        word.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _run(args: Namespace, clock: Clock) -> int:
    folders = folders_for(Path(args.data_dir) if args.data_dir else None)
    try:
        answer: Answer = args.act(Session(args, folders, clock))
        return _say(answer, as_json=args.json)
    except OfficeProblem as problem:
        if args.json:
            _print_problem(problem)
        _complain(problem.sentence, problem.details)
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001  -- the last net: nothing ends in a traceback
        report = report_crash(folders, error=error, now=clock())
        where = f"，经过已写入 {report}，请把它交给维护人员" if report else ""
        _complain(f"程序自身出了问题，没有做完，已保存的记录没有受影响{where}。")
    return TO_BE_MENDED


def _say(answer: Answer, *, as_json: bool) -> int:
    try:
        if as_json:
            print(json.dumps(answer.data, ensure_ascii=False, indent=1))
        else:
            for line in answer.lines:
                print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OfficeProblem(
            "事情已经做完，但结果写不到输出里（磁盘可能已满或断开）；请换一个输出位置再查看。"
        ) from error
    if answer.problem:
        _complain(answer.problem, answer.details)
        return TO_BE_MENDED
    return DONE


def _print_problem(problem: OfficeProblem) -> None:
    """Tell a program what it would otherwise have to read out of the sentence on stderr."""
    told = {
        "problem": problem.sentence,
        "details": list(problem.details),
        "code": problem.code or None,
    }
    try:
        print(json.dumps(told, ensure_ascii=False, indent=1), flush=True)
    except OSError:
        # The sentence has to do.
        _write_into_the_void()


def _complain(sentence: str, details: Sequence[str] = ()) -> None:
    """Say one plain sentence on stderr, and under it the lines it does not tell itself."""
    print(" ".join(sentence.split()), file=sys.stderr)
    for line in details:
        if line not in sentence:
            print(f"  {line}", file=sys.stderr)
