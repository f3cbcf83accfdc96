"""What the window calls each kind."""

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.ui.icons import icon
from cleanedu_desktop.ui.pages.kind_words import CORE_WORDS, words_of


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
