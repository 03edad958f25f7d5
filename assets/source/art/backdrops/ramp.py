"""The hold of a ship, dark; its ramp all but closed on a slit of red smoke.

`slit` has the ramp still open by a hand, `shut` the hair line that is left: the game goes from one to the other. The hold is
seen by what comes through the slit alone.
"""

import cv2
import numpy as np

from .brush import coarse_fbm, paint
from .palette import linear, named
from .places import FRAME
from .stencil import bar, over, polygons

WIDTH, HEIGHT = FRAME
SHAPE = (HEIGHT, WIDTH)
MIDDLE = 1056
SLIT = 420  # px: height of the gap's middle
LEFT, RIGHT = 700, 1412
BRIGHT = 1.5  # it is shown in a light that leaves half of it
OPEN, SHUT = 60, 2.2  # px from edge to edge
# those who stand before us: middle of the head (px), height of a head
BACKS = ((742, 850, 150), (1404, 800, 138), (380, 800, 230), (1760, 740, 205))


def layers_of(x, y):
    """(name, linear colour, alpha or None), back to front."""
    for layer, gap in (('slit', OPEN), ('shut', SHUT)):
        yield layer, paint((BRIGHT * _outside(x, y, gap)).astype(np.float32), 905, 4, 0.6, 14), None
    colour, alpha = _crew(x, y)
    yield 'crew', paint(colour.astype(np.float32), 906, 4, 0.6, 10), alpha


def _outside(x, y, gap):
    """The hold with the gap at the end of it, `gap` px high."""
    upper, lower = SLIT - gap / 2, SLIT + gap / 2
    smoke = 0.62 + 0.8 * coarse_fbm(x / 120, y / 26, 5, 911, step=2) + 0.3 * coarse_fbm(x / 30, y / 12, 3, 912, step=1)
    stain = np.exp(-((x - MIDDLE - 40) / 210) ** 2)  # where he stands, the smoke is reddest
    sky = linear('#7a2a1a') * np.clip(smoke, 0.1, 1.6)[..., None] + (stain * np.clip(smoke, 0, 1.5))[..., None] * named('red') * 0.85
    sky = sky + (stain ** 6)[..., None] * named('red_core') * 0.10 * np.clip(smoke, 0, 1)[..., None]
    inside = np.clip((x - LEFT) / 5, 0, 1) * np.clip((RIGHT - x) / 5, 0, 1)
    seen = np.clip((y - upper) / 1.5 + 0.5, 0, 1) * np.clip((lower - y) / 1.5 + 0.5, 0, 1) * inside
    strength = (gap / OPEN) ** 0.6
    picture = over(_hold(x, y, strength, lower), sky, seen)
    halo = cv2.GaussianBlur(seen.astype(np.float32), (0, 0), 18) + 1.3 * cv2.GaussianBlur(seen.astype(np.float32), (0, 0), 70)
    return picture + halo[..., None] * named('red') * 0.22


def _hold(x, y, strength, lower):
    """Walls, ribs and floor that run towards the gap, and the light that runs along them."""
    across, down = x - MIDDLE, y - SLIT
    away = np.maximum(np.abs(across) / 356, np.abs(np.where(down > 0, down / 250, down / 190)))  # 1 at the end wall
    side = np.abs(across) / 356 > np.abs(np.where(down > 0, down / 250, down / 190))
    floor = ~side & (down > 0)
    grain = 0.8 + 0.5 * coarse_fbm(x / 50, y / 34, 4, 921, step=2)
    ring = np.abs((np.log(np.maximum(away, 0.9)) * 5.2) % 1.0 - 0.5)
    rib = np.exp(-((0.5 - ring) / 0.07) ** 2)
    face = np.exp(-((0.5 - ring - 0.14) / 0.11) ** 2)
    reach = np.exp(-(away - 1) / 0.85) * strength
    grazing = np.where(side, np.exp(-((down - 20) / 260) ** 2), np.where(floor, 1.25, 0.55))
    lit = np.clip(reach, 0, 1) * grazing * grain * (0.42 + 0.5 * face) * (1 - 0.75 * rib)
    shine = floor * np.exp(-((across / (250 + 0.45 * np.maximum(down, 0))) ** 2)) * np.exp(-np.maximum(down, 0) / 420) * strength
    shine = shine * np.clip(0.5 + 0.9 * coarse_fbm(x / 210, y / 10, 4, 922, step=2), 0, 1)
    end = (np.abs(across) < 356) & (np.abs(np.where(down > 0, down / 250, down / 190)) < 1)
    plate = _ramp(x, y, strength, lower)
    picture = linear('#060607') * (0.8 + 0.4 * grain)[..., None] + lit[..., None] * linear('#7a2a1e') * 0.75
    picture = picture + (shine * ~end)[..., None] * linear('#b0301f') * 0.6
    return np.where(end[..., None], plate, picture)


def _ramp(x, y, strength, lower):
    """The raised ramp below the gap with its treads, and the wall above it."""
    below = np.clip(y - lower, 0, None)
    tread = np.exp(-(((below % 44) - 22) / 5) ** 2)
    light = np.exp(-below / 30) * 0.5 * strength + 0.05
    picture = linear('#0a0808') + (light * (0.35 + 0.65 * tread))[..., None] * linear('#7a2a1e') * 0.6
    piston = polygons(SHAPE, [bar((LEFT + 34, 690), (LEFT + 96, SLIT + 10), 15), bar((RIGHT - 34, 690), (RIGHT - 96, SLIT + 10), 15)])
    return over(picture, linear('#040405'), piston)


def _crew(x, y):
    """Backs of those who got aboard, out of focus between us and the gap."""
    colour, alpha = np.broadcast_to(linear('#040405'), (*SHAPE, 3)), np.zeros(SHAPE, np.float32)
    for px, py, tall in BACKS:
        mask = polygons(SHAPE, _back(px, py, tall), 0.014 * tall)
        inner = np.roll(cv2.GaussianBlur(mask, (0, 0), 0.03 * tall), int(0.025 * tall), axis=0)
        inner = np.roll(inner, int(-0.03 * tall * np.sign(MIDDLE - px)), axis=1)
        edge = np.clip(mask - inner, 0, 1) * np.clip(1.1 - np.hypot(x - MIDDLE, (y - SLIT) * 1.2) / 900, 0, 1)
        colour = over(colour, linear('#040405'), mask) + edge[..., None] * named('red') * 0.34
        alpha = np.maximum(alpha, mask)
    return colour, alpha


def _back(x, y, tall):
    """Outlines of a head in a flier's cap and two shoulders; `tall` px from the chin to the crown, twice."""
    turn = np.linspace(0, 2 * np.pi, 40)
    head = [(x + 0.33 * tall * np.cos(a), y + 0.46 * tall * np.sin(a) * (1.0 if np.sin(a) < 0 else 0.92)) for a in turn]
    flap = [(x - 0.37 * tall, y), (x - 0.40 * tall, y + 0.34 * tall), (x - 0.30 * tall, y + 0.5 * tall),
            (x + 0.30 * tall, y + 0.5 * tall), (x + 0.40 * tall, y + 0.34 * tall), (x + 0.37 * tall, y)]
    slope = [(0.22, 0.36), (0.32, 0.62), (0.66, 0.76), (0.98, 0.92), (1.12, 1.25), (1.22, 2.0), (1.3, 4.0)]
    trunk = [(x - a * tall, y + b * tall) for a, b in slope] + [(x + a * tall, y + b * tall) for a, b in reversed(slope)]
    return [head, flap, trunk]
