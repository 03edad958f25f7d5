"""The rendered places: where the camera stands and what lies before it.

The camera stands at (0, 0, eye) and looks along +y; metres. `grey` and the far parts of `pit` are
painted from the renders of `wide`.
"""

from dataclasses import dataclass
from math import radians

FRAME = (2112, 1188)  # px: 10 % more than the stage shows, for parallax
HALF_VIEW = radians(47)  # terrain reaches this far to both sides
SENSOR = 36  # mm


@dataclass(frozen=True)
class Crater:
    """A shell hole with a raised rim, metres."""

    x: float
    y: float
    radius: float
    depth: float


@dataclass(frozen=True)
class Trench:
    """A furrow of a strafing run; all run parallel, from `x` at `y` away to the left."""

    x: float
    y: float
    half_width: float
    depth: float


@dataclass(frozen=True)
class Tree:
    """A burnt tree at a fixed place; metres."""

    x: float
    y: float
    height: float
    seed: int


@dataclass(frozen=True)
class Wreck:
    """Where the broken hull lies, how big it is and how it is turned (degrees)."""

    x: float
    y: float
    size: float
    seed: int
    turn: float
    roll: float


@dataclass(frozen=True)
class Place:
    """One place. `chance` seeds what is strewn, `ground_seed` the shape of the ground."""

    name: str
    eye: float
    lens: float
    tilt: float
    shift_y: float
    chance: int
    ground_seed: int
    craters: tuple
    trees: tuple
    wreck: Wreck
    far_trees: int
    nearest: float  # where the layer `field` begins
    stubble: int
    sun_turn: float  # degrees
    blades_apart: float  # half the distance of the two pool lights
    blades_at: float
    trenches: tuple = ()
    fore_from: float = 0.55  # where the layer `fore` begins
    fore_stubble: int = 9000


_OPEN_CRATERS = (
    Crater(-5, 13, 3.0, 0.5), Crater(7.5, 19, 4.5, 0.8), Crater(-14, 30, 6, 1.2), Crater(3, 42, 7, 1.2),
    Crater(22, 48, 10, 1.6), Crater(-35, 70, 14, 2), Crater(2.4, 5.6, 0.8, 0.13), Crater(-3.2, 5.0, 0.6, 0.09),
)
_HULL = Wreck(58, 150, 8.5, 4, 12, 13)

PLACES = {
    'wide': Place(
        'wide', eye=0.95, lens=24, tilt=0, shift_y=0.035, chance=5, ground_seed=3, craters=_OPEN_CRATERS,
        trees=(Tree(-11, 22, 8, 1), Tree(-17, 27, 6, 2), Tree(13.5, 25, 9, 3), Tree(20, 33, 8, 4),
               Tree(-27, 45, 11, 5), Tree(9, 52, 9, 6), Tree(-8, 60, 8, 7)),
        wreck=_HULL, far_trees=46, nearest=3.2, stubble=90000, sun_turn=-24, blades_apart=1.55, blades_at=7.2,
    ),
    'low': Place(
        'low', eye=0.34, lens=22, tilt=9, shift_y=0, chance=11, ground_seed=41,
        craters=(Crater(4, 9, 2.5, 0.5), Crater(-6, 16, 4, 0.8), Crater(12, 30, 8, 1.4), Crater(-1.2, 3.2, 0.5, 0.07)),
        trees=(Tree(7, 13, 7, 21), Tree(-9, 15, 6, 22), Tree(10, 20, 9, 23), Tree(-4, 30, 8, 24)),
        wreck=Wreck(-17, 62, 6.5, 9, 170, 17), far_trees=20, nearest=3.2, stubble=90000, sun_turn=20,
        blades_apart=1.0, blades_at=4.2,
    ),
    # a hand above the ash
    'ash': Place(
        'ash', eye=0.12, lens=26, tilt=11, shift_y=0, chance=23, ground_seed=77,
        craters=(Crater(3, 7, 1.6, 0.3), Crater(-5, 12, 3, 0.6), Crater(9, 26, 6, 1.2)),
        trees=(Tree(6.5, 12, 6, 31), Tree(-7, 13, 7, 32), Tree(-12, 22, 9, 33), Tree(11, 24, 8, 34)),
        wreck=Wreck(34, 90, 7, 9, 20, 15), far_trees=16, nearest=2.0, stubble=60000, sun_turn=-12,
        blades_apart=0.9, blades_at=3.4, fore_from=0.22, fore_stubble=5200,
    ),
    # her eye, over her shoulder
    'over': Place(
        'over', eye=1.5, lens=32, tilt=0, shift_y=-0.02, chance=31, ground_seed=19,
        craters=(Crater(6, 11, 2.6, 0.5), Crater(-7, 17, 4, 0.8), Crater(12, 30, 7, 1.3), Crater(-20, 44, 9, 1.4)),
        trees=(Tree(9.5, 19, 7, 41), Tree(-12, 26, 8, 42), Tree(4, 34, 8, 43), Tree(20, 40, 10, 44)),
        wreck=Wreck(-46, 120, 8, 6, 160, 14), far_trees=30, nearest=2.2, stubble=70000, sun_turn=14,
        blades_apart=1.2, blades_at=5.5,
    ),
    'pit': Place(
        'pit', eye=0.95, lens=24, tilt=0, shift_y=0.035, chance=8, ground_seed=3, craters=_OPEN_CRATERS,
        trees=(Tree(-13, 24, 5, 2), Tree(15, 27, 7, 3), Tree(24, 38, 8, 4), Tree(-26, 45, 9, 5)),
        wreck=_HULL, far_trees=46, nearest=2.2, stubble=52000, sun_turn=-24, blades_apart=1.55, blades_at=7.2,
        trenches=(Trench(1.75, 2.2, 0.62, 0.42), Trench(7.4, 2.2, 0.5, 0.34), Trench(-7.2, 2.2, 0.5, 0.34)),
    ),
}
