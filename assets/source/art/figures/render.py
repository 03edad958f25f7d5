"""blender -b -P render.py -- <pose> [samples] [percent]

Renders `out/<pose>.blend` once, each light into a picture of its own: sky, ember rim, own blade, foe's
blade; and writes the anchors to `out/<pose>.json`. Preview: 8 samples at 36 %; final: 36-48 at 100 %.
"""

import json
import sys
import time
from math import radians
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.append('/usr/lib/python3/dist-packages')

import bpy  # noqa: E402
from mathutils import Vector  # noqa: E402

from backdrops.studio import flat_sky, use_cycles, write_passes  # noqa: E402
from backdrops.workshop import renders  # noqa: E402
from figures.camera import anchors, place_camera, view_of  # noqa: E402
from figures.poses import pose_named  # noqa: E402

# (group, place, aim, power in W, width, height): embers behind, the foe's blade before the person
LAMPS = (
    ('rim', (-2.2, 3.4, 1.4), (0, 0, 1.0), 900, 1.2, 2.4),
    ('rim', (1.6, 4.2, 2.0), (0, 0, 1.2), 550, 1.5, 1.5),
    ('rim', (-0.5, 3.0, 0.15), (0, 0, 0.6), 60, 4, 0.3),
    ('foe', (2.5, 0.75, 1.4), (0, 0, 1.15), 110, 0.2, 1.1),
)
# The sky's axis, and its strength from under and from over. On average it is a flat sky of one half.
SKY_AXIS, SKY_STRENGTH = (-0.30, 0.25, 0.92), (0.0, 1.15)


def _lamp(scene, group, place, aim, power, width, height):
    data = bpy.data.lights.new(group, 'AREA')
    data.shape = 'RECTANGLE'
    data.size, data.size_y, data.energy = width, height, power
    thing = bpy.data.objects.new(group, data)
    scene.collection.objects.link(thing)
    thing.location = place
    thing.rotation_euler = (Vector(aim) - Vector(place)).to_track_quat('-Z', 'Y').to_euler()
    thing.lightgroup = group


def _domed_sky(scene):
    """Light from above, less from the ground and most from behind: what is level catches it, what turns under does not."""
    world = bpy.data.worlds.new('sky')
    scene.world = world
    world.use_nodes = True
    world.lightgroup = 'sky'
    nodes, link = world.node_tree.nodes, world.node_tree.links.new
    towards, height = nodes.new('ShaderNodeTexCoord'), nodes.new('ShaderNodeVectorMath')
    height.operation = 'DOT_PRODUCT'
    height.inputs[1].default_value = SKY_AXIS
    spread = nodes.new('ShaderNodeMapRange')
    for socket, value in zip((1, 2, 3, 4), (-1.0, 1.0, *SKY_STRENGTH)):
        spread.inputs[socket].default_value = value
    link(towards.outputs['Generated'], height.inputs[0])
    link(height.outputs['Value'], spread.inputs[0])
    nodes['Background'].inputs[0].default_value = (1, 1, 1, 1)
    link(spread.outputs[0], nodes['Background'].inputs[1])


def render(name, samples, percent):
    """Render the built pose `name`."""
    started = time.time()
    folder = renders()
    for stale in folder.glob(f'{name}_*.exr'):
        stale.unlink()
    pose = pose_named(name)
    yaw, shift = pose['yaw'], pose.get('shift', 0.0)
    bpy.ops.wm.open_mainfile(filepath=str(folder / f'{name}.blend'))
    scene = bpy.context.scene
    use_cycles(scene, samples, transparent=24)  # past fewer torn edges, cloth turns black
    for group in ('sky', 'rim', 'own', 'foe'):
        scene.view_layers[0].lightgroups.add(name=group)
    root = bpy.data.objects.new('root', None)
    scene.collection.objects.link(root)
    root.rotation_euler[2] = radians(yaw)
    root.location.x = shift
    for thing in list(scene.objects):
        if thing.get('part'):
            thing.parent = root
        if thing.get('own'):
            thing.lightgroup = 'own'
    if 'lamps' in pose:  # a close picture brings its own light
        flat_sky(scene, (1, 1, 1), 0.5)
    else:
        _domed_sky(scene)
    for lamp in pose.get('lamps', LAMPS):
        _lamp(scene, *lamp)
    view = view_of(pose)
    place_camera(scene, percent, view)
    geometry = json.loads((folder / f'{name}.geo.json').read_text())
    (folder / f'{name}.json').write_text(json.dumps(anchors(geometry, yaw, shift, view)))
    write_passes(scene, folder, name)
    scene.render.filepath = str(folder / f'{name}_preview.png')
    scene.render.image_settings.color_mode = 'RGBA'
    bpy.ops.render.render(write_still=True)
    print(f'rendered {name}, {samples} samples at {percent} %, in {time.time() - started:.0f} s')


if __name__ == '__main__':
    words = sys.argv[sys.argv.index('--') + 1:]
    render(words[0], int(words[1]) if len(words) > 1 else 40, int(words[2]) if len(words) > 2 else 100)
