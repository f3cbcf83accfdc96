"""A plan in words and as data."""

from __future__ import annotations

from cleanedu_desktop.acts.show_plan import PlanShown
from cleanedu_desktop.cli.plan_shown import lines_of, plan_data, row_of
from cleanedu_desktop.rules.campaign_facts import campaigns_of_year
from cleanedu_desktop.rules.leadership_facts import DocumentStanding, DutyStanding, HeadStanding
from cleanedu_desktop.rules.plan_facts import plan_of_year
from cleanedu_desktop.rules.signing_chain import ChainBreak, Letters
from tests.rules.planned_year import PLANNED, TODAY

SHOWN = PlanShown(
    plan=plan_of_year(PLANNED, 2026, TODAY),
    campaigns=campaigns_of_year(PLANNED, 2026, TODAY),
    heads=(HeadStanding(person_id="a", name="安书记", held=3, attended=2, hosted=1, lectured=0),),
    documents=(
        DocumentStanding(
            id="d", number="LW1", title="通报", received_on=TODAY, studied_on=TODAY, days=0
        ),
        DocumentStanding(
            id="e", number="LW2", title="通知", received_on=TODAY, studied_on=None, days=0
        ),
    ),
    numbers={one: f"编号{one}" for one in ("X1", "X2", "X3")},
    report_by_day=None,
    duties=(
        DutyStanding(person_id="b", name="白某", quarters=(1, 0, 0, 0), ways=(("督促检查", 1),)),
        DutyStanding(person_id="c", name="陈某", quarters=(0, 0, 0, 0), ways=()),
    ),
    letters=Letters(
        written=2,
        signed=1,
        breaks=(ChainBreak(record_id="z", number="ZR1", words="白某还没有签"),),
    ),
)


def test_rows_say_who_answers_and_what_was_done() -> None:
    rows = [row_of(one, SHOWN.numbers) for one in SHOWN.plan.items]
    assert rows[0] == (
        "已完成", "第一季度", "2026-03-31", "P1", "事项P1", "白某", "", "编号X1",
    )  # fmt: skip
    assert rows[-1][6] == "牵头、责任人"


def test_figures_in_words() -> None:
    told = "\n".join(lines_of(SHOWN))
    for expected in ("完成 1/4（25%）", "突击率 33%", "2 人未达到要求（白某、陈某）", "参加 2/3 次",
                     "平均 0.0 天", "还有 1 份", "白某履责 1 次", "已签 1/2（50%）",
                     "断档：ZR1　白某还没有签"):  # fmt: skip
        assert expected in told, expected


def test_data_name_records_by_number() -> None:
    data = plan_data(SHOWN)
    assert data["unplanned"] == ["编号X3"]
    assert data["items"][0]["records"] == ["编号X1"]
    assert data["campaigns"][0]["missing"][0] == {
        "id": "b", "name": "白某", "times": 1, "hours": 2.0,
    }  # fmt: skip
    assert data["documents"][1]["studied_on"] is None
    assert data["duties"][0]["ways"] == {"督促检查": 1}
    assert data["letters"]["breaks"] == [{"number": "ZR1", "words": "白某还没有签"}]
