"""blender -b -P portrait.py -- <pose> [samples] [percent]

Grows the person of a close pose (`poses_face.py`) with a head a millimetre fine, and renders it as `render.py` does a
whole figure: each light into a picture of its own, and the anchors beside them. Its `ground` lies far below the
picture, so that neither shadow nor stubble is drawn before a face. Preview: 12 samples at 45 %.
"""

import json
import sys
import time
from math import radians
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.append('/usr/lib/python3/dist-packages')  # Debian's Blender does not look there by itself

import bpy  # noqa: E402
import numpy as np  # noqa: E402
from mathutils import Vector  # noqa: E402

from backdrops.studio import empty_scene, flat_sky, mesh_object, use_cycles, write_passes  # noqa: E402
from backdrops.workshop import renders  # noqa: E402
from figures.eyes import scar_line, scar_parts  # noqa: E402
from figures.face import EYE_RADIUS, eye_centre, features_of  # noqa: E402
from figures.groom import CLOSE  # noqa: E402
from figures.person import make_person  # noqa: E402
from figures.poses_face import FACE_POSES  # noqa: E402
from figures.stuffs import coat, colours  # noqa: E402
from figures.surfaces import skin_material, stuff_material  # noqa: E402
from figures.vectors import turned, unit, vec  # noqa: E402

BODY, HEAD = 0.0080, 0.0012  # resolutions, metres
AWAY = 1.3  # metres from camera to eye
GROUND_BELOW = 1500  # px of the picture from the eye down to what the stage takes for the ground
NEAR_EYE = -1
ROW = 6  # lights that stand for a blade
GLINT = 0.0010  # metres, radius of a light in an eye


def _grow(scene, person):
    """The person's meshes under one root."""
    skin, wet = skin_material('skin'), stuff_material('eye', 0.04, 0.8, 0.0)
    cloth, strands = stuff_material('body', grain=300), stuff_material('hair', 0.38, 0.6, 0.0)
    palette, things = colours(person.skeleton.him), []
    for part, field in person.parts():
        vertices, faces, stuff = field.surface()
        thing = mesh_object(scene, part, vertices, faces, skin if part == 'head' else cloth, colours=palette[stuff])
        smooth = thing.modifiers.new('smooth', 'SMOOTH')
        smooth.factor, smooth.iterations = 0.5, (2 if part == 'head' else 3)
        things.append(thing)
    for vertices, faces, look in person.eyes():
        things.append(mesh_object(scene, 'eye', vertices, faces, wet, colours=look))
    vertices, faces = person.hair(CLOSE, person.skeleton.pose.get('wind', 0.0)).mesh(person.head)
    things.append(mesh_object(scene, 'hair', vertices, faces, strands, colours=coat(len(vertices), 'hair')))
    root = bpy.data.objects.new('root', None)
    scene.collection.objects.link(root)
    root.rotation_euler[2] = radians(person.skeleton.pose['yaw'])
    for thing in things:
        thing.parent = root


def _shine(scene, eye, lamp):
    group, kind, start, end, power, size = lamp
    start, end = eye + vec(*start), eye + vec(*end)
    if kind == 'row':
        for share in (np.arange(ROW) / (ROW - 1)) ** 1.6:
            _light(scene, group, 'POINT', start * (1 - share) + end * share, power / ROW).data.shadow_soft_size = size
    else:
        thing = _light(scene, group, 'AREA', start, power)
        thing.data.size = size
        thing.rotation_euler = Vector(end - start).to_track_quat('-Z', 'Y').to_euler()


def _light(scene, group, kind, place, power):
    data = bpy.data.lights.new(group, kind)
    data.energy = power
    thing = bpy.data.objects.new(group, data)
    scene.collection.objects.link(thing)
    thing.location = place
    thing.lightgroup = group
    return thing


def _look(scene, eye, view, percent):
    """Put the camera before the eye; -> where the eye is seen, px."""
    width, height = view['size']
    right, up = view['middle']
    data = bpy.data.cameras.new('camera')
    thing = bpy.data.objects.new('camera', data)
    scene.collection.objects.link(thing)
    scene.camera = thing
    thing.location = eye + vec(0, -AWAY, 0)
    thing.rotation_euler = (radians(90), 0, 0)
    data.sensor_fit, data.sensor_height = 'VERTICAL', 24
    data.lens = 24 * AWAY / view['height']
    data.shift_x, data.shift_y = right / view['height'], up / view['height']
    scene.render.resolution_x, scene.render.resolution_y = width, height
    scene.render.resolution_percentage = percent
    per_metre = height / view['height']
    return width / 2 - right * per_metre, height / 2 + up * per_metre


def _scar(head, yaw, middle, per_metre, eye):
    """The two parts of his scar as they are seen, px."""
    parts = scar_parts(scar_line(head, NEAR_EYE))
    seen = [[turned(head.at(point), yaw) - middle for point in part] for part in parts]
    return [[[eye[0] + q[0] * per_metre * AWAY / (AWAY + q[1]), eye[1] - q[2] * per_metre * AWAY / (AWAY + q[1])]
             for q in part] for part in seen]


def _glint(lamp, head, yaw, per_metre, eye):
    """Where a wet eye throws a lamp back to the camera, drawn to where it looks: place and radius, px."""
    gaze = turned(unit(vec(*head.skeleton.pose['gaze'])) @ head.axes, yaw)
    towards = unit(2 * gaze + unit(unit(vec(*lamp[2])) + vec(0, -1, 0)))
    reach = EYE_RADIUS * head.size * per_metre
    place = eye[0] + reach * towards[0], eye[1] - reach * towards[2]
    return {'at': place, 'radius': GLINT * head.size * per_metre}


def render(name, samples, percent):
    """Grow and render the close pose `name`."""
    started = time.time()
    folder = renders()
    for stale in folder.glob(f'{name}_*.exr'):
        stale.unlink()
    pose = FACE_POSES[name]
    scene = empty_scene()
    person = make_person(pose, BODY, HEAD)
    _grow(scene, person)
    head = person.head
    eye = turned(head.at(eye_centre(features_of(person.skeleton.him), NEAR_EYE)), pose['yaw'])
    use_cycles(scene, samples, transparent=6)
    for group in ('sky', 'rim', 'own', 'foe'):
        scene.view_layers[0].lightgroups.add(name=group)
    flat_sky(scene, (1, 1, 1), 0.5)
    for lamp in pose['lamps']:
        _shine(scene, eye, lamp)
    x, y = _look(scene, eye, pose['view'], percent)
    width, height = pose['view']['size']
    anchors = {'w': width, 'h': height, 'ground': [x, y + GROUND_BELOW], 'head': [x, y], 'blades': {}, 'hilt': None,
               'glints': [_glint(lamp, head, pose['yaw'], height / pose['view']['height'], (x, y))
                          for lamp in pose['lamps'] if lamp[:2] == ('foe', 'row')]}
    if person.skeleton.him:
        anchors['scar'] = _scar(head, pose['yaw'], eye, height / pose['view']['height'], (x, y))
    (folder / f'{name}.json').write_text(json.dumps(anchors))
    print(f'grown {name} in {time.time() - started:.0f} s', flush=True)
    write_passes(scene, folder, name)
    scene.render.filepath = str(folder / f'{name}_preview.png')
    scene.render.image_settings.color_mode = 'RGBA'
    bpy.ops.render.render(write_still=True)
    print(f'rendered {name}, {samples} samples at {percent} %, in {time.time() - started:.0f} s')


if __name__ == '__main__':
    words = sys.argv[sys.argv.index('--') + 1:]
    render(words[0], int(words[1]) if len(words) > 1 else 40, int(words[2]) if len(words) > 2 else 100)
