"""Vectors and frames. A person faces +x with the left hand at +y and up at +z; lengths in metres."""

import math

import numpy as np


def vec(*numbers):
    """A float vector."""
    return np.array(numbers, float)


def unit(v):
    """v at length 1."""
    return v / np.linalg.norm(v)


def frame(front, up):
    """Rows front, left, up: the front is kept, the up axis is straightened."""
    front = unit(front)
    left = unit(np.cross(up, front))
    return np.stack([front, left, np.cross(front, left)])


def leaning_frame(front, up):
    """Rows front, left, up: the (unit) up axis is kept, the front is straightened."""
    return frame(front - (front @ up) * up, up)


def turned(v, degrees):
    """v turned about the vertical; positive turns +x towards +y, away from the camera."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return vec(cos * v[0] - sin * v[1], sin * v[0] + cos * v[1], v[2])


def two_bones(start, end, upper, lower, pole):
    """Joint and reached end of a limb from `start` towards `end`, bending towards `pole`.

    Bones of length `upper` and `lower`; an end out of reach is drawn in to 99.7 % of the limb.
    """
    gap = end - start
    reach = np.linalg.norm(gap)
    along = gap / reach
    reach = min(reach, (upper + lower) * 0.997)
    foot = (upper * upper - lower * lower + reach * reach) / (2 * reach)
    height = math.sqrt(max(upper * upper - foot * foot, 0))
    side = unit(pole - (pole @ along) * along)
    return start + along * foot + side * height, start + along * reach
