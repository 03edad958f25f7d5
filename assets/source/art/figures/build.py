"""blender -b -P build.py -- <pose> [quick] [resolution]

Grows the people of a pose, drops their cloth and saves `out/<pose>.blend` with its geometry as JSON.
`quick` leaves the cloth out (about 10 s): shape a pose with it first, at resolution 0.011.
"""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.append('/usr/lib/python3/dist-packages')  # Debian's Blender does not look there by itself

import bpy  # noqa: E402
import numpy as np  # noqa: E402

from backdrops.studio import empty_scene, mesh_object  # noqa: E402
from backdrops.workshop import renders  # noqa: E402
from figures.props import props_of, tinted  # noqa: E402
from figures.drapery import COLLIDER_STEP, Draper  # noqa: E402
from figures.person import make_person  # noqa: E402
from figures.poses import people_of, pose_named  # noqa: E402
from figures.saber import blade_lights, blades, ending_light, hilt_ends, hilt_objects  # noqa: E402
from figures.stuffs import coat, colours  # noqa: E402
from figures.surfaces import stuff_material  # noqa: E402

RESOLUTION = 0.0054
GROUND = np.array([[-4, -4, -0.012], [4, -4, -0.012], [4, 4, -0.012], [-4, 4, -0.012]], float)


def build(name, quick, resolution):
    """Build the pose `name`; see the module text."""
    started = time.time()
    pose = pose_named(name)
    poses = people_of(pose)
    draped = not quick and not pose.get('undraped')
    resolution = resolution if quick else pose.get('resolution', resolution)
    people = [make_person(one, resolution) for one in poses]
    scene = empty_scene()
    body = stuff_material('body')
    wet = stuff_material('eye', 0.1, 0.5, 0.0)
    strands = stuff_material('hair', 0.45, 0.5, 0.0)
    draper = Draper(scene, stuff_material('cloth', 0.85, 0.15, 0.3, 140, torn=True))
    parts = []
    for person in people:
        if draped:
            coarse = person.body.thinned(max(1, int(round(COLLIDER_STEP / resolution))))
            vertices, faces, _ = coarse.surface(0.008)
            draper.collide(vertices, faces, 8)
        palette = colours(person.skeleton.him)
        for part, field in person.parts():
            vertices, faces, stuff = field.surface()
            thing = mesh_object(scene, part, vertices, faces, body, colours=tinted(pose, part, palette[stuff], vertices))
            smooth = thing.modifiers.new('smooth', 'SMOOTH')
            smooth.factor, smooth.iterations = 0.5, (2 if part == 'body' else 1)
            parts.append(thing)
        if person.head is not None:
            for vertices, faces, look in person.eyes():
                parts.append(mesh_object(scene, 'eye', vertices, faces, wet, colours=look))
            vertices, faces = person.hair().mesh(person.head)
            parts.append(mesh_object(scene, 'hair', vertices, faces, strands, colours=coat(len(vertices), 'hair')))
    if draped:
        draper.collide(GROUND, np.array([[0, 1, 2, 3]]), 15)
        for person in people:
            draper.drape(person.skeleton)
        slow = len(poses) > 1 or poses[0].get('kneeling') or poses[0].get('lying')
        draper.fall(poses[0], pose['yaw'], 56 if slow else 46)
    metal = stuff_material('metal', 0.3, 0.9, 0.05, 40)
    segments, hilt = {}, None
    for person in people:
        if person.skeleton.hilt is None:
            continue
        hilt = hilt_ends(person.skeleton)
        segments.update(blades(person.skeleton))
        parts += hilt_objects(person.skeleton, metal)
    parts += props_of(name, people, scene)
    parts += blade_lights(segments)
    if pose.get('ending'):
        parts += ending_light()
    for thing in parts + draper.pieces:
        thing['part'] = 1
    for thing in list(scene.objects):
        if not thing.get('part'):
            bpy.data.objects.remove(thing)
    _write_geometry(name, people, segments, hilt)
    bpy.ops.wm.save_as_mainfile(filepath=str(renders() / f'{name}.blend'), compress=False)
    print(f'built {name} in {time.time() - started:.0f} s')


def _write_geometry(name, people, segments, hilt):
    lead = people[0].skeleton
    numbers = lambda point: [float(x) for x in point]  # noqa: E731
    geometry = {
        'heads': [numbers(person.skeleton.head) for person in people],
        'chest': numbers(people[-1].skeleton.torso(0.1, 0, 0.36)),
        'blades': {key: [numbers(end) for end in segment] for key, segment in segments.items()},
        'hilt': numbers(lead.hilt) if lead.hilt is not None else None,
        'hand': numbers(lead.waiting_hand) if lead.waiting_hand is not None else None,
        'hilt_seg': [numbers(end) for end in hilt] if hilt is not None and lead.holds_hilt else None,
    }
    (renders() / f'{name}.geo.json').write_text(json.dumps(geometry))


if __name__ == '__main__':
    words = sys.argv[sys.argv.index('--') + 1:]
    is_quick = 'quick' in words
    numbers_given = [float(word) for word in words[1:] if word != 'quick']
    build(words[0], is_quick, numbers_given[0] if numbers_given else (0.011 if is_quick else RESOLUTION))
