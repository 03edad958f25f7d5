"""Hair by strands, for the one picture that is near enough: the back of her head with its three knots.

The head is at the origin and turns its back to the camera: front +y, left -x, up +z.
"""

from math import cos, pi, sin

import bpy
import numpy as np

from backdrops.studio import mesh_object

from .field import Field
from .stuffs import colours, number
from .surfaces import stuff_material
from .vectors import unit, vec

SCALP, RADII = vec(0, 0.018, 0.040), vec(0.083, 0.097, 0.092)
NAPE, NAPE_RADII = vec(0, -0.005, -0.020), vec(0.067, 0.079, 0.071)
#: Each knot: its middle, radius of the coil, how thick the coil is, how many strands come to it.
KNOTS = (
    (vec(0, -0.100, 0.104), 0.0220, 0.0125, 900),
    (vec(0.004, -0.112, 0.024), 0.0170, 0.0100, 900),
    (vec(0.004, -0.104, -0.056), 0.0215, 0.0125, 1100),
)
LOOSE = 1  # the knot that came down
SEED = 41


def combed_head(people, scene):
    """Skull, neck and collar, strands combed into three knots; of the middle one a lock hangs loose."""
    chance = np.random.default_rng(SEED)
    things = [_neck(scene)]
    dark, fair = _hair_material('hair', (0.030, 0.017, 0.011)), _hair_material('sheen', (0.062, 0.036, 0.022))
    for k, (middle, coil, thick, count) in enumerate(KNOTS):
        paths = [_combed(chance, k, middle) for _ in range(count)]
        paths += [_coiled(chance, middle, coil, thick, k == LOOSE) for _ in range(240 if k != LOOSE else 130)]
        things.append(_strands(scene, paths[::3], 0.00095, fair))
        things.append(_strands(scene, [p for i, p in enumerate(paths) if i % 3], 0.00105, dark))
    lock = [_lock(chance, KNOTS[LOOSE][0]) for _ in range(110)]
    stray = [_stray(chance) for _ in range(36)]
    things.append(_strands(scene, lock, 0.00075, fair))
    things.append(_strands(scene, stray, 0.00034, fair))
    return things


def _hair_material(name, colour):
    material = stuff_material(name, 0.40, 0.5, 0.0)
    material.node_tree.links.remove(material.node_tree.nodes['Principled BSDF'].inputs['Base Color'].links[0])
    material.node_tree.nodes['Principled BSDF'].inputs['Base Color'].default_value = (*colour, 1)
    return material


def _neck(scene):
    field = Field((-0.24, -0.15, -0.26), (0.24, 0.20, 0.16), 0.0026, 0.012)
    axes = np.eye(3)
    field.ellipsoid(SCALP, RADII * 0.985, axes, 0.01, 'hair')
    field.ellipsoid(NAPE, NAPE_RADII * 0.985, axes, 0.02, 'hair')
    field.cone(vec(0, -0.014, -0.05), vec(0, -0.024, -0.24), 0.046, 0.050, 0.02, 'skin')
    for sign in (1, -1):
        field.ellipsoid(vec(sign * 0.083, 0.016, -0.004), vec(0.008, 0.019, 0.031), axes, 0.006, 'skin')
        field.cone(vec(sign * 0.02, -0.040, -0.215), vec(sign * 0.22, -0.01, -0.275), 0.050, 0.062, 0.03, 'tunic')
        field.cone(vec(0, -0.072, -0.178), vec(sign * 0.105, -0.01, -0.168), 0.019, 0.026, 0.014, 'wrap')
    vertices, faces, stuff = field.surface()
    return mesh_object(scene, 'neck', vertices, faces, stuff_material('neck'), colours=_shaded(stuff))


def _shaded(stuff):
    """Colours of skull and neck: what shows between strands is dark."""
    table = colours(False)
    table[number('hair')] *= 0.2
    return table[stuff]


def _on_scalp(direction, lift):
    return SCALP + (RADII + lift) * unit(direction)


def _combed(chance, k, middle):
    """A strand from the hairline along the skull into knot `k`."""
    if k == 2:
        return _from_nape(chance, middle)
    turn = chance.uniform(-1, 1)
    if k == 0:  # from the brow, over the top
        start = vec(turn, chance.uniform(-0.35, 1.0), chance.uniform(0.30, 1.0))
    else:  # from the temples, round the sides
        start = vec(np.sign(turn) * chance.uniform(0.30, 1.0), chance.uniform(-0.7, 0.7), chance.uniform(-0.95, 0.60))
    start, end = unit(start), unit((middle - SCALP) / RADII)
    lift, wave, phase = chance.uniform(0.0008, 0.0060), chance.uniform(0.0002, 0.0011), chance.uniform(0, 2 * pi)
    points = []
    for t in np.linspace(0, 1, 12):
        direction = unit(start * (1 - t) + end * t)
        swell = lift * (0.5 + sin(pi * t)) + wave * sin(phase + 7 * t)
        points.append(_on_scalp(direction, swell))
    tie = middle + chance.normal(0, 0.0028, 3)
    points[-1] = points[-1] * 0.4 + tie * 0.6
    return points + [tie]


def _from_nape(chance, middle):
    """A strand from behind an ear or from the hairline of the nape into the lowest knot."""
    turn = chance.uniform(-1, 1)
    start = unit(
        vec(np.sign(turn) * chance.uniform(0.0, 1.0), chance.uniform(-0.95, 0.35), chance.uniform(-0.98, 0.40))
    )
    end = unit((middle - NAPE) / NAPE_RADII)
    lift, wave, phase = chance.uniform(0.0012, 0.0060), chance.uniform(0.0002, 0.0010), chance.uniform(0, 2 * pi)
    points = []
    for t in np.linspace(0, 1, 12):
        swell = lift * (0.5 + sin(pi * t)) + wave * sin(phase + 7 * t)
        points.append(NAPE + (NAPE_RADII + swell) * unit(start * (1 - t) + end * t))
    tie = middle + chance.normal(0, 0.0030, 3)
    points[-1] = points[-1] * 0.4 + tie * 0.6
    return points + [tie]


def _coiled(chance, middle, coil, thick, loose):
    """A strand of a knot: once or twice round."""
    phase, turns = chance.uniform(0, 2 * pi), chance.uniform(0.7, 1.5) * (0.7 if loose else 1)
    across, outward = chance.normal(0, 0.36), chance.normal(0, 0.36)
    points = []
    for t in np.linspace(0, 1, 16):
        a = phase + 2 * pi * turns * t
        r = coil + thick * across * cos(2.1 * a) + thick * 0.4 * sin(a + phase)
        points.append(middle + vec(r * cos(a), -0.010 + thick * (outward + 0.25 * sin(3 * a)), r * sin(a)))
    return points


def _lock(chance, middle):
    """A strand of the lock that came down: out of the knot, through his fingers and down."""
    a, spread = chance.normal(0, 0.0035, 3), chance.normal(0, 1.0, 2)
    through = middle + vec(0.002, -0.023, 0.006) + chance.normal(0, 0.0016, 3)
    hang = through + vec(-0.034 + 0.006 * spread[0], 0.010 + 0.005 * spread[1], -0.046)
    end = hang + vec(-0.014 + 0.007 * spread[0], 0.012, -0.034 - chance.uniform(0, 0.034))
    corners = [middle + a, middle + vec(0.010, -0.018, 0.012) + a, through, hang, end]
    return _smooth(corners, 14)


def _stray(chance):
    """A hair that obeys no comb."""
    start = _on_scalp(vec(chance.normal(0, 0.8), chance.uniform(-1, 0), chance.normal(-0.1, 0.7)), 0.003)
    away = unit(start - SCALP)
    drift = vec(chance.normal(0, 0.5), chance.normal(0, 0.3), -0.7)
    reach = chance.uniform(0.012, 0.034)
    return _smooth(
        [start, start + away * reach * 0.4 + drift * reach * 0.2, start + away * reach * 0.5 + drift * reach], 8
    )


def _smooth(corners, count):
    """A curve through `corners` (Catmull and Rom)."""
    corners = [2 * corners[0] - corners[1], *corners, 2 * corners[-1] - corners[-2]]
    points = []
    for t in np.linspace(0, len(corners) - 3.0001, count):
        i, u = int(t), t - int(t)
        p0, p1, p2, p3 = corners[i : i + 4]
        points.append(
            0.5
            * (2 * p1 + (p2 - p0) * u + (2 * p0 - 5 * p1 + 4 * p2 - p3) * u * u + (3 * p1 - p0 - 3 * p2 + p3) * u**3)
        )
    return points


def _strands(scene, paths, radius, material):
    data = bpy.data.curves.new('hair', 'CURVE')
    data.dimensions, data.bevel_depth, data.bevel_resolution = '3D', radius, 0
    for path in paths:
        spline = data.splines.new('POLY')
        spline.points.add(len(path) - 1)
        spline.points.foreach_set('co', np.column_stack([path, np.ones(len(path))]).ravel())
        spline.points.foreach_set(
            'radius', np.interp(np.arange(len(path)), [0, len(path) * 0.7, len(path) - 1], [1, 1, 0.45])
        )
    data.materials.append(material)
    thing = bpy.data.objects.new('hair', data)
    scene.collection.objects.link(thing)
    return thing
