"""Reading all forms of a folder, sound and broken ones, without ever failing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.records.kinds import CORE_KINDS
from cleanedu_desktop.toml_files.mistakes import FileMistake
from cleanedu_desktop.toml_files.read_toml_file import LARGEST
from tests.form_engine.filled_records import SHIPPED, shipped_forms
from tests.form_engine.form_files import LEDGER, TOUR, catalogue, line_of, told

SHIPPED_TEXTS = [file.read_text(encoding="utf-8") for file in sorted(SHIPPED.glob("*.toml"))]


def test_shipped_forms_have_no_mistakes() -> None:
    """All are sound; those of the kinds with columns of their own in the customary order."""
    forms = shipped_forms()
    assert list(map(str, forms.mistakes)) == []
    assert [one.id for one in forms.forms if one.kind in CORE_KINDS] == [
        "person", "study_session", "session_report", "sign_in", "make_up_study", "party_lesson",
        "warning_education", "talk", "admonition_talk", "admonition_letter", "inquiry_notice",
        "reminder_letter", "heart_to_heart_talk", "return_visit", "commitment",
        "commitment_fulfilment", "family_pledge",
        "rectification_notice", "rectification_receipt", "rectification", "rectification_duties",
        "rectification_ledger", "rectification_problems", "rectification_tasks",
        "rectification_close", "joint_meeting_minutes",
    ]  # fmt: skip
    kinds = [one for one in forms.kinds if one in CORE_KINDS]
    assert kinds == ["person", "study_session", "talk", "commitment", "rectification"]


def test_every_register_says_what_it_is_and_requires_its_day() -> None:
    """A year's list and ledger go by that day; what has none, has no ledger."""
    forms = shipped_forms()
    for kind in set(forms.kinds) - set(CORE_KINDS):
        main = forms.form(kind)
        ledgers = [one for one in forms.forms_of(kind) if one.layout == "ledger"]
        day = main.field_named(main.happened_on) if main.happened_on else None
        assert day.required if day else not ledgers, kind
        assert main.group and main.help and main.source and main.states, kind


def test_every_shipped_field_tells_what_it_is() -> None:
    """Labels are Chinese; versions are twelve hex digits and all different."""
    forms = shipped_forms().forms
    for form in forms:
        assert form.help
        for field in form.fields:
            assert not field.label.isascii(), (form.id, field.name)
    versions = {form.version for form in forms}
    assert len(versions) == len(forms)
    assert all(len(one) == 12 and int(one, 16) >= 0 for one in versions)


def test_the_readme_is_right(tmp_path: Path) -> None:
    """Its example of an office's changes works, and it names every field kind."""
    readme = (SHIPPED / "README.md").read_text(encoding="utf-8")
    example = readme.split("```toml\n")[1].split("```")[0]
    tied = ("talk", *shipped_forms().main_form("talk").links)
    texts = {kind: (SHIPPED / f"{kind}.toml").read_text(encoding="utf-8") for kind in tied}
    found = catalogue(tmp_path, overlay={"talk": example}, **texts)
    assert found.mistakes == ()
    assert found.form("talk").version != shipped_forms().form("talk").version
    assert [name for name in FIELD_KINDS if f"`{name}`" not in readme] == []


def test_a_register_of_ones_own_is_one_file(tmp_path: Path) -> None:
    """A kind no code knows, with a ledger of its own."""
    found = catalogue(tmp_path, tour=TOUR, tour_ledger=LEDGER)
    assert told(found) == []
    assert [one.id for one in found.forms_of("tour")] == ["tour", "tour_ledger"]


def test_all_mistakes_of_all_files_at_once(tmp_path: Path) -> None:
    """Each with its file and line, in order."""
    wrong = TOUR.replace('kind = "date"', 'kind = "day"', 1).replace('"place:6"', '"plaice:6"')
    found = catalogue(tmp_path, tour=wrong, tour_ledger=LEDGER + "[[column\n", empty="")
    assert [(one.file, one.line) for one in found.mistakes] == [
        ("forms/empty.toml", 1),
        ("forms/tour.toml", 6),
        ("forms/tour.toml", line_of(wrong, '[[field]]\nname = "held_on"')),
        ("forms/tour.toml", line_of(wrong, '[[row]]\ncells = ["plaice')),
        ("forms/tour_ledger.toml", 16),
    ]
    assert found.forms == ()


def test_reading_again_tells_what_is_there_now(tmp_path: Path) -> None:
    """A mistake that lay in another file goes with it; one that is mended too."""
    alone = catalogue(tmp_path, tour_ledger=LEDGER)
    assert [one.file for one in alone.mistakes] == ["forms/tour_ledger.toml"]
    assert catalogue(tmp_path, tour_ledger=LEDGER).mistakes == alone.mistakes
    assert told(catalogue(tmp_path, tour=TOUR, tour_ledger=LEDGER)) == []
    wrong = catalogue(tmp_path, tour=TOUR.replace('"place:6"', '"plaice:6"'), tour_ledger=LEDGER)
    assert {one.file for one in wrong.mistakes} == {"forms/tour.toml"}
    assert told(catalogue(tmp_path, tour=TOUR, tour_ledger=LEDGER)) == []


@pytest.mark.parametrize(
    ("raw", "line", "part"),
    [
        (b"", 1, "空的"),
        (b" \n\n", 1, "空的"),
        ("id = “tour”\n".encode(), 1, "TOML"),
        (b'id = "a"\nid = "b"\n', 2, "写了两次"),
        (b'id = "a\n', 1, "引号"),
        (b"id = 1\ntitle\n", 2, "TOML"),
        (b"[[row]\n", 1, "TOML"),
        (b'id = "\xb2\xe2"', 1, "UTF-8"),
        (b"# \n# \xff\n", 2, "UTF-8"),
        (b"a = " + b"[" * 5000, 1, "嵌套"),
        (b"a = " + b"{b = " * 3000, 1, "嵌套"),
        (b"a" * (LARGEST + 1), 1, "256 KB"),
        (b"a = " + b"9" * 5000, 1, "TOML"),
        (b"a = 2026-02-31\n", 1, "TOML"),
        (b'\n\nx = "a', 3, "引号"),
    ],
)
def test_hostile_files(tmp_path: Path, raw: bytes, line: int, part: str) -> None:
    """Empty, huge, deep, wrongly encoded and broken files are one mistake; others are read."""
    found = catalogue(tmp_path, tour=TOUR)
    (tmp_path / "forms" / "bad.toml").write_bytes(raw)
    found = read_forms(tmp_path / "forms")
    mistakes = [one for one in found.mistakes if one.file == "forms/bad.toml"]
    assert len(mistakes) == 1
    assert mistakes[0].line == line
    assert part in mistakes[0].sentence
    assert [one.id for one in found.forms] == ["tour"]


def test_a_mark_at_the_beginning_and_windows_line_ends(tmp_path: Path) -> None:
    """As Notepad saves it."""
    catalogue(tmp_path)
    text = "\ufeff" + TOUR.replace("\n", "\r\n")
    (tmp_path / "forms" / "tour.toml").write_bytes(text.encode())
    assert told(read_forms(tmp_path / "forms")) == []


def test_folders_that_are_none(tmp_path: Path) -> None:
    """A missing folder, a file for a folder, a folder for a file."""
    assert "打不开" in read_forms(tmp_path / "none").mistakes[0].sentence
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "talk.toml").mkdir()
    (tmp_path / "forms" / ".talk.toml").write_text("x", encoding="utf-8")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    found = read_forms(tmp_path / "forms", tmp_path / "file")
    assert [one.sentence[:4] for one in found.mistakes] == ["表单文件", "这不是文"]
    assert read_forms(tmp_path / "forms", tmp_path / "missing").mistakes == (
        FileMistake("forms/talk.toml", 1, "这不是文件"),
    )


def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    """It is told in a sentence that can be shown."""
    catalogue(tmp_path)
    (tmp_path / "forms" / "\udcff.toml").write_text(TOUR, encoding="utf-8")
    (mistake,) = read_forms(tmp_path / "forms").mistakes
    str(mistake).encode("utf-8")


@pytest.mark.parametrize("line", ["a" + ".a" * 60_000 + " = 1", "[" + "a." * 60_000 + "a]"])
def test_a_key_of_very_many_parts(tmp_path: Path, line: str) -> None:
    """It would keep `tomllib` busy for a minute."""
    catalogue(tmp_path)
    (tmp_path / "forms" / "bad.toml").write_text(f"\n{line}\n", encoding="utf-8")
    assert told(read_forms(tmp_path / "forms")) == [(2, "这一行的点号过多")]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False), changes=st.integers(1, 12))
def test_mutated_forms_are_read_or_refused(
    tmp_path: Path, chance: random.Random, changes: int
) -> None:
    """Whatever happens to a file: mistakes with a line inside it, and never an exception."""
    text = _mutated(chance.choice(SHIPPED_TEXTS), chance, changes)
    found = catalogue(tmp_path, tour=TOUR, mutated=text)
    last = text.count("\n") + 1
    for mistake in found.mistakes:
        assert 1 <= mistake.line <= last
        assert mistake.sentence
    assert any(one.id == "tour" for one in found.forms)


def _mutated(text: str, chance: random.Random, changes: int) -> str:
    """Drop, double, swap and overwrite pieces, with signs that matter in TOML among them."""
    for _ in range(changes):
        lines = text.split("\n")
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        act = chance.randrange(6)
        if act == 0:
            del lines[at]
        elif act == 1:
            lines.insert(other, lines[at])
        elif act == 2:
            lines[at], lines[other] = lines[other], lines[at]
        text = "\n".join(lines)
        if act > 2 and text:
            place = chance.randrange(len(text))
            piece = chance.choice(
                ['"', "'", '"""', "[", "]", "[[", "]]", "{", "}", "=", "\n", ".", "#", ":", "12",
                 "true", "\\", "\x00", "䶮", "name", "0", "-", "kind", "[[field]]", "\u2028", ","]
            )  # fmt: skip
            text = text[:place] + piece + text[place + (act == 4) * len(piece) :]
    return text
