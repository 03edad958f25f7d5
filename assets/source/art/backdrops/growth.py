"""What stood on the ground: stubble, rocks and burnt trees, as arrays for meshes."""

import math

import numpy as np

from .noise import fbm
from .places import HALF_VIEW


def stubble(ground, chance, count, near, far, lowest, highest, width, lean=0.5):
    """Bent ribbons of burnt grass in one mesh; heights and width in metres.

    Denser where noise says so, none in the trenches; one blade in twenty still glows at its tip.
    """
    tries = count * 3
    y = np.exp(chance.uniform(np.log(near), np.log(far), tries))
    x = y * np.tan(chance.uniform(-HALF_VIEW, HALF_VIEW, tries))
    density = fbm(x * 0.45, y * 0.45, 4, ground.seed + 120) + 0.35 * fbm(x * 3, y * 3, 2, 8)
    keep = density > chance.uniform(-0.25, 0.5, tries)
    x, y, density = x[keep][:count], y[keep][:count], density[keep][:count]
    clear = np.ones(len(x), bool)
    for q, _, _ in ground.trenches(x, y):
        clear &= q > 1.25 + 0.3 * chance.random(len(x))
    x, y, density = x[clear], y[clear], density[clear]
    n = len(x)
    z = ground.height(x, y)
    tall = chance.uniform(lowest, highest, n) * (0.6 + 0.8 * np.clip(density + 0.4, 0, 1))
    wide = width * chance.uniform(0.6, 1.3, n) * np.clip(y / 6, 0.6, 6)
    azimuth = chance.uniform(0, 2 * np.pi, n)
    bend = chance.gamma(1.6, lean / 1.6, n) * tall
    bend_x, bend_y = np.cos(azimuth) * bend + 0.25 * tall, np.sin(azimuth) * bend
    broken = chance.random(n) < 0.35
    segments, ribbon = 4, []
    for k in range(segments + 1):
        t = k / segments
        curve, snapped = t ** 1.8, broken & (k == segments)
        up = z - 0.02 + tall * (t - 0.25 * t * t * bend / tall)
        up = np.where(snapped, up - 0.35 * tall, up)
        at_x = x + bend_x * curve + np.where(snapped, 0.3 * tall, 0)
        at_y, half = y + bend_y * curve, wide * (1 - 0.85 * t) / 2
        ribbon += [np.stack([at_x - half, at_y, up], -1), np.stack([at_x + half, at_y, up], -1)]
    vertices = np.stack(ribbon, 1)
    each = 2 * (segments + 1)
    first = np.arange(n) * each
    quads = np.concatenate([np.stack([first + 2 * k, first + 2 * k + 1, first + 2 * k + 3, first + 2 * k + 2], -1)
                            for k in range(segments)])
    hot = (chance.random(n) < 0.05) * chance.uniform(0.3, 1, n)
    along = np.repeat(np.linspace(0, 1, segments + 1), 2)[None, :]
    ember = hot[:, None] * np.clip((along - 0.72) * 5, 0, 1)
    return vertices.reshape(-1, 3), quads, {'ash': np.repeat(chance.uniform(0, 1, n), each), 'ember': ember.ravel()}


def rocks(ground, chance, sphere, count, near, far, smallest, largest):
    """Slabs: spheres cut by random planes. `sphere` is (vertices, faces) of a unit sphere."""
    base, faces = sphere
    vertices, all_faces, ash = [], [], []
    for i in range(count):
        y = math.exp(chance.uniform(math.log(near), math.log(far)))
        x = y * math.tan(chance.uniform(-HALF_VIEW, HALF_VIEW))
        radius = math.exp(chance.uniform(math.log(smallest), math.log(largest)))
        rock = base.copy()
        for _ in range(9):
            normal = chance.normal(size=3)
            normal /= np.linalg.norm(normal)
            cut = chance.uniform(0.35, 0.8)
            rock -= np.clip(rock @ normal - cut, 0, None)[:, None] * normal
        rock *= chance.uniform(0.5, 1.3, 3) * np.array([1, 1, 0.7])
        turn = chance.uniform(0, 6.28)
        cos, sin = math.cos(turn), math.sin(turn)
        rock = rock @ np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1]]).T
        rock += 0.05 * fbm(rock[:, 0] * 4 + i, rock[:, 2] * 4, 3, i)[:, None]
        vertices.append(rock * radius + [x, y, ground.height_at(x, y) + radius * 0.15])
        all_faces.append(faces + i * len(base))
        ash.append(np.clip(0.2 + 0.8 * rock[:, 2], 0, 1))
    return (np.concatenate(vertices), np.concatenate(all_faces),
            {'ash': np.concatenate(ash), 'ember': np.zeros(count * len(base))})


def tree(base, height, radius, seed, lean=0.0, levels=4):
    """A bare, burnt tree: limbs that wander and fork; coals in the bark low down."""
    chance = np.random.default_rng(seed)
    rings, quads, embers = [], [], []
    count = 0

    def limb(point, heading, length, thick, level):
        nonlocal count
        steps = max(4, int(8 * length / height * 3))
        points, radii = [point.copy()], [thick]
        heading = heading / np.linalg.norm(heading)
        for k in range(steps):
            heading = heading + chance.normal(size=3) * (0.16 if level else 0.07) + np.array([0, 0, 0.04])
            heading /= np.linalg.norm(heading)
            point = point + heading * length / steps
            points.append(point.copy())
            radii.append(thick * (1 - 0.72 * (k + 1) / steps))
            first = 0.42 if level == 0 else 0.25
            if level < levels and k > steps * first and chance.random() < (0.75 if level < 2 else 0.6):
                side = chance.normal(size=3)
                side -= side @ heading * heading
                side /= np.linalg.norm(side)
                shorter = length * chance.uniform(0.3, 0.55) * (1 - 0.4 * k / steps)
                limb(point.copy(), heading * 0.55 + side * 0.9, shorter, radii[-1] * 0.62, level + 1)
        around = 7 if level < 2 else 4
        ring = np.array([_ring(points, radii, k, around, chance) for k in range(len(points))])
        index = np.arange(len(points) * around).reshape(len(points), around) + count
        after = np.roll(index, -1, 1)
        quads.append(np.stack([index[:-1], after[:-1], after[1:], index[1:]], -1).reshape(-1, 4))
        rings.append(ring.reshape(-1, 3))
        count += len(points) * around
        coals = np.clip(fbm(ring[..., 0] * 3, ring[..., 2] * 5, 3, seed) * 2 - 0.45, 0, 1)
        embers.append((coals * np.clip(1 - ring[..., 2] / (height * 0.4), 0, 1)).ravel())

    limb(np.array(base, float), np.array([lean, chance.normal() * 0.05, 1.0]), height, radius, 0)
    vertices = np.concatenate(rings)
    return (vertices, np.concatenate(quads),
            {'ash': chance.uniform(0, 1, len(vertices)), 'ember': np.concatenate(embers)})


def _ring(points, radii, k, around, chance):
    """A rough ring of bark about the k-th point of a limb."""
    along = points[min(k + 1, len(points) - 1)] - points[max(k - 1, 0)]
    along = along / (np.linalg.norm(along) + 1e-9)
    u = np.cross(along, np.array([0.3, 1, 0.2]))
    u = u / (np.linalg.norm(u) + 1e-9)
    w = np.cross(along, u)
    angle = np.linspace(0, 2 * np.pi, around, endpoint=False)
    radius = radii[k] * (1 + 0.18 * chance.normal(size=around))
    return points[k] + (np.cos(angle) * radius)[:, None] * u + (np.sin(angle) * radius)[:, None] * w
