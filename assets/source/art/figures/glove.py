"""His glove on the joints of a hand: leather with seams along the fingers, folds at the joints and a cuff."""

import numpy as np

from backdrops.noise import fbm

from .stuffs import number
from .strokes import Strokes, thumb_web
from .vectors import unit, vec

FAR = 0.0026  # resolution, metres, where a pose asks for no other
STOUT = 1.10
THICKNESS = (0.0122, 0.0114, 0.0105, 0.0092)
WIDTHS = (1.0, 1.03, 0.98, 0.88)
SEAM = 0.0011


def put_on_glove(joints, resolution=None):
    """The field of a gloved hand; `resolution` in metres: 0.001 for a picture that the hand fills."""
    strokes = Strokes()
    stout = joints.size * STOUT
    _palm(strokes, joints, stout)
    for k in range(4):
        _finger(strokes, joints.fingers[k], joints.backs[k], stout * WIDTHS[k], joints.frame)
    _thumb(strokes, joints, stout)
    _cuff(strokes, joints, stout)
    field = strokes.grown(resolution or FAR)
    _fold(field, joints, stout)
    return field


def _palm(strokes, joints, stout):
    at = joints.at
    for across in (0.011, -0.011):
        strokes.cone(
            at(-0.03, across, 0), at(0.02, across * 1.3, 0), stout * 0.0225, stout * 0.0195, 0.012, 'leather'
        )
    for k, points in enumerate(joints.fingers):
        strokes.cone(
            at(0.016, (0.014, 0.005, -0.005, -0.014)[k], 0),
            points[0],
            stout * 0.0168,
            stout * 0.0130,
            0.010,
            'leather',
        )
    strokes.ellipsoid(at(0.052, -0.004, 0.006), stout * vec(0.042, 0.035, 0.0150), joints.frame, 0.012, 'leather')
    for k, points in enumerate(joints.fingers):
        knuckle = points[0] + joints.along((0, 0, -1)) * stout * 0.0045
        strokes.ellipsoid(knuckle, stout * vec(0.0105, 0.0082, 0.0086), joints.frame, 0.005, 'leather')
    for across in (0.017, -0.003, -0.021):  # three seams on the back
        strokes.chain(
            [at(0.024, across * 0.72, -0.0172), at(0.050, across * 0.88, -0.0166), at(0.070, across, -0.0150)],
            [stout * 0.0016] * 3,
            0.0016,
            'leather',
        )


def _finger(strokes, points, backs, stout, frame):
    thick = [stout * t for t in THICKNESS]
    for bone, (a, b) in enumerate(zip(points, points[1:])):
        strokes.cone(a, b, thick[bone], thick[bone + 1], 0.004 if bone else 0.007, 'leather')
    for joint in (1, 2):
        back = unit(backs[joint - 1] + backs[joint])
        strokes.ellipsoid(
            points[joint] + back * thick[joint] * 0.30, np.full(3, thick[joint] * 0.84), frame, 0.004, 'leather'
        )
    for sign in (1, -1):  # seams along both sides
        rail = []
        for bone, (a, b) in enumerate(zip(points, points[1:])):
            side = sign * np.cross(backs[bone], unit(b - a))
            rail += (
                [a + side * thick[bone] * 0.99, b + side * thick[bone + 1] * 0.99]
                if bone == 0
                else [b + side * thick[bone + 1] * 0.99]
            )
        strokes.chain(rail, [stout * SEAM] * len(rail), 0.0010, 'strap')


def _thumb(strokes, joints, stout):
    points, backs, at = joints.thumb, joints.thumb_backs, joints.at
    thick = [stout * t for t in (0.0185, 0.0142, 0.0124, 0.0100)]
    strokes.cone(at(0.016, 0.012, 0.008), points[1], stout * 0.0205, thick[1], 0.014, 'leather')
    strokes.chain(points[1:], thick[1:], 0.006, 'leather')
    back = unit(backs[1] + backs[2])
    strokes.ellipsoid(points[2] + back * thick[2] * 0.28, np.full(3, thick[2] * 0.86), joints.frame, 0.005, 'leather')
    thumb_web(strokes, joints, (stout * 0.0095, stout * 0.0090), 'leather')
    rail = [
        (p + np.cross(b, unit(q - p)) * t * 0.99) for p, q, b, t in zip(points[1:], points[2:], backs[1:], thick[1:])
    ]
    strokes.chain(rail, [stout * SEAM] * len(rail), 0.0010, 'strap')


def _cuff(strokes, joints, stout):
    """A gauntlet over the sleeve: wider towards the elbow, with a hem and a strap at the wrist."""
    wrist, up = joints.at(-0.006, 0, 0), joints.forearm * joints.size
    strokes.cone(wrist, wrist + up * 0.095, stout * 0.0300, stout * 0.0425, 0.010, 'leather')
    strokes.cone(wrist + up * 0.092, wrist + up * 0.098, stout * 0.0436, stout * 0.0440, 0.003, 'leather')
    strokes.cone(wrist + up * 0.016, wrist + up * 0.030, stout * 0.0338, stout * 0.0350, 0.002, 'strap')


def _fold(field, joints, stout):
    """Folds across every joint and the wrist, and creases everywhere."""
    mask, points = field.near_surface(0.006)
    depth = np.zeros(len(points))
    for chain in [*joints.fingers, joints.thumb]:
        for joint in (0, 1, 2):
            along = unit(chain[joint + 1] - chain[max(0, joint - 1)])
            offset = points - chain[joint]
            u = offset @ along
            w = np.linalg.norm(offset - u[:, None] * along, axis=1)
            uneven = u + 0.0018 * fbm(points[:, 0] * 70, points[:, 2] * 70 + points[:, 1] * 40, 2, 7)
            depth += (
                np.exp(-((u / (stout * 0.0085)) ** 2))
                * (w < stout * 0.02)
                * (0.5 + 0.5 * np.cos(2 * np.pi * uneven / (stout * 0.0058)))
                * 0.0013
            )
    u = (points - joints.wrist) @ joints.forearm
    uneven = u + 0.006 * fbm(points[:, 0] * 30 + points[:, 1] * 20, points[:, 2] * 34, 2, 3)
    depth += (
        np.exp(-(((u - 0.004) / (stout * 0.022)) ** 2))
        * (0.5 + 0.5 * np.cos(2 * np.pi * uneven / (stout * 0.012)))
        * 0.0022
    )
    crease = fbm(points[:, 0] * 55 + points[:, 1] * 35, points[:, 2] * 60 - points[:, 0] * 30, 3, 12, ridge=True)
    depth += 0.0011 * crease
    field.distance[mask] += depth * (field.stuff[mask] == number('leather'))
