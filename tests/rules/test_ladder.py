"""From the nature of a problem to what is proposed, as data with a citation."""

from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.ladder import LADDER as NAME
from cleanedu_desktop.rules.ladder import LADDER_CHANGES, check_ladder_changes, read_ladder
from tests.closed_folder import close_folder
from tests.rules.made_records import RULES

LADDER = read_ladder(RULES, RULES / "none")
JULY = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("nature", "labels"),
    [
        ("苗头性", ["登记提醒谈话"]),
        ("轻微违纪", ["登记谈话教育", "登记上级的诫勉谈话"]),
        ("倾向性", ["登记警示教育", "登记提醒谈话"]),
        ("普遍性", ["登记警示教育", "登记提醒谈话"]),
        ("重复出现", ["登记回访"]),
        ("反复", ["登记回访"]),
    ],
)
def test_each_nature_has_its_rung(nature: str, labels: list[str]) -> None:
    measure = LADDER.propose(nature)
    assert measure is not None
    assert [one.label for one in measure.acts] == labels
    assert measure.citation


@pytest.mark.parametrize("nature", ["", "个别", "其他"])
def test_no_rung_no_proposal(nature: str) -> None:
    assert LADDER.propose(nature) is None


def test_what_is_proposed_can_be_recorded() -> None:
    forms = read_forms(folders_for().forms)
    for measure in LADDER.standing():
        for act in measure.acts:
            form = forms.main_form(act.kind)
            for name, value in act.answers.items():
                field = form.field_named(name)
                assert field is not None
                assert value in field.choices


def test_local_practice_is_not_called_national() -> None:
    assert [one.national for one in LADDER.standing() if "各地" in one.citation] == [False, False]


def test_the_office_has_its_own_ladder(tmp_path: Path) -> None:
    own = tmp_path / NAME
    own.write_text(
        '[[measure]]\nnatures = ["个别"]\npropose = ["a"]\ntext = "谈"\ncitation = "本单位办法"\n'
        '[[act]]\nid = "a"\nlabel = "约谈"\nkind = "talk"\nlink_as = "约谈"\n',
        encoding="utf-8",
    )
    measure = read_ladder(RULES, tmp_path).propose("个别")
    assert measure is not None
    assert (measure.national, measure.acts[0].label) == (False, "约谈")
    own.write_text('[[measure]]\nnatures = ["个别"]\npropose = ["b"]\n', encoding="utf-8")
    with pytest.raises(OfficeProblem, match=r"ladder\.toml 读不出来"):
        read_ladder(RULES, tmp_path)


def test_a_change_holds_from_its_day(tmp_path: Path) -> None:
    """What was before is proposed as before; what the office changed is national no more."""
    (tmp_path / LADDER_CHANGES).write_text(
        '[[measure]]\nid = "incipient"\nfrom = 2026-07-01\npropose = ["warning_education"]\n'
        '[[measure]]\nid = "minor"\nfrom = 2026-07-01\non = false\n'
        '[[measure]]\nid = "own_9"\nfrom = 2026-07-01\nnatures = ["个别"]\n'
        'propose = ["reminder_talk"]\ntext = "谈"\ncitation = "本单位办法"\n',
        encoding="utf-8",
    )
    ladder = read_ladder(RULES, tmp_path)
    before, after = (ladder.propose("苗头性", day) for day in (date(2026, 6, 30), JULY))
    assert before is not None
    assert after is not None
    assert [one.id for one in before.acts] == ["reminder_talk"]
    assert [one.id for one in after.acts] == ["warning_education"]
    assert (before.national, after.national, after.own) == (True, False, True)
    assert ladder.propose("轻微违纪", date(2026, 6, 30)) is not None
    assert ladder.propose("轻微违纪", JULY) is None
    assert ladder.propose("个别", date(2026, 6, 30)) is None
    assert ladder.propose("个别", JULY) is not None


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({"id": "x", "text": "谈"}, "新的一级要写"),
        ({"id": "minor", "natures": []}, "性质要写"),
        ({"id": "minor", "propose": []}, "没有选建议"),
        ({"id": "minor", "propose": ["none"]}, "没有“none”这项建议"),
        ({"id": "minor", "text": " "}, "没有写说明"),
        ({"id": "minor", "national": True}, "不是可用的项"),
    ],
)
def test_what_cannot_be_is_told(entry: dict[str, object], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        check_ladder_changes([{"from": JULY} | entry], LADDER)


def test_an_own_ladder_that_cannot_be_seen_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close_folder(monkeypatch, tmp_path)
    with pytest.raises(OfficeProblem, match="读不出来"):
        read_ladder(RULES, tmp_path)
