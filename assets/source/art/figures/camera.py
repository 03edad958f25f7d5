"""The one camera of all people, and where a point of the room falls in its picture.

The frame is 2016 x 1728 px, 720 px a metre in the plane of the person, and spans 0.13 m below the
ground to 2.27 m above it. The camera stands 9 m off at breast height: profiles hardly distort.
"""

from math import radians

from .vectors import turned, vec

WIDTH, HEIGHT, PER_METRE = 2016, 1728, 720
ASIDE, DISTANCE, EYE = 0.15, 9.0, 1.0  # metres
MIDDLE = 1.07  # height shown in the middle of the frame, metres


def place_camera(scene, percent):
    """Put the camera into a Blender scene and set the size of the picture."""
    import bpy

    data = bpy.data.cameras.new('camera')
    thing = bpy.data.objects.new('camera', data)
    scene.collection.objects.link(thing)
    scene.camera = thing
    thing.location = (ASIDE, -DISTANCE, EYE)
    thing.rotation_euler = (radians(90), 0, 0)
    data.sensor_width = 36
    data.lens = 36 * DISTANCE / (WIDTH / PER_METRE)
    data.shift_y = (MIDDLE - EYE) * PER_METRE / WIDTH
    data.clip_end = 100
    scene.render.resolution_x, scene.render.resolution_y = WIDTH, HEIGHT
    scene.render.resolution_percentage = percent


def pixel(point, yaw, shift):
    """Where a point of a pose (metres, before the turn by `yaw` degrees and `shift` in x) is seen, px."""
    q = turned(vec(*point), yaw) + vec(shift, 0, 0)
    depth = q[1] + DISTANCE
    x, z = (q[0] - ASIDE) * DISTANCE / depth, (q[2] - EYE) * DISTANCE / depth
    return [round(WIDTH / 2 + x * PER_METRE, 1), round(HEIGHT / 2 - (z - (MIDDLE - EYE)) * PER_METRE, 1)]


def anchors(geometry, yaw, shift):
    """The anchors of a picture from the geometry of its pose: ground, head, hilt, empty hand, blades (px)."""
    see = lambda point: pixel(point, yaw, shift)  # noqa: E731
    found = {
        'w': WIDTH, 'h': HEIGHT,
        'ground': pixel(-turned(vec(shift, 0, 0), -yaw), yaw, shift),
        'head': see(geometry['heads'][0]),
        'blades': {name: [see(end) for end in ends] for name, ends in geometry['blades'].items()},
        'hilt': see(geometry['hilt']) if geometry['hilt'] else None,
    }
    if geometry['hand']:
        found['hand'] = see(geometry['hand'])
    if geometry['hilt_seg']:
        found['hilt_seg'] = [see(end) for end in geometry['hilt_seg']]
    if len(geometry['heads']) > 1:
        found['heads'] = [see(head) for head in geometry['heads']]
        found['chest'] = see(geometry['chest'])
    return found
