"""Every shipped form loads without a mistake, and makes a blank sheet."""

import pytest

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.make_sheet import blank_sheet
from cleanedu_desktop.form_engine.read_forms import read_forms
from tests.house_rules.sources import ROOT, assert_none

CATALOGUE = read_forms(ROOT / "forms")
FILES = sorted((ROOT / "forms").glob("*.toml"))


def test_no_form_has_a_mistake() -> None:
    """All mistakes of all files are shown at once."""
    assert_none(CATALOGUE.mistakes)


def test_every_file_is_a_form() -> None:
    """None is passed over, and the folder is not empty."""
    assert sorted(form.id for form in CATALOGUE.forms) == [file.stem for file in FILES]
    assert CATALOGUE.kinds


@pytest.mark.parametrize("form", CATALOGUE.forms, ids=lambda form: form.id)
def test_every_form_prints_blank(form: Form) -> None:
    """A form that can be filled in by hand."""
    sheet = blank_sheet(form, CATALOGUE.main_form(form.kind), office_name="某支部")
    assert sheet.title
