"""One person: every field of a posed body."""

from dataclasses import dataclass

from .body import body_field
from .clothes import dress
from .field import Field
from .hand import hand_fields
from .head import head_field
from .skeleton import Skeleton, solve


@dataclass
class Person:
    """A skeleton with its fields, ready to be meshed."""

    skeleton: Skeleton
    body: Field
    head: Field
    hands: list
    sleeves: list

    def parts(self):
        """(name, field) of everything to be meshed."""
        for name, field in (('body', self.body), ('head', self.head)):
            if field is not None:
                yield name, field
        for name, fields in (('hand', self.hands), ('sleeve', self.sleeves)):
            for i, field in enumerate(fields):
                yield f'{name}{i}', field


def make_person(pose, resolution):
    """A person in `pose`; `resolution` (metres) is that of the body, hands and head are finer.

    Of a close picture only what it `shows` is grown.
    """
    skeleton = solve(pose)
    shown = pose.get('shows', ('body', 'head', 'hands', 'sleeves'))
    body, sleeves = body_field(skeleton, resolution)
    if 'body' in shown:
        dress(body, skeleton)
    head = head_field(skeleton) if 'head' in shown else None
    hands = hand_fields(skeleton) if 'hands' in shown else []
    return Person(skeleton, body if 'body' in shown else None, head, hands, sleeves if 'sleeves' in shown else [])
