"""Tests of printing where Chinese cannot be printed."""

import io

import pytest

from installer.say import say


def test_what_the_encoding_lacks_becomes_a_question_mark() -> None:
    """The line still comes, with its English half."""
    log = io.TextIOWrapper(io.BytesIO(), encoding="cp1252", newline="")
    say("完成 / Done", log)
    log.seek(0)
    assert log.read() == "?? / Done\n"


def test_chinese_is_printed_where_it_can_be(capsys: pytest.CaptureFixture[str]) -> None:
    """To standard output unless told otherwise."""
    say("完成")
    assert capsys.readouterr().out == "完成\n"
