"""Where people stand in each backdrop: feet at (x, y) of the 2112 x 1188 frame, `scale` in frame pixels per pixel
of the pose as it was drawn (2016 x 1728).

On level ground a figure's size grows with its distance below the horizon, so scale and y go together. Upright
phones see a window about 830 pixels wide round the camera's x: there two people stand nearer together, and smaller.
"""


def _at(x, y, scale):
    return {"x": x, "y": y, "scale": scale}


FIELD = {
    "far": _at(1130, 748, 0.165),
    "far-left": _at(420, 806, 0.275),
    "left": _at(746, 866, 0.385),
    "centre": _at(1030, 900, 0.44),
    "right": _at(1386, 860, 0.385),
    "far-right": _at(1716, 806, 0.275),
}

FIELD_PORTRAIT = {
    "x": 1056,
    "places": {
        "far": _at(1110, 756, 0.18),
        "far-left": _at(760, 806, 0.275),
        "left": _at(778, 842, 0.335),
        "centre": _at(1046, 890, 0.42),
        "right": _at(1334, 838, 0.335),
        "far-right": _at(1340, 806, 0.275),
    },
}

WRECK = {
    "far": _at(1500, 880, 0.22),
    "far-left": _at(430, 1000, 0.52),
    "left": _at(771, 1050, 0.635),
    "centre": _at(1130, 1040, 0.60),
    "right": _at(1642, 1021, 0.577),
    "far-right": _at(1850, 1000, 0.52),
}

WRECK_PORTRAIT = {
    "x": 1165,
    "places": {
        "far": _at(1400, 880, 0.22),
        "far-left": _at(870, 950, 0.36),
        "left": _at(908, 972, 0.39),
        "centre": _at(1150, 1000, 0.46),
        "right": _at(1455, 962, 0.37),
        "far-right": _at(1480, 950, 0.36),
    },
}

TRENCH = {
    "far": _at(1130, 756, 0.17),
    "far-left": _at(400, 822, 0.28),
    "left": _at(700, 890, 0.39),
    "centre": _at(940, 945, 0.50),
    "right": _at(1330, 880, 0.39),
    "far-right": _at(1716, 822, 0.28),
}

TRENCH_PORTRAIT = {
    "x": 970,
    "places": {
        "far": _at(1060, 756, 0.17),
        "far-left": _at(690, 822, 0.28),
        "left": _at(720, 862, 0.335),
        "centre": _at(900, 920, 0.45),
        "right": _at(1240, 856, 0.335),
        "far-right": _at(1250, 822, 0.28),
    },
}

#: Seen from below, with feet far under the frame: heads and shoulders rise over its lower edge.
SKY = {
    "far": _at(1056, 1360, 0.45),
    "far-left": _at(300, 1600, 0.75),
    "left": _at(620, 1600, 0.75),
    "centre": _at(1020, 1600, 0.75),
    "right": _at(1500, 1600, 0.75),
    "far-right": _at(1800, 1600, 0.75),
}

SKY_PORTRAIT = {
    "x": 1225,
    "places": {
        "far": _at(1180, 1360, 0.45),
        "far-left": _at(930, 1500, 0.62),
        "left": _at(980, 1500, 0.62),
        "centre": _at(1170, 1500, 0.62),
        "right": _at(1440, 1500, 0.62),
        "far-right": _at(1520, 1500, 0.62),
    },
}
