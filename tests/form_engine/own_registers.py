"""A register of an office's own to change, for tests: visits, with one of each sort of question."""

from __future__ import annotations

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.own_register import PEOPLE, PERSON, OwnRegister

QUESTIONS = (
    Field(name="field_1", label="日期", kind="date", required=True),
    Field(name="field_2", label="来访人", kind="text", required=True, help="本人姓名"),
    Field(name="field_3", label="人数", kind="number", total=True),
    Field(name="field_4", label="事由", kind="choice", choices=("咨询", "反映问题")),
    Field(name="field_5", label="接待人", kind=PERSON, required=True),
    Field(name="field_6", label="情况", kind="long_text", lines=6),
    Field(
        name="field_7",
        label="材料",
        kind="table",
        columns=(Field(name="column_1", label="名称", kind="text"),),
    ),
    Field(name="field_8", label="同来的人", kind=PEOPLE),
    Field(name="field_9", label="回复期限", kind="date"),
)
VISITS = OwnRegister(
    id="own_lfdj",
    title="来访登记",
    code="LFD",
    group="监督检查",
    help="谁来过，为什么事。",
    questions=QUESTIONS,
    day="field_1",
    due="field_9",
    due_label="回复来访人",
    closes=True,
)
