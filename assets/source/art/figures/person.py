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
        yield 'body', self.body
        yield 'head', self.head
        for name, fields in (('hand', self.hands), ('sleeve', self.sleeves)):
            for i, field in enumerate(fields):
                yield f'{name}{i}', field


def make_person(pose, resolution):
    """A person in `pose`; `resolution` (metres) is that of the body, hands and head are finer."""
    skeleton = solve(pose)
    body, sleeves = body_field(skeleton, resolution)
    dress(body, skeleton)
    return Person(skeleton, body, head_field(skeleton), hand_fields(skeleton), sleeves)
