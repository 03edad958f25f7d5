"""The body under and with its tight clothes, as one distance field: torso, arms, legs, boots."""

import numpy as np

from .field import Field
from .skeleton import SIDES
from .vectors import unit, vec

SLEEVE_RESOLUTION = 0.0042
LAP_HEIGHT = 0.032
LAP_RELIEF = 0.0055


def body_field(s, resolution):
    """The field of skeleton `s` and, for her, the finer fields of her wound sleeves."""
    legs = list(s.legs.values())
    points = [s.root, s.neck, s.torso(0.15, 0, 0.3), s.torso(-0.15, 0, 0.3)]
    points += [joint for arm in s.arms.values() for joint in (arm.shoulder, arm.elbow, arm.wrist)]
    points += [joint for leg in legs for joint in (leg.hip, leg.knee, leg.ankle)]
    points += [leg.ankle + 0.17 * s.size * leg.toes for leg in legs]
    lo, hi = np.min(points, 0) - 0.2, np.max(points, 0) + 0.2
    if 'within' in s.pose:  # a close picture grows no more than it shows
        lo, hi = (np.array(corner, float) for corner in s.pose['within'])
    else:
        lo[2] = max(lo[2], -0.05)
    body = Field(lo, hi, resolution)
    _trunk(body, s)
    sleeves = [_arm(body, s, sign, side) for sign, side in SIDES]
    for _, side in SIDES:
        _leg(body, s, s.legs[side])
        _boot(body, s, s.legs[side])
    return body, [sleeve for sleeve in sleeves if sleeve is not None]


def _trunk(body, s):
    size, torso, pelvis = s.size, s.torso_frame, s.pelvis_frame
    cloth = 'dark' if s.him else 'cloth'
    body.ellipsoid(s.pelvis(-0.005, 0, 0.02), size * vec(0.10 * s.depth, 0.148 * s.breadth, 0.105), pelvis, 0.03, cloth)
    body.ellipsoid(s.torso(0, 0, 0.17), size * vec(0.088 * s.depth, 0.112 * s.breadth, 0.13), torso, 0.05, cloth)
    body.ellipsoid(s.torso(0.005, 0, 0.325), size * vec(0.108 * s.depth, 0.135 * s.breadth, 0.155), torso, 0.05, cloth)
    body.ellipsoid(s.torso(-0.005, 0, 0.425), size * vec(0.085, 0.150 * s.breadth, 0.075), torso, 0.05, cloth)
    for sign in (1, -1):
        if s.him:
            body.ellipsoid(s.torso(0.075, sign * 0.075, 0.385), vec(0.05, 0.085, 0.06), torso, 0.05, cloth)
        else:  # a wide blend: cloth stretches from one side to the other
            body.ellipsoid(s.torso(0.066, sign * 0.060, 0.350), vec(0.044, 0.060, 0.058), torso, 0.075, cloth)
    for sign in (1, -1):
        body.ellipsoid(s.pelvis(-0.055, sign * 0.066, -0.035), size * vec(0.075, 0.082, 0.085), pelvis, 0.05, cloth)
    head = s.head_frame
    body.cone(s.neck, s.head - size * 0.03 * head[2] - size * 0.015 * head[0],
              size * (0.052 if s.him else 0.045), size * (0.050 if s.him else 0.040), 0.03, 'skin')


def _winding(axis):
    """Relief of a bandage wound round `axis`: a spiral saw-tooth."""
    along = unit(axis)
    across = unit(np.cross(along, vec(0.2, 0.9, 0.3)))
    third = np.cross(along, across)

    def relief(from_start):
        turn = np.arctan2(from_start @ third, from_start @ across) / (2 * np.pi)
        return LAP_RELIEF * ((from_start @ along / LAP_HEIGHT + turn) % 1.0)

    return relief


def _arm(body, s, sign, side):
    size = s.size
    shoulder, elbow, wrist = s.arms[side].shoulder, s.arms[side].elbow, s.arms[side].wrist
    upper, lower = elbow - shoulder, wrist - elbow
    cloth, under = ('dark', 'dark') if s.him else ('cloth', 'skin')
    stout = 1.12 if s.him else 0.86
    body.cone(s.neck + size * vec(0, 0, 0.01), shoulder, size * 0.048, size * 0.045, 0.05, cloth)
    body.cone(shoulder, shoulder + upper * 0.35, size * 0.060 * stout, size * 0.056 * stout, 0.035, cloth)
    body.cone(shoulder + upper * 0.3, elbow, size * 0.050 * stout, size * 0.040 * stout, 0.03, under)
    if s.him:
        middle = elbow + lower * 0.4
        body.cone(elbow, middle, size * 0.043 * stout, size * 0.046 * stout, 0.025, 'dark')
        body.cone(middle, wrist, size * 0.046 * stout, size * 0.034 * stout, 0.02, 'dark')
        body.cone(elbow + lower * 0.62, wrist + lower * 0.02, size * 0.050, size * 0.041, 0.006, 'leather')
        return None
    corners = np.stack([shoulder, elbow, wrist])
    sleeve = Field(corners.min(0) - 0.10, corners.max(0) + 0.10, SLEEVE_RESOLUTION)
    sleeve.cone(elbow, elbow + lower * 0.4, size * 0.037, size * 0.041, 0.02, 'wrap', _winding(lower))
    sleeve.cone(elbow + lower * 0.35, wrist + lower * 0.06, size * 0.040, size * 0.027, 0.015, 'wrap', _winding(lower))
    sleeve.cone(shoulder + upper * 0.55, elbow, size * 0.044, size * 0.038, 0.012, 'wrap', _winding(upper))
    body.cone(elbow, wrist, size * 0.028, size * 0.02, 0.01, 'wrap')
    return sleeve


def _leg(body, s, leg):
    size, stout, cloth = s.size, (1.1 if s.him else 1.0), ('black' if s.him else 'cloth')
    thigh, shin = leg.knee - leg.hip, leg.ankle - leg.knee
    full = 1.0 if s.him else 1.12
    middle = leg.hip + thigh * 0.5
    body.cone(leg.hip, middle, size * 0.088 * stout * full, size * 0.082 * stout * full, 0.05, cloth)
    body.cone(middle, leg.knee, size * 0.080 * stout * full, size * 0.062 * stout * full, 0.04, cloth)

    def ring(start, end, radius_a, radius_b, blend, stuff):
        body.cone(leg.knee + shin * start, leg.knee + shin * end, size * radius_a, size * radius_b, blend, stuff)

    if s.him:
        ring(0, 0.35, 0.056, 0.062, 0.03, 'black')
        ring(0.12, 1, 0.068, 0.050, 0.012, 'leather')
        ring(0.06, 0.16, 0.073, 0.075, 0.006, 'leather')  # the cuff
        for start, radius in ((0.34, 0.0665), (0.62, 0.0605), (0.90, 0.0555)):
            ring(start, start + 0.04, radius, radius, 0.003, 'strap')
        return
    ring(0, 0.36, 0.072, 0.078, 0.03, 'cloth')  # trousers bloused over the boot
    if s.pose.get('lying'):
        body.cone(leg.hip + thigh * 0.02, leg.hip + thigh * 0.34, 0.104, 0.098, 0.03, 'tunic')
    ring(0.40, 1, 0.058, 0.047, 0.010, 'leather')
    ring(0.40, 0.46, 0.066, 0.064, 0.006, 'leather')
    for start, radius in ((0.60, 0.0565), (0.84, 0.0535)):
        ring(start, start + 0.035, radius, radius, 0.003, 'strap')


def _boot(body, s, leg):
    """Shaft, instep and toe cap, a sole with an edge of its own, a heel block."""
    size, toes, up, ankle = s.size, leg.toes, leg.instep, leg.ankle
    axes = np.stack([toes, np.cross(up, toes), up])
    heel = ankle - up * 0.042 * size - toes * 0.034 * size
    ball = ankle - up * 0.052 * size + toes * 0.098 * size
    tip = ankle - up * 0.058 * size + toes * 0.150 * size
    body.cone(ankle + up * 0.02 * size, heel, size * 0.046, size * 0.040, 0.02, 'leather')
    body.cone(ankle - up * 0.006 * size, ball, size * 0.046, size * 0.036, 0.03, 'leather')
    body.cone(ball, tip, size * 0.037, size * 0.029, 0.02, 'leather')
    sole = ankle - up * 0.085 * size + toes * 0.060 * size
    block = ankle - up * 0.087 * size - toes * 0.030 * size
    body.slab(sole, size * vec(0.106, 0.025, 0.001), axes, 0.012 * size, 0.004, 'black')
    body.slab(block, size * vec(0.026, 0.026, 0.007), axes, 0.012 * size, 0.004, 'black')
