"""A memory: a hangar gate full of pale rain, a wet deck, black iron."""

import cv2
import numpy as np

from .brush import coarse_fbm, paint
from .duel import add_people
from .palette import linear, ramp
from .places import FRAME
from .stencil import bar, box, over, polygons

WIDTH, HEIGHT = FRAME
SHAPE = (HEIGHT, WIDTH)
FLOOR, LEFT, RIGHT, TOP = 806, 566, 1546, 262  # px: the gate
GATE = [(LEFT + 60, TOP), (RIGHT - 60, TOP), (RIGHT, TOP + 70), (RIGHT, FLOOR), (LEFT, FLOOR), (LEFT, TOP + 70)]
OUTSIDE = ((0, '#2c2d30'), (0.5, '#55555a'), (0.85, '#8f8a83'), (1, '#b0a899'))
ROOFS = [(LEFT, FLOOR - 92), (700, FLOOR - 120), (860, FLOOR - 104), (1010, FLOOR - 168), (1080, FLOOR - 168),
         (1130, FLOOR - 110), (1330, FLOOR - 128), (RIGHT, FLOOR - 96), (RIGHT, FLOOR), (LEFT, FLOOR)]
SHIP = [[(1500, FLOOR + 14), (1512, 690), (1580, 640), (1700, 612), (1900, 600), (WIDTH, 566), (WIDTH, FLOOR + 60),
         (1760, FLOOR + 52)], [(1640, 620), (1700, 470), (1730, 462), (1764, 606)]]
CRATES = [box(210, 716, 330, FLOOR + 22), box(300, 668, 384, 720), box(352, 742, 452, FLOOR + 16)]
PEOPLE = (('her_guard', 0.235, 900, 880, False), ('him_level', 0.235, 1262, 884, True))
WET_LEVEL = 884


def still(x, y):
    """The whole picture, people included, linear RGB."""
    gate = polygons(SHAPE, [GATE])
    inside = np.exp(-np.hypot((x - WIDTH / 2) / 760, (y - 560) / 420) ** 2)[..., None]
    picture = over(linear('#0c0d0f') + inside * linear('#2a2b2d'), _outside(x, y), gate)
    picture = over(picture, _deck(x, y), np.clip((y - FLOOR) / 3, 0, 1))
    black = polygons(SHAPE, _iron() + SHIP + CRATES, 0.7)
    picture = over(picture, linear('#0b0b0d'), black)
    chains = np.zeros(SHAPE, np.uint8)
    for top, end in ((722, 470), (744, 470), (1388, 392)):
        cv2.line(chains, (top, 96), (top + 6, end), 255, 3, cv2.LINE_AA)
    picture = over(picture, linear('#0d0d0f'), chains.astype(np.float32) / 255)
    picture = paint(picture.astype(np.float32), 624, 4, 0.75, 14)
    rain = streaks(625, 900, 70) * gate * (1 - black) * (y < FLOOR)
    picture = picture + rain[..., None] * linear('#b9b4ab') * 0.30
    picture, glow = add_people(picture, x, y, PEOPLE, mirror=WET_LEVEL)
    return picture + glow


def _outside(x, y):
    rain = 0.80 + 0.30 * coarse_fbm(x / 330, y / 200, 4, 621)
    rain = rain + 0.10 * coarse_fbm((x - y * 0.12) / 5, y / 240, 2, 622, step=1)
    down = np.clip((y - TOP) / (FLOOR - TOP), 0, 1)
    air = ramp(down, [(height, linear(colour)) for height, colour in OUTSIDE]) * rain[..., None]
    air = air * (0.55 + 0.6 * np.exp(-((x - 1010) / 360) ** 2))[..., None]
    return over(air, linear('#6d6b69'), polygons(SHAPE, [ROOFS], 2.0) * 0.75)


def _deck(x, y):
    shine = np.exp(-((x - WIDTH / 2) / (430 + (y - FLOOR) * 1.4)) ** 4) * np.exp(-(y - FLOOR) / 250)
    puddles = np.clip(0.45 + 0.9 * coarse_fbm(x / 230, y / 22, 4, 623), 0, 1)
    return linear('#0d0e10') + (shine * (0.25 + 0.75 * puddles))[..., None] * linear('#7d7a75') * 0.75


def _iron():
    """Outlines of the roof, its gantry and the pillars."""
    iron = [box(0, 0, WIDTH, 96), box(0, 168, WIDTH, 177), box(0, 212, WIDTH, 221)]
    for at in (150, 380, 1720, 1960):
        brace = 70 if at < WIDTH / 2 else -70
        iron += [box(at - 17, 0, at + 17, FLOOR + 40), bar((at, 190), (at + brace, 90), 15)]
    return iron + [bar((k * 88, 172), (k * 88 + 88, 214), 6) for k in range(25)]


def streaks(seed, count, length):
    """Mask of slanting rain over the whole frame; length in px."""
    chance = np.random.default_rng(seed)
    sheet = np.zeros(SHAPE, np.float32)
    for _ in range(count):
        at_x, at_y = chance.uniform(0, WIDTH), chance.uniform(-length, HEIGHT)
        reach = length * chance.uniform(0.5, 1.4)
        ends = ((int(at_x * 8), int(at_y * 8)), (int((at_x - 0.13 * reach) * 8), int((at_y + reach) * 8)))
        cv2.line(sheet, *ends, float(chance.uniform(0.2, 0.8)), 1, cv2.LINE_AA, 3)
    return cv2.GaussianBlur(sheet, (0, 0), 0.7)


def before(x, y):
    """The dark edge of the near gate, out of focus: colour and alpha."""
    left = np.clip((190 - x + 0.04 * y) / 40, 0, 1)
    right = np.clip((x - 1985 + 0.04 * y) / 40, 0, 1)
    alpha = cv2.GaussianBlur(np.clip(left + right, 0, 1).astype(np.float32), (0, 0), 9)
    return np.broadcast_to(linear('#060607'), (HEIGHT, WIDTH, 3)), alpha
