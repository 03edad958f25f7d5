"""The body under and with its tight clothes, as one distance field: torso, arms, legs, boots."""

from dataclasses import dataclass

import numpy as np

from .field import Field
from .folds import laps
from .skeleton import SIDES
from .stuffs import number
from .vectors import unit, vec

SLEEVE_RESOLUTION = 0.0028
LAP_HEIGHT = 0.029
LAP_RELIEF = 0.0034


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
    body.keep_trunk()
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
            body.ellipsoid(s.torso(0.060, sign * 0.058, 0.345), vec(0.040, 0.056, 0.056), torso, 0.08, cloth)
    for sign in (1, -1):
        body.ellipsoid(s.pelvis(-0.055, sign * 0.066, -0.035), size * vec(0.075, 0.082, 0.085), pelvis, 0.05, cloth)
    head = s.head_frame
    body.cone(s.neck, s.head - size * 0.03 * head[2] - size * 0.015 * head[0],
              size * (0.052 if s.him else 0.045), size * (0.050 if s.him else 0.040), 0.03, 'skin')


def _winding(axis):
    """Relief of a bandage wound round `axis`: laps of one height, each over the edge of the one below."""
    down = unit(axis)
    across = unit(np.cross(down, vec(0.2, 0.9, 0.3)))
    third = np.cross(down, across)

    def relief(from_start):
        turn = np.arctan2(from_start @ third, from_start @ across) / (2 * np.pi)
        return laps(from_start @ down / LAP_HEIGHT, turn, from_start @ third, LAP_RELIEF)

    return relief


@dataclass
class _Flesh:
    """An arm's joints and the directions its muscles lie in."""

    shoulder: np.ndarray
    elbow: np.ndarray
    wrist: np.ndarray
    inner: np.ndarray  # towards the inside of the elbow
    outer: np.ndarray

    @classmethod
    def of(cls, arm, sign):
        upper = unit(arm.elbow - arm.shoulder)
        crook = (arm.shoulder + arm.wrist) / 2 - arm.elbow + vec(1e-3, 0, 0)
        inner = unit(crook - (crook @ upper) * upper)
        return cls(arm.shoulder, arm.elbow, arm.wrist, inner, sign * np.cross(upper, inner))

    def upper(self, share, inner=0.0):
        """A point along the upper arm, `inner` metres towards the crook."""
        return self.shoulder + (self.elbow - self.shoulder) * share + self.inner * inner

    def lower(self, share, outer=0.0):
        """A point along the forearm, `outer` metres towards its outside."""
        return self.elbow + (self.wrist - self.elbow) * share + self.outer * outer


def _flesh_out(field, flesh, size, stout, grow, stuffs):
    """Deltoid, biceps and triceps, the point of the elbow, a forearm that is full above and flat at the wrist.

    `grow` metres are added all round; `stuffs` are those of upper arm and forearm.
    """
    above, below = stuffs
    thick = lambda radius: size * stout * radius + grow  # noqa: E731
    upper, lower = flesh.upper, flesh.lower
    field.cone(upper(0.02), upper(0.34), thick(0.052), thick(0.047), 0.03, above)
    field.cone(upper(0.30), upper(0.97), thick(0.042), thick(0.033), 0.03, above)
    field.cone(upper(0.36, 0.012), upper(0.72, 0.010), thick(0.036), thick(0.031), 0.025, above)
    field.cone(upper(0.28, -0.012), upper(0.66, -0.010), thick(0.037), thick(0.030), 0.025, above)
    field.cone(upper(0.96, -0.006), lower(0.06), thick(0.031), thick(0.034), 0.02, below)
    field.cone(lower(0.06, 0.004), lower(0.34, 0.006), thick(0.036), thick(0.039), 0.02, below)
    field.cone(lower(0.32, 0.004), lower(0.72), thick(0.038), thick(0.029), 0.02, below)
    for aside in (0.007, -0.007):  # two bones: a wrist is wider than it is thick
        field.cone(lower(0.66, aside), lower(1.02, aside), thick(0.025), thick(0.0205), 0.012, below)


def _arm(body, s, sign, side):
    """An arm with its sleeve. -> for her the finer field of the wound sleeve, which is meshed by itself."""
    size, flesh = s.size, _Flesh.of(s.arms[side], sign)
    shoulder, elbow, wrist = flesh.shoulder, flesh.elbow, flesh.wrist
    cloth = 'dark' if s.him else 'cloth'
    body.cone(s.neck + size * vec(0, 0, -0.005), shoulder, size * 0.050, size * 0.046, 0.06, cloth)
    if s.him:
        _flesh_out(body, flesh, size, 1.12, 0.006, ('dark', 'dark'))
        lower = wrist - elbow
        body.cone(elbow + lower * 0.55, wrist + lower * 0.03, size * 0.047, size * 0.040, 0.006, 'leather')
        for share in (0.60, 0.76, 0.92):  # straps of the gauntlet
            body.cone(elbow + lower * share, elbow + lower * (share + 0.05), size * (0.059 - 0.012 * share),
                      size * (0.0585 - 0.012 * share), 0.002, 'strap')
        return None
    _flesh_out(body, flesh, size, 0.88, 0, ('skin', 'skin'))
    corners = np.stack([shoulder, elbow, wrist])
    sleeve = Field(corners.min(0) - 0.10, corners.max(0) + 0.10, SLEEVE_RESOLUTION)
    _wind(sleeve, flesh, size)
    return sleeve


def _wind(sleeve, flesh, size):
    """Bandages from the middle of the upper arm over the wrist into the palm; edges of laps lie in shadow."""
    lower, upper = flesh.wrist - flesh.elbow, flesh.elbow - flesh.shoulder
    thick = lambda radius: size * 0.88 * radius + 0.0045  # noqa: E731
    sleeve.cone(flesh.upper(0.50), flesh.upper(0.97), thick(0.044), thick(0.034), 0.02, 'wrap')
    sleeve.cone(flesh.upper(0.50, 0.010), flesh.upper(0.74, 0.010), thick(0.034), thick(0.031), 0.02, 'wrap')
    sleeve.cone(flesh.upper(0.96, -0.005), flesh.lower(0.08), thick(0.033), thick(0.035), 0.015, 'wrap')
    sleeve.cone(flesh.lower(0.06, 0.004), flesh.lower(0.34, 0.006), thick(0.037), thick(0.040), 0.015, 'wrap')
    sleeve.cone(flesh.lower(0.32, 0.004), flesh.lower(0.72), thick(0.039), thick(0.030), 0.015, 'wrap')
    for aside in (0.007, -0.007):
        sleeve.cone(flesh.lower(0.66, aside), flesh.lower(1.10, aside), thick(0.026), thick(0.0215), 0.012, 'wrap')
    mask, points = sleeve.near_surface(0.012)
    on_lower = ((points - flesh.elbow) @ unit(lower)) > -0.01
    relief, edge = 0.0, False
    for chosen, start, axis in ((on_lower, flesh.elbow, lower), (~on_lower, flesh.shoulder, upper)):
        part, shadow = _winding(axis)(points - start)
        relief, edge = np.where(chosen, part, relief), np.where(chosen, shadow, edge)
    sleeve.distance[mask] -= relief
    sleeve.stuff[mask] = np.where(edge, number('seam'), sleeve.stuff[mask])


def _leg(body, s, leg):
    """Trousers cut full, a knee, a calf; a tall boot with cuff and straps."""
    size, stout, cloth = s.size, (1.1 if s.him else 1.0), ('black' if s.him else 'cloth')
    thigh, shin = leg.knee - leg.hip, leg.ankle - leg.knee
    full = 1.0 if s.him else 1.08
    down = unit(shin)
    behind = -unit(leg.toes - (leg.toes @ down) * down)
    middle = leg.hip + thigh * 0.45
    body.cone(leg.hip, middle, size * 0.090 * stout * full, size * 0.080 * stout * full, 0.05, cloth)
    body.cone(middle, leg.knee, size * 0.079 * stout * full, size * 0.058 * stout * full, 0.04, cloth)
    front = leg.hip + thigh * 0.22 - behind * 0.016
    body.cone(front, leg.hip + thigh * 0.7 - behind * 0.010, size * 0.074 * stout, size * 0.058 * stout, 0.04, cloth)

    def ring(start, end, radius_a, radius_b, blend, stuff, back=0.0):
        body.cone(leg.knee + shin * start + behind * back, leg.knee + shin * end + behind * back,
                  size * radius_a, size * radius_b, blend, stuff)

    if s.him:
        ring(0, 0.35, 0.056, 0.060, 0.03, 'black')
        ring(0.14, 0.50, 0.058, 0.058, 0.02, 'leather', 0.010)  # the calf
        ring(0.12, 1, 0.058, 0.045, 0.02, 'leather')
        ring(0.07, 0.15, 0.071, 0.072, 0.004, 'leather')  # the cuff
        for start, radius in ((0.36, 0.0705), (0.62, 0.0585), (0.88, 0.0515)):
            ring(start, start + 0.035, radius, radius - 0.002, 0.002, 'strap', 0.004)
        return
    ring(0, 0.30, 0.064, 0.070, 0.03, 'cloth', 0.006)  # trousers bloused over the boot
    if s.pose.get('lying'):
        body.cone(leg.hip + thigh * 0.02, leg.hip + thigh * 0.34, 0.104, 0.098, 0.03, 'tunic')
    ring(0.36, 0.62, 0.052, 0.049, 0.015, 'leather', 0.010)  # the calf
    ring(0.36, 1, 0.051, 0.041, 0.015, 'leather')
    ring(0.36, 0.43, 0.064, 0.062, 0.004, 'leather', 0.006)
    for start, radius in ((0.56, 0.0565), (0.72, 0.0505), (0.87, 0.0475)):
        ring(start, start + 0.035, radius, radius - 0.002, 0.002, 'strap', 0.004)


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
    body.slab(sole + up * 0.004 * size, size * vec(0.106, 0.025, 0.006), axes, 0.012 * size, 0.004, 'black')
    body.slab(block, size * vec(0.026, 0.026, 0.007), axes, 0.012 * size, 0.004, 'black')
