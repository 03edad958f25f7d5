"""Heads: a face and what lies under the hair, in one field. Never light a face flat from the front."""

import numpy as np

from .eyes import scar
from .face import SIDES, features_of, sculpt
from .field import Field
from .groom import knots_of
from .vectors import vec

RESOLUTION = 0.0024
REACH = 0.172  # metres from the middle of a head to the side of its field
MARGIN = 0.022
DOWN = vec(0, 0, -1)
STEPS_TO_SKIN = 260


class Head:
    """Builds a head in its own axes: front, left, up of the skull, in metres of a head of size 1."""

    def __init__(self, s, resolution=RESOLUTION):
        self.skeleton = s
        self.axes = s.head_frame
        self.size = s.size * (1.0 if s.him else 0.97)
        self.gravity = self.axes @ DOWN  # down, seen from the head: hair of a bowed head hides its face
        self.field = Field(s.head - REACH, s.head + REACH, resolution, MARGIN)

    def at(self, point):
        """A point of the head in the room."""
        front, left, up = point
        return self.skeleton.head + self.size * (front * self.axes[0] + left * self.axes[1] + up * self.axes[2])

    def cone(self, a, b, radius_a, radius_b, blend, stuff='skin', carve=False):
        """A round cone between two points of the head; radii scale with the head."""
        self.field.cone(self.at(a), self.at(b), self.size * radius_a, self.size * radius_b, blend, stuff, carve=carve)

    def chain(self, points, radii, blend, stuff='skin', carve=False):
        """Round cones from point to point of the head, as one shape."""
        placed = [self.at(point) for point in points]
        self.field.chain(placed, self.size * np.asarray(radii, float), self.size * blend, stuff, carve)

    def ball(self, centre, radii, blend, stuff='skin', carve=False):
        """An ellipsoid in the axes of the head."""
        self.field.ellipsoid(self.at(centre), self.size * vec(*radii), self.axes, blend, stuff, carve)

    def seen(self, points):
        """Points of the room in the axes of the head."""
        return (points - self.skeleton.head) @ self.axes.T / self.size

    def cut(self, measure_at, centre, reach, blend):
        """Cut away a shape; `measure_at` is given points of the room, `reach` is how far it lies about `centre`."""
        self.field.cut(measure_at, self.at(centre) - self.size * reach, self.at(centre) + self.size * reach,
                       self.size * blend)


    def rest_on(self, points, heading):
        """Points of the head moved along `heading` (axes of the head) until they lie on the skin, to a third of a mm."""
        step = 0.0003 * vec(*heading)
        points = np.array(points, float)
        for _ in range(STEPS_TO_SKIN):
            away = self.field.at(self.skeleton.head + self.size * points @ self.axes) > 0
            if not away.any():
                break
            points[away] += step
        return points


def grow_head(s, resolution=RESOLUTION):
    """The finished `Head` of skeleton `s`: face, and under the hair that `groom.py` lays on it a dark shape."""
    head = Head(s, resolution)
    sculpt(head, features_of(s.him))
    neck = (s.neck - s.head) @ head.axes.T / head.size
    head.cone((-0.030, 0, -0.030), neck, 0.052 if s.him else 0.044, 0.052 if s.him else 0.043, 0.02)
    if s.him:
        scar(head, -1)
        head.ball((-0.026, 0, 0.046), (0.103, 0.090, 0.092), 0.01, 'hair')
        head.ball((-0.055, 0, -0.02), (0.062, 0.072, 0.070), 0.03, 'hair')
        for side in SIDES:  # or he is bare behind the ears
            head.cone((-0.030, side * 0.074, 0.020), (-0.042, side * 0.060, -0.035), 0.022, 0.014, 0.01, 'hair')
    else:
        head.ball((-0.024, 0, 0.042), (0.0965, 0.0825, 0.0885), 0.004, 'hair')
        head.cone((-0.05, 0, -0.01), (-0.075, 0, -0.05), 0.056, 0.033, 0.02, 'hair')
        for centre, radius in knots_of(s.pose):
            head.ball(centre, (radius * 0.95,) * 3, 0.006, 'hair')
    return head
