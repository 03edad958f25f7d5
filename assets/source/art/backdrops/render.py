"""blender -b -P render.py -- <place> <layer far|field|fore> [samples] [percent]

Renders one layer of a place, each light into a picture of its own: sky, sun, ember, and a blue and a
red blade whose pools of light the stage tints. Preview: 12 samples at 45 %; final: 32-64 at 100 %.
"""

import math
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import bpy  # noqa: E402
import numpy as np  # noqa: E402
from mathutils import Vector  # noqa: E402

from backdrops.ground import Ground  # noqa: E402
from backdrops.growth import rocks, stubble, tree  # noqa: E402
from backdrops.hull import hull  # noqa: E402
from backdrops.places import FRAME, PLACES, SENSOR  # noqa: E402
from backdrops.soils import soil  # noqa: E402
from backdrops.studio import emission, empty_scene, flat_sky, mesh_object, use_cycles, write_passes  # noqa: E402
from backdrops.workshop import renders  # noqa: E402

LAYERS = ('far', 'field', 'fore')


class Scenery:
    """Puts the things of a place into a Blender scene."""

    def __init__(self, scene, place):
        self.scene, self.place = scene, place
        self.ground = Ground(place)
        self.chance = np.random.default_rng(place.chance)
        self.soils = {name: soil(name, glassy=name == 'ground' and bool(place.trenches))
                      for name in ('ground', 'stubble', 'rock', 'tree', 'wreck')}

    def add(self, kind, arrays, smooth=True):
        """Add (vertices, faces, scalars) as a mesh of the soil `kind`."""
        vertices, faces, scalars = arrays
        mesh_object(self.scene, kind, vertices, faces, self.soils[kind], scalars, smooth=smooth)

    def far(self):
        """Everything beyond 60 m: hills, the wreck, small trees."""
        chance = self.chance
        self.add('ground', self.ground.mesh(60, 1500, 260, 1100))
        self.add('wreck', hull(self.ground, self.place.wreck), smooth=False)
        for i in range(self.place.far_trees):
            y = math.exp(chance.uniform(math.log(70), math.log(330)))
            x = y * math.tan(chance.uniform(-0.75, 0.75))
            height = chance.uniform(5, 13)
            lean, levels = chance.normal() * 0.15, int(chance.integers(1, 4))
            foot = (x, y, self.ground.height_at(x, y) - 0.3)
            self.add('tree', tree(foot, height, 0.022 * height, 100 + i, lean, levels))

    def field(self):
        """The field between the people and the distance."""
        near = self.place.nearest
        self.add('ground', self.ground.mesh(near, 80, 620, 1300))
        self.add('stubble', stubble(self.ground, self.chance, self.place.stubble, near, 45, 0.05, 0.26, 0.007))
        self.add('rock', rocks(self.ground, self.chance, _sphere(), 150, 4, 60, 0.05, 0.55))
        for t in self.place.trees:
            foot = (t.x, t.y, self.ground.height_at(t.x, t.y) - 0.2)
            lean = self.chance.normal() * 0.12
            self.add('tree', tree(foot, t.height, 0.026 * t.height, t.seed, lean, 3 if t.seed % 2 else 2))

    def fore(self):
        """The strip before the people."""
        self.add('ground', self.ground.mesh(self.place.fore_from, 3.4, 300, 1300))
        self.add('stubble', stubble(self.ground, self.chance, self.place.fore_stubble, self.place.fore_from + 0.25, 3.4, 0.06, 0.30, 0.006, 0.6))
        self.add('rock', rocks(self.ground, self.chance, _sphere(), 40, 1.0, 3.2, 0.02, 0.10))

    def light(self):
        """A low sun from behind, an even sky, and the two blades that make the pools."""
        place, ground = self.place, self.ground
        for thing in self.scene.objects:
            thing.lightgroup = 'ember'
        flat_sky(self.scene, (0.30, 0.33, 0.38), 0.55)
        data = bpy.data.lights.new('sun', 'SUN')
        sun = bpy.data.objects.new('sun', data)
        self.scene.collection.objects.link(sun)
        sun.rotation_euler = (math.radians(-80), 0, math.radians(place.sun_turn))
        data.color, data.energy, data.angle = (1, 0.52, 0.22), 5.5, 0.4
        sun.lightgroup = 'sun'
        x, y = place.blades_apart, place.blades_at
        left, right = ground.height_at(-x, y), ground.height_at(x, y)
        _blade((-x + 0.25, y, left + 1.0), (-x + 0.75, y - 0.1, left + 1.9), (0.9, 0.95, 1), 'blue')
        _blade((x - 0.35, y, right + 1.25), (x - 1.25, y - 0.1, right + 1.3), (1, 0.95, 0.9), 'red')

    def camera(self, percent):
        """The camera of the place."""
        place = self.place
        data = bpy.data.cameras.new('camera')
        thing = bpy.data.objects.new('camera', data)
        self.scene.collection.objects.link(thing)
        self.scene.camera = thing
        thing.location = (0, 0, place.eye)
        thing.rotation_euler = (math.radians(90 + place.tilt), 0, 0)
        data.lens, data.sensor_width, data.shift_y = place.lens, SENSOR, place.shift_y
        data.clip_start, data.clip_end = 0.05, 5000
        self.scene.render.resolution_x, self.scene.render.resolution_y = FRAME
        self.scene.render.resolution_percentage = percent


def _sphere():
    bpy.ops.mesh.primitive_ico_sphere_add(subdivisions=4)
    thing = bpy.context.object
    points = np.zeros(len(thing.data.vertices) * 3)
    thing.data.vertices.foreach_get('co', points)
    faces = np.array([polygon.vertices[:] for polygon in thing.data.polygons])
    bpy.data.objects.remove(thing)
    return points.reshape(-1, 3), faces


def _blade(start, end, colour, group):
    start, end = np.array(start), np.array(end)
    axis = Vector(end - start)
    bpy.ops.mesh.primitive_cylinder_add(radius=0.022, depth=axis.length, location=tuple((start + end) / 2), vertices=12)
    thing = bpy.context.object
    thing.rotation_mode = 'QUATERNION'
    thing.rotation_quaternion = axis.to_track_quat('Z', 'Y')
    thing.data.materials.append(emission(group, 60, colour))
    thing.lightgroup = group
    thing.visible_camera = False


def render(name, layer, samples, percent):
    """Render one layer of the place `name`."""
    started = time.time()
    scene = empty_scene()
    use_cycles(scene, samples, glossy=1)
    for group in ('sky', 'sun', 'ember', 'blue', 'red'):
        scene.view_layers[0].lightgroups.add(name=group)
    scenery = Scenery(scene, PLACES[name])
    {'far': scenery.far, 'field': scenery.field, 'fore': scenery.fore}[layer]()
    scenery.light()
    scenery.camera(percent)
    write_passes(scene, renders(), f'{name}_{layer}')
    scene.render.filepath = str(renders() / f'{name}_{layer}_preview.png')
    scene.render.image_settings.color_mode = 'RGBA'
    bpy.ops.render.render(write_still=True)
    print(f'rendered {name} {layer}, {samples} samples at {percent} %, in {time.time() - started:.0f} s')


if __name__ == '__main__':
    words = sys.argv[sys.argv.index('--') + 1:]
    render(words[0], words[1], int(words[2]) if len(words) > 2 else 48, int(words[3]) if len(words) > 3 else 100)
