"""Every version ever used can be kept and read back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.form_engine.definition import (
    Cell,
    Column,
    Field,
    Form,
    Letter,
    PeopleRole,
    Row,
    Step,
)
from cleanedu_desktop.form_engine.freeze_form import (
    form_from_json,
    form_to_json,
    version_of,
    with_version,
    with_versions,
)
from cleanedu_desktop.problems import OfficeProblem
from tests.form_engine.filled_records import shipped_forms

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
MANY = st.lists(WORDS, max_size=2).map(tuple)


def some(
    part: type, /, **parts: st.SearchStrategy[object]
) -> st.SearchStrategy[tuple[object, ...]]:
    """Up to two of a part."""
    return st.lists(st.builds(part, **parts), max_size=2).map(tuple)


def fields(columns: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """Up to two fields with every attribute set somehow."""
    return some(
        Field, name=WORDS, label=WORDS, kind=WORDS, required=st.booleans(), help=WORDS,
        choices=MANY, open_choices=st.booleans(), restricted_choices=MANY,
        kept_as=st.none() | WORDS, columns=columns, lines=st.integers(1, 9),
        width=st.integers(1, 9), print=st.booleans(), print_as=WORDS, unit=WORDS,
        hidden=st.booleans(), line=st.integers(0, 9),
    )  # fmt: skip


FIELDS = fields(fields(st.just(())))
PEOPLE = some(
    PeopleRole, role=WORDS, label=WORDS, min=st.integers(0, 3), max=st.none() | st.integers(0, 3),
    presence=st.booleans(), whole_roster=st.booleans(),
)  # fmt: skip
CELLS = some(Cell, ref=WORDS, span=st.integers(1, 12), label=st.none() | WORDS)
FORMS = st.builds(
    Form, id=WORDS, title=WORDS, kind=WORDS, file=WORDS, title_line=WORDS, standard=WORDS,
    code=WORDS, help=WORDS, source=WORDS, group=WORDS, of_step=st.none() | WORDS,
    of_role=st.none() | WORDS, fields=FIELDS, people=PEOPLE,
    states=st.dictionaries(WORDS, WORDS, max_size=4),
    steps=some(
        Step, name=WORDS, label=WORDS, from_states=MANY, to_state=st.none() | WORDS,
        date_field=st.none() | WORDS, fields=FIELDS, people=PEOPLE,
    ),
    title_from=MANY, happened_on=st.none() | WORDS, list_columns=MANY,
    rows=some(Row, cells=CELLS, heading=WORDS, signatures=MANY),
    columns=some(Column, ref=WORDS, label=WORDS, width=st.integers(1, 90) | st.just(20.0)),
    letter=st.none() | st.builds(
        Letter, salutation=WORDS, opening=WORDS, items=WORDS, closing=WORDS, signatures=MANY,
        notes=CELLS,
    ),
    restricted=st.booleans(),
)  # fmt: skip


@given(FORMS)
def test_forms_come_back_exactly(form: Form) -> None:
    """Every attribute but the places in files, in the same order, with the same version."""
    text = form_to_json(form)
    back = form_from_json(text)
    assert back == with_version(form)
    assert list(back.states) == list(form.states)
    assert form_to_json(back) == text
    assert back.version == version_of(text)


def test_shipped_forms_come_back() -> None:
    """As read from their files."""
    for form in shipped_forms().forms:
        assert form_from_json(form_to_json(form)) == form


def test_the_version_follows_what_is_said_not_where() -> None:
    """Moving a file or adding a comment changes nothing; a label does, the order of states too."""
    form = shipped_forms().form("talk")
    moved = replace(form, file="elsewhere", fields=tuple(replace(f, line=9) for f in form.fields))
    assert with_version(moved).version == form.version
    assert with_version(replace(form, title="谈话表")).version != form.version
    one, two = (
        replace(form, states={"a": "1", "b": "2"}),
        replace(form, states={"b": "2", "a": "1"}),
    )
    assert with_version(one).version != with_version(two).version


def test_what_has_its_default_is_left_out() -> None:
    """So that old forms keep their version when the program learns new wishes."""
    bare = Form(id="a", title="b", kind="c")
    assert json.loads(form_to_json(bare)) == {"id": "a", "title": "b", "kind": "c"}


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{}", '{"id": 1', '{"id": "a", "new": 1}', '{"fields": [1]}', "[" * 9999],
)
def test_a_damaged_form_is_a_problem_of_the_world(text: str) -> None:
    """Said in a sentence, never half a form."""
    with pytest.raises(OfficeProblem, match="旧记录"):
        form_from_json(text)


def test_a_main_form_names_the_versions_of_the_others_of_its_kind() -> None:
    """So that another arrangement of one of them is another version of the main form."""
    main, sheet = Form(id="a", title="甲", kind="a"), Form(id="b", title="乙", kind="a")
    ledger = Form(id="c", title="丙", kind="a", layout="ledger")
    alone = Form(id="d", title="丁", kind="d")
    first = with_versions([main, sheet, ledger, alone])
    assert [form.others for form in first] == [{"b": first[1].version}, {}, {}, {}]
    assert form_from_json(form_to_json(first[0])) == first[0]
    changed = with_versions([main, replace(sheet, title="己"), ledger, alone])
    assert changed[0].version != first[0].version
    other_ledger = with_versions([main, sheet, replace(ledger, title="庚"), alone])
    assert other_ledger[0].version == first[0].version
    assert changed[3].version == with_version(alone).version
