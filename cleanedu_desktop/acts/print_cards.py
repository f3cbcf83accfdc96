"""Prints greeting cards of a node's reminder, one for each recipient; sends nothing."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.personal_messages import (
    Message,
    PersonalMessages,
    personal_messages,
)
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.form_engine.sheet import LetterBlock, Sheet, SheetCell, SheetText


def print_cards(
    desk: Desk, *, record_id: str, target: Path, everyone: bool = False
) -> FormsPrinted:
    """Print the cards of a reminder to those it lists, or to everyone on the roster today.

    `records` of the answer is the number of cards.

    Raises:
        OfficeProblem: as of `personal_messages`; an inspector asks; a text is too long for a card,
            has a character that cannot be printed, or the file cannot be written.
    """
    refuse_inspector(desk, "打印贺卡")
    target = ready_target(target)
    made = personal_messages(desk, record_id, everyone=everyone)
    cards = [_card(desk, made, one) for one in made.messages]
    from cleanedu_desktop.printing.draw_cards import draw_cards
    from cleanedu_desktop.printing.own_fonts import own_faces

    own = own_faces(wanted=desk.settings.own_fonts)
    pages = draw_cards(cards, target, fonts=desk.folders.fonts, own=own)
    return FormsPrinted(path=target, pages=pages, records=len(cards))


def _card(desk: Desk, made: PersonalMessages, one: Message) -> Sheet:
    name = SheetText(text=one.name, face="name", what="姓名")
    to = "" if one.is_addressed else f"{one.name}{one.post and f'（{one.post}）'}："
    return Sheet(
        form_id="greeting-card",
        form_version="",
        title=made.heading,
        office_name=made.office,
        number=made.number,
        blocks=(
            LetterBlock(
                salutation=SheetText(text=to, what="称谓"),
                opening=one.text,
                items=(),
                closing="",
                signatures=(),
                notes=(SheetCell(label="姓名", value=name, span=12),),
            ),
        ),
        printed_on=today_words(desk),
    )
