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


def test_hidden_places_leave_their_room_to_others() -> None:
    """Also where a row shows but a part of a hidden person; headings of nothing go."""
    gone = PeopleRole(role="recorder", label="记录人", hidden=True)
    rows = (
        Row(cells=(Cell(ref="place", span=4), Cell(ref="secret", span=8))),
        Row(heading="内部情况"),
        Row(cells=(Cell(ref="secret", span=12),)),
        Row(heading="记录"),
        Row(cells=(Cell(ref="recorder", span=6), Cell(ref="recorder.post", span=6))),
    )
    form = Form(id="talk", title="谈话", kind="talk", fields=FIELDS, people=(gone,), rows=rows)
    shown = asks_of(form).rows
    assert [refs(row) for row in shown] == [["place"], [], ["content"]]
    assert [cell.span for cell in shown[0].cells] == [12]
    assert [row.heading for row in shown if row.heading] == ["其他登记内容"]


def test_a_step_has_an_arrangement_of_its_own() -> None:
    """People first, short fields in pairs, long ones alone."""
    short = Field(name="closed_on", label="日期", kind="date")
    step = Step(name="close", label="销号", fields=(short, *FIELDS), people=PEOPLE)
    shown = asks_of(step).rows
    assert [refs(row) for row in shown] == [["talker"], ["closed_on", "place"], ["content"]]
    assert all(sum(cell.span for cell in row.cells) == 12 for row in shown)
