"""How a place is painted: whose renders it uses, its sky, smoke, fog and embers.

Positions are pixels of the 2112 x 1188 frame; heights in the sky run from 0 at the horizon to 1 at the top.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Column:
    """A column of smoke: foot, width, how high it reaches (1: the top), seed, strength."""

    x: float
    width: float
    reach: float
    seed: int
    strength: float


@dataclass(frozen=True)
class Bank:
    """A bank of smoke across the sky: grain in px, seed, how much of it, opacity, from what height."""

    grain_x: float
    grain_y: float
    seed: int
    amount: float
    opacity: float
    lift: float


@dataclass(frozen=True)
class Fog:
    """Distance (m) over which a layer fades by 63 %, and how much at most."""

    distance: float
    most: float


@dataclass(frozen=True)
class Mood:
    """One painted backdrop."""

    name: str
    renders: dict  # layer -> place whose render it is
    horizon: int
    glow_x: int
    sky: tuple  # (height, colour) in the middle of the glow
    sides: tuple  # the same far from it
    columns: tuple
    fog: dict
    sun_radius: int = 0  # 0: no disc
    sun_height: int = 0
    fires: float = 1.0  # light on smoke from below
    banks: tuple = ()
    fog_glow: tuple = ('#8a5a3c', 0.80)
    fog_colour: tuple = ('#3a3331', 0.85)
    sunlight: tuple = ('#d98a55', 0.42)
    embers: float = 1.0
    mist: tuple = ('#85583c', '#5b4438', 0.85, 0.42)  # far and near colour, far and near strength
    mist_depth: tuple = (46, 60)
    mist_grain: tuple = (520, 60)
    pale_smoke: bool = False
    pools: bool = True
    front_smoke: bool = False
    near_blur: float = 0  # px by which the layer `fore` is out of focus


_DUSK = ((0, '#b5713f'), (0.07, '#a0663f'), (0.20, '#7b5a47'), (0.40, '#514641'), (0.68, '#2e2b2d'), (1.1, '#151519'))
_DUSK_SIDES = ((0, '#5d4336'), (0.20, '#463b37'), (0.45, '#322e2f'), (1.1, '#111114'))
_BANKS = (Bank(640, 120, 21, 0.02, 0.62, 0), Bank(360, 70, 25, -0.10, 0.55, 0.05), Bank(820, 200, 29, 0.05, 0.75, 0.33))


def _one_place(name):
    return {layer: name for layer in ('far', 'field', 'fore')}


MOODS = {
    'wide': Mood(
        'wide', _one_place('wide'), horizon=650, glow_x=985, sky=_DUSK, sides=_DUSK_SIDES, sun_radius=58, sun_height=118,
        banks=_BANKS,
        columns=(Column(395, 40, 0.95, 51, 0.9), Column(1535, 36, 0.9, 52, 0.9), Column(760, 15, 0.5, 53, 0.7),
                 Column(1890, 50, 1.0, 54, 0.9)),
        fog={'far': Fog(240, 0.90), 'field': Fog(85, 0.72), 'fore': Fog(1e9, 0)},
    ),
    'low': Mood(
        'low', _one_place('low'), horizon=880, glow_x=1290, sky=_DUSK, sides=_DUSK_SIDES, sun_radius=92, sun_height=250,
        banks=_BANKS,
        columns=(Column(430, 70, 1.0, 61, 0.92), Column(1760, 52, 1.0, 62, 0.9), Column(930, 20, 0.6, 63, 0.7)),
        fog={'far': Fog(170, 0.90), 'field': Fog(60, 0.72), 'fore': Fog(1e9, 0)},
    ),
    # a hand above the ash: what is nearest is large and soft
    'ash': Mood(
        'ash', _one_place('ash'), horizon=890, glow_x=1056,
        sky=((0, '#c27a44'), (0.12, '#ad7047'), (0.32, '#8c664f'), (0.58, '#65564d'), (0.9, '#3c383a'), (1.2, '#222226')),
        sides=((0, '#6b4d3d'), (0.28, '#524239'), (0.6, '#3b3635'), (1.2, '#1a1a1e')), sun_radius=74, sun_height=210,
        banks=tuple(replace(bank, opacity=0.6 * bank.opacity, lift=bank.lift + 0.2) for bank in _BANKS),
        columns=(Column(300, 80, 1.0, 64, 0.92), Column(1620, 46, 0.9, 65, 0.85), Column(820, 18, 0.5, 66, 0.6)),
        fog={'far': Fog(150, 0.92), 'field': Fog(16, 0.62), 'fore': Fog(1e9, 0)}, embers=0.8,
        mist_depth=(60, 50), pools=False, near_blur=7,
    ),
    # after the strafing: no sun any more, a dull burn along the ground and smoke above it
    'pit': Mood(
        'pit', {'far': 'wide', 'field': 'pit', 'fore': 'pit'}, horizon=650, glow_x=1010,
        sky=((0, '#cf8550'), (0.06, '#ad7049'), (0.15, '#805a45'), (0.32, '#4d403a'), (0.6, '#262426'), (1.1, '#111113')),
        sides=((0, '#6a4836'), (0.16, '#453832'), (0.4, '#282627'), (1.1, '#0f0f11')),
        sun_height=118, fires=0.45,
        banks=_BANKS + (Bank(900, 240, 35, 0.04, 0.5, 0.05), Bank(300, 110, 37, -0.08, 0.45, -0.05)),
        columns=(Column(330, 80, 1.3, 51, 0.95), Column(860, 46, 1.2, 55, 0.9), Column(1500, 100, 1.4, 52, 0.95),
                 Column(1900, 60, 1.2, 54, 0.9), Column(1120, 24, 0.8, 56, 0.75)),
        fog={'far': Fog(150, 0.96), 'field': Fog(34, 0.80), 'fore': Fog(40, 0.25)},
        fog_glow=('#8a5a3e', 0.75), fog_colour=('#2e2827', 0.85), sunlight=('#c07a4c', 0.26),
        mist=('#5a4335', '#40352f', 1.0, 0.75), mist_depth=(80, 95), mist_grain=(460, 90), front_smoke=True,
    ),
    # the field when all is out
    'grey': Mood(
        'grey', _one_place('wide'), horizon=650, glow_x=985,
        sky=((0, '#8a8781'), (0.08, '#75736f'), (0.22, '#5c5b5a'), (0.45, '#464647'), (0.75, '#2f3032'),
             (1.1, '#1c1d20')),
        sides=((0, '#62605d'), (0.22, '#4b4a4a'), (0.5, '#363638'), (1.1, '#18191b')),
        sun_height=118, fires=0, banks=_BANKS,
        columns=(Column(395, 26, 0.8, 51, 0.55), Column(1535, 22, 0.7, 52, 0.5)),
        fog={'far': Fog(200, 0.93), 'field': Fog(60, 0.78), 'fore': Fog(1e9, 0)},
        fog_glow=('#807d78', 0.55), fog_colour=('#4b4b4c', 0.85), sunlight=('#b9b5ae', 0.30), embers=0.16,
        mist=('#777470', '#4f4e4d', 0.8, 0.9), pale_smoke=True, pools=False,
    ),
}
