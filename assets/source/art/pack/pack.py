"""Layers in, game pictures out:  pack.py LAYERS ASSETS [--only backgrounds|cast|sprites|icons|fonts] [--name NAME]

LAYERS is a folder of lossless layers (`wide_field.png`, `her_guard_base.png`, `her_guard.json`, ...; WebP does too), ASSETS the
game's `assets/`. What a missing tool would have made is left as it is, and said.
"""
import argparse
import os
import shutil
import sys

TOOLS = {
    "avifenc": "apt-get install libavif-bin",
    "cwebp": "apt-get install webp",
    "rsvg-convert": "apt-get install librsvg2-bin",
    "pyftsubset": "apt-get install fonttools python3-brotli",
}
NEEDS = {
    "backgrounds": ("avifenc", "cwebp"),
    "cast": ("avifenc", "cwebp"),
    "sprites": ("avifenc", "cwebp"),
    "icons": ("rsvg-convert",),
    "fonts": ("pyftsubset",),
}


def missing_for(kind):
    """-> a line for every tool that `kind` needs and the machine lacks."""
    return [f"{tool} ({TOOLS[tool]})" for tool in NEEDS[kind] if shutil.which(tool) is None]


def run(kind, layers, assets, only_name):
    """Make everything of one kind. Yields (what, sizes by file)."""
    wanted = lambda name: only_name in (None, name)
    target = os.path.join(assets, kind)
    if kind == "backgrounds":
        from backdrops import BACKDROPS, pack_backdrop

        for name in filter(wanted, BACKDROPS):
            yield name, pack_backdrop(name, layers, target)
    elif kind == "cast":
        from cast import PEOPLE, pack_pose, pack_thing, poses_in, things

        for prefix, pose in poses_in(layers):
            if wanted(f"{PEOPLE[prefix]}/{pose}"):
                yield f"{PEOPLE[prefix]}/{pose}", pack_pose(prefix, pose, layers, target)
        for name, make in things(layers).items():
            if wanted(name):
                yield name, pack_thing(name, make, target)
    elif kind == "sprites":
        from sprites import pack_fighters

        yield "fighters", pack_fighters(layers, target)
    elif kind == "icons":
        from icons import draw_icons

        yield "icons", draw_icons(target)
    elif kind == "fonts":
        from fonts import subset_fonts

        yield "fonts", subset_fonts(target)


def main():
    """Read the command line, make what can be made. Exit status 1 if something could not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("layers")
    parser.add_argument("assets")
    parser.add_argument("--only", choices=sorted(NEEDS))
    parser.add_argument("--name", help="one backdrop, or person/pose")
    asked = parser.parse_args()
    complete = True
    for kind in [asked.only] if asked.only else NEEDS:
        lacking = missing_for(kind)
        if lacking:
            complete = False
            print(f"{kind}: left as they are, for lack of {', '.join(lacking)}")
            continue
        try:
            made = list(run(kind, asked.layers, asked.assets, asked.name))
        except FileNotFoundError as missing:
            complete = False
            print(f"{kind}: {missing}")
            continue
        for what, sizes in made:
            avif = sum(size for name, size in sizes.items() if name.endswith(".avif"))
            webp = sum(size for name, size in sizes.items() if name.endswith(".webp"))
            print(f"{kind}/{what}: {avif / 1000:.0f} kB AVIF, {webp / 1000:.0f} kB WebP, {len(sizes)} files", flush=True)
            for name, size in sizes.items():
                if size > 1_000_000:
                    print(f"  too large: {name} {size} bytes")
                    complete = False
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
