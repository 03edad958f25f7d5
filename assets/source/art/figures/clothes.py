"""Garments that sit on the body: offsets of its surface, wrinkles, laps of wound cloth."""

import math

import numpy as np

from backdrops.noise import fbm

from .folds import cowl_folds, laps, leg_folds, limbs, skirt_folds, sleeve_folds, trunk_folds
from .skeleton import SIDES
from .stuffs import number
from .vectors import unit, vec

CROSSING = (0, 0, 0.3)  # where the cloths on her breast cross, in the measures of her torso
SASH, PLEATS = 0.055, 3  # half the breadth of one in metres, and the folds along it


def dress(body, s):
    """Dress the field `body` of skeleton `s`, then crease everything."""
    if s.him:
        _his(body, s)
    else:
        _loosen_tunic(body, s)
        _hers(body, s)
    _crease(body, s)


def _loosen_tunic(body, s):
    """Inflate her cloth between belt and collar, cap the sleeves, cross a collar over the chest."""
    centre = s.torso(0, 0, 0.26)
    part, points = body.block(centre - 0.26, centre + 0.26)
    up = (points - s.root) @ s.torso_frame[2]
    loose = np.clip((up - 0.07) / 0.05, 0, 1) * np.clip((0.475 - up) / 0.03, 0, 1)
    is_cloth = body.stuff[part] == number('cloth')
    body.distance[part] -= np.where(is_cloth, 0.010 * loose, 0)
    body.trunk[part] -= 0.010 * loose
    body.stuff[part] = np.where(is_cloth & (up > 0.06), number('tunic'), body.stuff[part])
    for _, side in SIDES:
        arm = s.arms[side]
        upper = arm.elbow - arm.shoulder
        body.cone(arm.shoulder - upper * 0.05, arm.shoulder + upper * 0.40, 0.050, 0.058, 0.05, 'tunic')
        body.cone(arm.shoulder + upper * 0.36, arm.shoulder + upper * 0.41, 0.0600, 0.0615, 0.004, 'tunic')  # its hem
    for sign in (1, -1):
        nape, breast = s.torso(-0.05, sign * 0.055, 0.475), s.torso(0.080, -sign * 0.018, 0.385)
        body.cone(nape, breast, 0.013, 0.016, 0.012, 'wrap')


def _hers(body, s):
    _, left, up = s.torso_frame
    for sign in (1, -1):
        body.band(s.torso(*CROSSING), unit(left * 0.80 + sign * up * 0.62), SASH, 0.011, 'wrap', 0.24, 0.003)
    body.band(s.torso(0, 0, 0.085), up, 0.030, 0.014, 'leather')
    for edge in (0.026, -0.026):  # the belt's stitched rims
        body.band(s.torso(0, 0, 0.085 + edge), up, 0.004, 0.017, 'leather', blend=0.002)
    if s.pose.get('lying') or s.pose.get('unslung'):
        return  # a slung belt and its pouch would stand up from the hip like a jag
    body.band(s.torso(0, 0, 0.050), unit(up - 0.25 * left), 0.014, 0.020, 'leather', blend=0.003)
    _pouch(body, s)


def _pouch(body, s):
    """The pouch at her right hip: a box with a flap and its strap."""
    front, left, up = s.torso_frame
    axes = np.stack([unit(front + 0.25 * left), unit(left - 0.25 * front), up])
    body.slab(s.torso(0.030, -0.142, 0.020), vec(0.026, 0.010, 0.030), axes, 0.008, 0.004, 'leather')
    body.slab(s.torso(0.030, -0.150, 0.034), vec(0.028, 0.006, 0.016), axes, 0.006, 0.002, 'strap')


def _his(body, s):
    front, _, up = s.torso_frame
    body.band(s.torso(0, 0, 0.085), up, 0.042, 0.016, 'leather', 0.3)
    for edge in (0.037, -0.037):
        body.band(s.torso(0, 0, 0.085 + edge), up, 0.005, 0.020, 'leather', 0.3, 0.002)
    buckle = np.stack([front, s.torso_frame[1], up])
    if not s.pose.get('unslung'):
        body.slab(s.torso(0.130, 0, 0.085), vec(0.010, 0.034, 0.028), buckle, 0.005, 0.003, 'metal')
    for rib in range(9):  # quilting
        body.band(s.torso(0, 0, 0.17 + rib * 0.034), unit(up + 0.06 * front), 0.010, 0.0045, 'dark', 0.25, 0.008)

    def cowl(angle):
        return s.torso(-0.035 + 0.105 * math.cos(angle), 0.125 * math.sin(angle), 0.475 - 0.055 * math.cos(angle))

    def girth(angle):
        return s.size * 0.036 * (1.25 - 0.25 * math.cos(angle))

    for k in range(14):
        a, b = 2 * math.pi * k / 14, 2 * math.pi * (k + 1) / 14
        body.cone(cowl(a), cowl(b), girth(a), girth(b), 0.03, 'black')


def _crease(body, s):
    mask, points = body.near_surface(0.02)
    stuff = body.stuff[mask]
    relief = np.zeros(len(points))

    def add(names, folds, *words):
        chosen = np.isin(stuff, [number(name) for name in names])
        relief[chosen] += folds(points[chosen], *words)

    add(('cloth', 'tunic', 'dark', 'black'), _unevenness)
    for seed, arm, leg in limbs(s):
        add(('black',) if s.him else ('cloth',), leg_folds, leg, seed)
        add(('dark',) if s.him else ('tunic',), sleeve_folds, arm, seed)
    if s.him:
        add(('black',), cowl_folds, s)
    else:
        add(('tunic',), trunk_folds, s)
        add(('cloth',), skirt_folds, s)
        wound = stuff == number('wrap')
        pleats, edge = _pleats(points[wound], s)
        relief[wound] += pleats
        stuff[wound] = np.where(edge, number('seam'), number('wrap'))
        body.stuff[mask] = stuff
    body.distance[mask] -= relief


def _unevenness(points):
    return 0.004 * fbm(points[:, 0] * 5 - points[:, 1] * 6, points[:, 2] * 6, 2, 5)


def _pleats(points, s):
    """Folds of the two cloths that cross on her breast, lengthwise. -> (relief, whether an edge is in shadow)."""
    _, left, up = s.torso_frame
    from_chest = points - s.torso(*CROSSING)
    over, under = (from_chest @ unit(left * 0.80 + sign * up * 0.62) for sign in (-1, 1))
    on_top = np.abs(over) <= SASH + 0.003
    across, lengthwise = np.where(on_top, over, under), np.where(on_top, under, over)
    return laps(across / (SASH * 2) * PLEATS, 0.18 * np.sin(lengthwise * 9), lengthwise * 2, 0.0080)
