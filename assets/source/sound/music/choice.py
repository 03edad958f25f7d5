"""The choice: wind, and the tone of the one blade that is lit. Hers begins, and waits; his begins, and waits."""

from score.notes import pitch
from synth.drones import air, drone, hertz, swelling
from synth.space import folded, in_room

SECONDS = 40.0

# A bare fifth on D with its octaves: the red hum's own tone, thinned until it is only presence.
# Most of it lies above 100 Hz, so that it is still there on small speakers.
TONES = (('D1', 0.035), ('D2', 0.060), ('A2', 0.045), ('D3', 0.026), ('A3', 0.012), ('D4', 0.005), ('E4', 0.002))
# (tone, second, length, level, pan): the two first steps of each motif, question and counter-question.
STEPS = (
    ('D4', 7.0, 6.0, 0.018, -0.25),
    ('E4', 10.5, 8.0, 0.020, -0.2),
    ('A4', 24.0, 6.0, 0.013, 0.25),
    ('G4', 27.5, 8.5, 0.015, 0.2),
)


def build():
    """One pass, 40 s."""
    wind = 0.055 * air(SECONDS, 110, 420, 400) + 0.022 * air(SECONDS, 500, 1800, 410, depth=0.9)
    ground = drone(SECONDS, [(hertz(pitch(name)), level) for name, level in TONES], 420)
    steps = sum(swelling(SECONDS, hertz(pitch(name)), *rest) for name, *rest in STEPS)
    return wind + ground + folded(in_room(steps, 3.4, 0.7, 3000), SECONDS)
