"""What is wrong with a form by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.form_engine.form_files import LEDGER, TOUR, catalogue, line_of, told

FIELD = '[[field]]\nname = "held_on"'


@pytest.mark.parametrize(
    ("old", "new", "at", "part"),
    [
        ('code = "V"\n', "", "id =", "大写字母"),
        ('code = "V"', 'code = "v1"', "code", "大写字母"),
        ('title_from = ["place"]\n', "", "id =", "缺少“title_from”"),
        ('happened_on = "held_on"', 'happened_on = "place"', "happened_on", "不是本表单的日期字段"),
        (
            'name = "held_on"',
            'name = "place"',
            '[[field]]\nname = "place"\nlabel = "日期"',
            "用了两次",
        ),
        ('name = "held_on"', 'name = "Held"', '[[field]]\nname = "Held"', "小写英文字母"),
        ('name = "held_on"', 'name = "record"', '[[field]]\nname = "record"', "保留的名称"),
        ('role = "guide"', 'role = "place"', '[[people]]\nrole = "place"', "用了两次"),
        (
            'name = "hours"',
            'name = "stop"',
            '[[field.column]]\nname = "stop"\nlabel = "时长"',
            "用了两次",
        ),
        ('kind = "date"', 'kind = "datum"', FIELD, "没有“datum”这种类型"),
        (
            'kind = "number"',
            'kind = "table"',
            '[[field.column]]\nname = "hours"',
            "没有“table”这种类型",
        ),
        ('kind = "date"', 'kind = "choice"', FIELD, "缺少选项"),
        ('kind = "date"', 'kind = "choice"\nchoices = ["a", "a"]', FIELD, "重复"),
        ('kind = "date"', 'kind = "date"\nchoices = ["a"]', FIELD, "不能有选项"),
        (
            'kind = "date"',
            'kind = "choice"\nchoices = ["a"]\nrestricted_choices = ["b"]',
            FIELD,
            "受限",
        ),
        ('kind = "date"', 'kind = "date"\nprint_as = "ticks"', FIELD, "print_as"),
        ('from = ["planned"]', 'from = ["plan"]', "[[step]]", "状态“plan”不存在"),
        ('to = "done"', 'to = "gone"', "[[step]]", "状态“gone”不存在"),
        ('on = "reported_on"', 'on = "words"', "[[step]]", "不是它的日期字段"),
        ('name = "words"', 'name = "taken_on"', "[[step]]", "taken_on"),
        ("presence = true", "whole_roster = true", '[[people]]\nrole = "visitor"', "presence"),
        ('code = "V"', 'code = "V"\nvariants_by = "place"', "variants_by", "不是本表单的单选字段"),
        ('code = "V"', 'code = "V"\nonly_for = ["大"]', "only_for", "主表单用于所有情形"),
        ('kind = "date"', 'kind = "date"\nonly_for = ["大"]', FIELD, "“大”不是 variants_by"),
        (
            'signatures = ["讲解人签字"]',
            'signatures = ["甲"]\nlines = 3',
            "[[row]]\nsignatures",
            "只能和 cells",
        ),
        ('done = "已办"', 'Done = ""', "Done", "英文名 = 中文词"),
        ('code = "V"', 'code = "V"\nlayout = "letter"', "layout", "[letter]"),
        ('code = "V"', 'code = "V"\nlayout = "ledger"', "layout", "[[column]]"),
        ('code = "V"', 'code = "V"\nof_role = "guide"', "id =", "of_role"),
    ],
)
def test_mistakes_have_their_line(tmp_path: Path, old: str, new: str, at: str, part: str) -> None:
    """One thing wrong, told where it stands."""
    text = TOUR.replace(old, new, 1)
    assert text != TOUR
    found = [one for one in told(catalogue(tmp_path, tour=text)) if part in one[1]]
    assert [line for line, _ in found] == [line_of(text, at)]


def test_a_table_needs_columns_and_only_a_table(tmp_path: Path) -> None:
    """Columns belong to tables."""
    text = TOUR.replace('kind = "table"', 'kind = "text"')
    assert any("不能有列" in sentence for _, sentence in told(catalogue(tmp_path, tour=text)))
    text = TOUR.replace("[[field.column]]", "[[field]]")
    assert any("没有 [[field.column]]" in one for _, one in told(catalogue(tmp_path, tour=text)))


def test_only_the_main_form_declares(tmp_path: Path) -> None:
    """Fields in a ledger are a mistake at the fields."""
    ledger = LEDGER + '\n[[field]]\nname = "x"\nlabel = "甲"\nkind = "text"\n'
    (mistake,) = catalogue(tmp_path, tour=TOUR, tour_ledger=ledger).mistakes
    assert "主表单" in mistake.sentence
    assert mistake.file == "forms/tour_ledger.toml"


def test_variants_are_choices_of_their_chooser(tmp_path: Path) -> None:
    """On fields, roles, rows and steps, never inside a step; other forms name them too."""
    text = TOUR.replace('kind = "text"\nrequired = true', 'kind = "choice"\nchoices = ["大", "小"]')
    text = text.replace('code = "V"', 'code = "V"\nvariants_by = "place"')
    text = text.replace('role = "guide"', 'role = "guide"\nonly_for = ["大"]')
    ledger = LEDGER.replace('kind = "tour"', 'kind = "tour"\nonly_for = ["大"]')
    assert told(catalogue(tmp_path, tour=text, tour_ledger=ledger)) == []
    wrong = text.replace('name = "words"', 'name = "words"\nonly_for = ["大"]')
    assert "请写在步骤上" in told(catalogue(tmp_path, tour=wrong))[0][1]
    wrong = ledger.replace("大", "中")
    (mistake,) = told(catalogue(tmp_path, tour=text, tour_ledger=wrong))
    assert mistake == (
        line_of(wrong, "only_for"),
        "only_for 里的“中”不是主表单 variants_by 字段的选项",
    )
