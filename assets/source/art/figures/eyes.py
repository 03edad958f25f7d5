"""What makes a face look back: eyeballs with a wet iris, lashes along the lids, brows, and his scar."""

import math

import numpy as np

from .face import EYE_RADIUS, SIDES, eye_centre, features_of, lid_frame
from .groom import POINTS
from .vectors import unit, vec

IRIS, PUPIL, LIMBUS = 0.0060, 0.0023, 0.0009
HER_IRIS, HIS_IRIS = (0.115, 0.075, 0.030), (0.070, 0.040, 0.020)
WHITE, RED_CORNER = (0.44, 0.40, 0.37), (0.34, 0.17, 0.14)
RINGS, SPOKES = 72, 96


def eyeball(head, side, gaze):
    """Vertices (room), faces and colours of an eye that looks along `gaze` (axes of the head)."""
    face, gaze = features_of(head.skeleton.him), unit(gaze)
    across = unit(np.cross(vec(0, 0, 1), gaze))
    up = np.cross(gaze, across)
    polar = np.linspace(0, math.pi, RINGS) ** 1.35 / math.pi ** 0.35
    around = np.linspace(0, 2 * math.pi, SPOKES, endpoint=False)
    a, b = np.meshgrid(polar, around, indexing='ij')
    off = EYE_RADIUS * np.sin(a) * np.where(a < math.pi / 2, 1, 9)  # distance from the line of sight, in front
    bulge = 0.0009 * np.clip(1 - (off / (IRIS * 1.1)) ** 2, 0, 1)
    radius = EYE_RADIUS + bulge
    local = (np.cos(a)[..., None] * gaze + np.sin(a)[..., None]
             * (np.cos(b)[..., None] * across + np.sin(b)[..., None] * up)) * radius[..., None]
    points = eye_centre(face, side) + local
    placed = head.skeleton.head + head.size * points @ head.axes
    index = np.arange(RINGS * SPOKES).reshape(RINGS, SPOKES)
    following = np.roll(index, -1, 1)
    faces = np.stack([index[:-1], index[1:], following[1:], following[:-1]], -1).reshape(-1, 4)
    return placed.reshape(-1, 3), faces, _eye_colours(off, b, local, head.skeleton.him).reshape(-1, 3)


def _eye_colours(off, around, local, him):
    chance = np.random.default_rng(3)
    fibres = chance.uniform(0.55, 1.25, SPOKES)[None, :] * np.ones_like(off)
    iris = np.array(HIS_IRIS if him else HER_IRIS)[None, None] * fibres[..., None]
    iris = iris * (0.75 + 0.9 * np.clip(1 - np.abs(off - 0.0033) / 0.0014, 0, 1))[..., None]  # the lighter collar
    corner = np.clip(np.abs(local[..., 1]) / EYE_RADIUS * 1.6 - 0.6, 0, 1)[..., None]
    colour = np.array(WHITE) * (1 - corner) + np.array(RED_CORNER) * corner
    edge = np.clip((IRIS - off) / LIMBUS, 0, 1)[..., None]
    ring = np.clip((IRIS - off - LIMBUS * 0.4) / LIMBUS, 0.25, 1)[..., None]
    colour = colour * (1 - edge) + iris * ring * edge
    black = np.clip((PUPIL - off) / 0.0004, 0, 1)[..., None]
    return colour * (1 - black) + 0.002 * black


def lashes(hair, him):
    """Lashes of both eyes, grown into `hair`: the upper curl up, the lower are short and few."""
    face, chance = features_of(him), hair.chance
    for side in SIDES:
        centre = eye_centre(face, side)
        corners, forward, upward = lid_frame(side)
        for angle, count, length, curl in ((face.open_up, 120, 0.0100 if not him else 0.0082, 1.0),
                                           (-face.open_down, 60, 0.0048, -0.7)):
            rim = math.cos(angle) * forward + math.sin(angle) * upward
            for _ in range(count):
                along = chance.uniform(-1.0, 1.15)
                root = centre + (EYE_RADIUS + 0.0019) * (math.cos(along) * rim + math.sin(along) * corners)
                out = unit(root - centre)
                heading = unit(out + 0.35 * corners * max(along, -0.2) + 0.30 * upward * np.sign(curl) * 0.3)
                reach = length * (0.55 + 0.45 * math.sin(1.0 + along)) * chance.uniform(0.75, 1.1)
                t = np.linspace(0, 1, POINTS)[:, None]
                bend = upward * curl * 0.85 + chance.normal(size=3) * 0.10
                hair.add((root + reach * (heading * t + bend * t * t * 0.6))[None], 0.62 if curl > 0 else 0.4, 0.2)


def brows(hair, head, him):
    """Eyebrows: short hairs that lie on the skin, rising by the nose, flat further out."""
    face, chance = features_of(him), hair.chance
    for side in SIDES:
        for _ in range(430 if him else 240):
            t = chance.uniform() ** 0.9
            y = 0.0105 + 0.0415 * t
            z = 0.0150 + 0.0105 * math.sin(min(t * 1.45, 1.5)) - 0.0075 * max(0, t - 0.62) / 0.38
            z = z + chance.normal() * (0.0030 if him else 0.0017) * (1 - 0.65 * t)
            heading = unit(vec(0.25 - 0.5 * t, side * (0.35 + 0.75 * t), 0.85 - 1.15 * t + chance.normal() * 0.18))
            length = chance.uniform(0.005, 0.0095)
            line = [vec(0.12, side * y, z) + heading * length * u for u in np.linspace(0, 1, 5)]
            on_skin = head.rest_on(np.array(line), vec(-1, 0, 0))
            on_skin = on_skin + vec(1, 0, 0.3) * np.linspace(0.0002, 0.0012, 5)[:, None]
            hair.add(on_skin[None], 0.55, 0.3)


SCAR = ((0.012, 0.046), (0.0185, 0.030), (0.0245, 0.018), (0.033, -0.010), (0.0385, -0.026), (0.0445, -0.045),
        (0.0480, -0.064))


def scar_line(head, side):
    """Points of his scar on the skin, from over the brow past the eye and down the cheek (axes of the head)."""
    knots = np.array(SCAR)
    at = np.linspace(0, len(knots) - 1, 60)
    path = np.stack([np.interp(at, np.arange(len(knots)), knots[:, k]) for k in (0, 1)], -1)
    wander = 0.0007 * np.sin(at * 5.1) + 0.0005 * np.sin(at * 11.7 + 1)
    front = np.stack([np.full(60, 0.13), side * (path[:, 0] + wander), path[:, 1]], -1)
    return head.rest_on(front, vec(-1, 0, 0))


def scar_parts(line):
    """The scar over the eye and under it: the eye was spared."""
    at = np.linspace(0, len(SCAR) - 1, len(line))
    return line[at <= 2.3], line[at >= 2.75]


def scar(head, side):
    """His scar: a thin welt with a groove along it."""
    for part in scar_parts(scar_line(head, side)):
        radii = np.full(len(part), 1.0)
        head.chain(part, 0.0013 * radii, 0.0018, 'scar')
        head.chain(part + vec(0.0014, side * 0.0005, 0), 0.0006 * radii, 0.0010, carve=True)
