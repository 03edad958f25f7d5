"""Gradient noise in numpy, the only source of irregularity besides seeded generators."""

import numpy as np


def _hash(column, row, seed):
    """A fraction in [0, 1) for each lattice point; integer mixing, so it never depends on a platform."""
    mask = 0xFFFFFFFF
    n = (column.astype(np.int64) * 374761393 + row.astype(np.int64) * 668265263 + seed * 2147483647) & mask
    n = ((n ^ (n >> 13)) * 1274126177) & mask
    n = ((n ^ (n >> 16)) * 2246822519) & mask
    return ((n ^ (n >> 15)) & 0xFFFFFF) / float(0x1000000)


def perlin(x, y, seed=0):
    """Gradient noise at the points (x, y), lattice spacing 1, values about -1 to 1.

    The quintic fade is Perlin's of 2002 ("Improving Noise").
    """
    left, below = np.floor(x), np.floor(y)
    fx, fy = x - left, y - below
    u = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
    v = fy * fy * fy * (fy * (fy * 6 - 15) + 10)

    def slope(column, row, dx, dy):
        angle = _hash(column, row, seed) * 2 * np.pi
        return np.cos(angle) * dx + np.sin(angle) * dy

    a, b = slope(left, below, fx, fy), slope(left + 1, below, fx - 1, fy)
    c, d = slope(left, below + 1, fx, fy - 1), slope(left + 1, below + 1, fx - 1, fy - 1)
    near, far = a + (b - a) * u, c + (d - c) * u
    return (near + (far - near) * v) * 1.5


def fbm(x, y, octaves=6, seed=0, gain=0.5, lacunarity=2.03, ridge=False):
    """Octaves of `perlin`, each turned by .6 rad so that the lattice never shows.

    `ridge` folds every octave at zero: cracks and creases instead of hills.
    """
    total = np.zeros(np.broadcast(x, y).shape)
    weight, weights = 1.0, 0.0
    cos, sin = np.cos(0.6), np.sin(0.6)
    for octave in range(octaves):
        layer = perlin(x, y, seed + octave * 17)
        if ridge:
            layer = 1 - 2 * np.abs(layer)
        total += weight * layer
        weights += weight
        weight *= gain
        x, y = (x * cos - y * sin) * lacunarity + 3.1, (x * sin + y * cos) * lacunarity + 7.7
    return total / weights
