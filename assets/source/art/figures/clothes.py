"""Garments that sit on the body: offsets of its surface, wrinkles, laps of wound cloth."""

import math

import numpy as np

from backdrops.noise import fbm

from .skeleton import SIDES
from .stuffs import number
from .vectors import unit, vec


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
    body.distance[part] -= np.where(is_cloth, 0.016 * loose, 0)
    body.stuff[part] = np.where(is_cloth & (up > 0.06), number('tunic'), body.stuff[part])
    for _, side in SIDES:
        arm = s.arms[side]
        body.cone(arm.shoulder, arm.shoulder + (arm.elbow - arm.shoulder) * 0.36, 0.062, 0.068, 0.03, 'tunic')
    for sign in (1, -1):
        nape, breast = s.torso(-0.05, sign * 0.055, 0.475), s.torso(0.085, -sign * 0.018, 0.385)
        body.cone(nape, breast, 0.016, 0.020, 0.012, 'wrap')


def _hers(body, s):
    front, left, up = s.torso_frame
    waist = s.torso(0, 0, 0.10)
    chest = s.torso(0, 0, 0.3)
    for sign in (1, -1):
        slant = unit(left * 0.80 + sign * up * 0.62)
        body.band(chest, slant, 0.060, 0.019, 'wrap', chest - 0.24, chest + 0.20)
    body.band(s.torso(0, 0, 0.085), up, 0.030, 0.019, 'leather', waist - 0.25, waist + 0.25)
    if s.pose.get('lying'):
        return  # a slung belt and its pouch would stand up from the hip like a jag
    body.band(s.torso(0, 0, 0.055), unit(up - 0.25 * left), 0.017, 0.028, 'leather', waist - 0.25, waist + 0.25)
    body.ellipsoid(s.torso(0.02, -0.13, 0.035), vec(0.035, 0.024, 0.045), s.torso_frame, 0.008, 'leather')


def _his(body, s):
    front, _, up = s.torso_frame
    waist, chest = s.torso(0, 0, 0.10), s.torso(0, 0, 0.3)
    buckle = s.torso(0.12, 0, 0.085)
    body.band(s.torso(0, 0, 0.085), up, 0.042, 0.020, 'leather', waist - 0.3, waist + 0.3)
    body.band(s.torso(0, 0, 0.085), up, 0.018, 0.027, 'metal', buckle - 0.06, buckle + 0.06)
    for rib in range(9):  # quilting
        middle = s.torso(0, 0, 0.17 + rib * 0.034)
        body.band(middle, unit(up + 0.06 * front), 0.009, 0.0055, 'dark', chest - 0.25, chest + 0.25, 0.008)

    def cowl(angle):
        return s.torso(-0.035 + 0.105 * math.cos(angle), 0.125 * math.sin(angle), 0.475 - 0.055 * math.cos(angle))

    def girth(angle):
        return s.size * 0.036 * (1.25 - 0.25 * math.cos(angle))

    for k in range(14):
        a, b = 2 * math.pi * k / 14, 2 * math.pi * (k + 1) / 14
        body.cone(cowl(a), cowl(b), girth(a), girth(b), 0.03, 'black')


def _crease(body, s):
    mask, q = body.near_surface()
    stuff = body.stuff[mask]
    folds = fbm(q[:, 0] * 7 + q[:, 1] * 9, q[:, 2] * 15 - q[:, 0] * 8, 4, 21, ridge=True) * 0.6
    folds = folds + fbm(q[:, 0] * 5 - q[:, 1] * 6, q[:, 2] * 6, 3, 5)
    soft = np.isin(stuff, [number(name) for name in ('cloth', 'tunic', 'dark', 'black')])
    depth = np.where(soft, 0.0085 if s.him else 0.012, np.where(stuff == number('leather'), 0.003, 0.0))
    body.distance[mask] -= depth * folds
    if s.him:
        return
    # wound cloth: each lap stands off the one below, and its lower edge lies in shadow
    from_root = q - s.root
    front, left, up = (from_root @ axis for axis in s.torso_frame)
    lap = ((up + 0.42 * left + 0.10 * front) / 0.050 + 0.35 * fbm(q[:, 0] * 4, q[:, 2] * 4, 2, 4)) % 1.0
    band_lap = ((up - 0.5 * left) / 0.027) % 1.0
    tunic, wrap = stuff == number('tunic'), stuff == number('wrap')
    body.distance[mask] -= np.where(tunic, 0.0105 * lap, 0) + np.where(wrap, 0.0075 * band_lap, 0)
    shadowed = (tunic & (lap < 0.15)) | (wrap & (band_lap < 0.20))
    body.stuff[mask] = np.where(shadowed, number('seam'), stuff)
