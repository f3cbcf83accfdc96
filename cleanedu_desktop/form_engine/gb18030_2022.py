"""Private-use characters of older GB encodings, and the characters GB 18030-2022 gives them.

Offices have files in which rare characters were kept at private-use code points: GBK put 80
ideographs and components there (䶮 was U+E863), GB 18030-2005 still 24 of them, besides ten
vertical punctuation forms. GB 18030-2022 maps every one of them to a public code point; CPython's
`gb18030` codec still decodes by the older table. Source: GB 18030-2005 annex, GB 18030-2022.
"""

import unicodedata

_STILL_PRIVATE_IN_2005 = {
    0xE816: 0x20087,
    0xE817: 0x20089,
    0xE818: 0x200CC,
    0xE81E: 0x9FB4,
    0xE826: 0x9FB5,
    0xE82B: 0x9FB6,
    0xE82C: 0x9FB7,
    0xE831: 0x215D7,
    0xE832: 0x9FB8,
    0xE83B: 0x2298F,
    0xE843: 0x9FB9,
    0xE854: 0x9FBA,
    0xE855: 0x241FE,
    0xE864: 0x9FBB,
}
_VERTICAL_FORMS = {
    0xE78D: 0xFE10,
    0xE78E: 0xFE12,
    0xE78F: 0xFE11,
    0xE790: 0xFE13,
    0xE791: 0xFE14,
    0xE792: 0xFE15,
    0xE793: 0xFE16,
    0xE794: 0xFE17,
    0xE795: 0xFE18,
    0xE796: 0xFE19,
}
_LETTERS = {0xE7C7: 0x1E3F, 0xE7C8: 0x01F9}
_FIRST_GBK_PRIVATE = 0xE815


def _gbk_private_table() -> dict[int, int]:
    """The 80 private-use points of GBK (bytes FE50-FEA0, in order) and their public ones."""
    trails = [*range(0x50, 0x7F), *range(0x80, 0xA1)]
    table = {}
    for place, trail in enumerate(trails):
        decoded = ord(bytes((0xFE, trail)).decode("gb18030"))
        table[_FIRST_GBK_PRIVATE + place] = _STILL_PRIVATE_IN_2005.get(decoded, decoded)
    return table


PUBLIC_CODE_POINTS: dict[int, int] = _gbk_private_table() | _VERTICAL_FORMS | _LETTERS
"""Private-use code point -> the code point of GB 18030-2022 (92 entries)."""


def to_2022(text: str) -> str:
    """Replace the private-use characters of older GB encodings; everything else stays."""
    return text.translate(PUBLIC_CODE_POINTS)


def is_doubtful(character: str) -> bool:
    """True for what no other computer can be trusted to show: private use, surrogates, U+FFFD."""
    return character == "\N{REPLACEMENT CHARACTER}" or unicodedata.category(character) in {
        "Co",
        "Cs",
    }


def doubtful_characters(text: str) -> list[str]:
    """The doubtful characters of a text that `to_2022` has seen, in order, each once."""
    return list(dict.fromkeys(character for character in text if is_doubtful(character)))


def code_point(character: str) -> str:
    """A character as specialists name it: U+E000."""
    return f"U+{ord(character):04X}"
