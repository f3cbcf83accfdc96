"""From one TOML file to a form."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.form_engine.definition import Cell
from tests.form_engine.form_files import TOUR, catalogue, line_of, told


def test_everything_written_is_read(tmp_path: Path) -> None:
    """Fields, columns, roles, steps, rows."""
    form = catalogue(tmp_path, tour=TOUR).form("tour")
    assert [one.name for one in form.fields] == ["place", "held_on", "stops"]
    assert [one.name for one in form.fields[2].columns] == ["stop", "hours"]
    assert (form.people[0].max, form.people[1].max, form.people[1].presence) == (1, None, True)
    assert (form.steps[0].from_states, form.steps[0].to_state) == (("planned",), "done")
    assert form.rows[0].cells == (Cell(ref="place", span=6), Cell(ref="held_on", span=6))
    assert form.rows[2].signatures == ("讲解人签字",)
    assert form.fields[1].line == line_of(TOUR, '[[field]]\nname = "held_on"')


@pytest.mark.parametrize(
    ("old", "new", "at", "part"),
    [
        ('title = "参观登记表"', 'titel = "参观"', "titel", "不认识“titel”"),
        ('label = "地点"', 'lable = "地点"', "lable", "不认识“lable”"),
        ("required = true", 'required = "yes"', "required", "true 或 false"),
        ("max = 1", "min = 2\nmax = 1", "max = 1", "小于“min”"),
        ('"place:6", ', '"place:5", ', 'cells = ["place', "合计是 11，应为 12"),
        ('"place:6", ', '"place:x", ', 'cells = ["place', "名称:宽度"),
        ('"place:6", ', '"place:13", ', 'cells = ["place', "名称:宽度"),
        (
            'cells = ["stops:12"]',
            'cells = ["stops:12"]\nheading = "x"',
            'cells = ["stops',
            "三者之一",
        ),
        ('cells = ["stops:12"]', "", "[[row]]\n\n", "三者之一"),
        ('happened_on = "held_on"\n', "", "id =", "缺少“happened_on”"),
        ('code = "V"', 'code = "V"\nlayout = "gird"', "layout", "只能是：grid、letter"),
        ('code = "V"', 'code = "V"\npaper = "a5"', "paper", "只能是：a4"),
        ('label = "站"', 'label = "站"\nkept_as = "x"', "kept_as", "不认识“kept_as”"),
        ('name = "place"', "", "[[field]]", "缺少“name”"),
    ],
)
def test_mistakes_have_their_line(tmp_path: Path, old: str, new: str, at: str, part: str) -> None:
    """One thing wrong, told where it stands."""
    text = TOUR.replace(old, new, 1)
    found = [one for one in told(catalogue(tmp_path, tour=text)) if part in one[1]]
    assert [line for line, _ in found] == [line_of(text, at)]
