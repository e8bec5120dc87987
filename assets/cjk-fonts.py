"""Cuts the fonts of the Japanese and the Chinese interface out of Noto Sans CJK.

    cjk-fonts.py FOLDER-OF-NOTO-SANS-CJK TARGET-FOLDER

Needs fonttools (Debian: python3-fonttools, fonts-noto-cjk). Regular holds all of JIS X 0208 or GB 2312; Bold, which
only titles and buttons use, their first level. Both hold kana, Latin, Greek, Cyrillic and punctuation.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

COMMON = [
    *range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x370, 0x400), *range(0x400, 0x460), *range(0x1EA0, 0x1EFA),
    *range(0x2010, 0x2040), *range(0x20A0, 0x20C0), *range(0x2100, 0x2150), *range(0x2190, 0x21AA), 0x2212, 0x2318,
    0x21E7, 0x23CE, 0x2605, 0x2606, *range(0x3000, 0x3040), *range(0x3040, 0x3100), *range(0xFF00, 0xFFF0),
]


def plane(codec, escape, rows):
    """The characters of a 94 by 94 set, by its EUC form."""
    for row in rows:
        for cell in range(1, 95):
            try:
                yield ord(bytes([escape + row, escape + cell]).decode(codec))
            except (UnicodeDecodeError, TypeError):
                pass


def cut(source, number, family, weight, characters, target):
    font = TTFont(source, fontNumber=number)
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    names = font["name"]
    names.names = [each for each in names.names if each.nameID not in (16, 17) and each.platformID == 3]
    full = family if weight == "Regular" else f"{family} {weight}"
    # A family of its own for each weight, as style sheets name them.
    for identity, words in ((1, full), (2, "Regular"), (4, full), (6, full.replace(" ", "") + "-Regular")):
        names.setName(words, identity, 3, 1, 0x409)
    font["CFF "].cff.fontNames[0] = full.replace(" ", "") + "-Regular"
    font.save(target)
    print(target, len(font.getGlyphOrder()), "glyphs,", target.stat().st_size // 1024, "KB")


def main():
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    # Kanji of the first level stand in rows 16 to 47, hanzi of the first level in rows 16 to 55.
    for number, family, short, codec, first in (
        (0, "Noto Sans CJK JP", "JP", "euc_jp", 48),
        (2, "Noto Sans CJK SC", "SC", "gb2312", 56),
    ):
        for weight, rows in (("Regular", range(1, 95)), ("Bold", range(1, first))):
            characters = set(COMMON) | set(plane(codec, 0xA0, rows))
            cut(source / f"NotoSansCJK-{weight}.ttc", number, family, weight, characters,
                target / f"NotoSans{short}-{weight}.otf")


main()
