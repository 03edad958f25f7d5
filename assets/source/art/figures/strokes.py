"""Shapes that are collected before they become a field, so that the field's box is no larger than they are."""

import numpy as np

from .field import Field

MARGIN = 0.008  # metres about a shape within which its distance matters


class Strokes:
    """Cones and ellipsoids in the order in which they are joined."""

    def __init__(self):
        self.shapes = []
        self.points = []

    def cone(self, a, b, radius_a, radius_b, blend, stuff, carve=False):
        """A round cone from a to b, metres."""
        self.shapes.append(('cone', (a, b, radius_a, radius_b, blend, stuff), {'carve': carve}))
        if not carve:
            reach = max(radius_a, radius_b) + MARGIN
            self.points += [np.minimum(a, b) - reach, np.maximum(a, b) + reach]

    def chain(self, points, radii, blend, stuff, carve=False):
        """Round cones from point to point."""
        for a, b, radius_a, radius_b in zip(points, points[1:], radii, radii[1:]):
            self.cone(a, b, radius_a, radius_b, blend, stuff, carve)

    def ellipsoid(self, centre, radii, axes, blend, stuff):
        """An ellipsoid with `radii` along the rows of `axes`."""
        self.shapes.append(('ellipsoid', (centre, radii, axes, blend, stuff), {}))
        reach = max(radii) + MARGIN
        self.points += [np.asarray(centre) - reach, np.asarray(centre) + reach]

    def grown(self, resolution):
        """The field of all of them at `resolution` metres."""
        field = Field(np.min(self.points, 0), np.max(self.points, 0), resolution, MARGIN)
        for kind, words, options in self.shapes:
            getattr(field, kind)(*words, **options)
        return field


def thumb_web(strokes, joints, radii, stuff):
    """The web between thumb and first finger, `radii` (metres) at either of them."""
    points, index = joints.thumb, joints.fingers[0][0]
    end = index * 0.62 + joints.at(0.04, 0.02, 0.002) * 0.38
    strokes.cone(points[1] * 0.72 + points[0] * 0.28, end, *radii, 0.020, stuff)
