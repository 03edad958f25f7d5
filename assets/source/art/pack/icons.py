"""The game's own mark: two thin strokes of light that cross over one ember, on ink. Drawn as SVG, set down as PNG."""
import os
import subprocess
import tempfile

INK, BLUE, BLUE_CORE, RED, RED_CORE = "#0b0c0f", "#3fa2ff", "#dff1ff", "#ff2a1f", "#ffe3d6"
EMBER, GOLD = "#e8702a", "#ffc27a"
#: File, size in pixels, radius of the corners (of 64), size of the mark (of 1).
SHEETS = (
    ("icon-32.png", 32, 12, 1.0),
    ("icon-192.png", 192, 12, 1.0),
    ("icon-512.png", 512, 12, 1.0),
    ("maskable-512.png", 512, 0, 0.84),
    ("apple-touch-icon.png", 180, 0, 0.96),
)


def mark(corner=12, size=1.0):
    """-> SVG text, 64 x 64. `corner`: radius of the ground's corners; `size`: of the mark round its middle."""

    def stroke(ends, colour, core):
        line = f'<path d="{ends}" stroke-linecap="round" fill="none"'
        return (
            f'{line} stroke="{colour}" stroke-width="7" opacity=".75" filter="url(#haze)"/>'
            f'{line} stroke="{colour}" stroke-width="4.4"/>'
            f'{line} stroke="{core}" stroke-width="2.2"/>'
        )

    shift = 32 * (1 - size)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        '<defs><radialGradient id="coal" cx=".5" cy=".45" r=".5">'
        f'<stop offset="0" stop-color="{GOLD}"/><stop offset=".42" stop-color="{EMBER}"/>'
        f'<stop offset="1" stop-color="{EMBER}" stop-opacity="0"/></radialGradient>'
        '<filter id="haze" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="2.6"/></filter></defs>'
        f'<rect width="64" height="64" rx="{corner}" fill="{INK}"/>'
        f'<g transform="translate({shift:g} {shift:g}) scale({size:g})">'
        f'{stroke("M16 47 44 9", BLUE, BLUE_CORE)}'
        f'{stroke("M48 47 20 9", RED, RED_CORE)}'
        '<circle cx="32" cy="50" r="11" fill="url(#coal)"/>'
        f'<circle cx="32" cy="49.4" r="3.4" fill="{GOLD}"/>'
        "</g></svg>\n"
    )


def draw_icons(target):
    """Write icon.svg and its PNG sizes. -> bytes written, by file."""
    os.makedirs(target, exist_ok=True)
    with open(os.path.join(target, "icon.svg"), "w", encoding="utf-8") as file:
        file.write(mark())
    with tempfile.TemporaryDirectory() as folder:
        for name, pixels, corner, size in SHEETS:
            source = os.path.join(folder, "mark.svg")
            with open(source, "w", encoding="utf-8") as file:
                file.write(mark(corner, size))
            out = os.path.join(target, name)
            subprocess.run(["rsvg-convert", "-w", str(pixels), "-h", str(pixels), source, "-o", out], check=True)
    return {name: os.path.getsize(os.path.join(target, name)) for name in os.listdir(target)}
