"""EB Garamond, cut down to what Latin prose needs, as WOFF2."""
import os
import subprocess

#: Debian's fonts-ebgaramond (version 0.016 of the face, by Georg Duffner, SIL Open Font Licence 1.1).
SOURCE = "/usr/share/fonts/opentype/ebgaramond"
#: Written name -> source file, characters, and OpenType features to keep.
FACES = {
    "eb-garamond-regular": "EBGaramond12-Regular.otf",
    "eb-garamond-italic": "EBGaramond12-Italic.otf",
}
CHARACTERS = "U+0020-007E,U+00A0-00FF,U+0152,U+0153,U+0160,U+0161,U+017D,U+017E,U+2010-2015,U+2018-201E,U+2020,U+2022,U+2026,U+2032,U+2033,U+2039,U+203A,U+20AC,U+2190-2193,U+2212"
FEATURES = {
    "eb-garamond-regular": "kern,liga,onum,lnum,pnum,tnum,smcp,c2sc,mark,mkmk,ccmp,locl",
    "eb-garamond-italic": "kern,liga,onum,lnum,pnum,mark,mkmk,ccmp,locl",
}


def subset_fonts(target):
    """Write every face as WOFF2. -> bytes written, by file. Raises FileNotFoundError where the face is not installed."""
    if not os.path.isdir(SOURCE):
        raise FileNotFoundError(f"no {SOURCE} (apt-get install fonts-ebgaramond)")
    os.makedirs(target, exist_ok=True)
    sizes = {}
    for name, file in FACES.items():
        out = os.path.join(target, name + ".woff2")
        command = ["pyftsubset", os.path.join(SOURCE, file), f"--output-file={out}", "--flavor=woff2"]
        command += [f"--unicodes={CHARACTERS}", f"--layout-features={FEATURES[name]}", "--desubroutinize", "--no-hinting"]
        subprocess.run(command, check=True)
        sizes[name + ".woff2"] = os.path.getsize(out)
    return sizes
