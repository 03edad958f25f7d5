"""The one table of everything that can be heard: where it goes, how it is made, how loud it is, what it says."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ambience import embers
from music import choice, cot, duel, elegy, field, silence, stalemate
from sounds import blades, blows, body, force, ground, interface, war


# dBTP before encoding. Pieces, hums and blows sound at once, and nothing holds their sum down but these.
MUSIC_CEILING, SOUND_CEILING = -5.5, -4.5


@dataclass(frozen=True)
class Track:
    """One file. `loudness` in LUFS (integrated), `kbps` for Opus; `loops` if it repeats without a seam.

    `in_phase`: the piece it is crossfaded with at the same instant; both loops are then cut at the same second.
    """

    room: str
    name: str
    build: Callable[[], np.ndarray]
    loudness: float
    caption: str
    loops: bool = False
    kbps: int = 56
    in_phase: str | None = None

    @property
    def ceiling(self):
        """The highest true peak it may have, in dBTP, before encoding."""
        return MUSIC_CEILING if self.room == 'music' else SOUND_CEILING


def music(name, build, loudness, caption, kbps=64, in_phase=None):
    """A piece: always a loop."""
    return Track('music', name, build, loudness, caption, True, kbps, in_phase)


def sound(name, build, loudness, caption, loops=False, kbps=56):
    """An effect."""
    return Track('sounds', name, build, loudness, caption, loops, kbps)


TRACKS = (
    music('field', field.build, -20, '[low strings, waiting]', 56),
    music('duel', duel.build, -19, '[uneven pulse, low strings, threatening]', 64, 'duel-high'),
    music('duel-high', duel.build_high, -17.5, '[driving strings and drums, without mercy]', 64, 'duel'),
    music('choice', choice.build, -19.5, '[wind and a low drone, undecided]'),
    music('elegy', elegy.build, -16.5, '[slow strings, mourning]', 72),
    music('silence', silence.build, -28, '[near silence, one low tone, dread]', 48),
    music('stalemate', stalemate.build, -18, '[harp and strings, moving on]', 64),
    music('cot', cot.build, -21.5, '[quiet piano, tender]', 56),
    Track('ambience', 'embers', embers.build, -24, '[wind over embers]', True, 48),
    sound('hum-blue', blades.hum_blue, -24, '[steady blade hum]', True, 64),
    sound('hum-red', blades.hum_red, -23.5, '[ragged blade hum, spitting]', True, 64),
    sound('ignite-blue', blades.ignite_blue, -20, '[blade ignites]'),
    sound('ignite-red', blades.ignite_red, -19, '[blade ignites, crackling]'),
    sound('retract', blades.retract, -22, '[blade goes out]'),
    sound('retract-red', blades.retract_red, -22, '[blade goes out, crackling]'),
    sound('clash-1', blows.clash_1, -18, '[blades clash]'),
    sound('clash-2', blows.clash_2, -18, '[blades clash, harder]'),
    sound('blade-lock', blows.blade_lock, -19, '[locked blades grind]'),
    sound('saber-fall', blows.saber_fall, -20, '[lit saber hits the ground, goes out]'),
    sound('hilt-catch', blows.hilt_catch, -22, '[hilt slaps into a hand]'),
    sound('hilt-drop', blows.hilt_drop, -22, '[hilt drops in the ash]'),
    sound('bolt-deflect', blows.bolt_deflect, -20.5, '[bolt glances off a blade]'),
    sound('shove', force.shove, -18, '[a wall of air hits]'),
    sound('ringing', force.ringing, -21.5, '[low ringing in the ears]', kbps=40),
    sound('fall', ground.fall, -21.5, '[body lands among coals]'),
    sound('coals', ground.coals, -24, '[coals crackle and hiss]'),
    sound('steps-ash', ground.steps_ash, -25, '[footsteps in ash]'),
    sound('engines-far', war.engines_far, -23, '[engines, far off]'),
    sound('engines-near', war.engines_near, -18.5, '[engines, nearer]'),
    sound('fighter-pass', war.fighter_pass, -19, '[engines pass overhead]'),
    sound('strafe', war.strafe, -18, '[gunfire, left to right]'),
    sound('explosion', war.explosion, -18, '[explosion]'),
    sound('heartbeat', body.heartbeat, -22, '[heartbeat]', True, 40),
    sound('heartbeat-slow', body.heartbeat_slow, -22, '[heartbeat slows, and stops]', kbps=24),
    sound('breath', body.breath, -25, '[shaken breath]'),
    sound('cloth', body.cloth, -26, '[cloth moves]'),
    sound('scream', body.scream, -16.5, '[wind and strings cry out]'),
    sound('tick', interface.tick, -30, '[tick]'),
    sound('page', interface.page, -30, '[page turns]'),
    sound('confirm', interface.confirm, -28, '[soft chime]'),
)
