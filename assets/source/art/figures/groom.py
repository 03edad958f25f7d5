"""Hair as strands: locks that are combed, knotted, wet or loose, and what grows round the eyes.

A strand is a row of points in the axes of the head (metres of a head of size 1); a `Lock` is a sheaf of strands that
runs together towards its tip. `tubes` makes them a mesh.
"""

import math
from dataclasses import dataclass

import numpy as np

from .vectors import unit, vec

CROWN, SCALP = vec(-0.022, 0, 0.042), vec(0.097, 0.083, 0.089)
KNOTS = ((vec(-0.098, 0, 0.092), 0.024), (vec(-0.125, 0, 0.022), 0.022), (vec(-0.104, 0, -0.045), 0.019))
POINTS = 14
SIDES_OF_TUBE = 3


@dataclass(frozen=True)
class Fineness:
    """How hair is divided: strands are counted against a close picture's, and are as much thicker."""

    share: float
    radius: float


CLOSE = Fineness(share=1.0, radius=0.00034)
STANDING = Fineness(share=0.22, radius=0.0011)


def tubes(strands, radii):
    """Vertices and four-cornered faces of tapering tubes: strands s x k x 3, radii s x k."""
    strands, radii = np.asarray(strands, float), np.asarray(radii, float)
    along = np.gradient(strands, axis=1)
    along /= np.linalg.norm(along, axis=-1, keepdims=True) + 1e-9
    across = np.cross(along, vec(0.31, 0.83, 0.46))
    across /= np.linalg.norm(across, axis=-1, keepdims=True) + 1e-9
    third = np.cross(along, across)
    turns = np.arange(SIDES_OF_TUBE) * 2 * np.pi / SIDES_OF_TUBE
    ring = across[:, :, None] * np.cos(turns)[:, None] + third[:, :, None] * np.sin(turns)[:, None]
    vertices = strands[:, :, None] + radii[:, :, None, None] * ring
    count, length = strands.shape[:2]
    index = np.arange(count * length * SIDES_OF_TUBE).reshape(count, length, SIDES_OF_TUBE)
    following = np.roll(index, -1, 2)
    faces = np.stack([index[:, :-1], following[:, :-1], following[:, 1:], index[:, 1:]], -1)
    return vertices.reshape(-1, 3), faces.reshape(-1, 4)


def sheaf(guide, count, width, chance, fray=0.35, tip=0.35):
    """`count` strands about the row of points `guide`: `width` apart at the root, `tip` of that at the end.

    `fray` is how far single ones stray, as a share of the width.
    """
    guide = np.asarray(guide, float)
    t = np.linspace(0, 1, len(guide))[None, :, None]
    away = chance.normal(size=(count, 1, 3)) * width * 0.5
    phase = chance.uniform(0, 6.28, (count, 1, 3))
    stray = np.sin(phase + t * chance.uniform(2, 7, (count, 1, 3))) * width * fray * t
    return guide[None] + away * (1 - (1 - tip) * t) + stray


class Hair:
    """Collects the strands of a head."""

    def __init__(self, fineness, seed=11):
        self.fineness = fineness
        self.chance = np.random.default_rng(seed)
        self.strands, self.radii = [], []

    def add(self, strands, thick=1.0, taper=0.25):
        """Strands (s x k x 3), `thick` times the usual radius at the root and `taper` of that at the tip."""
        strands = _resampled(np.asarray(strands, float))
        fall = 1 - (1 - taper) * np.linspace(0, 1, POINTS) ** 2
        spread = self.chance.uniform(0.7, 1.25, (len(strands), 1))
        self.strands.append(strands)
        self.radii.append(self.fineness.radius * thick * spread * fall)

    def lock(self, guide, count, width, fray=0.35, tip=0.35, thick=1.0):
        """A sheaf about `guide`; `count` is that of a close picture."""
        count = max(2, int(round(count * self.fineness.share)))
        self.add(sheaf(guide, count, width, self.chance, fray, tip), thick)

    def mesh(self, head):
        """Vertices in the room and faces, for the `Head` they grow on."""
        strands, radii = np.concatenate(self.strands), np.concatenate(self.radii)
        front, left, up = head.axes
        placed = head.skeleton.head + head.size * (strands[..., :1] * front + strands[..., 1:2] * left
                                                   + strands[..., 2:] * up)
        return tubes(placed, radii * head.size)


def _resampled(strands):
    """The same lines with POINTS points each."""
    given = strands.shape[1]
    if given == POINTS:
        return strands
    at = np.linspace(0, given - 1, POINTS)
    low = np.minimum(at.astype(int), given - 2)
    share = (at - low)[None, :, None]
    return strands[:, low] * (1 - share) + strands[:, low + 1] * share


def knots_of(pose):
    """Middle and radius of each of her knots; a pose may have them larger (`knots`), to be told by them from behind."""
    times = pose.get('knots', 1)
    return [(CROWN + (centre - CROWN) * (1 + 0.12 * (times - 1)), radius * times) for centre, radius in KNOTS]


def hair_of(head, fineness, wind=0.0):
    """The `Hair` of a head; `wind` blows loose strands to the back (negative: forward)."""
    hair = Hair(fineness)
    if head.skeleton.him:
        _waves(hair, head.gravity)
    else:
        _combed(hair)
        for centre, radius in knots_of(head.skeleton.pose):
            _knot(hair, centre, radius)
        _loose(hair, head.gravity, wind)
    return hair


def _on_scalp(direction, lift):
    return CROWN + (SCALP + lift) * unit(direction)


def _hairline(azimuth):
    """Direction from the crown's middle to where hair begins, `azimuth` radians from the front."""
    return vec(math.cos(azimuth) * 0.91, math.sin(azimuth), 0.41 - 0.42 * abs(math.sin(azimuth)) ** 3)


def _combed(hair):
    """Hers, drawn back from the hairline into the knots, in flat sheaves."""
    chance = hair.chance
    for i in range(150):
        azimuth = chance.uniform(-2.0, 2.0)
        start, wave = unit(_hairline(azimuth)), chance.uniform(0, 6.28)
        upper = abs(azimuth) < 0.75 + 0.3 * math.sin(i)
        knot = KNOTS[0][0] if upper else KNOTS[1][0] if abs(azimuth) < 1.45 else KNOTS[2][0]
        end = unit((knot - CROWN) / SCALP)
        begin, lift = chance.choice((0, 0, 0.12, 0.3)), chance.uniform(0.0005, 0.0045)
        guide = []
        for t in np.linspace(begin, 1, POINTS):
            swell = lift + 0.0014 * math.sin(wave + 5 * t) + 0.004 * t * (1 - t)
            guide.append(_on_scalp(start * (1 - t) + end * t, swell - 0.003 * (t <= begin)))
        hair.lock(guide, 34, 0.0085, fray=0.22, tip=0.6)
    for _ in range(170):  # over the back of the head
        start = unit(vec(chance.uniform(-1.0, -0.1), chance.normal() * 0.6, chance.uniform(-0.75, 0.9)))
        knot = min(KNOTS, key=lambda knot: np.linalg.norm(_on_scalp(start, 0) - knot[0]))[0]
        end, lift = unit((knot - CROWN) / SCALP), chance.uniform(0.0005, 0.004)
        hair.lock([_on_scalp(start * (1 - t) + end * t, lift + 0.001 * math.sin(6 * t)) for t in np.linspace(0, 1, POINTS)],
                  22, 0.014, fray=0.22, tip=0.8)
    for _ in range(int(420 * hair.fineness.share)):  # what is too short for the comb
        azimuth = chance.uniform(-1.9, 1.9)
        root = _on_scalp(_hairline(azimuth) + chance.normal(size=3) * 0.03, -0.001)
        outward = unit(root - CROWN)
        heading = unit(outward * chance.uniform(0.3, 1.0) + vec(-0.5, 0, 0.35) + chance.normal(size=3) * 0.5)
        bend = chance.normal(size=3) * 0.5 + vec(-0.5, 0, -0.2)
        length = chance.uniform(0.008, 0.030)
        t = np.linspace(0, 1, POINTS)[:, None]
        hair.add((root + length * (heading * t + bend * t * t * 0.5))[None], 0.55, 0.2)


def _knot(hair, centre, radius):
    """A knot: strands coiled round and round where they leave the head."""
    chance = hair.chance
    outward = unit(centre - CROWN)
    across = unit(np.cross(outward, vec(0.2, 1, 0.1)))
    third = np.cross(outward, across)
    for _ in range(34):
        first, turns = chance.uniform(0, 6.28), chance.uniform(2.6, 4.4)
        section, climb = chance.uniform(0, 6.28), chance.uniform(0.8, 2.2)
        thick = radius * chance.uniform(0.42, 0.55)
        guide = []
        for t in np.linspace(0, 1, POINTS):
            a, b = first + turns * t, section + climb * t
            ring = across * math.cos(a) + third * math.sin(a)
            guide.append(centre + (radius * 0.55 + thick * math.cos(b)) * ring + (thick * math.sin(b) + 0.2 * radius) * outward)
        hair.lock(guide, 26, radius * 0.20, fray=0.3, tip=1.0)
    for _ in range(int(44 * hair.fineness.share)):
        a, t = chance.uniform(0, 6.28), np.linspace(0, 1, POINTS)[:, None]
        ring = across * math.cos(a) + third * math.sin(a)
        root = centre + radius * ring * chance.uniform(0.6, 1.0) + outward * radius * chance.uniform(0, 0.8)
        heading = ring + outward * chance.uniform(-0.2, 0.8) + chance.normal(size=3) * 0.4
        hair.add((root + chance.uniform(0.006, 0.020) * (heading * t + chance.normal(size=3) * 0.9 * t * t))[None], 0.6)


def _loose(hair, gravity, wind):
    """What has come out of the knots: locks by the face, single strands on cheek and neck."""
    chance = hair.chance
    for side in (1, -1):
        for k in range(12):
            azimuth = side * (0.80 + 0.10 * k)
            point = _on_scalp(_hairline(azimuth), 0.001)
            outward = unit(point - CROWN)
            heading = unit(outward * (0.55, 0.35, 0.2)[k % 3] + vec(0.30 - 0.07 * k, side * 0.2, -0.3))
            length, phase = chance.uniform(0.045, 0.115), chance.uniform(0, 6.28)
            guide = [point]
            for j in range(POINTS - 1):
                curl = 0.16 * vec(math.sin(phase + j * 0.7), side * 0.5 * math.cos(phase + j * 0.7), 0)
                heading = unit(heading + 0.20 * gravity + curl + vec(-0.13 * wind, 0, 0.04 * wind))
                guide.append(guide[-1] + heading * length / POINTS)
            hair.lock(guide, (20, 8, 4)[k % 3], (0.0044, 0.003, 0.0022)[k % 3], fray=1.2, tip=0.5, thick=0.8)


def _waves(hair, gravity):
    """His: wet waves from a parting past the jaw, clotted into locks."""
    chance = hair.chance
    bowed = gravity[0] >= 0.35
    crown, radii = vec(-0.022, 0, 0.044), vec(0.104, 0.092, 0.096)
    for layer, count in ((0, 60), (1, 74)):
        for i in range(count):
            side = 1 if i % 2 else -1
            share = (i + chance.uniform()) / count
            azimuth = 0.78 + 2.1 * share if not bowed else 0.15 + 2.7 * share
            start = unit(vec(0.70 - 1.3 * share, side * 0.10, 0.92) + chance.normal(size=3) * 0.05)
            end = unit(vec(math.cos(azimuth), side * math.sin(azimuth) * 1.1, -0.25))
            phase, over = chance.uniform(0, 6.28), 0.004 * layer + chance.uniform(0, 0.004)
            guide, crest, sway = [], chance.uniform(0.03, 0.09), chance.uniform(0.05, 0.16)
            for j in range(12):
                t = j / 11
                wave = 1 + crest * math.sin(phase + 5.2 * t) * t
                aside = sway * math.sin(phase * 1.7 + 7.5 * t) * t * vec(-math.sin(azimuth), side * math.cos(azimuth), 0)
                guide.append(crown + (radii + over) * unit(start * (1 - t) + end * t + aside) * wave)
            heading, step = unit(guide[-1] - guide[-2]), chance.uniform(0.003, 0.0135)
            for j in range(8):
                away = vec(math.cos(azimuth), side * math.sin(azimuth), 0)
                heading = unit(heading + 0.34 * gravity + 0.62 * away * math.sin(phase + j * 1.45) + vec(-0.12, 0, 0))
                guide.append(guide[-1] + heading * step)
            hair.lock(guide, 46, 0.0105, fray=0.25, tip=0.16)
    for k in range(22):  # from the parting across forehead and temple, stuck together
        side = 1 if k % 2 else -1
        point = crown + radii * unit(vec(0.80, side * chance.uniform(0.05, 0.60), 0.66))
        heading, phase = unit(vec(0.45, side * chance.uniform(0.7, 1.2), 0.12)), chance.uniform(0, 6.28)
        guide = [point]
        for j in range(POINTS - 1):
            curl = 0.26 * vec(0.3, side, 0) * math.sin(phase + j * 0.9)
            heading = unit(heading + 0.17 * gravity + curl + vec(-0.10, 0, 0))
            guide.append(guide[-1] + heading * (0.0072, 0.0055, 0.0088)[k % 3])
        hair.lock(guide, (18, 6, 4)[k % 3], 0.0042, fray=0.6, tip=0.2)
