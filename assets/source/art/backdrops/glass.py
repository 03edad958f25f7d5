"""A close look into the trench: black glass, veins of fire, and two people in it, upside down.

They kneel at the upper edge, cut off by the frame; the glass has them whole.
"""

import cv2
import numpy as np

from .brush import coarse_fbm, paint
from .figure import silhouette
from .palette import linear, named, ramp
from .places import FRAME
from .stencil import over

WIDTH, HEIGHT = FRAME
SHAPE = (HEIGHT, WIDTH)
EDGE = 208  # px: where the ground ends and the glass begins
FLAT = 2  # how much flatter things lie than they are
ABOVE = 640  # px of room over the frame
# pose, scale, x of the ground they kneel on, px between their knees and the edge
KNEELING = (('him_knees', 0.66, 1232, 8), ('her_knees', 0.66, 850, 2))
INK = linear('#060607')
# what the glass shows of the sky: the low light near the edge is in the dark of the bank
SKY = ((0, '#120e0d'), (0.10, '#3a261c'), (0.26, '#87573a'), (0.44, '#a06d49'), (0.58, '#5d4334'), (0.78, '#1f1a19'), (1, '#08080a'))


def layers_of(x, y):
    """(name, linear colour, alpha or None), back to front."""
    shore = EDGE + 16 * coarse_fbm(x / 210, y * 0, 4, 701) + 7 * coarse_fbm(x / 40, y * 0, 3, 702, step=2)
    yield 'far', paint(_glass(x, y, shore).astype(np.float32), 705, 4, 0.6, 14), None
    colour, alpha = _bank(x, y, shore)
    yield 'fore', paint(colour.astype(np.float32), 706, 4, 0.5, 10), alpha


def _kneeling(turned_over):
    """Alpha and edge light of each, on the bank or in the glass."""
    for pose, scale, foot_x, gap in KNEELING:
        # drawn in a taller picture: who kneels at the edge has the head above the frame
        s = silhouette(pose, (HEIGHT + ABOVE, WIDTH), scale, foot_x, EDGE - gap + ABOVE)
        down, lift = (-1, 2 * EDGE + ABOVE) if turned_over else (1, -ABOVE)
        move = np.array([[1, 0, 0], [0, down, lift]], np.float32)
        edge = 0.55 * s.rim + 0.9 * s.foe
        yield tuple(cv2.warpAffine(part.astype(np.float32), move, (WIDTH, HEIGHT)) for part in (s.alpha, edge))


def _glass(x, y, shore):
    down = np.clip((y - shore) / (HEIGHT - EDGE), 0, 1)
    middle = np.exp(-((x - 1050) / 760) ** 2)[..., None]
    sky = ramp(down, [(at, linear(colour)) for at, colour in SKY])
    smoke = coarse_fbm(x / 320, y / 150, 5, 710) + 0.5 * coarse_fbm(x / 90, y / 60, 4, 711)
    picture = sky * middle * np.clip(0.62 + 0.55 * smoke, 0.12, 1.5)[..., None] + INK
    for alpha, edge in _kneeling(turned_over=True):
        picture = over(picture, INK * 0.7, 0.97 * alpha) + (edge * alpha)[..., None] * named('ember') * 0.20
    picture = _unsteady(picture, x, y)
    return _fire(_crust(picture, x, y, down), x, y, down)


def _unsteady(picture, x, y):
    """What is seen in glass that has flowed."""
    flow_x = 7 * coarse_fbm(x / 120, y / 34, 4, 720, step=2) + 2.5 * coarse_fbm(x / 34, y / 12, 3, 721, step=1)
    flow_y = 9 * coarse_fbm(x / 150, y / 40, 4, 722, step=2)
    seen = cv2.remap(picture.astype(np.float32), x + flow_x, y + flow_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return cv2.GaussianBlur(seen, (0, 0), 1.4)


def _crust(picture, x, y, down):
    """Where it has gone dull, and where a ridge of it shines."""
    broad = coarse_fbm(x / 240, y / 110, 5, 730)
    clear = np.exp(-((x - 1050) / 470) ** 4 - ((y - 470) / 360) ** 4)
    dull = np.clip((broad - 0.10 - 0.75 * clear) * 3.2, 0, 1)
    grain = 0.6 + 0.8 * coarse_fbm(x / 16, y / 9, 3, 731, step=1)
    picture = over(picture, linear('#171413') * grain[..., None], 0.92 * dull)
    height = coarse_fbm(x / 420, y / 90, 3, 732, step=2)
    shine = np.clip(height - np.roll(height, 5, axis=0), 0, 1) * (1 - 0.6 * dull) * (0.4 + down) * (1 - 0.92 * clear)
    return picture + (shine * 0.25)[..., None] * linear('#a9683e') * np.exp(-((x - 1056) / 900) ** 2)[..., None]


def _cracks(x, y, count, seed):
    """0..1: the lines along which the glass has broken, flattened as it is looked at from the side."""
    tall = HEIGHT * FLAT
    chance = np.random.default_rng(seed)
    seeds = np.full((tall, WIDTH), 255, np.uint8)
    for _ in range(count):
        seeds[int(chance.uniform(0, tall)), int(chance.uniform(0, WIDTH))] = 0
    _, piece = cv2.distanceTransformWithLabels(seeds, cv2.DIST_L2, 5)
    bent_x = x + 16 * coarse_fbm(x / 90, y / 60, 4, seed + 1) + 4 * coarse_fbm(x / 18, y / 12, 2, seed + 2, step=1)
    bent_y = FLAT * y + 16 * coarse_fbm(x / 90, y / 60, 4, seed + 3) + 4 * coarse_fbm(x / 18, y / 12, 2, seed + 4, step=1)
    piece = cv2.remap(piece.astype(np.float32), bent_x, bent_y, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REFLECT)
    line = (np.abs(piece - np.roll(piece, 1, axis=1)) + np.abs(piece - np.roll(piece, 1, axis=0)) > 0.5).astype(np.float32)
    return cv2.GaussianBlur(line, (0, 0), 1.0)


def _fire(picture, x, y, down):
    """Veins: cracks to the fire below, open along both sides, dark hairs where the two are."""
    aside = np.clip((np.abs(x - 1050) - 255) / 340, 0, 1)
    heat = np.clip(0.9 * aside + 0.45 * coarse_fbm(x / 260, y / 140, 4, 742) - 0.05, 0, 1.3)
    heat = heat * np.clip((down - 0.02) * 14, 0, 1) * np.clip(1.3 - 0.7 * down, 0.4, 1)
    wide, fine = _cracks(x, y, 150, 740), _cracks(x, y, 420, 745)
    picture = picture * (1 - 0.55 * np.clip(wide + 0.5 * fine, 0, 1) * (1 - np.clip(heat, 0, 1)))[..., None]
    fire = np.clip(1.7 * wide * heat + 1.1 * fine * np.clip(heat - 0.45, 0, 1), 0, 1.6)
    fire = fire + 1.8 * np.clip(cv2.GaussianBlur(fire, (0, 0), 2.2) - 0.10, 0, 1) * np.clip(heat - 0.3, 0, 1)
    glow = cv2.GaussianBlur(fire, (0, 0), 13) + 1.2 * cv2.GaussianBlur(fire, (0, 0), 48)
    picture = picture + fire[..., None] * named('ember') * 0.75 + np.clip(fire - 0.7, 0, 1)[..., None] * named('gold') * 0.7
    return picture + glow[..., None] * named('rust') * 1.1


def _bank(x, y, shore):
    """The burnt edge above, with the fire of the glass along it, and those who kneel on it as far as they are seen."""
    alpha = np.clip((shore - y) / 4, 0, 1)
    rough = coarse_fbm(x / 26, y / 14, 4, 750, step=2)
    colour = linear('#0b0a0a') * (1 + 0.9 * rough)[..., None]
    lip = np.exp(-np.clip(shore - y, 0, None) / 9) * np.clip(0.45 + 0.7 * coarse_fbm(x / 130, y / 90, 4, 751), 0, 1)
    colour = colour + lip[..., None] * named('ember') * 0.30
    for body, edge in _kneeling(turned_over=False):
        colour = over(colour, INK * 0.6, body) + (edge * body)[..., None] * named('ember') * 0.16
        alpha = np.maximum(alpha, body)
    return colour, alpha
