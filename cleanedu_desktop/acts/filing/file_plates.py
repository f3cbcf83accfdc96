"""Lays out covers and spines of boxes (F36) and volumes (F37), and the stamp of each item (归档章).

Sizes in millimetres: covers 310 × 220, spines of boxes 20, 30 or 40, of volumes 10, 15 or 20, the
stamp 45 × 16. Covers stand with their spine on A3, to be cut along the corner marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleanedu_desktop.acts.filing.catalogue_sheets import Box, Printing, boxes, period_words
from cleanedu_desktop.form_engine.plate import Plate, PlateBox, PlateRule, PlateText
from cleanedu_desktop.records.filing import BY_VOLUME, FiledItem, number_of_item

A3 = (297.0, 420.0)
A4 = (210.0, 297.0)
COVER = (220.0, 310.0)
BOX_SPINES = ((20, 150), (30, 250), (40, 10_000))
VOLUME_SPINES = ((10, 80), (15, 130), (20, 10_000))
"""Width of a spine, and the pages it holds: a sheet is a tenth of a millimetre thick."""
STAMP = (45.0, 16.0)
LEFT, TOP = 12.0, 40.0
GAP = 8.0
"""Between a cover and its spine."""
_MARK = 5.0
"""Length of a corner mark."""


def covers(items: Sequence[FiledItem], given: Printing) -> list[Plate]:
    """Return a page with cover and spine for each box or volume."""
    return [
        _volume(one, given) if one.items[0].system == BY_VOLUME else _box(one, given)
        for one in boxes(items, given.box_pages)
    ]


def stamps(items: Sequence[FiledItem], given: Printing, place: tuple[float, float]) -> list[Plate]:
    """Return a page of A4 for each item by its number, with the stamp at `place` (left, top).

    To be printed over the first page of the item. What was taken out and what is kept by volume
    gets none.
    """
    return [
        _stamp(one, given, place)
        for one in items
        if one.taken_out_at is None and one.system != BY_VOLUME
    ]


def spine_for(pages: int, spines: Sequence[tuple[int, int]]) -> int:
    """Return the narrowest spine that holds so many pages."""
    return next(width for width, most in spines if pages <= most)


def _stamp(one: FiledItem, given: Printing, place: tuple[float, float]) -> Plate:
    left, top = place
    wide, high = STAMP[0] / 3, STAMP[1] / 2
    rows = (
        (one.fonds, str(one.year), number_of_item(one)),
        (given.organ_names.get(one.organ, one.organ), one.keep, str(one.pages)),
    )
    texts, cells = [], []
    for row, words in enumerate(rows):
        for column, word in enumerate(words):
            x, y = left + column * wide, top + row * high
            cells.append(PlateBox(x=x, y=y, width=wide, height=high))
            texts.append(PlateText(text=word, x=x + 1, y=y, width=wide - 2, height=high, size=11))
    return Plate(width=A4[0], height=A4[1], name=one.number, texts=tuple(texts), boxes=tuple(cells))


def _box(box: Box, given: Printing) -> Plate:
    one, last = box.items[0], box.items[-1]
    spine = spine_for(sum(x.pages for x in box.items), BOX_SPINES)
    said = (
        ("全宗号", one.fonds),
        ("年度", str(one.year)),
        ("保管期限", one.keep),
        ("机构（问题）", given.organ_names.get(one.organ, one.organ)),
        ("起止件号", f"{number_of_item(one)} — {number_of_item(last)}"),
        ("盒号", str(box.number)),
    )
    name = PlateText(
        text=given.fonds_name,
        x=LEFT + 15,
        y=TOP + 75,
        width=190,
        height=30,
        size=36,
        voice="title",
    )
    rules = [
        PlateRule(x1=LEFT + 35, y1=y, x2=LEFT + 185, y2=y, line=1.0) for y in (TOP + 107, TOP + 109)
    ]
    return _page(
        f"{one.year}年 {one.keep} 第{box.number}盒", spine, [name], rules, list(_spine(said, spine))
    )


def _volume(box: Box, given: Printing) -> Plate:
    one, last = box.items[0], box.items[-1]
    pages = sum(x.pages for x in box.items)
    spine = spine_for(pages, VOLUME_SPINES)
    fonds, catalogue, number = one.volume.split("-")
    organ = given.organ_names.get(one.organ, one.organ)
    title = f"{given.fonds_name}{one.year}年{organ}廉政教育记录"
    texts = [
        _line(given.fonds_name, 32, 24, 28, voice="title"),
        _line(organ, 64, 14, 22),
        _line(title, 92, 44, 24, voice="title"),
        *_pairs(
            (("时间", period_words(box.items)), ("保管期限", one.keep)),
            (("本卷共", f"{len(box.items)} 件 {pages} 页"), ("归档号", "")),
        ),
    ]
    numbers = (("全宗号", fonds), ("目录号", catalogue), ("案卷号", number))
    framed = list(_number_boxes(numbers))
    said = (
        *numbers,
        ("年度", str(one.year)),
        ("保管期限", one.keep),
        ("起止件号", f"{number_of_item(one)} — {number_of_item(last)}"),
    )
    return _page(one.volume, spine, texts, [], [*_spine(said, spine), *framed])


def _number_boxes(numbers: Sequence[tuple[str, str]]) -> Iterator[PlateText | PlateBox]:
    """Yield the file number of a volume in three boxes at the foot of its cover."""
    low, wide = TOP + COVER[1] - 42, 52.0
    for column, (head, word) in enumerate(numbers):
        x = LEFT + 32 + column * wide
        yield PlateBox(x=x, y=low, width=wide, height=10)
        yield PlateBox(x=x, y=low + 10, width=wide, height=14)
        yield PlateText(text=head, x=x, y=low, width=wide, height=10, size=14, voice="label")
        yield PlateText(text=word, x=x, y=low + 10, width=wide, height=14, size=18)


def _line(text: str, y: float, height: float, size: float, *, voice: str = "body") -> PlateText:
    return PlateText(
        text=text,
        x=LEFT + 20,
        y=TOP + y,
        width=COVER[0] - 40,
        height=height,
        size=size,
        voice="title" if voice == "title" else "body",
    )


def _pairs(*rows: tuple[tuple[str, str], tuple[str, str]]) -> Iterator[PlateText]:
    for row, pairs in enumerate(rows):
        y = TOP + 156 + row * 22
        for column, (head, word) in enumerate(pairs):
            x = LEFT + 20 + column * 100
            yield PlateText(text=head, x=x, y=y, width=28, height=12, size=16, voice="label")
            yield PlateText(text=word, x=x + 28, y=y, width=66, height=12, size=16)


def _spine(said: Sequence[tuple[str, str]], width: int) -> Iterator[PlateText | PlateBox]:
    """Yield the cells of a spine from the top: a word level, what it says below it."""
    x, high = LEFT + COVER[0] + GAP, COVER[1] / len(said)
    for place, (head, word) in enumerate(said):
        y = TOP + place * high
        yield PlateBox(x=x, y=y, width=width, height=high)
        yield PlateBox(x=x, y=y, width=width, height=12)
        yield PlateText(
            text=head, x=x + 0.5, y=y, width=width - 1, height=12, size=11, voice="label"
        )
        yield PlateText(
            text=word,
            x=x + 1,
            y=y + 13,
            width=width - 2,
            height=high - 14,
            size=18,
            voice="title",
            upright=True,
        )


def _page(
    name: str,
    spine: int,
    texts: Sequence[PlateText],
    rules: Sequence[PlateRule],
    side: Sequence[PlateText | PlateBox],
) -> Plate:
    """Put a cover and its spine on A3, with marks to cut along and words how to print it."""
    told = PlateText(
        text=f"用 A3 纸按实际大小（100%）打印，沿角线裁下。封面 310×220 mm，脊 {spine} mm。",
        x=LEFT,
        y=TOP - 22,
        width=COVER[0],
        height=8,
        size=10.5,
    )
    return Plate(
        width=A3[0],
        height=A3[1],
        name=name,
        texts=(told, *texts, *(one for one in side if isinstance(one, PlateText))),
        boxes=tuple(one for one in side if isinstance(one, PlateBox)),
        rules=(*rules, *_marks(LEFT, COVER[0]), *_marks(LEFT + COVER[0] + GAP, spine)),
    )


def _marks(left: float, width: float) -> Iterator[PlateRule]:
    """Yield the corner marks of what is cut out, outside of it."""
    for x, out in ((left, -1), (left + width, 1)):
        for y, up in ((TOP, -1), (TOP + COVER[1], 1)):
            yield PlateRule(x1=x + out, y1=y, x2=x + out * (GAP / 2 - 0.5), y2=y, line=0.3)
            yield PlateRule(x1=x, y1=y + up, x2=x, y2=y + up * _MARK, line=0.3)
