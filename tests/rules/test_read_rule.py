"""One rule read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.rule_files import SHIPPED, rulebook


@pytest.mark.parametrize(
    ("written", "line", "sentence"),
    [
        ('id = "a b"\ntext = "x"\ncitation = "x"\n', 2, "id 用字母、数字和短横线"),
        ('id = "a"\ntext = "x"\n', 2, "缺少“citation”"),
        ('id = "a"\ntext = "x"\ncitation = " "\n', 4, "不能为空"),
        ('id = "a"\ntext = "x"\ncitation = "x"\nperiod = "week"\n', 5, "month、quarter"),
        ('id = "a"\ntext = "x"\ncitation = "x"\ndemand = "money"\n', 5, "可用的有"),
        ('id = "a"\ntext = "x"\ncitation = "x"\ndemand = "hours"\nkind = "a"\n', 5, "要写 period"),
        ('id = "a"\ntext = "x"\ncitation = "x"\ndemand = "deadline"\n', 5, "要写 kind"),
        ('id = "a"\ntext = "x"\ncitation = "x"\nmonthly = 1\n', 5, "不认识“monthly”"),
        ('id = "a"\ntext = "x"\ncitation = "x"\nnational = true\n', 5, "不能标为全国规定"),
        (
            'id = "a"\ntext = "x"\ncitation = "x"\nhours = { each = "week", hours = 1 }\n',
            5,
            "half_day",
        ),
        ('id = "a"\ntext = "x"\ncitation = "x"\npeople = { age = 3 }\n', 5, "不认识“age”"),
        ('id = "C1"\nminimum = 2\n', 1, "要写从哪天起"),
        ('id = "C1"\nfrom = "2026-07-01"\nminimum = 2\n', 3, "应是日期，不加引号"),
        ('id = "C1"\nfrom = 2018-01-01\nminimum = 2\n', 3, "早于规则“C1”开始施行的日期"),
        ('id = "C1"\nfrom = 2026-07-01\nminimum = 0\n', 1, "要写 period 和 minimum"),
        ('id = "C22"\nfrom = 2026-07-01\nnational = true\n', 4, "来源由程序标明"),
        ('id = "C99"\nfrom = 2026-07-01\nminimum = 2\n', 2, "没有规则“C99”"),
        ('id = "C1"\nfrom = 2026-07-01\nuntil = 2026-06-01\n', 4, "“until”早于“from”"),
    ],
)
def test_mistakes_are_told_with_their_line(
    tmp_path: Path, written: str, line: int, sentence: str
) -> None:
    """What is wrong changes nothing; what else stands in the file holds."""
    sound = '[[rule]]\nid = "own-1"\ntext = "x"\ncitation = "x"\n'
    book = rulebook(tmp_path, f"[[rule]]\n{written}\n{sound}")
    assert [(one.line, sentence in one.sentence) for one in book.mistakes] == [(line, True)]
    assert set(book.stretches) == {"C1", "C22", "own-1"}
    assert len(book.stretches["C1"]) == 1


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    """Of every file."""
    bad = '[[rule]]\nid = "C1"\n[[rule]]\nid = "x"\ntext = 3\n'
    book = rulebook(tmp_path, bad, "[[rule]\n", shipped=SHIPPED + bad.replace("C1", "C2"))
    assert sorted({one.file for one in book.mistakes}) == ["0.toml", "1.toml", "cadence.toml"]
    assert len(book.mistakes) >= 5
