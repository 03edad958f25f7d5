"""python3 cot.py    the room with the medical cot: cot_far (wall and lamp), cot_field (floor and cot), cot_fore

She lies on it as the pose `her_cot`, drawn at SCALE with her ground anchor on PILLOW_LINE. No render.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import cv2  # noqa: E402
import numpy as np  # noqa: E402

from backdrops.brush import coarse_fbm, paint, save  # noqa: E402
from backdrops.palette import linear, named, to_srgb  # noqa: E402
from backdrops.places import FRAME  # noqa: E402
from backdrops.stencil import bar, box, grid, over, polygons, upper_edge  # noqa: E402
from backdrops.workshop import layers  # noqa: E402

WIDTH, HEIGHT = FRAME
SHAPE = (HEIGHT, WIDTH)
SCALE = 0.62  # of her picture, in px of this frame
LAMP = (1240, 470)
COT_LEFT, COT_RIGHT, PILLOW_LINE = 560, 1500, 824
FLOOR = 1010
RIB = 236  # px between the ribs of the wall


def wall(x, y):
    """Ribbed metal and canvas in the light of one small lamp; a port with a few stars."""
    away = np.hypot(x - LAMP[0], (y - LAMP[1]) * 1.06)
    near, wide = np.exp(-(away / 210) ** 1.2), np.exp(-(away / 470) ** 1.5)
    stain = coarse_fbm(x / 260, y / 190, 5, 501) * 0.5 + coarse_fbm(x / 60, y / 300, 4, 502) * 0.25
    stain = stain + 0.22 * coarse_fbm(x / 150, y / 8, 3, 506, step=2)  # the brush goes along the wall
    light = linear('#0d0d0f') + wide[..., None] * linear('#4a352a') * (0.9 + 0.8 * stain[..., None])
    light = light + near[..., None] * linear('#a4693a') * (0.75 + 0.5 * stain[..., None])
    leaning = 1056 + (x - 1056) * (1 + 0.00016 * (620 - y))  # the hull closes in overhead
    phase = ((leaning - 120 + 3 * coarse_fbm(x / 90, y / 400, 2, 503)) / RIB) % 1.0
    towards = np.sign(LAMP[0] - x)
    rib = np.exp(-((phase - 0.5) / 0.055) ** 2)
    lit = np.exp(-((phase - 0.5 - 0.055 * towards) / 0.016) ** 2)
    light = light * (1 - 0.62 * rib[..., None]) + (lit * wide)[..., None] * linear('#8a5a34') * 0.55
    for level, deep in ((196, 30), (250, 16), (664, 22)):  # rails and pipes
        band = np.exp(-((y - level) / deep) ** 4)
        top = np.exp(-((y - level + deep * 0.8) / 4) ** 2)
        light = light * (1 - 0.66 * band[..., None]) + (top * wide)[..., None] * linear('#9a663c') * 0.5
    return _lamp(_port(light, x, y), x, y, away)


def _port(light, x, y):
    centre, radius = (472, 402), 104
    away = np.hypot(x - centre[0], y - centre[1])
    frame = np.clip((radius + 20 - away) / 2, 0, 1)
    glass = np.clip((radius - away) / 2, 0, 1)
    light = over(light, linear('#0a0a0b'), frame)
    night = linear('#18181a') + np.clip((y - centre[1]) / 300 + 0.25, 0, 1)[..., None] * linear('#2d2c2d')
    chance = np.random.default_rng(504)
    stars = np.zeros(SHAPE, np.float32)
    for _ in range(34):
        angle, r = chance.uniform(0, 2 * np.pi), radius * np.sqrt(chance.random())
        cv2.circle(stars, (int(centre[0] + r * np.cos(angle)), int(centre[1] + r * np.sin(angle))), 1,
                   float(chance.uniform(0.1, 0.6)), -1, cv2.LINE_AA)
    light = over(light, night + stars[..., None] * named('paper'), glass)
    ring = np.exp(-((away - radius - 9) / 3.5) ** 2) * np.clip((x - centre[0]) / radius, 0, 1)
    return light + ring[..., None] * linear('#7a5030') * 0.5


def _lamp(light, x, y, away):
    cage = [bar((LAMP[0] - 26, LAMP[1] - 34), (LAMP[0] + 26, LAMP[1] - 34), 12)]
    light = over(light, linear('#0a0908'), polygons(SHAPE, cage))
    core = np.exp(-(np.hypot((x - LAMP[0]) / 1.0, (y - LAMP[1]) / 1.4) / 13) ** 3)
    return light + core[..., None] * named('gold') * 1.5 + np.exp(-away / 52)[..., None] * named('ember') * 0.34


def cot(x, y):
    """Floor, cot, blanket and the stand with its bag: colour and alpha."""
    dark, edge = linear('#0a0a0b'), linear('#b0733f')
    floor = np.clip((y - FLOOR) / 6, 0, 1)
    shine = np.exp(-(((x - 1180) / 560) ** 2)) * np.exp(-((y - FLOOR) / 90))
    shine = shine * (0.6 + 0.5 * coarse_fbm(x / 160, y / 12, 3, 511))
    colour = np.broadcast_to(dark, (HEIGHT, WIDTH, 3)) + np.clip(shine, 0, 1)[..., None] * linear('#5b3a22') * 0.55
    alpha = floor.copy()
    top, thick = PILLOW_LINE - 6, 40
    frame = [box(COT_LEFT - 26, top + thick, COT_RIGHT + 26, top + thick + 20)]
    for leg in (COT_LEFT + 70, COT_RIGHT - 70):
        frame.append(bar((leg - 70, top + thick + 16), (leg + 74, FLOOR + 26), 15))
        frame.append(bar((leg + 70, top + thick + 16), (leg - 74, FLOOR + 26), 15))
    frame.append(bar((COT_LEFT - 20, top + thick + 10), (COT_LEFT - 34, top - 78), 14))
    frame.append(bar((COT_LEFT - 37, top - 74), (COT_LEFT - 4, top - 80), 11))
    wave = [(px, top + 5 * np.sin(px / 61.0) + 3 * np.sin(px / 23.0)) for px in range(COT_LEFT, COT_RIGHT + 1, 12)]
    mattress = [wave + [(COT_RIGHT + 14, top + thick), (COT_LEFT - 14, top + thick)]]
    pillow = [[(COT_LEFT + 60, top + 12), (COT_LEFT + 56, top - 22), (COT_LEFT + 84, top - 44), (COT_LEFT + 170, top - 50),
               (COT_LEFT + 250, top - 34), (COT_LEFT + 272, top - 8), (COT_LEFT + 270, top + 14)]]
    hem = [(px, FLOOR - 62 + 12 * np.sin(px / 37.0) + 7 * np.sin(px / 15.0)) for px in range(1420, 1080, -10)]
    blanket = [[(1080, top + 2), (1420, top + 2)] + hem]
    stand = [bar((1588, 380), (1600, FLOOR + 8), 9), bar((1530, 388), (1596, 384), 8)]
    stand.append(bar((1560, FLOOR + 10), (1650, FLOOR + 10), 10))
    bag = [[(1508, 398), (1552, 398), (1556, 470), (1542, 500), (1520, 500), (1505, 470)]]
    things = ((frame, 0.6, 0.5), (mattress, 1.0, 0.35), (pillow, 1.7, 0.6), (blanket, 1.2, 0.5), (stand, 0.7, 0.5), (bag, 1.6, 0.4))
    for outlines, tone, glow in things:
        mask = polygons(SHAPE, outlines)
        fold = 1 + 0.5 * coarse_fbm(x / 26, y / 160, 3, 513, step=2)[..., None]
        near = np.exp(-np.hypot(x - LAMP[0], y - LAMP[1]) / 420)
        lit = upper_edge(mask, 3) * near * 2.6
        colour = over(colour, dark * tone * fold, mask) + (lit * glow)[..., None] * edge
        alpha = np.maximum(alpha, mask)
    tube = np.array([[1530 - 40 * np.sin(t * 2.4) * t, 500 + 300 * t] for t in np.linspace(0, 1, 24)])
    line = np.zeros(SHAPE, np.uint8)
    cv2.polylines(line, [np.round(tube * 8).astype(np.int32)], False, 255, 3, cv2.LINE_AA, 3)
    line = line.astype(np.float32) / 255
    return over(colour, dark, line), np.maximum(alpha, line)


def doorway(x, y):
    """Out of focus before everything: the edge of a curtain and of a doorway."""
    sway = 26 * np.sin(y / 210.0) + 16 * coarse_fbm(x / 200, y / 260, 3, 521)
    left = np.clip((250 + sway - x) / 46, 0, 1)
    folds = 0.55 + 0.45 * np.sin((x + sway) / 27.0 + 2 * np.sin(y / 330.0))
    right = np.clip((x - 1930 + 0.05 * y) / 30, 0, 1)
    colour = linear('#08080a') + (left * folds)[..., None] * linear('#1d1511') * 0.8
    return colour, np.clip(left + right, 0, 1) * 0.97


def main():
    """Paint the three layers."""
    x, y = grid(WIDTH, HEIGHT)
    far = paint(wall(x, y).astype(np.float32), 505, 5, 0.6, 14)
    save(np.concatenate([to_srgb(far), np.ones((HEIGHT, WIDTH, 1))], -1), layers() / 'cot_far.png')
    colour, alpha = cot(x, y)
    field = paint(colour.astype(np.float32), 515, 5, 0.7, 10)
    save(np.concatenate([to_srgb(field), alpha[..., None]], -1), layers() / 'cot_field.png')
    colour, alpha = (np.asarray(part, np.float32) for part in doorway(x, y))
    colour, alpha = cv2.GaussianBlur(colour, (0, 0), 5), cv2.GaussianBlur(alpha, (0, 0), 7)
    save(np.concatenate([to_srgb(colour), alpha[..., None]], -1), layers() / 'cot_fore.png')


if __name__ == '__main__':
    main()
