"""Where people stand in each backdrop: feet at (x, y) of the 2112 x 1188 frame, `scale` in frame pixels per pixel
of the pose as it was drawn (2016 x 1728).

On level ground a figure's size grows with its distance below the horizon, so scale and y go together. Upright
phones see a window about 830 pixels wide round the camera's x: there two people stand nearer together, and smaller.

Beside the six that every landscape has, some places belong to a composition and come in pairs. The distance between
the two of a pair is what the poses made for it need, in pixels of the drawn pose times the scale:
    near-left, near-right       blades that meet in a blow
    lock-left, lock-right       blades that are locked (`lock`)
    eyes-left, eyes-right       a blade that ends before a face (`level` against `reach`)
    throat-left, throat-right   a blade that ends at a throat (`throat` against `sky` or `belt`)
    back-left, back-right       back to back (`back`)
    face-left, face-right       a head that fills the picture (`eyes`, `again`); its feet would be far below it
    tip-right                   whose blade ends before the head at face-left: the rest of him is out of the picture
    sky-left, sky-tip           a head turned up (`name`), and whose blade ends at its throat
    blade-left                  whose blade stands at the edge of a picture of face-right

Close pictures of hands rest on the middle of their lower edge, each at a place of its own name: `thumb` (with
`thumb-blade` for whoever's blade comes in from the side), `elbow`, `coat`, `knot`.
"""

#: Between the ground points of a pair, in pixels of the drawn pose.
BLOW, LOCK, EYES, THROAT, BACKS = 1450, 985, 1306, 1392, 225


def _at(x, y, scale):
    return {"x": x, "y": y, "scale": scale}


def _pair(name, middle, y, scale, apart):
    """Two places of one scale with `apart` drawn pixels between them. The right one is a hair nearer: it is drawn over
    the other."""
    half = apart * scale / 2
    left, right = _at(round(middle - half), y, scale), _at(round(middle + half), y + 1, scale)
    return {f"{name}-left": left, f"{name}-right": right}


FIELD = {
    "far": _at(1130, 752, 0.175),
    "far-left": _at(540, 806, 0.275),
    "left": _at(746, 866, 0.385),
    "centre": _at(1030, 900, 0.44),
    "right": _at(1386, 860, 0.385),
    "far-right": _at(1716, 806, 0.275),
    "horizon": _at(660, 706, 0.085),
    "sun-left": _at(838, 768, 0.2),
    "sun-right": _at(1140, 768, 0.2),
    "coals": _at(450, 826, 0.32),
    "ash": _at(1520, 940, 1.25),
    "away": _at(1490, 905, 0.46),
    "knot": _at(1311, 1138, 1.12),
    **_pair("near", 1066, 890, 0.43, BLOW),
    **_pair("throat", 1036, 800, 0.26, THROAT),
    **_pair("back", 1390, 898, 0.45, BACKS),
    "face-right": _at(1147, 1411, 0.62),
    "blade-left": _at(166, 2034, 1.3),
}

FIELD_PORTRAIT = {
    "x": 1056,
    "places": {
        "far": _at(1110, 756, 0.18),
        "far-left": _at(760, 806, 0.275),
        "left": _at(778, 842, 0.335),
        "centre": _at(1046, 890, 0.42),
        "right": _at(1334, 838, 0.335),
        "far-right": _at(1312, 806, 0.265),
        "horizon": _at(880, 716, 0.105),
        "sun-left": _at(850, 772, 0.21),
        "sun-right": _at(1142, 772, 0.21),
        "coals": _at(470, 832, 0.34),
        "ash": _at(1520, 940, 1.25),
        "away": _at(1225, 905, 0.44),
        "knot": _at(1126, 1113, 1.05),
        **_pair("near", 1056, 850, 0.36, BLOW),
        **_pair("throat", 1056, 806, 0.275, THROAT),
        **_pair("back", 1130, 892, 0.43, BACKS),
        "face-right": _at(1088, 1337, 0.56),
        "blade-left": _at(480, 1562, 0.9),
    },
}

WRECK = {
    "far": _at(1500, 880, 0.22),
    "far-left": _at(430, 1000, 0.52),
    "left": _at(771, 1050, 0.635),
    "centre": _at(1130, 1040, 0.60),
    "right": _at(1642, 1021, 0.577),
    "far-right": _at(1850, 1000, 0.52),
    **_pair("near", 1120, 978, 0.43, 1150),
    **_pair("lock", 1090, 1016, 0.56, LOCK),
    **_pair("eyes", 1150, 1040, 0.60, EYES),
    "face-left": _at(1085, 1534, 0.70),
    "tip-right": _at(2690, 1681, 1.1),
    "sky-left": _at(1068, 1067, 0.44),
    "sky-tip": _at(2700, 1887, 1.2),
    **_pair("throat", 1120, 1043, 0.62, THROAT),
    "thumb": _at(1056, 1350, 1.56),
    "thumb-blade": _at(3028, 1594, 1.1),
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
        **_pair("near", 1181, 960, 0.36, 1150),
        **_pair("lock", 1181, 1004, 0.475, LOCK),
        **_pair("eyes", 1240, 962, 0.37, EYES),
        "face-left": _at(1131, 1310, 0.53),
        "tip-right": _at(2258, 1333, 0.75),
        "sky-left": _at(1178, 1278, 0.52),
        "sky-tip": _at(2397, 1664, 0.85),
        **_pair("throat", 1181, 985, 0.42, THROAT),
        "thumb": _at(1088, 1009, 0.90),
        "thumb-blade": _at(2299, 1054, 0.8),
    },
}

TRENCH = {
    "far": _at(1130, 756, 0.17),
    "far-left": _at(400, 822, 0.28),
    "left": _at(700, 890, 0.39),
    "centre": _at(1020, 905, 0.47),
    "right": _at(1330, 880, 0.39),
    "far-right": _at(1716, 822, 0.28),
    **_pair("near", 1000, 893, 0.44, 720),
    "coat": _at(1056, 1370, 1.56),
}

TRENCH_PORTRAIT = {
    "x": 970,
    "places": {
        "far": _at(1060, 756, 0.17),
        "far-left": _at(690, 822, 0.28),
        "left": _at(720, 862, 0.335),
        "centre": _at(1020, 905, 0.44),
        "right": _at(1240, 856, 0.335),
        "far-right": _at(1250, 822, 0.28),
        **_pair("near", 980, 893, 0.43, 660),
        "coat": _at(1056, 1190, 1.08),
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
    "overhead": _at(1056, 4000, 1.0),
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
        "overhead": _at(1210, 2870, 0.7),
    },
}

#: On the cot: her back lies along its edge.
COT = {"centre": _at(1026, 822, 0.62)}
COT_PORTRAIT = {"x": 1070, "places": {}}

#: Memories: who is in them is painted into them.
MEMORY = {"elbow": _at(1056, 545, 0.4227)}
MEMORY_PORTRAIT = {"x": 1056, "places": {"elbow": _at(986, 520, 0.341)}}

#: Over her shoulder: she is near (`shoulder`, a pose that is seen near), he beyond.
OVER = {
    "left": _at(820, 850, 0.40),
    "right": _at(1420, 818, 0.40),
    "centre": _at(1240, 812, 0.37),
    "shoulder": _at(692, 1168, 0.85),
    "beyond": _at(1430, 824, 0.42),
}
OVER_PORTRAIT = {
    "x": 1040,
    "places": {"shoulder": _at(978, 1160, 0.72), "beyond": _at(1290, 808, 0.37)},
}

#: A hand above the ground: people stand tall, their feet in the stubble.
STUBBLE = {
    "left": _at(640, 930, 0.62),
    "right": _at(1470, 930, 0.62),
    "centre": _at(1056, 930, 0.62),
    **_pair("near", 1056, 930, 0.60, 1250),
}
STUBBLE_PORTRAIT = {
    "x": 1056,
    "places": {
        "left": _at(760, 925, 0.47),
        "right": _at(1352, 925, 0.47),
        **_pair("near", 1030, 925, 0.46, 1250),
    },
}

#: The blades before the eye: their hilts lie under the frame.
ACROSS = {"edge-left": _at(426, 1130, 0.8), "edge-right": _at(1686, 1131, 0.8), "left": _at(426, 1130, 0.8),
          "right": _at(1686, 1131, 0.8), "centre": _at(1056, 1130, 0.8)}
ACROSS_PORTRAIT = {"x": 1056, "places": {}}

#: Straight below a fighter.
ABOVE = {
    "left": _at(1006, 572, 0.27),
    "right": _at(1072, 554, 0.27),
    "centre": _at(1040, 552, 0.3),
}
ABOVE_PORTRAIT = {"x": 1040, "places": {}}

DUNE_PORTRAIT = {"x": 1128, "places": {}}
GLASS_PORTRAIT = {"x": 1050, "places": {}}
