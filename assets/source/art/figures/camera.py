"""The camera of people, and where a point of the room falls in its picture.

Whole figures share one view: 2016 x 1728 px, 720 px a metre in the plane of the person, from 0.13 m below the ground
to 2.27 m above it, from 9 m off at breast height, so that profiles hardly distort. A close picture has a view of its own.
"""

from dataclasses import dataclass
from math import radians

from .vectors import turned, vec


@dataclass(frozen=True)
class View:
    """A level camera. Lengths in metres; `middle` is the height shown in the middle, `eye` that of the camera."""

    width: int = 2016
    height: int = 1728
    per_metre: float = 720
    aside: float = 0.15
    middle: float = 1.07
    eye: float = 1.0
    distance: float = 9.0


def view_of(pose):
    """The view of a pose: that of whole figures, unless it is a close picture."""
    return View(**pose.get('view', {}))


def place_camera(scene, percent, view):
    """Put the camera into a Blender scene and set the size of the picture."""
    import bpy

    data = bpy.data.cameras.new('camera')
    thing = bpy.data.objects.new('camera', data)
    scene.collection.objects.link(thing)
    scene.camera = thing
    thing.location = (view.aside, -view.distance, view.eye)
    thing.rotation_euler = (radians(90), 0, 0)
    data.sensor_width = 36
    data.lens = 36 * view.distance / (view.width / view.per_metre)
    data.shift_y = (view.middle - view.eye) * view.per_metre / view.width
    data.clip_end = 100
    scene.render.resolution_x, scene.render.resolution_y = view.width, view.height
    scene.render.resolution_percentage = percent


def pixel(point, yaw, shift, view):
    """Where a point of a pose (metres, before the turn by `yaw` degrees and `shift` in x) is seen, px."""
    q = turned(vec(*point), yaw) + vec(shift, 0, 0)
    depth = q[1] + view.distance
    x, z = (q[0] - view.aside) * view.distance / depth, (q[2] - view.eye) * view.distance / depth
    down = z - (view.middle - view.eye)
    return [round(view.width / 2 + x * view.per_metre, 1), round(view.height / 2 - down * view.per_metre, 1)]


def anchors(geometry, yaw, shift, view):
    """The anchors of a picture from the geometry of its pose: ground, head, hilt, empty hand, blades (px)."""
    see = lambda point: pixel(point, yaw, shift, view)  # noqa: E731
    found = {
        'w': view.width, 'h': view.height,
        'ground': see(-turned(vec(shift, 0, 0), -yaw)),
        'head': see(geometry['heads'][0]),
        'blades': {name: [see(end) for end in ends] for name, ends in geometry['blades'].items()},
        'hilt': see(geometry['hilt']) if geometry['hilt'] else None,
    }
    if geometry['hand']:
        found['hand'] = see(geometry['hand'])
    if geometry['hilt_seg']:
        found['hilt_seg'] = [see(end) for end in geometry['hilt_seg']]
    if view != View():  # a close picture rests on the middle of its lower edge
        found.update(ground=[view.width / 2, view.height], head=None)
    elif len(geometry['heads']) > 1:
        found['heads'] = [see(head) for head in geometry['heads']]
        found['chest'] = see(geometry['chest'])
    return found
