"""Close pictures: what the words name, near enough to be seen. The words of a pose are explained in `poses.py`.

The lamps stand as far off as the picture is near; powers in W.
"""

BLOOD, SOOT, BURN = (0.060, 0.005, 0.004), (0.016, 0.014, 0.013), (0.150, 0.026, 0.016)

# Her thumb on the switch, the empty hook at her hip: both hands could do either.
_THUMB = dict(
    who='her', yaw=-14, grip=True, undraped=True, near=0.0009, resolution=0.0034,
    unslung=True, shows=('body', 'hands'), hands=('right',), within=((-0.30, -0.32, 0.66), (0.34, 0.24, 1.34)),
    thumb_up_right=True,
    pelvis=(0, 0, 0.905), torso_axis=(0.02, 0, 1), torso_front=(1, 0.02, 0), pelvis_front=(1, 0.05, 0),
    face=(1, 0, 0),
    foot_left=(0.14, 0.12, 0), foot_right=(-0.06, -0.12, 0),
    toes_left=(1, 0.15, 0), toes_right=(1, -0.45, 0), knee_left=(1, 0.1, 0), knee_right=(1, -0.2, 0),
    wrist_left=(0.05, 0.36, 0.83), elbow_left=(-1, 0.3, 0),
    wrist_right=(0.208, -0.232, 1.028), elbow_right=(-1, -0.30, 0.12),
    hilt=(0.266, -0.209, 0.988), blade=(0.46, 0.04, 0.885),
    view=dict(width=1280, height=1066, per_metre=2375, aside=0.150, middle=1.000, eye=1.08, distance=3.2),
    lamps=(
        ('rim', (-0.9, 1.5, 1.35), (0.05, 0, 1.0), 120, 0.7, 0.9),
        ('rim', (0.75, 1.3, 0.85), (0.1, 0, 1.0), 60, 0.7, 0.5),
        ('rim', (-0.55, -0.9, 0.45), (0.05, -0.1, 0.95), 3.0, 0.5, 0.2),
        ('rim', (0.34, 0.85, 1.70), (0.25, -0.20, 1.02), 75, 0.4, 0.4),
        ('foe', (0.88, -0.40, 1.13), (0.16, -0.15, 1.0), 15, 0.9, 0.05),
        ('foe', (0.30, -0.75, 1.42), (0.24, -0.21, 1.02), 7, 0.6, 0.05),
    ),
    smears=(('hand0', SOOT, -0.12, 3), ('sleeve', SOOT, -0.05, 5)),
)

# The night moon: her blade between them, his glove under her elbow. Seen from her left, so she faces left.
_MOON_HER = dict(
    who='her', lit=True, kneeling=True, near=0.0020,
    pelvis=(0, 0, 0.37), torso_axis=(0.10, 0, 1), torso_front=(1, 0.12, 0), pelvis_front=(1, 0.05, 0),
    pelvis_axis=(0.1, 0, 1),
    neck=(0.25, 0, 1), face=(1, 0.02, -0.10),
    ankle_left=(-0.32, 0.12, 0.08), ankle_right=(-0.32, -0.12, 0.08),
    toes_left=(-1, 0.1, -0.05), toes_right=(-1, -0.1, -0.05), instep_left=(0, 0, -1), instep_right=(0, 0, -1),
    knee_left=(1, 0.25, -0.4), knee_right=(1, -0.25, -0.4),
    wrist_left=(0.225, 0.055, 0.705), wrist_right=(0.222, -0.045, 0.775),
    elbow_left=(-0.25, 1, -0.30), elbow_right=(-0.3, -1, -0.5),
    hilt=(0.285, 0.0, 0.765), blade=(0.05, 0.0, 1),
)
_MOON_HIM = dict(
    who='him', kneeling=True, unslung=True, near=0.0022,
    pelvis=(0.90, 0, 0.40), torso_axis=(-0.46, 0, 1), torso_front=(-1, 0.1, 0), pelvis_front=(-1, 0, 0),
    pelvis_axis=(-0.15, 0, 1),
    neck=(-0.55, 0, 0.85), face=(-1, 0.04, -0.22), crown=(-0.22, 0, 1),
    ankle_left=(1.22, -0.14, 0.09), ankle_right=(1.22, 0.14, 0.09),
    toes_left=(1, -0.1, -0.05), toes_right=(1, 0.1, -0.05), instep_left=(0, 0, -1), instep_right=(0, 0, -1),
    knee_left=(-1, -0.3, -0.5), knee_right=(-1, 0.3, -0.5),
    wrist_right=(0.276, 0.291, 0.550), elbow_right=(0.2, 0.6, -1),
    hand_right=(-1, -0.04, 0.12), palm_right=(-0.12, 0, 1), curl_right=1.15,
    wrist_left=(0.70, -0.22, 0.30), elbow_left=(0.6, -0.5, -0.4),
    shoulder_right=(-0.05, 0.01, 0),
)
_MOON = dict(
    yaw=180, shift=0.40, undraped=True, resolution=0.0078, people=[_MOON_HER, _MOON_HIM],
    view=dict(width=1728, height=1296, per_metre=1250, aside=0.0, middle=0.74, eye=0.80, distance=4.2),
    lamps=(('rim', (-1.2, 2.6, 1.6), (0, 0, 0.7), 120, 1.0, 1.0), ('foe', (-1.6, -0.6, 0.9), (0, 0, 0.7), 8, 0.1, 0.8),
           # the blade's light on his glove, not on faces
           ('own', (0.15, -0.40, 0.86), (0.24, -0.28, 0.58), 2, 0.05, 0.25)),
)

# Her hand takes hold of the front of his coat.
_COAT = dict(
    who='her', yaw=38, undraped=True, near=0.0010, resolution=0.01,
    shows=('hands',), hands=('right',), within=((-0.1, -0.2, -0.3), (0.1, 0.1, -0.1)),
    pelvis=(-0.205, -0.36, -0.90), torso_axis=(0, 0, 1), torso_front=(0, 1, 0), pelvis_front=(0, 1, 0), face=(0, 1, 0),
    foot_left=(0, 0, -1.8), foot_right=(0, 0, -1.8), toes_left=(0, 1, 0), toes_right=(0, 1, 0),
    knee_left=(0, 1, 0), knee_right=(0, 1, 0),
    wrist_left=(-0.4, -0.4, -0.9), elbow_left=(-1, 0, 0),
    wrist_right=(0.006, -0.122, -0.086), elbow_right=(0.9, -0.1, -0.9),
    hand_right=(-0.10, 0.10, 0.98), palm_right=(0.10, 1, -0.08),
    fingers_right=((50, 88, 42), (54, 92, 44), (58, 94, 46), (64, 92, 48)), fan_right=(4, 1, -2, -6),
    thumb_right=((0.62, 0.52, 0.60), (0.72, 0.02, 0.68), (0.70, -0.35, 0.55)), nail_right=(0.35, 0.60, -0.70),
    view=dict(width=1280, height=1066, per_metre=2750, aside=0.045, middle=-0.035, eye=0.10, distance=2.6),
    lamps=(
        ('rim', (-0.95, -0.02, -0.22), (0, -0.08, -0.02), 15, 0.35, 0.20),
        ('rim', (0.62, -0.20, 0.62), (0, -0.05, 0), 3.0, 0.25, 0.4),
        ('foe', (0.7, -0.6, 0.3), (0, 0, 0), 6, 0.1, 0.7),
    ),
    smears=(('hand0', BLOOD, 0.42, 11), ('sleeve', BLOOD, 0.16, 4)),
)

# His bare hand ties the knot that had come down.
_KNOT = dict(
    who='him', yaw=0, undraped=True, near=0.0010, resolution=0.02,
    shows=('hands',), hands=('right',), bare_right=True, within=((0.0, 0.0, 0.0), (0.1, 0.1, 0.1)),
    pelvis=(0.20, -0.10, -0.03), torso_axis=(0, 0, 1), torso_front=(0, 1, 0), pelvis_front=(0, 1, 0), face=(0, 1, 0),
    foot_left=(0, 0, -1), foot_right=(0, 0, -1), toes_left=(0, 1, 0), toes_right=(0, 1, 0),
    knee_left=(0, 1, 0), knee_right=(0, 1, 0),
    wrist_left=(-0.5, -0.5, -0.2), elbow_left=(-1, 0, 0),
    wrist_right=(0.086, -0.124, 0.145), elbow_right=(1, -0.2, -0.3),
    hand_right=(-0.882, 0.250, -0.401), palm_right=(0.404, -0.043, -0.913),
    fingers_right=((48, 52, 30), (54, 56, 32), (50, 54, 34), (44, 50, 32)), fan_right=(0, 0, 2, 4),
    thumb_right=((0.72, 0.50, 0.48), (0.86, 0.05, 0.50), (0.90, -0.15, 0.40)), nail_right=(0.30, 0.85, -0.2),
    view=dict(width=1280, height=1066, per_metre=2750, aside=0.050, middle=0.030, eye=0.10, distance=2.6),
    lamps=(
        ('rim', (-1.1, 0.75, 0.75), (0, -0.05, 0.02), 34, 0.5, 0.8),
        ('rim', (-0.9, -0.75, 0.65), (0.03, -0.1, 0.05), 8, 0.4, 0.4),
        ('rim', (1.1, 0.6, -0.2), (0.1, -0.1, 0), 14, 0.3, 0.6),
        ('foe', (0.7, -0.6, 0.3), (0, 0, 0), 6, 0.1, 0.7),
    ),
    smears=(('hand0', BURN, 0.74, 21), ('hand0', SOOT, 0.22, 6)),
)

CLOSE_POSES = {'her_thumb': _THUMB, 'her_elbow': _MOON, 'pair_coat': _COAT, 'pair_knot': _KNOT}
