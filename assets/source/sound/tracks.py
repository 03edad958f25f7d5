"""The one table of everything that can be heard: where it goes, how it is made, how loud it is, what it says."""

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ambience import embers
from music import elegy
from sounds import blades, body, interface, war


@dataclass(frozen=True)
class Track:
    """One file. `loudness` in LUFS (integrated), `kbps` for Opus; `loops` if it repeats without a seam."""

    room: str
    name: str
    build: Callable[[], np.ndarray]
    loudness: float
    caption: str
    loops: bool = False
    kbps: int = 56


def music(name, build, loudness, caption, kbps=64):
    """A piece: always a loop."""
    return Track('music', name, build, loudness, caption, True, kbps)


def sound(name, build, loudness, caption, loops=False):
    """An effect."""
    return Track('sounds', name, build, loudness, caption, loops)


TRACKS = (
    music('elegy', elegy.build, -20, '[slow strings, mourning]', 80),
    Track('ambience', 'embers', embers.build, -30, '[wind over embers]', True, 64),
    sound('hum-blue', blades.hum_blue, -28, '[steady blade hum]', True),
    sound('hum-red', blades.hum_red, -27, '[ragged blade hum, spitting]', True),
    sound('ignite-blue', blades.ignite_blue, -20, '[blade ignites]'),
    sound('ignite-red', blades.ignite_red, -19, '[blade ignites, crackling]'),
    sound('retract', blades.retract, -22, '[blade goes out]'),
    sound('retract-red', blades.retract_red, -22, '[blade goes out, crackling]'),
    sound('clash-1', blades.clash_1, -17, '[blades clash]'),
    sound('clash-2', blades.clash_2, -17, '[blades clash, harder]'),
    sound('blade-lock', blades.blade_lock, -19, '[locked blades grind]'),
    sound('fighter-pass', war.fighter_pass, -19, '[engines pass overhead]'),
    sound('strafe', war.strafe, -18, '[gunfire, left to right]'),
    sound('explosion', war.explosion, -17, '[explosion]'),
    sound('heartbeat', body.heartbeat, -26, '[heartbeat]', True),
    sound('tick', interface.tick, -30, '[tick]'),
)
