"""What close pictures have beside people: the hook at her belt, the switch of her hilt, his coat, her hair by strands.

A prop is a function (people, scene) -> Blender objects; `PROPS` names those of each picture.
"""

from math import cos, pi, radians, sin

import bpy
import numpy as np

from backdrops.noise import fbm
from backdrops.studio import emission, mesh_object

from .field import Field
from .hair import combed_head
from .hand import hand_joints
from .saber import cylinder, hilt_ends
from .stuffs import colours, number
from .surfaces import stuff_material
from .vectors import unit, vec


def props_of(name, people, scene):
    """The objects of the picture `name` that are no part of anybody."""
    return [thing for prop in PROPS.get(name, ()) for thing in prop(people, scene)]


def tinted(pose, part, colours, vertices):
    """The colours of a part's vertices with what smears it: blood, soot, burns."""
    for smeared, colour, share, seed in pose.get('smears', ()):
        if smeared != part:
            continue
        x, y, z = (vertices * 17).T
        spread = fbm(x + 0.6 * y, z + 0.8 * y, 4, seed) + 0.35 * fbm(x * 3, z * 3 + y, 2, seed + 5)
        wet = np.clip((spread + share - 0.5) * 6, 0, 1)[:, None]
        colours = colours * (1 - wet) + np.array(colour) * wet
    return colours


HOOK_AHEAD = 0.055  # metres before the middle of her hip


def _tube(scene, name, points, radii, material, colour, sides=14):
    """A bent rod through `points`."""
    points, radii = np.asarray(points, float), np.broadcast_to(radii, len(points))
    turns = np.linspace(0, 2 * pi, sides, endpoint=False)
    rings = []
    side = unit(np.cross(points[1] - points[0], vec(0.31, 0.9, 0.2)))
    for i, point in enumerate(points):
        along = unit(points[min(i + 1, len(points) - 1)] - points[max(i - 1, 0)])
        side = unit(side - (side @ along) * along)
        other = np.cross(along, side)
        rings.append([point + radii[i] * (cos(t) * side + sin(t) * other) for t in turns])
    vertices = np.array(rings).reshape(-1, 3)
    faces = [
        [i * sides + j, i * sides + (j + 1) % sides, (i + 1) * sides + (j + 1) % sides, (i + 1) * sides + j]
        for i in range(len(points) - 1)
        for j in range(sides)
    ]
    return mesh_object(scene, name, vertices, np.array(faces), material, colours=np.tile(colour, (len(vertices), 1)))


def _box(scene, name, centre, halves, axes, material, colour, bevel=0.0012):
    """A box with bevelled edges; `axes` are the rows along which `halves` are measured."""
    corners = np.array([[i, j, k] for i in (-1, 1) for j in (-1, 1) for k in (-1, 1)], float) * halves
    faces = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]])
    thing = mesh_object(
        scene, name, centre + corners @ axes, faces, material, colours=np.tile(colour, (8, 1)), smooth=False
    )
    edge = thing.modifiers.new('edge', 'BEVEL')
    edge.width, edge.segments = bevel, 2
    return thing


def _surface_towards(field, point, direction):
    """Where one who comes from `point` along `direction` meets the surface of `field`."""
    for step in np.arange(0, 0.3, field.resolution / 2):
        place = point + direction * step
        i = np.round((place - field.lo) / field.resolution).astype(int)
        if np.all(i >= 0) and np.all(i < field.size) and field.distance[tuple(i)] < 0:
            return place
    raise ValueError(f'nothing lies from {point} along {direction}')


def switch(people, scene):
    """The switch under her thumb: a box on the hilt, and its button."""
    s = people[0].skeleton
    joints = hand_joints(s, -1, 'right')
    axis = s.blade
    steel, brass = stuff_material('button', 0.35, 0.8), stuff_material('brass', 0.32, 0.8, 0.04, 60, metallic=0.4)
    tip = joints.thumb[3]
    foot = s.hilt + axis * ((tip - s.hilt) @ axis)
    outward = unit(tip - foot)
    axes = np.stack([axis, np.cross(outward, axis), outward])
    things = [
        _box(
            scene,
            'switch',
            foot + axis * 0.012 + outward * 0.0165,
            (0.016, 0.0065, 0.0040),
            axes,
            brass,
            (0.55, 0.36, 0.13),
        ),
        _box(
            scene,
            'button',
            foot + axis * 0.020 + outward * 0.0215,
            (0.0055, 0.0046, 0.0022),
            axes,
            steel,
            (0.55, 0.05, 0.03),
        ),
    ]
    return things


def hook(people, scene):
    """The empty hook that her hilt hangs from: a leather tab over the belts, a riveted plate, an open bend of steel."""
    s, body = people[0].skeleton, people[0].body
    front, left, up = s.torso_frame
    right = -left
    outmost = max(
        (_surface_towards(body, s.torso(HOOK_AHEAD, -0.40, height), left) @ right)
        for height in (0.09, 0.06, 0.03, 0.0, -0.02)
    )
    belt = s.torso(HOOK_AHEAD, 0, 0.104)
    belt = belt + right * (outmost - belt @ right + 0.005)
    steel, leather = stuff_material('hook', 0.30, 0.9, 0.05, 60, metallic=0.55), stuff_material(
        'tab', 0.6, 0.3, 0.3, 120
    )
    axes = np.stack([front, left, up])
    things = [
        _box(scene, 'tab', belt - up * 0.010, (0.0180, 0.0030, 0.044), axes, leather, (0.060, 0.036, 0.022)),
        _box(
            scene,
            'plate',
            belt + right * 0.0045 - up * 0.030,
            (0.0135, 0.0022, 0.021),
            axes,
            steel,
            (0.62, 0.58, 0.52),
        ),
    ]
    for height in (0.016, 0.044):
        rivet = belt + right * 0.005 - up * height
        things.append(cylinder(rivet, rivet + right * 0.0050, 0.0038, steel, (0.75, 0.66, 0.48)))
    root = belt + right * 0.008 - up * 0.050
    path, bend = [root + up * 0.016, root, root - up * 0.014], 0.0185
    for angle in np.linspace(0, 212, 17):
        path.append(root - up * 0.014 + front * bend * (1 - cos(radians(angle))) - up * bend * sin(radians(angle)))
    radii = np.interp(np.arange(len(path)), [0, 3, len(path) - 2, len(path) - 1], [0.0052, 0.0052, 0.0038, 0.0052])
    things.append(_tube(scene, 'bend', path, radii, steel, (0.78, 0.74, 0.68)))
    return things


def spark(people, scene):
    """The light that the mouth of an unlit hilt would give: the own light of the picture."""
    s = people[0].skeleton
    mouth = hilt_ends(s)[1]
    light = cylinder(mouth + s.blade * 0.004, mouth + s.blade * 0.30, 0.012, emission('spark', 16))
    light.visible_camera = False
    light['own'] = 1
    return [light]


GRASP = vec(0.0, 0.0, 0.0)  # where her hand takes hold of his coat


def coat(people, scene):
    """The front of his coat, drawn together where her hand holds it: folds run into the grip, the edge is pulled aside."""
    width, height, step = 1.10, 0.95, 0.0022
    x, z = np.meshgrid(np.arange(-width / 2, width / 2, step), np.arange(-height / 2, height / 2, step))
    dx, dz = x - GRASP[0], z - GRASP[2]
    r, angle = np.hypot(dx, dz) + 1e-6, np.arctan2(dz, dx)
    chest = 0.55 * (x + 0.02) ** 2 + 0.10 * (z + 0.05) ** 2
    # what is taken hold of is missing round about: sharp folds towards the grip, softer far from it
    wander = angle + 0.42 * fbm(x * 6, z * 6, 3, 4)
    pulled = np.exp(-((r / 0.17) ** 1.25)) * np.clip(r / 0.035, 0, 1)
    folds = 0.0165 * pulled * (np.abs(np.sin(wander * 4.5 + 0.6)) ** 0.7 - 0.4) + 0.007 * pulled * np.sin(
        wander * 13 + 2
    )
    drawn = 0.062 * np.exp(-((r / 0.085) ** 2)) + 0.026 * np.exp(-((r / 0.030) ** 2))
    hang = 0.010 * fbm(x * 5 + z * 1.2, z * 1.7, 4, 9, ridge=True) + 0.0028 * fbm(x * 16, z * 13, 3, 2)
    # overlapped edge of the coat, pulled towards the hand
    edge = x + 0.055 - 0.10 * z - 0.040 * np.exp(-((dz / 0.13) ** 2))
    overlap = 0.008 / (1 + np.exp(-edge / 0.0018))
    hem = 0.0022 * np.exp(-(((edge - 0.014) / 0.0016) ** 2))
    quilt = (
        0.0040
        * np.abs(np.sin(pi * (z + 0.10 * x + 0.012 * fbm(x * 8, z * 8, 2, 6)) / 0.052)) ** 0.55
        * np.clip(r / 0.22 - 0.3, 0, 1)
    )
    y = chest - folds - drawn - hang - overlap + hem - quilt
    rows, columns = x.shape
    index = np.arange(rows * columns).reshape(rows, columns)
    faces = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1).reshape(-1, 4)
    worn = 0.75 + 0.5 * np.clip(fbm(x * 12, z * 12, 4, 17), -0.4, 0.6)
    colour = (
        np.array((0.030, 0.029, 0.031)) * np.where(np.abs(edge - 0.014) < 0.0016, 0.4, 1)[..., None] * worn[..., None]
    )
    material = stuff_material('coat', 0.62, 0.32, 0.30, 420)
    return [
        mesh_object(
            scene, 'coat', np.stack([x, y, z], -1).reshape(-1, 3), faces, material, colours=colour.reshape(-1, 3)
        )
    ]


def wound_sleeve(people, scene):
    """Her right forearm, wound with cloth: each lap lies over the edge of the one below."""
    s = people[0].skeleton
    arm = s.arms['right']
    upper, lower = arm.elbow - arm.shoulder, arm.wrist - arm.elbow
    corners = np.stack([arm.shoulder + upper * 0.5, arm.elbow, arm.wrist])
    field = Field(corners.min(0) - 0.07, corners.max(0) + 0.07, 0.0017, 0.02)
    field.cone(arm.shoulder + upper * 0.5, arm.elbow, 0.044, 0.037, 0.012, 'wrap')
    field.cone(arm.elbow, arm.elbow + lower * 0.4, 0.036, 0.039, 0.020, 'wrap')
    field.cone(arm.elbow + lower * 0.35, arm.wrist - lower * 0.02, 0.038, 0.0255, 0.015, 'wrap')
    mask, q = field.near_surface(0.012)
    relief, shaded = np.zeros(len(q)), np.zeros(len(q), bool)
    fore = (q - arm.elbow) @ unit(lower) > -0.5 * ((q - arm.elbow) @ unit(upper))
    for part, axis, start in ((fore, unit(lower), arm.elbow), (~fore, unit(upper), arm.shoulder)):
        across = unit(np.cross(axis, vec(0.2, 0.9, 0.3)))
        off = q[part] - start
        turn = np.arctan2(off @ np.cross(axis, across), off @ across) / (2 * pi)
        loose = 0.22 * fbm(q[part, 0] * 16 + q[part, 1] * 9, q[part, 2] * 18, 3, 4)
        lap = (off @ axis / 0.024 + turn + loose) % 1.0
        wrinkle = fbm(off @ axis * 60, turn * 9, 3, 14, ridge=True)
        relief[part] = 0.0030 * lap**0.8 + 0.0008 * wrinkle
        shaded[part] = lap < 0.13
    field.distance[mask] -= relief
    field.stuff[mask] = np.where(shaded, number('seam'), field.stuff[mask])
    vertices, faces, stuff = field.surface()
    colour = tinted(s.pose, 'sleeve', colours(False)[stuff], vertices)
    return [
        mesh_object(scene, 'sleeve', vertices, faces, stuff_material('wound', 0.9, 0.1, 0.35, 420), colours=colour)
    ]


def his_sleeve(people, scene):
    """The end of his sleeve, pushed up from the hand that he has bared."""
    arm = people[0].skeleton.arms['right']
    up = unit(arm.elbow - arm.wrist)
    start, end = arm.wrist + up * 0.045, arm.elbow + up * 0.05
    field = Field(np.minimum(start, end) - 0.07, np.maximum(start, end) + 0.07, 0.0022, 0.02)
    field.cone(start, end, 0.042, 0.054, 0.01, 'dark')
    field.cone(start, start + up * 0.010, 0.0445, 0.0450, 0.003, 'strap')
    mask, points = field.near_surface(0.015)
    along = (points - start) @ up
    fold = np.sin(
        2
        * pi
        * (along / 0.085 + 0.8 * fbm(points[:, 0] * 7 + points[:, 1] * 9, points[:, 2] * 12 - points[:, 0] * 6, 3, 5))
    )
    field.distance[mask] += 0.0032 * np.abs(fold) ** 0.8 + 0.001 * fbm(points[:, 0] * 40, points[:, 2] * 40, 3, 8)
    vertices, faces, stuff = field.surface()
    return [
        mesh_object(
            scene, 'cuff', vertices, faces, stuff_material('cuff', 0.7, 0.3, 0.3, 200), colours=colours(True)[stuff]
        )
    ]


PROPS = {
    'her_thumb': (wound_sleeve, switch, hook, spark),
    'pair_coat': (coat, wound_sleeve),
    'pair_knot': (combed_head, his_sleeve),
}
