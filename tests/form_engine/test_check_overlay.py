"""What an office may not change in a form, told all at once with the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.form_engine.filled_records import SHIPPED
from tests.form_engine.form_files import LEDGER, TOUR, catalogue, line_of, told

OWN_FIELD = '[[field]]\nname = "own_bus"\nlabel = "车辆"\nkind = "text"\n'
ROWS = (
    '[[row]]\ncells = ["place:12"]\n\n[[row]]\ncells = ["guide:12"]\n\n'
    '[[row]]\nsignatures = ["讲解人签字"]\n'
)
"""An arrangement of an office's own that lacks nothing."""


def mistakes(folder: Path, **overlay: str) -> list[tuple[int, str]]:
    """Return what is wrong with files of the office beside the tour forms."""
    return told(catalogue(folder, overlay=overlay, tour=TOUR, tour_ledger=LEDGER))


@pytest.mark.parametrize(
    ("own", "line", "part"),
    [
        (OWN_FIELD + OWN_FIELD, 5, "名称“own_bus”用了两次"),
        (OWN_FIELD.replace("own_bus", "bus"), 1, "要以 own_ 开头"),
        (OWN_FIELD.replace('"text"', '"choice"'), 1, "缺少选项"),
        (OWN_FIELD.replace('"text"', '"txt"'), 1, "没有“txt”这种类型"),
        (OWN_FIELD + 'kept_as = "title"\n', 1, "不能写 kept_as"),
        (OWN_FIELD + 'only_for = ["大"]\n', 1, "不是 variants_by 字段的选项"),
        ('order = ["nowhere"]', 1, "“nowhere”不在本表单的排列里"),
        ('order = ["place"]\n' + ROWS, 1, "只写一样"),
        ('signatures = ["甲"]\n' + ROWS, 1, "请在 [[row]] 里写签字栏"),
        ("signatures = []", 1, "不能为空"),
        ("signatures = [\"\\u3000\"]", 1, "1 到 40 个字"),
        ("[widths]\nstops = 5", 1, "“stops”不是本表单的列"),
        ('[widths]\n"stops.stop" = 0', 2, "1 到 400"),
        (f'title = "{"长" * 41}"', 1, "最多 40 个字"),
        ('title_line = "甲\\n乙"', 1, "写在一行里"),
        ("red_head = true", 1, "不是公文式"),
        ('[[column]]\nref = "place"\nlabel = "地点"\n', 1, "不是台账或名单"),
        (ROWS + '[[row]]\ncells = ["nobody:12"]\n', 9, "“nobody”不是本表单可用的"),
        (ROWS.replace("guide:12", "visitor:12"), 1, "签字栏“讲解人签字”需要“讲解人”"),
        (ROWS.replace("place:12", "held_on:12"), 1, "“地点”是必填项，排列里没有它"),
        (ROWS.replace("place:12", "place:6"), 2, "应为 12"),
        (ROWS.split("[[row]]\nsign", maxsplit=1)[0], 1, "排列里没有签字栏"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(tmp_path: Path, own: str, line: int, part: str) -> None:
    """And the form stays as shipped."""
    tour = TOUR.replace(
        'cells = ["stops:12"]', 'cells = ["stops:12"]\n\n[[row]]\ncells = ["guide:12"]'
    )
    found = catalogue(tmp_path, overlay={"tour": own}, tour=tour)
    assert [(one.line, part in one.sentence) for one in found.mistakes] == [(line, True)], [
        str(one) for one in found.mistakes
    ]
    assert found.form("tour").version == catalogue(tmp_path, tour=tour).form("tour").version


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    """Of every part, whatever else is wrong."""
    own = (
        'hide = ["place"]\norder = ["nowhere"]\n\n[relabel]\nnobody = "x"\n\n'
        + OWN_FIELD.replace("own_bus", "bus")
    )
    found = mistakes(tmp_path, tour=own, tour_ledger='signatures = ["甲"]\n')
    assert [line for line, _ in found] == [1, 2, 5, line_of(own, "[[field]]"), 1]


def test_a_hidden_role_whose_signature_is_asked_for(tmp_path: Path) -> None:
    """Unless the boxes are changed as well; a role that must be given is never hidden."""
    (mistake,) = mistakes(tmp_path, tour='hide = ["guide"]')
    assert "签字栏“讲解人签字”没有了依据" in mistake[1]
    assert mistakes(tmp_path, tour='hide = ["guide"]\nsignatures = ["带队人签字"]\n') == []
    must = TOUR.replace('label = "讲解人"\nmax = 1', 'label = "讲解人"\nmin = 1\nmax = 1')
    found = catalogue(tmp_path, overlay={"tour": 'hide = ["guide"]'}, tour=must)
    assert "必填项，不能隐藏" in found.mistakes[0].sentence


def test_what_another_form_has_signed_is_not_hidden(tmp_path: Path) -> None:
    """签发人 signs the notice, so the step must ask for it."""
    shipped = {one.stem: one.read_text(encoding="utf-8") for one in SHIPPED.glob("*.toml")}
    found = catalogue(tmp_path, overlay={"rectification": 'hide = ["notify.issuer"]'}, **shipped)
    assert "《整改通知书》的签字栏“签发人”没有了依据" in found.mistakes[0].sentence


def test_lists_are_arranged_by_columns(tmp_path: Path) -> None:
    """In the ledger's own file; boxes to sign in belong to sheets."""
    assert mistakes(tmp_path, tour_ledger='[[column]]\nref = "place"\nlabel = "地"\n') == []
    (told_one,) = mistakes(tmp_path, tour_ledger='[[column]]\nref = "plac"\nlabel = "地"\n')
    assert "“plac”不是本表单可用的" in told_one[1]
    (told_one,) = mistakes(tmp_path, tour_ledger='[[row]]\ncells = ["place:12"]\n')
    assert "没有 [[row]] 可排" in told_one[1]
    (told_one,) = mistakes(tmp_path, tour_ledger="[widths]\nplace = 2\n")
    assert "4 到 400" in told_one[1]


def test_own_fields_belong_to_the_main_form(tmp_path: Path) -> None:
    """Where all forms of the kind can show them."""
    (told_one,) = mistakes(tmp_path, tour_ledger=OWN_FIELD)
    assert "请写在主表单的 tour.toml 里" in told_one[1]
