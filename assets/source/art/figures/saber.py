"""The hilt and its blades: geometry for the anchors, and in Blender the light they give."""

import bpy
import numpy as np
from mathutils import Vector

from backdrops.studio import emission

from .vectors import unit, vec

POMMEL, MOUTH = 0.085, 0.125  # metres from the centre of the hilt
HIS_BLADE, HER_BLADE = 1.02, 0.98
# Albedo of a hilt. It is paint rather than metal: metal with nothing to mirror is black.
METALS = {'steel': (0.42, 0.43, 0.46), 'brass': (0.46, 0.33, 0.17), 'rib': (0.10, 0.10, 0.11)}
LIGHT = 34  # emission strength of a blade
# The blade that ends it: behind both people, so that only an edge of its light is seen.
ENDING_BLADE = (vec(0.34, 0.42, 0.42), vec(0.34, 0.42, 1.35))


def hilt_ends(s):
    """Pommel and mouth of the hilt of skeleton `s`."""
    return s.hilt - s.blade * POMMEL, s.hilt + s.blade * MOUTH


def _crossguard(s):
    """Centre and direction of his quillons: across the blade, in the plane of the picture."""
    return hilt_ends(s)[1] - s.blade * 0.02, unit(np.cross(s.blade, vec(0, 1, 0)))


def blades(s):
    """Blade segments by name: `main`, and his side vents `q1`, `q-1`; none if unlit."""
    if s.hilt is None or not s.pose.get('lit'):
        return {}
    mouth = hilt_ends(s)[1]
    segments = {}
    if s.him:
        centre, across = _crossguard(s)
        for sign in (1, -1):
            segments[f'q{sign}'] = (centre + sign * across * 0.06, centre + sign * across * 0.19)
    segments['main'] = (mouth, mouth + s.blade * (HIS_BLADE if s.him else HER_BLADE))
    return segments


def cylinder(start, end, radius, material, colour=None):
    """A cylinder between two points; `colour` is stored as attribute "col"."""
    start, end = np.array(start), np.array(end)
    axis = Vector(end - start)
    bpy.ops.mesh.primitive_cylinder_add(radius=radius, depth=axis.length, location=tuple((start + end) / 2), vertices=20)
    thing = bpy.context.object
    thing.rotation_mode = 'QUATERNION'
    thing.rotation_quaternion = axis.to_track_quat('Z', 'Y')
    thing.data.materials.append(material)
    if colour is not None:
        layer = thing.data.attributes.new('col', 'FLOAT_COLOR', 'POINT')
        layer.data.foreach_set('color', np.tile(np.array([*colour, 1.0]), (len(thing.data.vertices), 1)).ravel())
    return thing


def hilt_objects(s, metal):
    """The hilt of skeleton `s` as Blender objects: pommel, ribbed grip, collar, mouth; his with its crossguard."""
    pommel, mouth = hilt_ends(s)
    axis = s.blade
    rings = [(-0.010, 0.012, 0.0205, 'steel'), (0.012, 0.030, 0.0165, 'brass')]
    rings += [(0.034 + 0.016 * k, 0.044 + 0.016 * k, 0.0185, 'rib') for k in range(6)]
    rings += [(0.138, 0.150, 0.0215, 'brass'), (0.150, 0.182, 0.0180, 'steel'), (0.186, 0.212, 0.0215, 'steel')]
    things = [cylinder(pommel, mouth, 0.0160, metal, METALS['steel'])]
    things += [cylinder(pommel + axis * a, pommel + axis * b, radius, metal, METALS[of]) for a, b, radius, of in rings]
    things.append(cylinder(pommel + axis * 0.155, pommel + axis * 0.176, 0.0215, metal, METALS['rib']))
    if s.him:
        centre, across = _crossguard(s)
        things.append(cylinder(centre - across * 0.06, centre + across * 0.06, 0.0125, metal, METALS['steel']))
        for sign in (1, -1):
            things.append(cylinder(centre + sign * across * 0.046, centre + sign * across * 0.06, 0.0155, metal, METALS['rib']))
    return things


def blade_lights(segments):
    """Unseen shining cylinders in the place of the blades, marked with the property "own"."""
    things = []
    for name, (start, end) in segments.items():
        things.append(cylinder(start, end, 0.016 if name == 'main' else 0.010, emission('blade', LIGHT)))
    return _own(things)


def ending_light():
    """The light of the last blade."""
    return _own([cylinder(*ENDING_BLADE, 0.016, emission('ending', 30))])


def _own(things):
    for thing in things:
        thing.visible_camera = False
        thing['own'] = 1
    return things
