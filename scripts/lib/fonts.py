"""Subsets of the fonts for scripts/make-fonts: WORK (with the unpacked sources) OUT."""

import bz2
import glob
import itertools
import os
import shutil
import sys

os.environ["SOURCE_DATE_EPOCH"] = "0"
import cffsubr  # noqa: E402
from fontTools import subset  # noqa: E402
from fontTools.ttLib import TTFont  # noqa: E402

work, out = sys.argv[1:]
NOTO = f"{work}/usr/share/fonts/truetype/noto"


def span(*ranges):
    """The characters of some ranges, ends included."""
    return {chr(n) for first, last in ranges for n in range(first, last + 1)}


def codec(name, leads, trails, prefix=b""):
    """The characters of a national standard, from Python's codec for it."""
    found = set()
    for lead, trail in itertools.product(leads, trails):
        try:
            found.update((prefix + bytes([lead, trail])).decode(name))
        except UnicodeDecodeError:
            pass
    return found


# Characters without ink that only say how others are to be treated: what a face has is promised to be seen.
UNSEEN = span((0x061C, 0x061C), (0x115F, 0x1160), (0x180E, 0x180E), (0x2028, 0x202E), (0x2061, 0x206F), (0x3164, 0x3164), (0xFFA0, 0xFFA0))


def cut(font, target, characters, features):
    """Writes the subset of a font that has these characters and what these layout features need."""
    options = subset.Options()
    options.layout_features = features
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.recalc_timestamp = False
    options.drop_tables += ["DSIG", "vhea", "vmtx", "VORG", "BASE", "STAT", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(c) for c in characters - UNSEEN])
    subsetter.subset(font)
    path = f"{out}/{target}"
    subset.save_font(font, path, options)
    if "CFF " in font:
        # The same outlines in fewer bytes: what the subset's glyphs share is looked for anew.
        font = cffsubr.subroutinize(TTFont(path, recalcTimestamp=False))
        font.save(path)


# Pretendard is a reserved font name: a subset may not bear it.
def rename(font):
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16, 18, 21, 25):
            new = "VXDisplaySans" if record.nameID == 6 else "VX Display Sans"
            record.string = record.toUnicode().replace("Pretendard", new)
    top = font["CFF "].cff
    top.fontNames[0] = top.fontNames[0].replace("Pretendard", "VXDisplaySans")
    for key in ("FullName", "FamilyName"):
        if hasattr(top.topDictIndex[0], key):
            setattr(top.topDictIndex[0], key, getattr(top.topDictIndex[0], key).replace("Pretendard", "VX Display Sans"))


latin = span((0x20, 0x7E), (0xA0, 0x36F), (0x370, 0x52F), (0x1E00, 0x1FFF), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x21FF))
sans = latin | span((0x25A0, 0x25FF), (0x3000, 0x318F), (0xAC00, 0xD7A3))
for weight in ("Medium", "Bold"):
    font = TTFont(f"{work}/package/dist/public/static/Pretendard-{weight}.otf", recalcTimestamp=False)
    rename(font)
    cut(font, f"VXDisplaySans-{weight}.otf", sans, ["kern", "mark", "mkmk", "ccmp", "locl"])

# Han. The Korean face of the collection has the forms of the other regions under `locl`; the characters that the Japanese face
# knows by variation selectors are added to it, since all faces of a collection share their glyphs.
rows = range(0xA1, 0xFF)
tails = list(itertools.chain(range(0x40, 0x7F), rows))
big5 = codec("big5", range(0xA4, 0xC7), tails)  # the first level, which is in daily use
gb2312 = codec("gb2312", rows, rows)
with bz2.open(f"{work}/usr/share/unicode/Unihan_OtherMappings.txt.bz2", "rt", encoding="utf-8") as lines:
    entries = [line.split("\t") for line in lines if "\tkTGH\t" in line]
china = gb2312 | {chr(int(code[2:], 16)) for code, _, _ in entries}
japan = codec("euc_jis_2004", rows, rows) | codec("euc_jis_2004", rows, rows, b"\x8f") | set("髙﨑德瀨𠮷")


def is_east_asian(c):
    n = ord(c)
    return 0x2E80 <= n <= 0x30FF or 0x31F0 <= n <= 0x31FF or 0x3400 <= n <= 0x9FFF or 0xF900 <= n <= 0xFAFF or 0xFF00 <= n <= 0xFFEF or 0x20000 <= n <= 0x3FFFF


def han(weight, wanted, forms, selectors):
    """`forms`: of which characters a region has forms of its own, by OpenType's tag of the language."""
    path = f"{work}/usr/share/fonts/opentype/noto/NotoSansCJK-{weight}.ttc"
    japanese, font = (TTFont(path, fontNumber=number, recalcTimestamp=False) for number in (0, 1))
    characters = {chr(n) for n in font.getBestCmap()} & wanted if wanted else {chr(n) for n in font.getBestCmap() if is_east_asian(chr(n))}
    # The variants.
    table = next(t for t in font["cmap"].tables if t.format == 14)
    known = {n: name for n, name in japanese.getBestCmap().items()}
    for selector, variants in next(t for t in japanese["cmap"].tables if t.format == 14).uvsDict.items():
        own = {n: glyph for n, glyph in table.uvsDict.get(selector, [])}
        for n, glyph in variants:
            own.setdefault(n, glyph or known[n])
        cmap = font.getBestCmap()
        table.uvsDict[selector] = sorted((n, None if glyph == cmap.get(n) else glyph) for n, glyph in own.items())
    # The forms.
    gsub = font["GSUB"].table
    cmap = font.getBestCmap()
    of_script = next(s.Script for s in gsub.ScriptList.ScriptRecord if s.ScriptTag == "hani")
    for record in of_script.LangSysRecord:
        kept = {cmap[ord(c)] for c in forms.get(record.LangSysTag.strip(), set()) if ord(c) in cmap}
        for index in record.LangSys.FeatureIndex:
            feature = gsub.FeatureList.FeatureRecord[index]
            if feature.FeatureTag != "locl":
                continue
            for lookup in feature.Feature.LookupListIndex:
                for table_of in gsub.LookupList.Lookup[lookup].SubTable:
                    table_of = getattr(table_of, "ExtSubTable", table_of)
                    if len(table_of.mapping) > 100:  # the smaller ones are shared, punctuation
                        table_of.mapping = {a: b for a, b in table_of.mapping.items() if a in kept}
    cut(font, f"NotoSansCJKkr-{weight}-subset.otf", characters | selectors, ["ccmp", "locl"])


punctuation = span((0x3000, 0x303F), (0x3040, 0x30FF), (0x31F0, 0x31FF), (0xFF00, 0xFFEF))
texts = "".join(open(path, encoding="utf-8").read() for path in sorted(glob.glob("assets/l10n/*/*.ftl") + glob.glob("assets/figure/*.json")))
body = set("仙兩双斜柱根條椎盆盤窦肋肘股肢肩肱背胸脊脚腔腕腰腳腹腿膝臂蓋薦足趾踝軸鎖雙頸颅颈骨骶髋髖鼻")
said = {c for c in texts if is_east_asian(c)} | set("〇一二三四五六七八九十年月日時分右左男女") | body | punctuation
han("Bold", None, {"JAN": japan | punctuation, "ZHS": china | punctuation, "ZHT": big5 | punctuation, "ZHH": set()}, span((0xFE00, 0xFE02), (0xE0100, 0xE01EF)))
# Names stand in Medium, too, in lists of the console: the most usual ones look like the texts around them.
said |= set("山田太郎佐藤鈴木高橋渡辺伊東中村小林加藤吉田王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高")
han("Medium", said, {"JAN": said, "ZHS": said, "ZHT": said, "ZHH": set()}, set())

# Syllables of old Hangul are put together from their letters.
font = TTFont(f"{work}/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", fontNumber=1, recalcTimestamp=False)
jamo = span((0x1100, 0x11FF), (0xA960, 0xA97F), (0xD7B0, 0xD7FF))
cut(font, "NotoSansCJKkr-Bold-jamo-subset.otf", jamo, ["ccmp", "ljmo", "vjmo", "tjmo"])

# The other writings. The dotted circle is how a shaper tells that a mark has no letter; marks need it.
joiners = span((0x200C, 0x200F), (0x25CC, 0x25CC), (0x20, 0x20), (0xA0, 0xA0))
writings = {
    "NotoSansThai": [(0x0E00, 0x0E7F)],
    "NotoSansLao": [(0x0E80, 0x0EFF)],
    "NotoSansKhmer": [(0x1780, 0x17FF), (0x19E0, 0x19FF)],
    "NotoSansMyanmar": [(0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F)],
    "NotoSansDevanagari": [(0x0900, 0x097F), (0xA8E0, 0xA8FF)],
    "NotoSansBengali": [(0x0964, 0x0965), (0x0980, 0x09FF)],
    "NotoSansGurmukhi": [(0x0964, 0x0965), (0x0A00, 0x0A7F)],
    "NotoSansGujarati": [(0x0964, 0x0965), (0x0A80, 0x0AFF)],
    "NotoSansTamil": [(0x0964, 0x0965), (0x0B80, 0x0BFF)],
    "NotoSansTelugu": [(0x0964, 0x0965), (0x0C00, 0x0C7F)],
    "NotoSansKannada": [(0x0964, 0x0965), (0x0C80, 0x0CFF)],
    "NotoSansMalayalam": [(0x0964, 0x0965), (0x0D00, 0x0D7F)],
    "NotoSansSinhala": [(0x0D80, 0x0DFF)],
    "NotoSansArabic": [(0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)],
    "NotoSansHebrew": [(0x0590, 0x05FF), (0xFB1D, 0xFB4F)],
    "NotoSansGeorgian": [(0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)],
    "NotoSansArmenian": [(0x0530, 0x058F), (0xFB13, 0xFB17)],
    "NotoSansEthiopic": [(0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F)],
    "NotoSansMongolian": [(0x1800, 0x18AF), (0x202F, 0x202F)],
}
medium = {"NotoSansThai", "NotoSansArabic"}
shaping = subset.Options().layout_features
for name, ranges in writings.items():
    for weight in ["Regular"] * (name in medium or name == "NotoSansMongolian") + ["Bold"] * (name != "NotoSansMongolian"):
        font = TTFont(f"{NOTO}/{name}-{weight}.ttf", recalcTimestamp=False)
        cut(font, f"{name}-{weight}-subset.ttf", span(*ranges) | joiners, shaping)
for weight in ("Regular", "Bold"):
    font = TTFont(f"{NOTO}/NotoSans-{weight}.ttf", recalcTimestamp=False)
    cut(font, f"NotoSans-{weight}-subset.ttf", latin | joiners | span((0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF)), ["kern", "mark", "mkmk", "ccmp", "locl"])

# Raw messages: Latin, Greek, Cyrillic, punctuation, without ligatures, which would show other letters than came.
font = TTFont(f"{work}/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Regular.ttf", recalcTimestamp=False)
cut(font, "JetBrainsMono-Regular-subset.ttf", span((0x20, 0x7E), (0xA0, 0x17F), (0x370, 0x45F), (0x2010, 0x202F)), [])

shutil.copy(f"{work}/usr/share/doc/fonts-noto-cjk/copyright", f"{out}/LICENSE-NotoSansCJK.txt")
shutil.copy(f"{work}/usr/share/doc/fonts-noto-core/copyright", f"{out}/LICENSE-Noto.txt")
shutil.copy(f"{work}/package/dist/LICENSE.txt", f"{out}/LICENSE-Pretendard.txt")
