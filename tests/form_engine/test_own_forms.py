"""An office adds further sheets for the kinds there are; mistakes are told with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.problems import OfficeProblem
from tests.form_engine.form_files import TOUR, catalogue, line_of, told

OWN = """\
id = "tour_slip"
title = "参观回执"
kind = "tour"

[[row]]
cells = ["place:6", "held_on:6"]
"""
WITH_FIELD = '[[field]]\nname = "own_bus"\nlabel = "车辆"\nkind = "text"\n'


def read(folder: Path, text: str, name: str = "tour_slip", **overlay: str) -> FormCatalogue:
    """The tour's form and one file of the office's own."""
    return catalogue(folder, {name: text, **overlay}, tour=TOUR)


def test_an_own_form_stands_among_the_forms_of_its_kind(tmp_path: Path) -> None:
    found = read(tmp_path, OWN)
    assert told(found) == []
    assert [one.id for one in found.forms_of("tour")] == ["tour", "tour_slip"]
    assert found.form("tour_slip").own and not found.form("tour").own
    assert found.form("tour_slip").version


def test_it_knows_the_fields_the_office_added(tmp_path: Path) -> None:
    text = OWN.replace("held_on:6", "own_bus:6")
    (mistake,) = told(read(tmp_path, text))
    assert mistake == (line_of(text, "[[row]]"), "“own_bus”不是本表单可用的字段、人员角色或步骤")
    assert told(read(tmp_path, text, tour=WITH_FIELD)) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ('kind = "tour"', 'kind = "voyage"', 3, "没有“voyage”这一类记录"),
        ('id = "tour_slip"', 'id = "slip"', 1, "与文件名"),
        ('kind = "tour"', 'kind = "tour_slip"', 1, "要以 own_ 开头"),
        ("place:6", "nowhere:6", 5, "nowhere"),
        ('title = "参观回执"', 'title = "参观回执"\ncode = "V"', 3, "主表单"),
        ('title = "参观回执"\n', "", 1, "缺少“title”"),
    ],
)
def test_a_wrong_own_form_is_told_and_not_used(
    tmp_path: Path, old: str, new: str, line: int, word: str
) -> None:
    found = read(tmp_path, OWN.replace(old, new))
    assert any(at == line and word in sentence for at, sentence in told(found)), told(found)
    assert [one.id for one in found.forms] == ["tour"]
    name = "slip" if 'id = "slip"' in new else "tour_slip"
    with pytest.raises(OfficeProblem, match="处错误"):
        found.form(name)


def ours(name: str = "own_trip", code: str = "W") -> str:
    """The tour as a register of the office's own."""
    return TOUR.replace('"tour"', f'"{name}"').replace('code = "V"', f'code = "{code}"')


def test_a_register_of_the_office_s_own_is_a_kind_with_further_sheets(tmp_path: Path) -> None:
    slip = OWN.replace('"tour"', '"own_trip"')
    found = read(tmp_path, slip, own_trip=ours())
    assert told(found) == []
    assert found.kinds == ("own_trip", "tour")
    assert [one.id for one in found.forms_of("own_trip")] == ["own_trip", "tour_slip"]
    assert found.form("own_trip").own


def test_a_code_that_is_taken_breaks_the_register_and_what_rests_on_it_alone(
    tmp_path: Path,
) -> None:
    slip = OWN.replace('"tour"', '"own_trip"')
    found = read(tmp_path, slip, own_trip=ours(code="V"))
    assert any("“V”已经用在" in sentence for _, sentence in told(found))
    assert [one.id for one in found.forms] == ["tour"]
    assert set(found.broken) == {"own_trip", "tour_slip"}


def test_a_file_that_is_neither_change_nor_form_says_how_to_name_it(tmp_path: Path) -> None:
    ((line, sentence),) = told(read(tmp_path, 'title = "参观"\n', name="toor"))
    assert line == 1 and "文件名应与表单的 id 相同" in sentence and "kind" in sentence


def test_a_ledger_adds_up_numbers_alone(tmp_path: Path) -> None:
    ledger = (
        'id = "tour_slip"\ntitle = "参观台账"\nkind = "tour"\nlayout = "ledger"\n\n'
        '[[column]]\nref = "place"\nlabel = "地点"\nwidth = 40\ntotal = true\n'
    )
    (mistake,) = told(read(tmp_path, ledger))
    assert "“地点”不是数字或金额字段" in mistake[1]
    assert told(read(tmp_path, ledger.replace("total = true\n", ""))) == []
