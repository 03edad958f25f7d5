"""The typefaces, cut down to what Latin prose needs, as WOFF2: EB Garamond, and those that a reader may choose instead."""
import os
import subprocess
import sys

from fontTools.ttLib import TTFont

#: Debian's fonts-ebgaramond (version 0.016 of the face, by Georg Duffner, SIL Open Font Licence 1.1).
GARAMOND = "/usr/share/fonts/opentype/ebgaramond"
#: The npm packages @fontsource/atkinson-hyperlegible and @fontsource/opendyslexic 5.3.0 (SIL Open Font Licence 1.1), as
#: `npm install --no-save` puts them here.
FONTSOURCE = "node_modules/@fontsource"
CHARACTERS = "U+0020-007E,U+00A0-00FF,U+0152,U+0153,U+0160,U+0161,U+017D,U+017E,U+2010-2015,U+2018-201E,U+2020,U+2022,U+2026,U+2032,U+2033,U+2039,U+203A,U+20AC,U+2190-2193,U+2212"
#: Written name -> source file, and OpenType features to keep.
FACES = {
    "eb-garamond-regular": (f"{GARAMOND}/EBGaramond12-Regular.otf", "kern,liga,onum,lnum,pnum,tnum,smcp,c2sc,mark,mkmk,ccmp,locl"),
    "eb-garamond-italic": (f"{GARAMOND}/EBGaramond12-Italic.otf", "kern,liga,onum,lnum,pnum,mark,mkmk,ccmp,locl"),
}
#: The same for those that a reader may choose, with the size of their letters against the file's own. By these their
#: small letters are a tenth larger than EB Garamond's, so that a box holds about as much.
CHOICES = {
    "plain-regular": ("atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2", 0.88),
    "plain-italic": ("atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-italic.woff2", 0.88),
    "dyslexia-regular": ("opendyslexic/files/opendyslexic-latin-400-normal.woff2", 0.78),
    "dyslexia-italic": ("opendyslexic/files/opendyslexic-latin-400-italic.woff2", 0.78),
}
#: EB Garamond's, in ems: with these every typeface hangs alike in its row.
ASCENT, DESCENT = 0.71, 0.29


def cut(source, out, features):
    """Write the characters of a face that are kept. Raises FileNotFoundError where the face is not there."""
    if not os.path.exists(source):
        raise FileNotFoundError(f"no {source}")
    command = [sys.executable, "-m", "fontTools.subset", source, f"--output-file={out}", "--flavor=woff2"]
    command += [f"--unicodes={CHARACTERS}", f"--layout-features={features}", "--desubroutinize", "--no-hinting"]
    subprocess.run(command, check=True)


def fit(path, name, scale):
    """Give a face another size and our rows, and the name it is asked for by: its own belongs to its author's version."""
    font = TTFont(path)
    units = round(font["head"].unitsPerEm / scale)
    font["head"].unitsPerEm = units
    lines, system = font["hhea"], font["OS/2"]
    lines.ascent = system.sTypoAscender = system.usWinAscent = round(ASCENT * units)
    lines.descent = system.sTypoDescender = -round(DESCENT * units)
    system.usWinDescent = round(DESCENT * units)
    lines.lineGap = system.sTypoLineGap = 0
    family, cut_name = name.split("-")
    full = f"{family.capitalize()} {cut_name.capitalize()}"
    names = {1: family.capitalize(), 3: full, 4: full, 6: full.replace(" ", "-")}
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID not in (0, 2, 5, 7, 8, 9, 11, 12, 14):
            font["name"].names.remove(record)
    font.flavor = "woff2"
    font.save(path)


def subset_fonts(target):
    """Write every face as WOFF2. -> bytes written, by file. Raises FileNotFoundError where a face is not installed."""
    os.makedirs(target, exist_ok=True)
    sizes = {}
    for name, (source, features) in FACES.items():
        cut(source, os.path.join(target, name + ".woff2"), features)
    for name, (source, scale) in CHOICES.items():
        out = os.path.join(target, "choices", name + ".woff2")
        os.makedirs(os.path.dirname(out), exist_ok=True)
        cut(os.path.join(FONTSOURCE, source), out, "kern,liga,mark,mkmk,ccmp,locl")
        fit(out, name, scale)
    for folder, _, files in os.walk(target):
        sizes.update({file: os.path.getsize(os.path.join(folder, file)) for file in files if file.endswith(".woff2")})
    return sizes
