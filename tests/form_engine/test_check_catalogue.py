"""What is wrong between forms, and between forms and records."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.form_engine.check_catalogue import required_columns, typed_columns
from tests.form_engine.filled_records import SHIPPED
from tests.form_engine.form_files import LEDGER, TOUR, catalogue, line_of, told

TALK = (SHIPPED / "talk.toml").read_text(encoding="utf-8")


def test_columns_a_field_can_be_kept_as() -> None:
    """Those the kind adds to every record's, without what the program works out itself."""
    assert typed_columns("person") == {
        "name": "str", "staff_number": "str", "birth_date": "str", "moved_out_on": "date",
    }  # fmt: skip
    assert typed_columns("commitment") == {"year": "int", "signed_on": "date"}
    assert required_columns("study_session") == ["session_type", "starts_at"]
    assert required_columns("tour") == []


@pytest.mark.parametrize(
    ("old", "new", "at", "part"),
    [
        (
            'kept_as = "talk_type"',
            'kept_as = "type"',
            '[[field]]\nname = "talk_type"',
            "不是这类记录的列",
        ),
        ('kept_as = "talk_type"\n', "", "# ", 'kept_as = "talk_type"'),
        (
            'kept_as = "starts_at"',
            'kept_as = "talk_type"',
            '[[field]]\nname = "starts_at"',
            "用了两次",
        ),
        ('kind = "datetime"', 'kind = "number"', '[[field]]\nname = "starts_at"', "类型不能存入"),
        ('title_from = ["talk_type", ', 'title_from = ["type", ', "title_from", "“type”不是"),
        (
            '"place:6", "recorder:6"',
            '"place:6", "keeper:6"',
            '[[row]]\ncells = ["place:6", "k',
            "keeper",
        ),
        (
            '"talker.post:4:职务"',
            '"talker.salary:4"',
            '[[row]]\ncells = ["talker:4',
            "talker.salary",
        ),
        ('"talker.post:4:职务"', '"blank:4"', '[[row]]\ncells = ["talker:4', "blank"),
        ('"talker.post:4:职务"', '"serial:4"', '[[row]]\ncells = ["talker:4', "serial"),
        ('"talker.post:4:职务"', '"person.name:4"', '[[row]]\ncells = ["talker:4', "person.name"),
        ('"talker.post:4:职务"', '"entry.x:4"', '[[row]]\ncells = ["talker:4', "entry.x"),
    ],
)
def test_mistakes_have_their_line(tmp_path: Path, old: str, new: str, at: str, part: str) -> None:
    """One thing wrong, told where it stands."""
    text = TALK.replace(old, new, 1)
    assert text != TALK
    found = [one for one in told(catalogue(tmp_path, talk=text)) if part in one[1]]
    assert [line for line, _ in found] == [line_of(text, at)]


def test_two_of_one_id_or_code(tmp_path: Path) -> None:
    """Both numbers and ids would clash."""
    other = TOUR.replace('id = "tour"', 'id = "trip"').replace('kind = "tour"', 'kind = "trip"')
    found = catalogue(tmp_path, tour=TOUR, trip=other)
    assert [(one.file, one.line) for one in found.mistakes] == [("forms/trip.toml", 4)]
    assert "forms/tour.toml" in found.mistakes[0].sentence
    found = catalogue(tmp_path, tour=TOUR, trip=TOUR)
    sentences = " ".join(one.sentence for one in found.mistakes)
    assert "不一致" in sentences
    assert "已经用在" in sentences


def test_a_form_of_a_missing_kind(tmp_path: Path) -> None:
    """A ledger without its main form."""
    assert told(catalogue(tmp_path, tour_ledger=LEDGER)) == [
        (3, "没有“tour”的主表单（id 与 kind 相同的表单）")
    ]


def test_steps_and_roles_a_form_is_of(tmp_path: Path) -> None:
    """They are those of the main form."""
    sheet = (
        'id = "tour_list"\ntitle = "名单"\nkind = "tour"\nlayout = "people_list"\n'
        'of_role = "driver"\nof_step = "repeat"\n[[column]]\nref = "person.name"\nlabel = "姓名"\n'
    )
    found = told(catalogue(tmp_path, tour=TOUR, tour_list=sheet))
    assert (5, "主表单没有人员角色“driver”") in found
    assert (6, "主表单没有步骤“repeat”") in found


def test_a_table_stands_alone(tmp_path: Path) -> None:
    """A table shares its row with nothing."""
    text = TOUR.replace('"place:6", "held_on:6"', '"place:6", "stops:6"')
    found = told(catalogue(tmp_path, tour=text))
    assert (line_of(text, "[[row]]"), "表格“站点”要独占一行，宽度 12") in found


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ('columns = ["stop:6", "nix:6"]', "columns 里的“nix”不是"),
        ('columns = ["stop:6", "hours:6"]\njoin = 2', "要小于 columns 的列数"),
        ('columns = ["stop:500"]', "宽度为 1 到 400"),
    ],
)
def test_columns_of_a_row_are_those_of_its_table(tmp_path: Path, line: str, part: str) -> None:
    """And fewer are joined than there are."""
    text = TOUR.replace('cells = ["stops:12"]', f'cells = ["stops:12"]\n{line}')
    assert any(part in one for _, one in told(catalogue(tmp_path, tour=text)))


def test_only_numbers_are_added_up(tmp_path: Path) -> None:
    """A total of words means nothing."""
    text = TOUR.replace('label = "站"', 'label = "站"\ntotal = true')
    assert any("不能写 total" in one for _, one in told(catalogue(tmp_path, tour=text)))
