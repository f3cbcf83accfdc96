"""Commands on forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Cleanedu


def test_forms_need_no_office(cleanedu: Cleanedu) -> None:
    said = cleanedu("forms", "--json")
    assert said.code == 0
    assert {"id", "title", "kind"} <= said.data["forms"][0].keys()
    assert {"name", "label", "example"} <= said.data["field_kinds"][0].keys()
    assert "廉政谈话记录表" in cleanedu("forms").out


@pytest.mark.parametrize("form_id", ["person", "talk", "sign_in", "make_up_study"])
def test_a_form_is_described(cleanedu: Cleanedu, form_id: str) -> None:
    said = cleanedu("form", form_id, "--json").data
    assert said["form"] == form_id
    assert {"fields", "people", "kind"} <= said.keys()
    for field in said["fields"]:
        assert {"name", "label", "kind", "required", "choices", "columns"} <= field.keys()
    for role in said["people"]:
        assert {"role", "label", "min", "max", "presence"} <= role.keys()
    assert cleanedu("form", form_id).code == 0


def test_an_unknown_form_is_told(cleanedu: Cleanedu) -> None:
    said = cleanedu("form", "poem")
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)


def test_all_mistakes_are_listed_with_file_and_line(cleanedu: Cleanedu, tmp_path: Path) -> None:
    assert cleanedu("check-forms").code == 0
    overlay = tmp_path / "office" / "forms"
    overlay.mkdir(parents=True)
    (overlay / "talk.toml").write_text("\nhide = 7\nnonsense = 1\n", encoding="utf-8")
    (overlay / "person.toml").write_text("x = = 1\n", encoding="utf-8")
    said = cleanedu("check-forms", "--json")
    assert said.code == 1
    assert len(said.data["mistakes"]) == 3
    assert [line.strip().startswith(str(overlay)) for line in said.err.splitlines()] == [
        False,
        True,
        True,
        True,
    ]
    assert cleanedu("form", "talk", "--json").code == 0
