"""One person: every field of a posed body."""

from dataclasses import dataclass

import numpy as np

from .body import body_field
from .clothes import dress
from .eyes import brows, eyeball, lashes
from .face import SIDES
from .field import Field
from .groom import STANDING, hair_of
from .hand import REACH_OF_GRIP, hand_fields, hand_joints
from .head import RESOLUTION, Head, grow_head
from .skeleton import SIDES as BOTH
from .skeleton import Arm, Skeleton, solve
from .vectors import two_bones, vec


@dataclass
class Person:
    """A skeleton with its fields, ready to be meshed."""

    skeleton: Skeleton
    body: Field
    head: Head
    hands: list
    sleeves: list

    def parts(self):
        """(name, field) of everything to be meshed."""
        for name, field in (('body', self.body), ('head', self.head and self.head.field)):
            if field is not None:
                yield name, field
        for name, fields in (('hand', self.hands), ('sleeve', self.sleeves)):
            for i, field in enumerate(fields):
                yield f'{name}{i}', field

    def hair(self, fineness=STANDING, wind=0.0):
        """The `Hair` of head, brows and lids."""
        him = self.skeleton.him
        hair = hair_of(self.head, fineness, wind)
        brows(hair, self.head, him)
        lashes(hair, him)
        return hair

    def eyes(self):
        """Vertices, faces and colours of both eyes; `gaze` in the pose says where they look, in the axes of the head."""
        gaze = vec(*self.skeleton.pose.get('gaze', (1, 0, 0)))
        return [eyeball(self.head, side, gaze) for side in SIDES]


def _take_hold(s):
    """Lead every arm that holds the hilt to where the wrist of its hand is: beside that, its gauntlet would stand off."""
    for sign, side in BOTH:
        arm = s.arms[side]
        if not s.holds_hilt or np.linalg.norm(arm.wrist - s.hilt) >= REACH_OF_GRIP:
            continue
        pole = vec(*s.pose[f'elbow_{side}'])
        wrist = hand_joints(s, sign, side).wrist
        elbow, wrist = two_bones(arm.shoulder, wrist, 0.285 * s.size, 0.25 * s.size, pole)
        s.arms[side] = Arm(arm.shoulder, elbow, wrist)


def make_person(pose, resolution, head_resolution=RESOLUTION):
    """A person in `pose`; resolutions in metres, that of hands is finer than the body's.

    Of a close picture only what it `shows` is grown.
    """
    skeleton = solve(pose)
    _take_hold(skeleton)
    shown = pose.get('shows', ('body', 'head', 'hands', 'sleeves'))
    body, sleeves = body_field(skeleton, resolution)
    if 'body' in shown:
        dress(body, skeleton)
    head = grow_head(skeleton, head_resolution) if 'head' in shown else None
    hands = hand_fields(skeleton) if 'hands' in shown else []
    return Person(skeleton, body if 'body' in shown else None, head, hands, sleeves if 'sleeves' in shown else [])
