"""python3 memories.py [snow|hangar]...    two quick memories: one still each, people already in it

Snow at night and a wet hangar; both at it, seen from afar. Writes `<name>_far.png` (opaque) and
`<name>_fore.png` (flakes, or the dark edge of the gate). Needs the poses of the duel.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import cv2  # noqa: E402
import numpy as np  # noqa: E402

from backdrops.brush import coarse_fbm, paint, save  # noqa: E402
from backdrops.figure import silhouette  # noqa: E402
from backdrops.palette import linear, named, ramp, to_srgb  # noqa: E402
from backdrops.places import FRAME  # noqa: E402
from backdrops.stencil import bar, blade_glow, box, grid, over, polygons  # noqa: E402
from backdrops.workshop import layers  # noqa: E402

WIDTH, HEIGHT = FRAME
SHAPE = (HEIGHT, WIDTH)
BLADE_WIDTH = 22  # px of a blade at full scale of a person's picture


def add_people(picture, x, y, people, mirror=None):
    """Lay people in, lit by their blades only. `people`: (pose, scale, x, y, flip); px of the ground.

    mirror: y (px) of wet ground that shows blades and people once more, streaked.
    """
    hers, his = (named('blue'), named('blue_core')), (named('red'), named('red_core'))
    glow = np.zeros_like(picture)
    for pose, scale, px, py, flip in people:
        colour, core = hers if pose.startswith('her') else his
        other = his[0] if pose.startswith('her') else hers[0]
        s = silhouette(pose, SHAPE, scale, px, py, flip)
        lit = s.own[..., None] * colour * 0.8 + s.foe[..., None] * other * 0.35 + s.rim[..., None] * linear('#8b8d90') * 0.10
        picture = over(picture, linear('#08080a') * 0.8, s.alpha) + lit * s.alpha[..., None]
        for name, (start, end) in s.blades.items():
            width = BLADE_WIDTH * scale * (1 if name == 'main' else 0.65)
            glow += blade_glow(x, y, start, end, width, colour, core)
            ground = np.exp(-(((x - (start[0] + end[0]) / 2) / (420 * scale)) ** 2 + ((y - py - 16 * scale) / (70 * scale)) ** 2))
            picture = picture + ground[..., None] * colour * (0.16 if name == 'main' else 0.02)
    if mirror is not None:
        row = np.clip((2 * mirror - y).astype(np.float32) + 6 * coarse_fbm(x / 60, y / 3, 2, 640, step=1), 0, HEIGHT - 1)
        seen = cv2.remap(picture + glow, x, row, cv2.INTER_LINEAR)
        seen = cv2.GaussianBlur(np.clip(seen, 0, 2), (0, 0), sigmaX=3, sigmaY=16)
        wet = np.clip((y - mirror) / 8, 0, 1) * np.clip(0.5 + 0.9 * coarse_fbm(x / 190, y / 26, 4, 641), 0.1, 0.85)
        picture = over(picture, seen, wet * 0.8)
    return picture, glow


def snow(x, y):
    """Night, a slope, firs in falling snow; cold, but grey: only the blades have a colour."""
    horizon = 742
    v = np.clip((horizon - y) / horizon, 0, 1.1)
    sky = ramp(v, [(0, linear('#6c6e72')), (0.12, linear('#55575c')), (0.35, linear('#35373c')), (0.7, linear('#1d1e22')), (1.1, linear('#101114'))])
    sky = sky * (0.86 + 0.35 * coarse_fbm(x / 420, y / 130, 5, 601))[..., None]
    chance = np.random.default_rng(602)
    picture = sky
    for plane, (tone, base, count, tall) in enumerate((('#4b4d52', 738, 46, 150), ('#303237', 752, 26, 270), ('#1a1b1e', 778, 13, 470))):
        firs = []
        for _ in range(count):
            x_foot, y_foot = chance.uniform(-60, WIDTH + 60), base + chance.uniform(-8, 14)
            firs += _fir(chance, x_foot, y_foot, tall * chance.uniform(0.55, 1.15))
        keep_clear = np.clip(np.abs(x - 1056) / 330 - 0.35, 0, 1) if plane == 2 else 1
        picture = over(picture, linear(tone), polygons(SHAPE, firs, 0.6) * keep_clear)
        mist = np.exp(-((y - base) / (46 + 20 * plane)) ** 2) * (0.55 + 0.4 * coarse_fbm(x / 260, y / 50, 4, 610 + plane))
        picture = over(picture, linear('#6f7175') * 0.8, np.clip(mist, 0, 0.8))
    slope = 770 + 34 * coarse_fbm(x / 520, y * 0, 3, 603) + 8 * coarse_fbm(x / 90, y * 0, 3, 604)
    ground = np.clip((y - slope) / 3, 0, 1)
    drift = 0.62 + 0.30 * coarse_fbm(x / 300, y / 34, 4, 605) + 0.10 * coarse_fbm(x / 40, y / 9, 3, 606, step=2)
    shade = np.clip(1.15 - (y - slope) / 330, 0.10, 1)
    picture = over(picture, linear('#7d8085') * (drift * shade)[..., None] * 0.85, ground)
    picture = paint(picture.astype(np.float32), 607, 6, 0.5, 12)
    picture, glow = add_people(picture, x, y, (('her_attack', 0.20, 930, 842, False), ('him_strike', 0.20, 1206, 846, True)))
    return picture + glow


def _fir(chance, x, foot, tall):
    """The outlines of a fir: tiers of drooping boughs."""
    tiers = int(5 + tall / 60)
    outlines = [bar((x, foot), (x, foot - tall), max(2, tall * 0.018))]
    for k in range(tiers):
        t = k / tiers
        top, half = foot - tall * (1 - 0.86 * t), tall * (0.035 + 0.15 * t) * chance.uniform(0.75, 1.2)
        drop = tall * (0.10 + 0.06 * t)
        outlines.append([(x, top - drop * 0.6), (x + half * 0.5, top + drop * 0.2), (x + half, top + drop * chance.uniform(0.7, 1.1)),
                         (x + half * 0.3, top + drop * 0.45), (x - half * 0.35, top + drop * 0.5),
                         (x - half, top + drop * chance.uniform(0.7, 1.1)), (x - half * 0.5, top + drop * 0.2)])
    return outlines


def flakes(x, y):
    """Falling snow near the eye: soft discs, larger ones more blurred."""
    chance = np.random.default_rng(608)
    alpha = np.zeros(SHAPE, np.float32)
    for count, radius, blur, strength in ((420, 1.3, 0.8, 0.55), (120, 2.6, 1.8, 0.45), (26, 7, 5, 0.35)):
        sheet = np.zeros(SHAPE, np.float32)
        for _ in range(count):
            px, py = chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT)
            slant = radius * chance.uniform(0.6, 2.0)
            cv2.line(sheet, (int(px * 8), int(py * 8)), (int((px + slant * 0.5) * 8), int((py + slant) * 8)),
                     float(chance.uniform(0.4, 1)), max(1, int(radius * 2)), cv2.LINE_AA, 3)
        alpha = np.maximum(alpha, cv2.GaussianBlur(sheet, (0, 0), blur) * strength)
    return np.broadcast_to(linear('#b9bbbe'), (HEIGHT, WIDTH, 3)), alpha


def hangar(x, y):
    """A hangar gate full of pale rain; wet deck; gantries and a landed hull as black shapes."""
    floor, left, right, top = 806, 566, 1546, 262
    light = linear('#0c0d0f') + np.exp(-np.hypot((x - 1056) / 760, (y - 560) / 420) ** 2)[..., None] * linear('#2a2b2d')
    rain = 0.80 + 0.30 * coarse_fbm(x / 330, y / 200, 4, 621) + 0.10 * coarse_fbm((x - y * 0.12) / 5, y / 240, 2, 622, step=1)
    v = np.clip((y - top) / (floor - top), 0, 1)
    outside = ramp(v, [(0, linear('#2c2d30')), (0.5, linear('#55555a')), (0.85, linear('#8f8a83')), (1, linear('#b0a899'))]) * rain[..., None]
    outside = outside * (0.55 + 0.6 * np.exp(-((x - 1010) / 360) ** 2))[..., None]
    far = polygons(SHAPE, [[(left, floor - 92), (700, floor - 120), (860, floor - 104), (1010, floor - 168), (1080, floor - 168), (1130, floor - 110),
                            (1330, floor - 128), (right, floor - 96), (right, floor), (left, floor)]], 2.0)
    outside = over(outside, linear('#6d6b69'), far * 0.75)
    gate = polygons(SHAPE, [[(left + 60, top), (right - 60, top), (right, top + 70), (right, floor), (left, floor), (left, top + 70)]])
    picture = over(light, outside, gate)
    deck = np.clip((y - floor) / 3, 0, 1)
    shine = np.exp(-((x - 1056) / (430 + (y - floor) * 1.4)) ** 4) * np.exp(-(y - floor) / 250)
    puddle = np.clip(0.45 + 0.9 * coarse_fbm(x / 230, y / 22, 4, 623), 0, 1)
    wet = linear('#0d0e10') + (shine * (0.25 + 0.75 * puddle))[..., None] * linear('#7d7a75') * 0.75
    picture = over(picture, wet, deck)
    iron = [box(0, 0, WIDTH, 96)]
    for px in (150, 380, 1720, 1960):
        iron += [box(px - 17, 0, px + 17, floor + 40), bar((px, 190), (px + (70 if px < 1056 else -70), 90), 15)]
    for level in (168, 212):
        iron.append(box(0, level, WIDTH, level + 9))
    iron += [bar((k * 88, 172), (k * 88 + 88, 214), 6) for k in range(25)]
    hull = [[(1500, floor + 14), (1512, 690), (1580, 640), (1700, 612), (1900, 600), (WIDTH, 566), (WIDTH, floor + 60), (1760, floor + 52)],
            [(1640, 620), (1700, 470), (1730, 462), (1764, 606)]]
    crates = [box(210, 716, 330, floor + 22), box(300, 668, 384, 720), box(352, 742, 452, floor + 16)]
    black = polygons(SHAPE, iron + hull + crates, 0.7)
    picture = over(picture, linear('#0b0b0d'), black)
    chain = np.zeros(SHAPE, np.uint8)
    for px in (722, 744, 1388):
        cv2.line(chain, (px, 96), (px + 6, 470 if px < 1000 else 392), 255, 3, cv2.LINE_AA)
    picture = over(picture, linear('#0d0d0f'), chain.astype(np.float32) / 255)
    picture = paint(picture.astype(np.float32), 624, 4, 0.75, 14)
    picture = picture + (_streaks(x, y, 625, 900, 70) * gate * (1 - black) * (y < floor))[..., None] * linear('#b9b4ab') * 0.30
    picture, glow = add_people(picture, x, y, (('her_guard', 0.235, 900, 880, False), ('him_level', 0.235, 1262, 884, True)), mirror=884)
    return picture + glow


def _streaks(x, y, seed, count, length):
    """Mask of slanting rain."""
    chance = np.random.default_rng(seed)
    sheet = np.zeros(SHAPE, np.float32)
    for _ in range(count):
        px, py = chance.uniform(0, WIDTH), chance.uniform(-length, HEIGHT)
        reach = length * chance.uniform(0.5, 1.4)
        cv2.line(sheet, (int(px * 8), int(py * 8)), (int((px - 0.13 * reach) * 8), int((py + reach) * 8)), float(chance.uniform(0.2, 0.8)), 1, cv2.LINE_AA, 3)
    return cv2.GaussianBlur(sheet, (0, 0), 0.7)


def gate_edge(x, y):
    """The dark edge of the near gate, out of focus."""
    left = np.clip((190 - x + 0.04 * y) / 40, 0, 1)
    right = np.clip((x - 1985 + 0.04 * y) / 40, 0, 1)
    return np.broadcast_to(linear('#060607'), (HEIGHT, WIDTH, 3)), cv2.GaussianBlur(np.clip(left + right, 0, 1).astype(np.float32), (0, 0), 9)


MEMORIES = {'snow': (snow, flakes), 'hangar': (hangar, gate_edge)}


def main(names):
    """Paint the memories `names`."""
    x, y = grid(WIDTH, HEIGHT)
    for name in names:
        still, before = MEMORIES[name]
        picture = still(x, y)
        picture = np.where(picture > 0.7, 0.7 + 0.3 * (1 - np.exp(-(picture - 0.7) / 0.3)), picture)  # shoulder
        save(np.concatenate([to_srgb(picture), np.ones((HEIGHT, WIDTH, 1))], -1), layers() / f'{name}_far.png')
        colour, alpha = before(x, y)
        save(np.concatenate([to_srgb(colour), alpha[..., None]], -1), layers() / f'{name}_fore.png')


if __name__ == '__main__':
    main(sys.argv[1:] or list(MEMORIES))
