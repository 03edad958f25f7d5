"""Creases of worn cloth: folds along the way it is pulled, rings where a joint crushes it, laps where it is wound.

Every function takes points of a body and gives how far its surface stands off there, in metres.
"""

from dataclasses import dataclass

import numpy as np

from backdrops.noise import perlin

from .skeleton import SIDES
from .vectors import unit, vec

FOLD, RING = 0.046, 0.034  # metres from crest to crest
FADE = 0.05  # metres over which a fold loses itself at the end of its reach


@dataclass
class Along:
    """Points in the measures of a limb: `share` of its length, metres `away` from its axis, `turn` about it."""

    share: np.ndarray
    away: np.ndarray
    turn: np.ndarray
    length: float


def along(points, start, end, front):
    """Points as a limb from `start` to `end` sees them; turn 0 is on the side of `front`, radians."""
    axis = end - start
    length = np.linalg.norm(axis)
    down = axis / length
    ahead = unit(front - (front @ down) * down)
    aside = np.cross(down, ahead)
    from_start = points - start
    share = from_start @ down / length
    x, y = from_start @ ahead, from_start @ aside
    return Along(share, np.hypot(x, y), np.arctan2(y, x), length)


def crests(across, lengthwise, seed):
    """Soft crests, 0 to 1, one for each unit of `across`, that wander and end along `lengthwise`."""
    wander = 0.7 * perlin(across * 0.31, lengthwise * 0.8, seed + 3)
    tone = perlin(across + wander, lengthwise, seed)
    fine = perlin(across * 2.1 + wander, lengthwise * 1.7, seed + 7)
    return np.clip(1 - 1.9 * np.abs(tone), 0, 1) ** 1.4 + 0.35 * np.clip(1 - 1.9 * np.abs(fine), 0, 1) ** 1.4


def _bell(value, middle, width):
    return np.exp(-(((value - middle) / width) ** 2))


def trunk_folds(points, s):
    """Her tunic: gathered over the belt, let go towards the breast, pulled from the armpits to the waist."""
    from_root = points - s.root
    front, left, up = (from_root @ axis for axis in s.torso_frame)
    turn = np.arctan2(left, front)
    gathered = crests(turn * 0.15 / (0.8 * FOLD) + 2.2 * up * np.sin(turn), up / 0.17, 21)
    room = 0.0085 * _bell(up, 0.13, 0.075) + 0.0035 * _bell(up, 0.27, 0.16)
    pulled = crests((up + 0.55 * np.abs(left) - 0.45 * front) / 0.052, turn * 1.4, 40)
    return room * gathered + 0.0045 * _bell(up, 0.36, 0.07) * pulled + 0.012 * _bell(up, 0.125, 0.026)


def cowl_folds(points, s):
    """His cowl: cloth that lies round the neck in loose rings."""
    from_root = points - s.root
    front, left, up = (from_root @ axis for axis in s.torso_frame)
    high = np.clip((up / s.size - 0.36) / 0.04, 0, 1)
    rings = crests((up + 0.35 * np.hypot(front, left)) / 0.036, np.arctan2(left, front) * 0.9, 80)
    return high * 0.011 * rings


def skirt_folds(points, s):
    """The seat of trousers: short pulls that run from the hips into the crotch."""
    from_root = points - s.root
    front, left, up = (from_root @ axis for axis in s.pelvis_frame)
    return 0.004 * crests((up + 0.8 * np.abs(left)) / 0.05, front / 0.12, 60)


def leg_folds(points, leg, seed):
    """A trouser leg: long pulls down the thigh, rings behind the knee, a bunch where it ends over the boot."""
    ahead = leg.toes
    thigh, shin = along(points, leg.hip, leg.knee, ahead), along(points, leg.knee, leg.ankle, ahead)
    near_thigh = (thigh.share > 0) & (thigh.share < 1) & (thigh.away < 0.15)
    near_shin = (shin.share > -0.02) & (shin.share < 0.55) & (shin.away < 0.15)
    bend = 1 - unit(leg.knee - leg.hip) @ unit(leg.ankle - leg.knee)
    behind = 0.35 + 0.65 * (0.5 - 0.5 * np.cos(thigh.turn))
    pulls = 0.0062 * crests(thigh.turn * 0.075 / FOLD + 1.6 * thigh.share, thigh.share * 2.0, seed)
    crushed = crests(thigh.share * thigh.length / RING + 0.5 * np.cos(thigh.turn), thigh.turn * 0.7, seed + 1)
    depth = (0.0055 + 0.008 * min(bend, 0.8)) * _bell(thigh.share, 1.0, 0.16)
    on_thigh = pulls * (1 - 0.6 * _bell(thigh.share, 1, 0.2)) + depth * behind * crushed
    bunch = crests(shin.share * shin.length / RING + 0.6 * np.sin(shin.turn + seed), shin.turn * 0.6, seed + 2)
    on_shin = bunch * (0.004 + 0.006 * _bell(shin.share, 0.30, 0.10))
    return np.where(near_thigh, on_thigh, np.where(near_shin, on_shin, 0.0))


def sleeve_folds(points, arm, seed):
    """A tight sleeve: rings in the crook of the elbow, a twist along the forearm."""
    crook = (arm.shoulder + arm.wrist) / 2 - arm.elbow + vec(1e-4, 0, 0)
    upper, lower = along(points, arm.shoulder, arm.elbow, crook), along(points, arm.elbow, arm.wrist, crook)
    total = 0.0
    for limb, joint in ((upper, 1.0), (lower, 0.0)):
        near = (limb.share > -0.05) & (limb.share < 1.02) & (limb.away < 0.10)
        inside = 0.3 + 0.7 * (0.5 + 0.5 * np.cos(limb.turn))
        rings = crests(limb.share * limb.length / RING + 0.6 * np.sin(limb.turn), limb.turn * 0.6, seed)
        twist = crests(limb.turn * 0.05 / 0.034 + 2.5 * limb.share, limb.share * 1.6, seed + 5)
        fold = inside * rings * (0.002 + 0.0065 * _bell(limb.share, joint, 0.24)) + 0.0028 * twist
        total = np.where(near, fold, total)
    return total


def laps(across, widths, seed_along, depth):
    """Wound cloth, `across` in laps: each lap stands off the one below. -> (relief, whether its edge is in shadow)."""
    wander = 0.22 * perlin(across * 0.5, seed_along * 3, 4) + widths
    lap = (across + wander) % 1.0
    return depth * np.clip(lap * 3.0, 0, 1) * (1 - 0.35 * lap), lap < 0.13


def limbs(s):
    """The arms and legs of a skeleton in a fixed order, each with a seed of its own."""
    for number, (_, side) in enumerate(SIDES):
        yield 30 + 10 * number, s.arms[side], s.legs[side]
