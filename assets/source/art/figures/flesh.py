"""A bare hand on its joints: bones of the palm, pads, knuckles, tendons, webs, nails and the creases of its skin."""

import numpy as np

from .stuffs import number
from .strokes import Strokes, thumb_web
from .vectors import unit, vec

FAR = 0.0024  # resolution, metres, where a pose asks for no other
CREASED = 0.0013  # creases are drawn if the resolution is no coarser
THICKNESS = (0.0100, 0.0090, 0.0080, 0.0064)
THUMB_THICKNESS = (0.0150, 0.0122, 0.0106, 0.0078)
HIS_STOUT = 1.14


def put_on_flesh(joints, resolution=None):
    """The field of a bare hand; `resolution` in metres: 0.001 for a picture that the hand fills."""
    stout = joints.size * (HIS_STOUT if joints.him else 1.0)
    strokes = Strokes()
    _palm(strokes, joints, stout)
    for k in range(4):
        _finger(strokes, joints, k, stout)
    _thumb(strokes, joints, stout)
    _nails(strokes, joints, stout)
    field = strokes.grown(resolution or FAR)
    if field.resolution <= CREASED:
        _crease(field, joints, stout)
    return field


def _palm(strokes, joints, stout):
    at, size = joints.at, joints.size
    for across in (0.010, -0.010):  # a wrist is broad and flat
        end = at(0.022, across * 1.35, 0)
        strokes.cone(
            at(0, across, 0) + joints.forearm * 0.06 * size,
            at(0, across, 0),
            stout * 0.0215,
            stout * 0.0180,
            0.012,
            'skin',
        )
        strokes.cone(at(0, across, 0), end, stout * 0.0180, stout * 0.0172, 0.012, 'skin')
    for k, points in enumerate(joints.fingers):
        root = at(0.016, (0.013, 0.005, -0.005, -0.013)[k], -0.001)
        # thinner towards the back than towards the palm, so that the bones are seen
        strokes.cone(root, points[0], stout * 0.0150, stout * 0.0108, 0.009, 'skin')
    axes = joints.frame
    strokes.ellipsoid(at(0.052, -0.004, 0.006), stout * vec(0.040, 0.033, 0.0125), axes, 0.010, 'skin')
    strokes.cone(at(0.022, -0.021, 0.008), at(0.060, -0.031, 0.007), stout * 0.0145, stout * 0.0115, 0.012, 'skin')
    for k, points in enumerate(joints.fingers):
        knuckle = points[0] + joints.along((0, 0, -1)) * stout * 0.0038 - joints.frame[0] * 0.001
        strokes.ellipsoid(knuckle, stout * vec(0.0095, 0.0074, 0.0082), axes, 0.006, 'skin')
        start = at(0.012, (0.008, 0.003, -0.003, -0.008)[k], -0.0150)
        strokes.cone(
            start,
            points[0] + joints.along((0, 0, -1)) * stout * 0.0088,
            stout * 0.0018,
            stout * 0.0026,
            0.0045,
            'skin',
        )
    # the bone of the wrist on the little finger's side
    strokes.ellipsoid(at(-0.012, -0.021, -0.009), stout * vec(0.009, 0.008, 0.008), axes, 0.010, 'skin')


def _finger(strokes, joints, k, stout):
    points, backs = joints.fingers[k], joints.backs[k]
    thick = [stout * (1.0, 1.03, 0.97, 0.84)[k] * t for t in THICKNESS]
    middles = [(a + b) / 2 for a, b in zip(points, points[1:])]
    # bones: narrow in the middle, wide at the joints; the last one ends in a pad
    strokes.chain(
        [points[0], middles[0], points[1]], [thick[0] * 1.06, thick[1] * 0.97, thick[1] * 1.0], 0.005, 'skin'
    )
    strokes.chain(
        [points[1], middles[1], points[2]], [thick[1] * 1.0, thick[2] * 0.98, thick[2] * 1.0], 0.003, 'skin'
    )
    strokes.chain([points[2], middles[2], points[3]], [thick[2] * 0.98, thick[2] * 0.93, thick[3]], 0.003, 'skin')
    for joint, radius in ((1, thick[1]), (2, thick[2])):
        back = unit(backs[joint - 1] + backs[joint])
        strokes.ellipsoid(
            points[joint] + back * radius * 0.34, np.full(3, radius * 0.80), joints.frame, 0.004, 'skin'
        )
    for bone, pad in ((0, 0.40), (1, 0.36), (2, 0.30)):  # flesh on the inner side
        inner = middles[bone] - backs[bone] * thick[bone + 1] * pad
        strokes.ellipsoid(inner, np.full(3, thick[min(bone + 1, 2)] * 0.84), joints.frame, 0.006, 'skin')


def _thumb(strokes, joints, stout):
    points, backs = joints.thumb, joints.thumb_backs
    thick = [stout * t for t in THUMB_THICKNESS]
    at = joints.at
    strokes.cone(at(0.016, 0.012, 0.008), points[1], stout * 0.0190, stout * 0.0128, 0.014, 'skin')
    strokes.ellipsoid(
        (points[0] + points[1]) / 2 + joints.frame[2] * 0.004,
        stout * vec(0.021, 0.014, 0.014),
        joints.frame,
        0.014,
        'skin',
    )
    middle, last = (points[1] + points[2]) / 2, (points[2] + points[3]) / 2
    strokes.chain([points[1], middle, points[2]], [thick[1], thick[2] * 0.93, thick[2]], 0.006, 'skin')
    strokes.chain([points[2], last, points[3]], [thick[2] * 0.98, thick[2] * 1.0, thick[3]], 0.004, 'skin')
    strokes.ellipsoid(last - backs[2] * thick[2] * 0.34, np.full(3, thick[2] * 0.86), joints.frame, 0.006, 'skin')
    for joint in (1, 2):
        back = unit(backs[joint - 1] + backs[joint])
        strokes.ellipsoid(
            points[joint] + back * thick[joint] * 0.30, np.full(3, thick[joint] * 0.80), joints.frame, 0.005, 'skin'
        )
    thumb_web(strokes, joints, (stout * 0.0085, stout * 0.0080), 'skin')


def _nails(strokes, joints, stout):
    for points, backs, thick in [
        (f, b, t) for f, b, t in zip(joints.fingers, joints.backs, (1.0, 1.03, 0.97, 0.84))
    ] + [(joints.thumb, joints.thumb_backs, 1.26)]:
        a, b, back = points[2], points[3], backs[2]
        heading = unit(b - a)
        radius = stout * thick * 0.0068
        side = np.cross(back, heading)
        axes = np.stack([heading, side, back])
        bed = a + (b - a) * 0.80 + back * radius * 0.72
        strokes.ellipsoid(bed, radius * vec(1.08, 0.86, 0.46), axes, 0.0004, 'nail')


def _crease(field, joints, stout):
    """Grooves over and under every joint, and the fine unevenness of skin."""
    mask, points = field.near_surface(0.004)
    depth = np.zeros(len(points))
    for chain, backs in [*zip(joints.fingers, joints.backs), (joints.thumb, joints.thumb_backs)]:
        for joint in (1, 2):
            before, after = unit(chain[joint] - chain[joint - 1]), unit(chain[joint + 1] - chain[joint])
            along, back = unit(before + after), unit(backs[joint - 1] + backs[joint])
            offset = points - chain[joint]
            u, v = offset @ along, offset @ back
            w = np.linalg.norm(offset - u[:, None] * along, axis=1)
            near = np.exp(-((u / (stout * 0.0052)) ** 2)) * (w < stout * 0.017)
            wave = 0.5 + 0.5 * np.cos(2 * np.pi * u / (stout * 0.0034))
            depth += near * wave * np.where(v > 0, 0.00050, 0.00085) * np.clip(np.abs(v) / (stout * 0.004), 0, 1)
    skin = field.stuff[mask] == number('skin')
    field.distance[mask] += np.where(skin, depth, 0)
