"""A signed distance field on a grid: bodies are grown from smoothly joined simple shapes.

The smooth union is the polynomial one of Inigo Quilez ("smooth minimum").
"""

import numpy as np
from skimage import measure

from .stuffs import number

MARGIN = 0.05  # metres about a shape within which its distance is written: garments are offsets and reach this far


class Field:
    """Distances (metres, negative inside) and stuffs in the box lo..hi at `resolution` metres."""

    def __init__(self, lo, hi, resolution, margin=MARGIN):
        self.margin = margin
        self.lo = np.array(lo, float)
        self.resolution = resolution
        self.size = np.ceil((np.array(hi) - self.lo) / resolution).astype(int) + 1
        self.distance = np.full(self.size, 9.0, np.float32)
        self.stuff = np.zeros(self.size, np.int8)
        self.trunk = None  # distances to the trunk alone, kept by `keep_trunk`
        self.axes = [self.lo[i] + resolution * np.arange(self.size[i]) for i in range(3)]

    def block(self, lo, hi):
        """Slices of the grid inside lo..hi and the points there."""
        first = np.clip(np.floor((lo - self.lo) / self.resolution).astype(int), 0, self.size - 1)
        last = np.clip(np.ceil((hi - self.lo) / self.resolution).astype(int) + 1, 1, self.size)
        part = tuple(slice(a, b) for a, b in zip(first, last))
        grid = np.meshgrid(*[self.axes[i][part[i]] for i in range(3)], indexing='ij')
        return part, np.stack(grid, -1)

    def join(self, part, shape, blend, stuff):
        """Smooth union with the distances `shape` over the slices `part`."""
        old = self.distance[part]
        self.stuff[part] = np.where(shape < old, number(stuff), self.stuff[part])
        h = np.clip(0.5 + 0.5 * (old - shape) / blend, 0, 1)
        self.distance[part] = old * (1 - h) + shape * h - blend * h * (1 - h)

    def _carve(self, part, shape, blend):
        old = self.distance[part]
        h = np.clip(0.5 - 0.5 * (old + shape) / blend, 0, 1)
        self.distance[part] = old * (1 - h) - shape * h + blend * h * (1 - h)

    def _add(self, measure_at, lo, hi, blend, stuff, carve=False):
        margin = self.margin + blend
        part, points = self.block(np.array(lo) - margin, np.array(hi) + margin)
        if points.size == 0:
            return
        if carve:
            self._carve(part, measure_at(points), blend)
        else:
            self.join(part, measure_at(points), blend, stuff)

    def cut(self, measure_at, lo, hi, blend):
        """Cut away the shape of distances `measure_at(points)` that lies within lo..hi."""
        self._add(measure_at, lo, hi, blend, None, carve=True)

    def cone(self, a, b, radius_a, radius_b, blend=0.02, stuff='skin', carve=False):
        """A round cone from a to b."""
        a, b = np.array(a, float), np.array(b, float)
        radius = max(radius_a, radius_b)

        def measure_at(points):
            from_a, axis = points - a, b - a
            t = np.clip(from_a @ axis / (axis @ axis + 1e-12), 0, 1)
            return np.linalg.norm(from_a - t[..., None] * axis, axis=-1) - (radius_a + (radius_b - radius_a) * t)

        self._add(measure_at, np.minimum(a, b) - radius, np.maximum(a, b) + radius, blend, stuff, carve)

    def chain(self, points, radii, blend=0.02, stuff='skin', carve=False):
        """Round cones from point to point as one shape: where single cones join they would swell."""
        points, radii = np.asarray(points, float), np.asarray(radii, float)
        links = list(zip(points, points[1:], radii, radii[1:]))

        def measure_at(at):
            nearest = np.full(at.shape[:-1], 9.0)
            for a, b, radius_a, radius_b in links:
                from_a, axis = at - a, b - a
                t = np.clip(from_a @ axis / (axis @ axis + 1e-12), 0, 1)
                away = np.linalg.norm(from_a - t[..., None] * axis, axis=-1) - (radius_a + (radius_b - radius_a) * t)
                nearest = np.minimum(nearest, away)
            return nearest

        self._add(measure_at, points.min(0) - radii.max(), points.max(0) + radii.max(), blend, stuff, carve)

    def ellipsoid(self, centre, radii, axes, blend=0.02, stuff='skin', carve=False):
        """An ellipsoid with `radii` along the rows of `axes` (bound of Quilez, not exact)."""
        centre, radii = np.array(centre, float), np.array(radii, float)

        def measure_at(points):
            q = (points - centre) @ axes.T
            k0 = np.linalg.norm(q / radii, axis=-1)
            k1 = np.linalg.norm(q / (radii * radii), axis=-1) + 1e-9
            return k0 * (k0 - 1) / k1

        self._add(measure_at, centre - radii.max(), centre + radii.max(), blend, stuff, carve)

    def slab(self, centre, halves, axes, rounding, blend, stuff):
        """A box with half sizes `halves` along the rows of `axes`, edges rounded by `rounding`."""
        centre, halves = np.array(centre, float), np.array(halves, float)
        extent = halves.max() + rounding

        def measure_at(points):
            q = np.abs((points - centre) @ axes.T) - halves
            return np.linalg.norm(np.maximum(q, 0), axis=-1) + np.minimum(q.max(-1), 0) - rounding

        self._add(measure_at, centre - extent, centre + extent, blend, stuff)

    def keep_trunk(self):
        """Keep the distances so far as those to the trunk, before limbs join it."""
        self.trunk = self.distance.copy()

    def band(self, centre, normal, half_width, thickness, stuff, reach=0.25, blend=0.004):
        """A belt: the trunk's surface, `thickness` further out, within a slab about a plane. Arms stay out of it."""
        part, points = self.block(centre - reach, centre + reach)
        from_plane = np.abs((points - centre) @ normal) - half_width
        self.join(part, np.maximum(self.trunk[part] - thickness, from_plane), blend, stuff)

    def at(self, points):
        """Distances at points (n x 3, metres) inside the box, from the nearest voxel."""
        i = np.clip(np.round((points - self.lo) / self.resolution).astype(int), 0, self.size - 1)
        return self.distance[i[:, 0], i[:, 1], i[:, 2]]

    def near_surface(self, reach=0.03):
        """Mask of the voxels within `reach` of the surface and their points (n x 3)."""
        grid = np.meshgrid(*self.axes, indexing='ij')
        mask = np.abs(self.distance) < reach
        return mask, np.stack([axis[mask] for axis in grid], -1)

    def thinned(self, step):
        """A coarser copy for collisions: every `step`-th point."""
        coarse = Field(self.lo, self.lo + self.resolution, self.resolution, self.margin)
        coarse.distance = self.distance[::step, ::step, ::step]
        coarse.stuff = self.stuff[::step, ::step, ::step]
        coarse.resolution = self.resolution * step
        coarse.size = np.array(coarse.distance.shape)
        return coarse

    def surface(self, level=0.0):
        """Vertices (metres), triangles and the stuff at each vertex, by marching cubes."""
        vertices, faces, _, _ = measure.marching_cubes(self.distance, level)
        i = np.clip(np.round(vertices).astype(int), 0, self.size - 1)
        return vertices * self.resolution + self.lo, faces, self.stuff[i[:, 0], i[:, 1], i[:, 2]]
