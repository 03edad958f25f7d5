"""Hands: a fist round the hilt, or an open hand that needs a direction and a palm."""

import math

import numpy as np

from .field import Field
from .skeleton import SIDES
from .vectors import unit, vec

RESOLUTION = 0.0034
REACH_OF_GRIP = 0.14  # metres from wrist to hilt: nearer than this, the hand holds it


def hand_fields(s):
    """The two hands of skeleton `s`, left first."""
    fields = []
    for sign, side in SIDES:
        wrist = s.arms[side].wrist
        field = Field(wrist - 0.22, wrist + 0.22, RESOLUTION)
        pointing = f'hand_{side}'
        ahead = unit(vec(*s.pose[pointing])) if pointing in s.pose else unit(wrist - s.arms[side].elbow)
        if s.holds_hilt and np.linalg.norm(wrist - s.hilt) < REACH_OF_GRIP:
            _fist(field, s, wrist, ahead)
        else:
            _open_hand(field, s, sign, side, wrist, ahead)
        fields.append(field)
    return fields


def _fist(field, s, wrist, ahead):
    size, stuff, axis = s.size, ('leather' if s.him else 'skin'), s.blade
    middle = s.hilt + axis * ((wrist - s.hilt) @ axis)
    palm = wrist + ahead * 0.035
    outward = unit((palm - middle) - ((palm - middle) @ axis) * axis + 1e-6)
    around = np.cross(axis, outward)
    field.cone(wrist, middle + outward * 0.030, size * 0.028, size * 0.030, 0.02, stuff)
    axes = np.stack([outward, around, axis])
    field.ellipsoid(middle + outward * 0.026, size * vec(0.022, 0.036, 0.044), axes, 0.02, stuff)
    for finger in range(4):
        offset, last = (finger - 1.5) * 0.021 * size, None
        for joint in range(6):
            angle = -0.5 + joint * 0.85
            point = middle + axis * offset + 0.027 * size * (math.cos(angle) * outward + math.sin(angle) * around)
            if last is not None:
                field.cone(last, point, 0.0105 * size, 0.010 * size, 0.005, stuff)
            last = point
    thumb, tip = middle + outward * 0.03 + axis * 0.03, middle - around * 0.03 + axis * 0.05
    field.cone(thumb, tip, 0.012 * size, 0.010 * size, 0.008, stuff)


def _across(s, sign, side, ahead):
    """The direction over the knuckles, towards the thumb."""
    if f'palm_{side}' in s.pose:
        return unit(np.cross(sign * vec(*s.pose[f'palm_{side}']), ahead))
    across = unit(np.cross(ahead, vec(0, 1, 0)) if abs(ahead[1]) < 0.9 else vec(1, 0, 0))
    return -across if across[0] < 0 else across


def _open_hand(field, s, sign, side, wrist, ahead):
    size, stuff = s.size, ('leather' if s.him else 'skin')
    stout = 1.28 if s.him else 1.05
    curl_all, spread = s.pose.get(f'curl_{side}', 1.0), s.pose.get(f'spread_{side}', 0.0)
    across = _across(s, sign, side, ahead)
    through = np.cross(ahead, across)
    axes = np.stack([ahead, across, through])
    field.ellipsoid(wrist + ahead * 0.045, size * vec(0.045, 0.036, 0.017), axes, 0.018, stuff)
    field.cone(wrist, wrist + ahead * 0.03, size * 0.025, size * 0.026, 0.02, stuff)
    for finger in range(4):
        point = wrist + ahead * 0.08 * size + across * (finger - 1.5) * 0.019 * size
        curl = (0.35 + 0.1 * (3 - finger)) * curl_all
        heading = unit(ahead - sign * through * 0.25 * min(1, curl_all) + across * (finger - 1.5) * spread)
        for joint in range(3):
            heading = unit(heading + across * 0.03 + sign * through * curl * 0.5)
            end = point + heading * (0.030 if joint else 0.036) * size
            radius = 0.0098 - 0.001 * joint
            field.cone(point, end, radius * size * stout, (radius - 0.0008) * size * stout, 0.005, stuff)
            point = end
    field.cone(wrist + ahead * 0.03 + across * 0.03 * size, wrist + ahead * 0.085 * size + across * 0.052 * size,
               0.012 * size, 0.009 * size, 0.01, stuff)
