"""The arrangement on the screen."""

from cleanedu_desktop.form_engine.definition import Cell, Field, Form, PeopleRole, Row, Step
from cleanedu_desktop.ui.widgets.form_rows import asks_of

FIELDS = (
    Field(name="place", label="地点", kind="text"),
    Field(name="content", label="内容", kind="long_text"),
    Field(name="secret", label="内部", kind="text", hidden=True),
)
PEOPLE = (PeopleRole(role="talker", label="谈话人"),)


def refs(row: Row) -> list[str]:
    """What stands in a row."""
    return [cell.ref for cell in row.cells]


def test_nothing_asked_is_left_out_or_asked_twice() -> None:
    """What the paper leaves out follows under a heading; hidden fields are not asked."""
    rows = (
        Row(cells=(Cell(ref="talker.name", span=4), Cell(ref="talker.post", span=8))),
        Row(cells=(Cell(ref="talker", span=12),)),
        Row(signatures=("谈话人签字",)),
    )
    form = Form(id="talk", title="谈话", kind="talk", fields=FIELDS, people=PEOPLE, rows=rows)
    shown = asks_of(form).rows
    assert [refs(row) for row in shown] == [
        ["talker", "talker.post"], [], [], ["place"], ["content"],
    ]  # fmt: skip
    assert shown[2].heading


def test_a_step_has_an_arrangement_of_its_own() -> None:
    """People first, short fields in pairs, long ones alone."""
    short = Field(name="closed_on", label="日期", kind="date")
    step = Step(name="close", label="销号", fields=(short, *FIELDS), people=PEOPLE)
    shown = asks_of(step).rows
    assert [refs(row) for row in shown] == [["talker"], ["closed_on", "place"], ["content"]]
    assert all(sum(cell.span for cell in row.cells) == 12 for row in shown)
