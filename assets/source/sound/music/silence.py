"""What is left after: one low tone, high air, and the ear's own ringing. Not music; the place where it was."""

from score.notes import pitch
from synth.drones import air, drone, hertz, swelling

SECONDS = 40.0


def build():
    """One pass, 40 s."""
    ground = drone(
        SECONDS,
        (
            (hertz(pitch('D1')), 0.03),
            (hertz(pitch('D2')), 0.06),
            (hertz(pitch('D3')), 0.02),
            (hertz(pitch('A3')), 0.004),
        ),
        500,
    )
    high = 0.022 * air(SECONDS, 4200, 9500, 510, (0.03, 0.1), 0.5, 0.7)
    low = 0.020 * air(SECONDS, 90, 300, 520, (0.03, 0.12), 0.8)
    ringing = swelling(SECONDS, 3136, 2, 30, 0.0020, -0.1, ((1, 1.0), (1.0004, 0.8)))
    return ground + high + low + ringing
