"""What the window calls the registers."""

from cleanedu_desktop.ui.pages.register_words import (
    GROUPS,
    OTHERS,
    REGISTERS,
    group_of_page,
    page_of_group,
)
from tests.form_engine.filled_records import shipped_forms


def test_the_words_are_of_registers_that_there_are() -> None:
    """Short enough for the navigation; each button has its letter; the groups stay together."""
    mains = {one.kind: one for one in shipped_forms().forms if one.id == one.kind}
    assert set(REGISTERS) <= set(mains)
    for title, new in REGISTERS.values():
        assert 3 <= len(title) <= 6
        assert new.endswith("(&N)")
    groups = [mains[kind].group for kind in REGISTERS]
    assert groups == sorted(groups, key=groups.index)
    assert [*dict.fromkeys(groups), OTHERS] == list(GROUPS)


def test_a_page_of_a_group_is_known_by_its_name() -> None:
    assert group_of_page(page_of_group("学习")) == "学习"
    assert group_of_page("talk") == ""
