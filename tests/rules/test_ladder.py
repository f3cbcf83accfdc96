"""From the nature of a problem to what is proposed, as data with a citation."""

from pathlib import Path

import pytest

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.ladder import read_ladder
from tests.rules.made_records import RULES

SHIPPED = RULES / "ladder.toml"
LADDER = read_ladder(SHIPPED, RULES / "none.toml")


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
    for measure in LADDER.measures:
        for act in measure.acts:
            form = forms.main_form(act.kind)
            for name, value in act.answers.items():
                field = form.field_named(name)
                assert field is not None
                assert value in field.choices


def test_local_practice_is_not_called_national() -> None:
    assert [one.national for one in LADDER.measures if "各地" in one.citation] == [False, False]


def test_the_office_has_its_own_ladder(tmp_path: Path) -> None:
    own = tmp_path / "ladder.toml"
    own.write_text(
        '[[measure]]\nnatures = ["个别"]\npropose = ["a"]\ntext = "谈"\ncitation = "本单位办法"\n'
        '[[act]]\nid = "a"\nlabel = "约谈"\nkind = "talk"\nlink_as = "约谈"\n',
        encoding="utf-8",
    )
    measure = read_ladder(SHIPPED, own).propose("个别")
    assert measure is not None
    assert (measure.national, measure.acts[0].label) == (False, "约谈")
    own.write_text('[[measure]]\nnatures = ["个别"]\npropose = ["b"]\n', encoding="utf-8")
    read_ladder.cache_clear()
    with pytest.raises(OfficeProblem, match=r"ladder\.toml 读不出来"):
        read_ladder(SHIPPED, own)
