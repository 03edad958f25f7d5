"""The ground of a place: its height anywhere, and meshes of it."""

import numpy as np

from .noise import fbm, perlin
from .places import HALF_VIEW

RUN = (-0.335, 0.942)  # direction of the strafing runs
SHOT_GAP = 5.2  # rad per metre: the beat of the shots along a run


class Ground:
    """Height and surface of one place."""

    def __init__(self, place):
        self.place = place
        self.seed = place.ground_seed

    def trenches(self, x, y):
        """For each trench: distance from its middle in half widths, way along it, and the trench."""
        found = []
        for trench in self.place.trenches:
            along = (x - trench.x) * RUN[0] + (y - trench.y) * RUN[1]
            across = (x - trench.x) * RUN[1] - (y - trench.y) * RUN[0]
            across = across + 0.10 * fbm(x * 0.9, y * 0.9, 3, 66)
            width = trench.half_width * (0.86 + 0.14 * np.cos(along * SHOT_GAP))
            found.append((np.abs(across) / width, along, trench))
        return found

    def height(self, x, y):
        """Height in metres at the points (x, y)."""
        away = np.hypot(x, y)
        z = 0.10 * fbm(x * 0.35, y * 0.35, 5, self.seed) * np.clip(away / 3, 0.2, 1)
        z += 1.6 * fbm(x * 0.02, y * 0.02, 5, self.seed + 50) * np.clip((away - 12) / 60, 0, 1)
        z += 0.035 * fbm(x * 2.2, y * 2.2, 4, self.seed + 9, ridge=True)
        for crater in self.place.craters:
            q = np.hypot(x - crater.x, y - crater.y) / crater.radius
            bowl = -np.exp(-(q * 1.25) ** 4) + 0.55 * np.exp(-((q - 1.12) / 0.26) ** 2)
            z += crater.depth * bowl * (1 + 0.5 * perlin(x * 2 / crater.radius, y * 2 / crater.radius, 77))
        for q, along, trench in self.trenches(x, y):
            rim = 0.55 * np.exp(-((q - 1.15) / 0.28) ** 2) * (1 + 0.7 * perlin(x * 2.3, y * 2.3, 78))
            z += trench.depth * (0.72 + 0.28 * np.cos(along * SHOT_GAP)) * (-np.exp(-(q * 1.2) ** 4) + rim)
        hills = 14 * fbm(x * 0.006 + 2, y * 0.006, 6, self.seed + 90, ridge=True) + 6
        z += np.clip((away - 140) / 500, 0, 1) * hills
        return z

    def height_at(self, x, y):
        """Height of a single point."""
        return float(self.height(np.array([float(x)]), np.array([float(y)]))[0])

    def mesh(self, near, far, rows, columns):
        """Vertices, quads and the scalars ash, ember and glass between two distances.

        Rows grow with distance, so that every one is about equally high on screen.
        """
        distance = np.geomspace(near, far, rows)[:, None]
        angle = np.linspace(-HALF_VIEW, HALF_VIEW, columns)[None, :]
        x, y = distance * np.tan(angle), distance * np.ones_like(angle)
        z = self.height(x, y) + 0.012 * fbm(x * 9, y * 9, 3, self.seed + 5) * np.clip(12 / distance, 0, 1)
        ash, ember, glass = self._surface(x, y, distance)
        index = np.arange(rows * columns).reshape(rows, columns)
        quads = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1).reshape(-1, 4)
        vertices = np.stack([x, y, z], -1).reshape(-1, 3)
        return vertices, quads, {'ash': ash.ravel(), 'ember': ember.ravel(), 'glass': glass.ravel()}

    def _surface(self, x, y, distance):
        ash = np.clip(0.35 + 0.9 * fbm(x * 0.5, y * 0.5, 5, self.seed + 30) + 0.5 * fbm(x * 5, y * 5, 3, 6), 0, 1)
        cracks = fbm(x * 1.7, y * 1.7, 5, self.seed + 61, ridge=True, gain=0.55)
        zones = np.clip(fbm(x * 0.16, y * 0.16, 3, self.seed + 70) * 2.2 - 0.05, 0, 1)
        ember = np.clip((cracks - 0.52) * 7, 0, 1) ** 1.5 * zones
        for crater in self.place.craters:
            q = np.hypot(x - crater.x, y - crater.y) / crater.radius
            ember += np.clip((cracks - 0.35) * 5, 0, 1) ** 1.5 * np.exp(-((q - 0.55) / 0.45) ** 2) * 1.1
        glass = np.zeros_like(ash)
        if self.place.trenches:
            ember *= 0.35
        for q, _, _ in self.trenches(x, y):
            fused = np.exp(-(q / 0.85) ** 4)
            glass = np.maximum(glass, fused)
            glow = 0.7 * np.clip((cracks - 0.40) * 4, 0, 1) ** 1.5 * np.exp(-(q / 0.55) ** 2)
            glow = glow + 0.25 * np.exp(-(q / 0.22) ** 2) * np.clip(fbm(x * 1.3, y * 1.3, 3, 12) * 2 + 0.2, 0, 1)
            ember = ember * (1 - fused) + fused * glow
            ash = ash * (1 - 0.9 * fused)
        ember *= np.clip(1.3 - distance / 160, 0.0, 1)
        ash = ash * (1 - np.clip(ember * 3, 0, 0.9))
        return ash, ember, glass
