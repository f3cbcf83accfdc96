"""What an office changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.form_engine.check_answers import check_answers
from cleanedu_desktop.form_engine.describe_form import describe_form
from cleanedu_desktop.form_engine.freeze_form import form_from_json, form_to_json
from cleanedu_desktop.form_engine.make_sheet import blank_sheet
from cleanedu_desktop.form_engine.sheet import GridRow, LetterBlock
from tests.form_engine.filled_records import SHIPPED
from tests.form_engine.form_files import LEDGER, TOUR, catalogue


def test_titles_labels_and_hidden_fields(tmp_path: Path) -> None:
    """The form changes, its version too, and its other forms follow."""
    own = (
        'title = "参观记录"\ntitle_line = "某局党支部"\nhide = ["stops", "report.words"]\n'
        '[relabel]\nplace = "基地"\nguide = "领学人"\n'
        '"report.reported_on" = "写于"\nreport = "总结"\n'
    )
    shipped = catalogue(tmp_path, tour=TOUR, tour_ledger=LEDGER)
    found = catalogue(tmp_path, overlay={"tour": own}, tour=TOUR, tour_ledger=LEDGER)
    assert found.mistakes == ()
    form = found.form("tour")
    assert form.version != shipped.form("tour").version
    assert (form.title, form.title_line) == ("参观记录", "某局党支部")
    assert [(one.label, one.hidden) for one in form.fields] == [
        ("基地", False), ("日期", False), ("站点", True),
    ]  # fmt: skip
    assert form.people[0].label == "领学人"
    assert (form.steps[0].label, form.steps[0].fields[0].label) == ("总结", "写于")
    assert form.steps[0].fields[1].hidden
    sheet = blank_sheet(form, form, office_name="某局")
    assert sheet.title_line == "某局党支部"
    rows = [block for block in sheet.blocks if isinstance(block, GridRow)]
    assert [[cell.label for cell in row.cells] for row in rows] == [["基地", "日期"]]


@pytest.mark.parametrize(
    ("own", "line", "part"),
    [
        ('hide = ["place"]', 1, "必填项，不能隐藏"),
        ('hide = ["held_on"]', 1, "日期或标题"),
        ('hide = ["guide"]', 1, "签字栏“讲解人签字”没有了依据"),
        ('hide = ["nothing"]', 1, "不是本表单的字段"),
        ('\n[relabel]\nnothing = "x"', 3, "“nothing”不是本表单"),
        ('\n[relabel]\nplace = ""', 3, "1 到 40 个字"),
        ("\n[relabel]\nplace = 5", 3, "名称 = 文字"),
        ('\n[relabel]\nheld_on = "日"\n"a.b/c" = "x"', 4, "“a.b/c”不是本表单"),
        ('title = ""', 1, "不能为空"),
        ('titel = "x"', 1, "不认识“titel”"),
        ('\n[letter]\nopening = "x"', 2, "不是书信式"),
        ("=", 1, "TOML"),
        ("", 1, "空的"),
    ],
)
def test_mistakes_are_told_and_nothing_is_changed(
    tmp_path: Path, own: str, line: int, part: str
) -> None:
    """The shipped form stays in use."""
    found = catalogue(tmp_path, overlay={"tour": own}, tour=TOUR)
    (mistake,) = found.mistakes
    assert part in mistake.sentence
    assert mistake.line == line
    assert mistake.file == str(tmp_path / "own" / "tour.toml")
    assert found.form("tour").version == catalogue(tmp_path, tour=TOUR).form("tour").version


def test_fields_are_changed_in_the_main_form(tmp_path: Path) -> None:
    """Not in a ledger, whose title alone is its own."""
    own = '[relabel]\nplace = "基地"'
    found = catalogue(tmp_path, overlay={"tour_ledger": own}, tour=TOUR, tour_ledger=LEDGER)
    assert "请写在 tour.toml 里" in found.mistakes[0].sentence


def test_a_file_of_no_form(tmp_path: Path) -> None:
    """Most likely a slip in the file's name."""
    found = catalogue(tmp_path, overlay={"tuor": 'title = "x"'}, tour=TOUR)
    assert "文件名应与表单的 id 相同" in found.mistakes[0].sentence


OWN_FIELDS = """\
[[field]]
name = "own_bus"
label = "车辆"
kind = "text"

[[field]]
name = "own_seats"
label = "座位"
kind = "number"

[[field]]
name = "own_story"
label = "经过"
kind = "long_text"
"""


def test_own_fields_are_asked_kept_and_printed(tmp_path: Path) -> None:
    """Like any other field, before the boxes to sign in; short ones side by side."""
    found = catalogue(tmp_path, overlay={"tour": OWN_FIELDS}, tour=TOUR)
    assert found.mistakes == ()
    form = found.form("tour")
    refs = [[cell.ref for cell in row.cells] for row in form.rows]
    assert refs == [["place", "held_on"], ["stops"], ["own_bus", "own_seats"], ["own_story"], []]
    checked = check_answers(form.fields, {"place": "纪念馆", "own_seats": "12"})
    assert checked.answers == {"place": "纪念馆", "own_seats": 12}
    assert [one["name"] for one in describe_form(form)["fields"]][-1] == "own_story"
    assert form_from_json(form_to_json(form)) == form


def test_rows_change_places_and_boxes_are_the_offices(tmp_path: Path) -> None:
    """Rows not named stay where they are."""
    own = 'order = ["stops", "held_on"]\nsignatures = ["带队人签字", "讲解人签字"]\n'
    form = catalogue(tmp_path, overlay={"tour": own}, tour=TOUR).form("tour")
    assert [row.cells[0].ref if row.cells else "" for row in form.rows] == ["stops", "place", ""]
    assert form.rows[-1].signatures == ("带队人签字", "讲解人签字")


def test_an_arrangement_of_the_offices_own(tmp_path: Path) -> None:
    """Instead of the shipped one; own fields stand where it puts them, or not at all."""
    own = (
        OWN_FIELDS + '\n[[row]]\ncells = ["own_bus:4", "place:8"]\n'
        '\n[[row]]\nsignatures = ["带队人签字"]\n'
    )
    form = catalogue(tmp_path, overlay={"tour": own}, tour=TOUR).form("tour")
    assert [[cell.ref for cell in row.cells] for row in form.rows] == [["own_bus", "place"], []]


def test_columns_take_their_order_and_width(tmp_path: Path) -> None:
    """Of a ledger in millimetres, of a table relative to the others."""
    own = {
        "tour": '[widths]\n"stops.stop" = 7\n',
        "tour_ledger": 'order = ["place", "serial"]\n[widths]\nplace = 99\n',
    }
    found = catalogue(tmp_path, overlay=own, tour=TOUR, tour_ledger=LEDGER)
    assert found.mistakes == ()
    assert [(one.ref, one.width) for one in found.form("tour_ledger").columns] == [
        ("place", 99), ("serial", 10),
    ]  # fmt: skip
    stops = found.form("tour").field_named("stops")
    assert stops is not None
    assert [one.width for one in stops.columns] == [7, 1]


def test_own_fields_of_a_letter_are_notes(tmp_path: Path) -> None:
    """Under the letter, since it has no rows."""
    shipped = (SHIPPED / "commitment.toml").read_text(encoding="utf-8")
    found = catalogue(tmp_path, overlay={"commitment": OWN_FIELDS}, commitment=shipped)
    letter = found.form("commitment").letter
    assert letter is not None
    assert [cell.ref for cell in letter.notes][-3:] == ["own_bus", "own_seats", "own_story"]


def test_the_wording_of_a_letter(tmp_path: Path) -> None:
    """Opening and closing are the office's; a wrong key among them is told."""
    shipped = (SHIPPED / "commitment.toml").read_text(encoding="utf-8")
    own = '[letter]\nopening = "我承诺："\n'
    found = catalogue(tmp_path, overlay={"commitment": own}, commitment=shipped)
    form = found.form("commitment")
    (letter,) = blank_sheet(form, form, office_name="某局").blocks
    assert isinstance(letter, LetterBlock)
    assert letter.opening == "我承诺："
    assert "监督" in letter.closing
    wrong = own + 'ending = "x"\n'
    found = catalogue(tmp_path, overlay={"commitment": wrong}, commitment=shipped)
    assert "不认识“ending”" in found.mistakes[0].sentence
