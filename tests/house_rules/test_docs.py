"""What README and docs show is there: links, pictures, commands, forms, tables, settings."""

import argparse
import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from cleanedu_desktop.cli.arguments import parser
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.read_forms import FormCatalogue, read_forms
from cleanedu_desktop.settings import Settings, read_settings
from cleanedu_desktop.store.tables import METADATA
from tests.house_rules.sources import ROOT, assert_none

PAGES = [
    ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "forms/README.md")
]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
COMMAND = re.compile(
    r"`((?:\.venv/bin/)?cleanedu [^`\n]+)`|^ *((?:\.venv/bin/)?cleanedu .+)$", re.M
)
LARGEST_PICTURE = 150_000
"""Bytes."""
STAND_FOR = {"KIND": "talk", "FORM_ID": "talk", "STEP": "close"}


def pages() -> list[Path]:
    """Every page users and contributors read."""
    return [*PAGES, *sorted((ROOT / "docs").rglob("*.md"))]


def anchors(page: Path) -> set[str]:
    """Anchors of the headings of a page, as hosts of Markdown make them."""
    headings = HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", one.strip().lower()).replace(" ", "-") for one in headings}


def commands(page: Path) -> Iterator[str]:
    """Each `cleanedu …` a page shows with its options, abbreviating dots aside."""
    for quoted, alone in COMMAND.findall(page.read_text(encoding="utf-8")):
        shown = (quoted or alone).removeprefix(".venv/bin/")
        if "…" not in shown and "[" not in shown:
            yield shown


def as_typed(shown: str) -> list[str]:
    """The words behind `cleanedu`, placeholders of kinds and forms filled in."""
    return [STAND_FOR.get(word, word) for word in shlex.split(shown)[1:]]


@pytest.fixture(scope="module")
def forms() -> FormCatalogue:
    """The shipped forms."""
    return read_forms(folders_for().forms, None)


def test_links_and_pictures_lead_somewhere() -> None:
    found = []
    for page in pages():
        for link in LINK.findall(page.read_text(encoding="utf-8")):
            if re.match(r"[a-z]+:", link):
                continue
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            if not target.exists():
                found.append(f"{page.relative_to(ROOT)}: {link}")
            elif anchor and anchor not in anchors(target):
                found.append(f"{page.relative_to(ROOT)}: no heading {anchor}")
    assert_none(found)


def test_pictures_are_small_and_used() -> None:
    pictures = sorted((ROOT / "docs").rglob("*.png"))
    used = {
        (page.parent / link).resolve()
        for page in pages()
        for link in LINK.findall(page.read_text(encoding="utf-8"))
    }
    assert len(pictures) > 10
    assert_none(one for one in pictures if one.stat().st_size > LARGEST_PICTURE)
    assert_none(f"{one}: shown on no page" for one in pictures if one not in used)


def test_commands_shown_are_understood(capsys: pytest.CaptureFixture[str]) -> None:
    shown = [(page, one) for page in pages() for one in commands(page)]
    assert len(shown) > 40
    found = []
    for page, one in shown:
        try:
            parser().parse_args(as_typed(one))
        except SystemExit as end:
            if end.code:
                said = capsys.readouterr().err
                found.append(f"{page.relative_to(ROOT)}: {one}: {said}")
    assert_none(found)


def test_kinds_forms_and_steps_in_commands_exist(forms: FormCatalogue) -> None:
    found = []
    for page in pages():
        for one in commands(page):
            try:
                given = vars(parser().parse_args(as_typed(one)))
            except SystemExit:
                continue
            if given.get("kind", "talk") not in forms.kinds:
                found.append(f"{page}: {one}: no such kind")
            if given.get("form_id", "talk") not in {form.id for form in forms.forms}:
                found.append(f"{page}: {one}: no such form")
            steps = {
                word
                for form in forms.forms
                for step in form.steps
                for word in (step.name, step.label)
            }
            if given.get("step", "close") not in steps:
                found.append(f"{page}: {one}: no such step")
    assert_none(found)


def test_every_command_stands_in_the_readme() -> None:
    (subparsers,) = (
        one for one in parser()._actions if isinstance(one, argparse._SubParsersAction)
    )
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert_none(name for name in subparsers.choices if f"cleanedu {name}" not in readme)


def test_the_main_forms_stand_in_the_readme(forms: FormCatalogue) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    core = {"person", "study_session", "talk", "commitment", "rectification"}
    assert core <= set(forms.kinds)
    assert_none(kind for kind in core if f"`{kind}`" not in readme)


def test_the_readme_names_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "```\n./start --demo\n./check\n```" in readme


def test_tables_and_settings_are_described() -> None:
    page = (ROOT / "docs" / "data-format.md").read_text(encoding="utf-8")
    own = {"store_info"}  # names of versions, for the store itself
    assert_none(name for name in METADATA.tables if name not in own and f"`{name}`" not in page)
    assert_none(one.name for one in fields(Settings) if f"`{one.name}`" not in page)


def test_json_shown_is_json() -> None:
    page = (ROOT / "docs" / "data-format.md").read_text(encoding="utf-8")
    shown = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    assert len(shown) == 3
    assert all(isinstance(json.loads(one), dict) for one in shown)


def test_the_answers_shown_are_of_the_form(forms: FormCatalogue) -> None:
    page = (ROOT / "docs" / "data-format.md").read_text(encoding="utf-8")
    example = json.loads(re.findall(r"```json\n(.*?)```", page, re.DOTALL)[1])
    talk = forms.form("talk")
    assert set(example["answers"]) <= {field.name for field in talk.fields}
    assert {one["role"] for one in example["people"]} <= {role.role for role in talk.people}


def test_adjustments_shown_have_no_mistake(tmp_path: Path) -> None:
    for name in ("docs/guide/README.md", "forms/README.md"):
        page = (ROOT / name).read_text(encoding="utf-8")
        overlay, *_ = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
        (tmp_path / "talk.toml").write_text(overlay, encoding="utf-8")
        forms = read_forms(folders_for().forms, tmp_path)
        assert_none(forms.mistakes)

        assert forms.form("talk").title != read_forms(folders_for().forms, None).form("talk").title


def test_the_settings_shown_are_read(tmp_path: Path) -> None:
    page = (ROOT / "docs/guide/README.md").read_text(encoding="utf-8")
    _overlay, settings = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    file = tmp_path / "settings.toml"
    file.write_text(settings, encoding="utf-8")
    assert read_settings(file) == Settings()
