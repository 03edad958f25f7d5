"""Hands: joints first, from a hilt that is held or from a direction and a palm; then flesh or a glove on them.

A hand is described from its wrist along three directions: `ahead` (towards the knuckles), `across` (towards the thumb)
and `palm` (out of the palm). Measures are those of her hand in metres; his are `size` times as large, and stouter.
"""

import math
from dataclasses import dataclass

import numpy as np

from .flesh import put_on_flesh
from .glove import put_on_glove
from .skeleton import SIDES
from .vectors import unit, vec

REACH_OF_GRIP = 0.14  # metres from wrist to hilt: nearer than this, the hand holds it
HILT = 0.0165  # radius of the hilt
HOLLOW = vec(0.072, 0, 0.023)  # where the axis of a held hilt passes the palm, from the wrist


@dataclass(frozen=True)
class Finger:
    """Measures of a finger: its knuckle (ahead, across, palm), the lengths of its three bones, its thickness."""

    knuckle: tuple
    bones: tuple
    stout: float
    bend: tuple  # degrees at each joint of a hand at rest


FINGERS = (
    Finger((0.088, 0.0265, -0.001), (0.042, 0.025, 0.020), 1.0, (12, 26, 16)),
    Finger((0.091, 0.0065, -0.004), (0.047, 0.029, 0.021), 1.03, (16, 30, 18)),
    Finger((0.086, -0.0130, -0.002), (0.044, 0.027, 0.021), 0.97, (20, 34, 20)),
    Finger((0.077, -0.0310, 0.003), (0.034, 0.020, 0.019), 0.84, (24, 38, 24)),
)
THUMB_ROOT = vec(0.020, 0.022, 0.010)
THUMB_BONES = (0.044, 0.034, 0.028)
#: The thumb of an open hand, bone by bone, and the side its nail is on: (ahead, across, palm).
THUMB_AT_REST = ((0.66, 0.66, 0.36), (0.82, 0.46, 0.34), (0.90, 0.34, 0.28))
#: The thumb of a fist: (degrees round the hilt from the wrist, place along the hilt, distance from it) of each joint.
THUMB_ROUND_HILT = ((8, 0.040, 0.0130), (52, 0.050, 0.0108), (102, 0.046, 0.0082))
THUMB_ON_SWITCH = ((-4, 0.040, 0.0150), (-6, 0.066, 0.0132), (-9, 0.0925, 0.0108))
#: Half the thickness of a finger at its knuckle, its joints and its tip.
THICKNESS = (0.0100, 0.0091, 0.0081, 0.0066)


@dataclass
class Joints:
    """A posed hand. `fingers`: four points of each finger, index first; `backs`: the nail's side at each of its bones.

    `frame`: rows ahead, across, palm. `thumb` and `thumb_backs` are the same for the thumb.
    """

    wrist: np.ndarray
    forearm: np.ndarray
    frame: np.ndarray
    size: float
    him: bool
    fingers: list
    backs: list
    thumb: list
    thumb_backs: list

    def at(self, ahead, across, palm):
        """A point of the hand in the room, from her measures."""
        return self.wrist + self.size * (vec(ahead, across, palm) @ self.frame)

    def along(self, direction):
        """A direction of the hand in the room."""
        return unit(vec(*direction) @ self.frame)


def hand_fields(s):
    """The hands of skeleton `s` as fields, left first; both, unless the pose names those that are seen."""
    fields = []
    for sign, side in SIDES:
        if side not in s.pose.get('hands', ('left', 'right')):
            continue
        joints = hand_joints(s, sign, side)
        gloved = s.him and not s.pose.get(f'bare_{side}')
        put_on = put_on_glove if gloved else put_on_flesh
        fields.append(put_on(joints, s.pose.get('near')))
    return fields


def hand_joints(s, sign, side):
    """Joints of the hand on `side`: round the hilt if it is within reach, else as the pose says."""
    wrist, elbow = s.arms[side].wrist, s.arms[side].elbow
    named = s.pose.get(f'hand_{side}')
    ahead = unit(vec(*named)) if named else unit(wrist - elbow)
    if s.holds_hilt and np.linalg.norm(wrist - s.hilt) < REACH_OF_GRIP:
        return _grip(s, sign, side, wrist, unit(elbow - wrist))
    across = _across(s, sign, side, ahead)
    frame = np.stack([ahead, across, sign * np.cross(ahead, across)])
    return _open(s, side, wrist, unit(elbow - wrist), frame)


def _across(s, sign, side, ahead):
    """The direction over the knuckles, towards the thumb."""
    if f'palm_{side}' in s.pose:
        return unit(np.cross(sign * vec(*s.pose[f'palm_{side}']), ahead))
    across = unit(np.cross(ahead, vec(0, 1, 0)) if abs(ahead[1]) < 0.9 else vec(1, 0, 0))
    return -across if across[0] < 0 else across


def _open(s, side, wrist, forearm, frame):
    pose = s.pose
    joints = Joints(wrist, forearm, frame, s.size, s.him, [], [], [], [])
    curl, spread = pose.get(f'curl_{side}', 1.0), pose.get(f'spread_{side}', 0.0)
    bends = pose.get(f'fingers_{side}') or [[degrees * curl for degrees in finger.bend] for finger in FINGERS]
    fans = pose.get(f'fan_{side}', (0, 0, 0, 0))
    for k, (finger, bend) in enumerate(zip(FINGERS, bends)):
        fan = (1.5 - k) * (spread + 0.03) + math.radians(fans[k])
        heading, back = vec(math.cos(fan), math.sin(fan), 0), vec(0, 0, -1)
        points, backs = [vec(*finger.knuckle)], []
        for length, degrees in zip(finger.bones, bend):
            angle = math.radians(degrees)
            heading, back = (math.cos(angle) * heading - math.sin(angle) * back,
                             math.sin(angle) * heading + math.cos(angle) * back)
            points.append(points[-1] + length * heading)
            backs.append(back)
        _add_finger(joints, points, backs)
    points = [THUMB_ROOT]
    headings = pose.get(f'thumb_{side}', THUMB_AT_REST)
    for length, heading in zip(THUMB_BONES, headings):
        points.append(points[-1] + length * unit(vec(*heading)))
    nail = vec(*pose.get(f'nail_{side}', (-0.25, 0.72, -0.65)))
    _set_thumb(joints, points, lambda _: nail)
    return joints


def _grip(s, sign, side, wrist, forearm):
    """A hand round the hilt, its thumb towards the blade."""
    size, axis = s.size, s.blade
    middle = s.hilt + axis * ((wrist - s.hilt) @ axis)
    to_axis = unit(middle - wrist)
    beside = sign * np.cross(to_axis, axis)
    turn = math.atan2(HOLLOW[2], HOLLOW[0])
    ahead = math.cos(turn) * to_axis - math.sin(turn) * beside
    frame = np.stack([ahead, axis, math.sin(turn) * to_axis + math.cos(turn) * beside])
    # the wrist of the hand is where its hollow meets the hilt; the arm's own may be a little off
    joints = Joints(middle - size * (HOLLOW @ frame), forearm, frame, size, s.him, [], [], [], [])
    hilt = HILT / size

    def around(degrees, along, distance):
        angle = math.radians(degrees)
        return HOLLOW + vec(-math.cos(angle) * distance, along, math.sin(angle) * distance)

    for finger in FINGERS:
        points = [vec(*finger.knuckle)]
        for length, thick in zip(finger.bones, THICKNESS[1:]):
            points.append(_wrapped(points[-1], length, hilt + 0.94 * finger.stout * thick))
        centre = vec(HOLLOW[0], 0, HOLLOW[2])
        backs = []
        for a, b in zip(points, points[1:]):
            outward = (a + b) / 2 - centre
            outward[1] = 0
            heading = unit(b - a)
            backs.append(unit(outward - (outward @ heading) * heading))
        _add_finger(joints, points, backs)
    rounds = THUMB_ON_SWITCH if s.pose.get(f'thumb_up_{side}') else THUMB_ROUND_HILT
    points = [THUMB_ROOT] + [around(degrees, along, hilt + off) for degrees, along, off in rounds]

    def outward(point):
        away = point - HOLLOW
        return vec(away[0], 0, away[2])

    _set_thumb(joints, points, outward)
    return joints


def _wrapped(point, length, radius):
    """The end of a bone of `length` from `point` that lies `radius` from the axis of the hilt, further round it."""
    off = vec(point[0] - HOLLOW[0], 0, point[2] - HOLLOW[2])
    away = np.linalg.norm(off)
    cos = np.clip((away * away + length * length - radius * radius) / (2 * away * length), -1, 1)
    inward, onward = -off / away, vec(-off[2], 0, off[0]) / away  # on over the far side to the palm's
    return point + length * (cos * inward + math.sqrt(1 - cos * cos) * onward)


def _add_finger(joints, points, backs):
    joints.fingers.append([joints.at(*point) for point in points])
    joints.backs.append([joints.along(back) for back in backs])


def _set_thumb(joints, points, nail_side):
    joints.thumb = [joints.at(*point) for point in points]
    for a, b in zip(points, points[1:]):
        heading, side = unit(b - a), nail_side((a + b) / 2)
        joints.thumb_backs.append(joints.along(side - (side @ heading) * heading))
