"""A memory: snow at night, a slope, firs. Cold, but grey: only the blades have a colour."""

import cv2
import numpy as np

from .brush import coarse_fbm, paint
from .duel import add_people
from .palette import linear, ramp
from .places import FRAME
from .stencil import bar, over, polygons

WIDTH, HEIGHT = FRAME
SHAPE = (HEIGHT, WIDTH)
HORIZON = 742
SKY = ((0, '#6c6e72'), (0.12, '#55575c'), (0.35, '#35373c'), (0.7, '#1d1e22'), (1.1, '#101114'))
# colour, foot (px), how many firs, how tall (px): from far to near
FIRS = (('#4b4d52', 738, 46, 150), ('#303237', 752, 26, 270), ('#1a1b1e', 778, 13, 470))
PEOPLE = (('her_attack', 0.20, 930, 842, False), ('him_strike', 0.20, 1206, 846, True))
# flakes: how many, radius and blur (px), strength
FLAKES = ((420, 1.3, 0.8, 0.55), (120, 2.6, 1.8, 0.45), (26, 7, 5, 0.35))


def still(x, y):
    """The whole picture, people included, linear RGB."""
    return slope(x, y, PEOPLE)


def slope(x, y, people, held=None):
    """The slope at night with people on it, linear RGB. held: see `add_people`."""
    up = np.clip((HORIZON - y) / HORIZON, 0, 1.1)
    picture = ramp(up, [(height, linear(colour)) for height, colour in SKY])
    picture = picture * (0.86 + 0.35 * coarse_fbm(x / 420, y / 130, 5, 601))[..., None]
    chance = np.random.default_rng(602)
    for plane, (colour, foot, count, tall) in enumerate(FIRS):
        firs = []
        for _ in range(count):
            at_x, at_y = chance.uniform(-60, WIDTH + 60), foot + chance.uniform(-8, 14)
            firs += fir(chance, at_x, at_y, tall * chance.uniform(0.55, 1.15))
        clearing = np.clip(np.abs(x - WIDTH / 2) / 330 - 0.35, 0, 1) if plane == len(FIRS) - 1 else 1
        picture = over(picture, linear(colour), polygons(SHAPE, firs, 0.6) * clearing)
        mist = np.exp(-((y - foot) / (46 + 20 * plane)) ** 2)
        mist = mist * (0.55 + 0.4 * coarse_fbm(x / 260, y / 50, 4, 610 + plane))
        picture = over(picture, linear('#6f7175') * 0.8, np.clip(mist, 0, 0.8))
    picture = paint(_slope(picture, x, y).astype(np.float32), 607, 6, 0.5, 12)
    picture, glow = add_people(picture, x, y, people, held=held)
    return picture + glow


def _slope(picture, x, y):
    top = 770 + 34 * coarse_fbm(x / 520, y * 0, 3, 603) + 8 * coarse_fbm(x / 90, y * 0, 3, 604)
    drift = 0.62 + 0.30 * coarse_fbm(x / 300, y / 34, 4, 605) + 0.10 * coarse_fbm(x / 40, y / 9, 3, 606, step=2)
    shade = np.clip(1.15 - (y - top) / 330, 0.10, 1)
    return over(picture, linear('#7d8085') * (drift * shade)[..., None] * 0.85, np.clip((y - top) / 3, 0, 1))


def fir(chance, x, foot, tall):
    """The outlines of a fir standing at (x, foot), `tall` px high: tiers of drooping boughs."""
    tiers = int(5 + tall / 60)
    outlines = [bar((x, foot), (x, foot - tall), max(2, tall * 0.018))]
    for k in range(tiers):
        t = k / tiers
        top, half = foot - tall * (1 - 0.86 * t), tall * (0.035 + 0.15 * t) * chance.uniform(0.75, 1.2)
        drop = tall * (0.10 + 0.06 * t)
        right, left = top + drop * chance.uniform(0.7, 1.1), top + drop * chance.uniform(0.7, 1.1)
        outlines.append([
            (x, top - drop * 0.6), (x + half * 0.5, top + drop * 0.2), (x + half, right), (x + half * 0.3, top + drop * 0.45),
            (x - half * 0.35, top + drop * 0.5), (x - half, left), (x - half * 0.5, top + drop * 0.2),
        ])
    return outlines


def before(x, y):
    """Falling snow near the eye, the nearest out of focus: colour and alpha."""
    chance = np.random.default_rng(608)
    alpha = np.zeros(SHAPE, np.float32)
    for count, radius, blur, strength in FLAKES:
        sheet = np.zeros(SHAPE, np.float32)
        for _ in range(count):
            at_x, at_y = chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT)
            slant = radius * chance.uniform(0.6, 2.0)
            ends = ((int(at_x * 8), int(at_y * 8)), (int((at_x + slant * 0.5) * 8), int((at_y + slant) * 8)))
            cv2.line(sheet, *ends, float(chance.uniform(0.4, 1)), max(1, int(radius * 2)), cv2.LINE_AA, 3)
        alpha = np.maximum(alpha, cv2.GaussianBlur(sheet, (0, 0), blur) * strength)
    return np.broadcast_to(linear('#b9bbbe'), (HEIGHT, WIDTH, 3)), alpha
