"""Heads. Faces hold up in profile and in shadow only: never light one from the front."""

import math

import numpy as np

from .field import Field
from .vectors import unit, vec

RESOLUTION = 0.0032
DOWN = vec(0, 0, -1)
HAIR_SEED = 7


class Head:
    """Builds a head in its own axes: front, left, up of the skull, in metres of a head of size 1."""

    def __init__(self, s):
        self.skeleton = s
        self.axes = s.head_frame
        self.size = s.size * (1.0 if s.him else 0.97)
        self.gravity = self.axes @ DOWN  # down, seen from the head: hair of a bowed head hides its face
        self.field = Field(s.head - 0.24, s.head + 0.24, RESOLUTION)

    def at(self, point):
        """A point of the head in the room."""
        front, left, up = point
        return self.skeleton.head + self.size * (front * self.axes[0] + left * self.axes[1] + up * self.axes[2])

    def cone(self, a, b, radius_a, radius_b, blend, stuff='skin', carve=False):
        """A round cone between two points of the head; radii scale with the head."""
        self.field.cone(self.at(a), self.at(b), self.size * radius_a, self.size * radius_b, blend, stuff, carve=carve)

    def strand(self, a, b, radius_a, radius_b, blend):
        """A piece of hair whose thickness does not scale with the head."""
        self.field.cone(self.at(a), self.at(b), radius_a, radius_b, blend, 'hair')

    def ball(self, centre, radii, blend, stuff='skin'):
        """An ellipsoid in the axes of the head."""
        self.field.ellipsoid(self.at(centre), self.size * vec(*radii), self.axes, blend, stuff)


def head_field(s):
    """The finished head of skeleton `s` as a field."""
    head = Head(s)
    _face(head, s.him)
    if s.him:
        chance = np.random.default_rng(HAIR_SEED)
        _his_waves(head, chance)
        _his_locks(head, chance)
    else:
        _her_hair(head)
    return head.field


def _face(head, him):
    head.ball((-0.012, 0, 0.03), (0.098, 0.077, 0.092), 0.02)  # skull
    head.cone((0, 0, -0.035), (0.056, 0, -0.082), 0.060, 0.034, 0.03)  # jaw
    for side in (1, -1):
        head.cone((-0.005, side * 0.052, -0.035), (0.05, side * 0.022, -0.090), 0.024, 0.022, 0.03)
        head.ball((0.052, side * 0.043, -0.025), (0.028, 0.024, 0.024), 0.025)  # cheekbone
    head.cone((0.075, 0, -0.092), (0.068, 0, -0.098), 0.018, 0.020, 0.02)  # chin
    head.ball((0.070, 0, 0.024), (0.022, 0.056, 0.017), 0.02)  # brow
    for side in (1, -1):  # eye sockets
        head.cone((0.098, side * 0.032, 0), (0.09, side * 0.046, -0.004), 0.015, 0.012, 0.015, carve=True)
    head.cone((0.084, 0, 0.012), (0.110 if him else 0.106, 0, -0.030), 0.0085, 0.0105, 0.016)  # nose
    for side in (1, -1):
        head.ball((0.094, side * 0.012, -0.036), (0.011, 0.0075, 0.007), 0.010)
    for side in (1, -1):
        head.ball((0.077, side * 0.032, -0.002), (0.0135, 0.0145, 0.0125), 0.003)
    head.ball((0.090, 0, -0.060), (0.014, 0.023, 0.0065), 0.006, 'lip')
    head.ball((0.089, 0, -0.071), (0.013, 0.020, 0.0075), 0.006, 'lip')
    for side in (1, -1):
        head.ball((-0.008, side * 0.078, -0.012), (0.024, 0.009, 0.032), 0.008)  # ear
        head.cone((0.088, side * 0.014, 0.019), (0.080, side * 0.047, 0.022), 0.006, 0.004, 0.006, 'hair')


def _his_waves(head, chance):
    """Waves combed from a parting down past the jaw."""
    head.ball((-0.024, 0, 0.046), (0.106, 0.094, 0.094), 0.01, 'hair')
    head.ball((-0.055, 0, -0.03), (0.075, 0.085, 0.085), 0.03, 'hair')
    crown, radii, steps = vec(-0.024, 0, 0.046), vec(0.110, 0.098, 0.098), 11
    fall = 0.029 * head.gravity + vec(-0.006, 0, 0) * (head.gravity[2] < -0.8)
    for side in (1, -1):
        for i in range(17):
            azimuth = 0.62 + 2.1 * i / 16
            start = unit(vec(0.62 - 1.15 * i / 16, side * 0.10, 0.95))
            end = unit(vec(math.cos(azimuth), side * math.sin(azimuth) * 1.1, -0.35))
            phase, last = chance.uniform(0, 6.28), None
            for k in range(steps + 3):
                t = min(k / steps, 1.0)
                point = crown + radii * unit(start * (1 - t) + end * t) * (1.0 + 0.035 * math.sin(phase + k * 1.15))
                point = point + max(0, k - steps) * fall
                if last is not None:
                    head.cone(last, point, 0.0125 - 0.0006 * k, 0.0125 - 0.0006 * (k + 1), 0.005, 'hair')
                last = point


def _his_locks(head, chance):
    """Loose locks to the jaw and the nape; of a bowed head they fall before the face too."""
    bowed = head.gravity[0] >= 0.35
    limit, steps = (0.30 if bowed else 0.95), 7
    for _ in range(90 if bowed else 60):
        azimuth, height = chance.uniform(limit, 2 * math.pi - limit), chance.uniform(0.15, 1.1)
        point = vec(math.cos(azimuth) * 0.085 * math.cos(height) - 0.02, math.sin(azimuth) * 0.075 * math.cos(height),
                    0.03 + 0.085 * math.sin(height))
        length = chance.uniform(0.09, 0.15)
        heading = unit(vec(math.cos(azimuth) * 0.5 - 0.1, math.sin(azimuth) * 0.8, -0.1))
        phase = chance.uniform(0, 6.28)
        for k in range(steps):
            sway = 0.34 * vec(math.cos(azimuth), math.sin(azimuth), 0) * math.sin(phase + k * 1.9)
            heading = unit(heading + 0.45 * head.gravity + sway + vec(-0.10, 0, 0) * (head.gravity[2] < -0.8))
            end = point + heading * length / steps
            head.cone(point, end, 0.0135 * (1 - 0.10 * k), 0.0135 * (1 - 0.10 * (k + 1)), 0.005, 'hair')
            point = end


def _her_hair(head):
    """Strands combed back from the hairline into three knots, and two loose ones by the face."""
    head.ball((-0.022, 0, 0.042), (0.096, 0.082, 0.088), 0.008, 'hair')
    head.cone((-0.05, 0, -0.01), (-0.075, 0, -0.05), 0.058, 0.035, 0.02, 'hair')
    crown, radii = vec(-0.022, 0, 0.042), vec(0.097, 0.083, 0.089)
    for i in range(34):
        azimuth = -1.75 + 3.5 * i / 33
        lift = 0.42 + 0.12 * math.sin(i * 2.3)
        start = unit(vec(math.cos(azimuth) * math.cos(lift), math.sin(azimuth),
                         math.sin(0.42) - 0.35 * abs(math.sin(azimuth)) ** 3))
        knot = vec(-0.098, 0, 0.092) if abs(azimuth) < 1.05 else vec(-0.125, 0, 0.022)
        end, last = unit((knot - crown) / radii), None
        for k in range(10):
            t = k / 9
            point = crown + (radii + 0.0025 + 0.0015 * math.sin(k + i)) * unit(start * (1 - t) + end * t)
            if last is not None:
                head.strand(last, point, 0.0062, 0.0062, 0.004)
            last = point
    for front, up, radius in ((-0.098, 0.092, 0.040), (-0.125, 0.022, 0.036), (-0.104, -0.045, 0.031)):
        head.cone((front + 0.03, 0, up), (front, 0, up), radius * 0.55, radius * 0.6, 0.01, 'hair')
        for k in range(10):  # the twist
            a, b = k * 0.63, (k + 1) * 0.63
            head.cone((front - 0.010, math.cos(a) * radius * 0.55, up + math.sin(a) * radius * 0.55),
                      (front - 0.014, math.cos(b) * radius * 0.5, up + math.sin(b) * radius * 0.5),
                      radius * 0.55, radius * 0.48, 0.005, 'hair')
    for side in (1, -1):
        for i in range(2):
            point = vec(0.050 - i * 0.018, side * 0.072, 0.050)
            for k in range(8):
                outward = 0.010 if k < 2 else 0.002 * math.cos(k + i)
                drift = vec(0.004 * math.sin(k * 0.9 + i) - 0.002, side * outward, 0)
                end = point + drift + 0.020 * head.gravity
                head.strand(point, end, 0.0075 * (1 - 0.09 * k), 0.0075 * (1 - 0.09 * (k + 1)), 0.004)
                point = end
