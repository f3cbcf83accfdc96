"""Names that 仿宋 lacks are set whole in running text as well."""

from cleanedu_desktop.form_engine.sheet import SheetText
from cleanedu_desktop.printing.rare_names import rare_names
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import KAI, TypeCase
from tests.printing.sample_sheets import ledger_sheet, letter_sheet, talk_sheet


def test_only_rare_names_are_found(type_case: TypeCase) -> None:
    pattern = rare_names(talk_sheet(name="张䶮、邱文瑞"), type_case)
    assert pattern is not None
    assert pattern.findall("由张䶮与邱文瑞谈话，张䶮记录") == ["张䶮", "张䶮"]
    assert rare_names(talk_sheet(name="邱文瑞"), type_case) is None


def test_tables_and_letters_are_looked_at(type_case: TypeCase) -> None:
    pattern = rare_names(ledger_sheet(), type_case)
    assert pattern is not None
    assert pattern.findall("赵𬱖、李𫖯华") == ["赵𬱖", "李𫖯华"]
    assert rare_names(letter_sheet(), type_case) is None


def test_a_mention_in_the_text_is_set_whole(type_case: TypeCase) -> None:
    setter = Setter(type_case)
    setter.rare_names = rare_names(talk_sheet(name="张䶮"), type_case)
    (line,) = setter.value(SheetText(text="由张䶮记录"), 12, 300, long=True)
    pieces = line.run.pieces
    assert [line.run.text[a:b] for a, b, _ in pieces] == ["由", "张䶮", "记录"]
    assert pieces[1][2].path.name == KAI
