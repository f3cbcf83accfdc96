"""What the window calls each kind."""

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.ui.icons import icon
from cleanedu_desktop.ui.pages.kind_words import (
    CORE_WORDS,
    KINDS_IN_ORDER,
    group_words,
    in_order,
    place_of_kind,
    title_of_kind,
    words_of,
)


def test_every_kind_has_words_and_a_picture() -> None:
    """A register of the office's own takes its form's title."""
    own = words_of(Form(id="gifts", title="礼品登记", kind="gifts", help="登记收到的礼品。"))
    assert own.title == "礼品登记"
    assert own.empty_title == "还没有礼品登记"
    plan = words_of(Form(id="plan_item", title="年度教育计划事项", kind="plan_item"))
    assert (plan.title, plan.new) == ("年度计划", "列入计划(&N)")
    assert own.empty == "登记收到的礼品。"
    for words in [*CORE_WORDS.values(), own]:
        assert not icon(words.picture).isNull()
        assert "&N" in words.new
    assert words_of(Form(id="talk", title="x", kind="talk")) is CORE_WORDS["talk"]


def test_forms_come_in_the_order_of_the_navigation() -> None:
    forms = [
        Form(id="ours", title="我们的", kind="ours"),
        Form(id="gift", title="礼品", kind="gift", group="个人与评议"),
        Form(id="family_promise", title="助廉", kind="commitment", standard="F14"),
        Form(id="commitment", title="承诺", kind="commitment", standard="F13"),
        Form(id="person", title="人员", kind="person"),
    ]
    ids = [one.id for one in in_order(forms)]
    assert ids == ["person", "commitment", "family_promise", "gift", "ours"]
    assert place_of_kind("ours") > place_of_kind(KINDS_IN_ORDER[-1])


def test_a_kind_has_a_title_and_a_place_without_its_form() -> None:
    assert title_of_kind("talk") == "廉政谈话"
    assert title_of_kind("gift") == "礼品礼金"
    assert title_of_kind("ours") == ""
    assert (
        group_words(Form(id="gift", title="礼品", kind="gift", group="个人与评议")) == "个人与评议"
    )
    assert group_words(Form(id="ours", title="我们的", kind="ours")) == "其他登记"
    assert group_words(Form(id="x", title="提醒", kind="node_reminder")) == "时间节点"
