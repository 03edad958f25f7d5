"""A girl on a dune, small, in much pale sky: hot day, everything bleached; high up something flies.

`field` is the dune with her on it; the sky and the far dunes lie behind it.
"""

import cv2
import numpy as np

from .brush import coarse_fbm, paint
from .palette import linear, ramp
from .places import FRAME
from .stencil import bar, over, polygons

WIDTH, HEIGHT = FRAME
SHAPE = (HEIGHT, WIDTH)
HORIZON = 800  # px
SKY = ((0, '#e3cfa9'), (0.07, '#dcc8a6'), (0.25, '#c9b99d'), (0.55, '#b3aa9a'), (0.85, '#9d9a93'), (1.1, '#8f8e8b'))
GLARE = (520, 210)  # px: the sun stands there behind dust
# far dunes: height of the crest (px), how it swings, seed, colour
FAR = ((796, 20, 41, '#cdb894'), (826, 30, 42, '#bda47d'), (872, 46, 43, '#ab8f69'))
PEAK = (1128, 826)  # px: where she stands
TALL = 112  # px from her soles to her crown
TRAIL = ((1010, 262), (1392, 158))  # px: what she looks at, and where it came from
FINER = 8
NECK, TILT = 0.80, -0.42  # height the head turns about; rad by which it lies back (she looks to the left)


def layers_of(x, y):
    """(name, linear colour, alpha or None), back to front."""
    sky = _sky(x, y).astype(np.float32)
    yield 'sky', 0.4 * paint(sky, 961, 8, 0.25, 16) + 0.6 * sky, None
    colour, alpha = _far(x, y)
    yield 'far', paint(colour.astype(np.float32), 962, 5, 0.4, 14), alpha
    colour, alpha = _dune(x, y)
    colour = paint(colour.astype(np.float32), 963, 4, 0.7, 14)
    girl, lit = _girl()
    dark, light = linear('#2b231d'), linear('#e8cfa2')
    colour = over(colour, dark * (1 - lit[..., None]) + light * 0.62 * lit[..., None], girl)
    yield 'field', colour, np.maximum(alpha, girl)


def _sky(x, y):
    up = np.clip((HORIZON - y) / HORIZON, 0, 1.1)
    picture = ramp(up, [(at, linear(colour)) for at, colour in SKY])
    away = np.hypot((x - GLARE[0]) / 1.2, y - GLARE[1])
    picture = picture + (0.20 * np.exp(-away / 190) + 0.13 * np.exp(-away / 620))[..., None] * linear('#fff0d0')
    veil = coarse_fbm((x + 0.5 * y) / 620, y / 110, 5, 951) + 0.4 * coarse_fbm(x / 190, y / 46, 4, 952)
    picture = picture * (1 + 0.10 * veil * np.clip(up * 3, 0.25, 1))[..., None]
    return _trail(picture, x, y)


def _trail(picture, x, y):
    """A hair of vapour, thin and new at what flies, wide and torn behind it."""
    (x0, y0), (x1, y1) = TRAIL
    length = np.hypot(x1 - x0, y1 - y0)
    along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length
    across = ((y - y0) * (x1 - x0) - (x - x0) * (y1 - y0)) / length + 3 * coarse_fbm(x / 60, y / 60, 3, 953, step=1) * along / length
    wide = 1.3 + 5.5 * np.clip(along / length, 0, 2)
    line = np.exp(-(across / wide) ** 2) * np.clip(along / 10, 0, 1) * np.exp(-np.clip(along, 0, None) / (0.62 * length))
    picture = over(picture, linear('#fff6e4'), np.clip(0.75 * line, 0, 1))
    ship = polygons(SHAPE, [[(x0 - 7, y0 + 2), (x0 + 2, y0 - 3), (x0 + 9, y0 - 3), (x0 + 5, y0 + 1)]], 0.5)
    return over(picture, linear('#4a443f'), 0.9 * ship)


def _far(x, y):
    """Ranges of dunes in the haze."""
    colour, alpha = np.zeros((*SHAPE, 3), np.float32), np.zeros(SHAPE, np.float32)
    for level, swing, seed, tone in FAR:
        crest = level - swing * (coarse_fbm(x / 380, y * 0, 3, seed) + 0.5 * np.abs(coarse_fbm(x / 170, y * 0, 2, seed + 7)))
        mask = np.clip((y - crest) / 2, 0, 1)
        side = np.clip(0.5 + 1.6 * coarse_fbm((x + 1.3 * (y - crest)) / 210, y * 0, 2, seed + 3), 0, 1)
        shade = (0.72 + 0.28 * side) * (1 + 0.05 * coarse_fbm(x / 60, y / 12, 3, seed + 5))
        colour = over(colour, linear(tone) * shade[..., None], mask)
        alpha = np.maximum(alpha, mask)
    return colour, alpha


def _crest(x):
    """Height of the near dune against the sky, px: a long windward slope up to her, a short lee behind."""
    px, py = PEAK
    left = py + 250 * np.clip((px - x) / 1050, 0, 2) ** 1.35
    right = py + 190 * np.clip((x - px) / 620, 0, 2) ** 0.92
    return np.where(x < px, left, right)


def _dune(x, y):
    crest = _crest(x) + 5 * coarse_fbm(x / 160, y * 0, 3, 971)
    alpha = np.clip((y - crest) / 1.6, 0, 1)
    down = np.clip(y - PEAK[1], 0, None)
    spine = PEAK[0] + 10 + 0.55 * down + 78 * np.sin(down / 118.0) + 10 * coarse_fbm(y / 60, y * 0, 3, 972, step=2)
    lee = np.clip((x - spine) / 5, 0, 1)
    sheen = np.exp(-np.clip(spine - x, 0, None) / 420)
    bend = 16 * coarse_fbm(x / 260, y / 200, 3, 973)
    ripple = np.sin((y * 1.35 + 0.34 * x + bend * 2.2) / (4.2 + down / 70)) * np.clip(down / 60, 0, 1)
    ripple = ripple * np.clip(0.6 + coarse_fbm(x / 130, y / 60, 3, 974), 0, 1)
    windward = linear('#d9bd8c') * (0.62 + 0.22 * sheen + 0.055 * ripple)[..., None]
    slide = coarse_fbm((x - 0.4 * down) / 26, y / 170, 4, 975, step=2)
    shadow = linear('#8f7354') * (0.56 + 0.10 * slide + 0.16 * np.exp(-np.clip(x - spine, 0, None) / 60))[..., None]
    colour = windward * (1 - lee[..., None]) + shadow * lee[..., None]
    colour = colour * np.clip(1.06 - down / 900, 0.6, 1.06)[..., None]  # words lie below
    return _shadow_of_her(colour, x, y), alpha


def _shadow_of_her(colour, x, y):
    along, across = x - PEAK[0], y - PEAK[1] - 6 - 0.42 * (x - PEAK[0])
    cast = np.exp(-(across / 7) ** 2) * np.clip(along / 6, 0, 1) * np.clip((130 - along) / 60, 0, 1)
    return colour * (1 - 0.45 * cast[..., None])


def _girl():
    """Alpha of her, and how much of it the sun catches: drawn large, in profile to the left, her face up."""
    canvas = (int(TALL * 1.5) * FINER, int(TALL * 1.1) * FINER)
    unit, foot = TALL * FINER, (canvas[1] * 0.5, canvas[0] - 14 * FINER)
    at = lambda points: [(foot[0] + px * unit, foot[1] - py * unit) for px, py in points]  # noqa: E731

    def tilted(points):
        """A point of the head, which lies back on the neck."""
        cos, sin = np.cos(TILT), np.sin(TILT)
        return at([(cos * px - sin * (py - NECK) + 0.012, NECK + sin * px + cos * (py - NECK)) for px, py in points])

    def ball(px, py, wide, high):
        return tilted([(px + wide * np.cos(a), py + high * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 28)])

    head = [ball(-0.005, 0.875, 0.098, 0.104)]
    face = [tilted([(-0.085, 0.93), (-0.118, 0.912), (-0.139, 0.884), (-0.117, 0.872), (-0.120, 0.85), (-0.092, 0.815),
                    (-0.03, 0.79), (0.02, 0.8)])]
    knots = [ball(0.062, 0.985, 0.046, 0.040), ball(0.118, 0.905, 0.044, 0.041), ball(0.098, 0.815, 0.037, 0.036)]
    neck = [at([(-0.03, 0.82), (0.045, 0.82), (0.055, 0.72), (-0.035, 0.72)])]
    tunic = [at([(-0.05, 0.745), (0.06, 0.745), (0.105, 0.70), (0.10, 0.56), (0.095, 0.47), (0.15, 0.30), (0.135, 0.275),
                 (0.03, 0.265), (-0.09, 0.28), (-0.125, 0.295), (-0.085, 0.47), (-0.095, 0.6), (-0.09, 0.70)])]
    legs = [at([(-0.075, 0.29), (0.0, 0.29), (-0.02, 0.05), (-0.015, 0.0), (-0.115, 0.0), (-0.11, 0.022), (-0.07, 0.05)]),
            at([(0.03, 0.29), (0.11, 0.29), (0.085, 0.05), (0.09, -0.006), (-0.005, -0.006), (0.0, 0.02), (0.038, 0.05)])]
    arm = [bar(*at([(0.03, 0.715), (0.062, 0.52)]), 0.062 * unit), bar(*at([(0.062, 0.53), (0.028, 0.375)]), 0.046 * unit)]
    bag = [at([(0.08, 0.50), (0.17, 0.485), (0.185, 0.36), (0.095, 0.35)]), bar(*at([(-0.05, 0.72), (0.12, 0.46)]), 0.016 * unit)]
    hair = [tilted([(0.03, 0.97), (0.1, 0.93), (0.11, 0.83), (0.05, 0.79), (0.0, 0.9)])]
    everything = [*head, *face, *knots, *neck, *tunic, *legs, *arm, *bag, *hair]
    mask = polygons(canvas, everything, 1.5)
    cloth = polygons(canvas, [*tunic, *neck, *face], 2)
    dark = polygons(canvas, [*knots, *hair, *bag, *arm], 2)
    y, x = np.mgrid[0:canvas[0], 0:canvas[1]].astype(np.float32)
    turned = np.clip(0.62 - (x - foot[0]) / (0.20 * unit), 0, 1)  # the sun stands to the left of her
    edge = np.clip(mask - np.roll(cv2.GaussianBlur(mask, (0, 0), 0.012 * unit), (int(0.010 * unit), int(0.022 * unit)), (0, 1)), 0, 1)
    lit = np.clip(0.55 * cloth * turned * (1 - dark) + 0.35 * edge, 0, 1) * (1 - 0.55 * dark)
    small = (canvas[1] // FINER, canvas[0] // FINER)
    mask, lit = (cv2.resize(part, small, interpolation=cv2.INTER_AREA) for part in (mask, lit))
    left, top = round(PEAK[0] - foot[0] / FINER), round(PEAK[1] + 3 - foot[1] / FINER)
    alpha, sun = np.zeros(SHAPE, np.float32), np.zeros(SHAPE, np.float32)
    alpha[top:top + small[1], left:left + small[0]] = mask
    sun[top:top + small[1], left:left + small[0]] = lit
    return alpha, sun
