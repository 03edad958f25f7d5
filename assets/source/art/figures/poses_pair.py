"""Both people in one picture: he kneels and holds her. The words of a pose are explained in `poses.py`."""

_HIM = dict(
    who='him', kneeling=True,
    pelvis=(-0.46, 0, 0.42), torso_axis=(0.78, 0, 1), torso_front=(1, -0.02, 0), pelvis_front=(1, 0, 0),
    pelvis_axis=(0.3, 0, 1),
    neck=(0.95, 0, 0.62), face=(0.52, 0, -0.85), crown=(0.85, 0, 0.52),
    ankle_left=(-0.54, 0.16, 0.095), ankle_right=(-0.54, -0.16, 0.095),
    toes_left=(-1, 0.1, -0.05), toes_right=(-1, -0.1, -0.05), instep_left=(0, 0, -1), instep_right=(0, 0, -1),
    knee_left=(1, 0.42, -0.7), knee_right=(1, -0.42, -0.7),
    wrist_left=(0.055, 0.12, 0.475), wrist_right=(0.235, -0.18, 0.34), elbow_left=(-0.4, 1, -0.4),
    elbow_right=(-0.4, -0.8, -0.7),
    hand_left=(0.85, -0.5, 0.05), hand_right=(0.75, 0.55, 0.05), palm_left=(0, 0, 1), palm_right=(0, 0, 1),
    curl_left=0.5, curl_right=0.5,
    gust=0.8, cloak_sector=(104, 256), cloak_length=1.34, skirt_length=0.34,
)
_HER = dict(
    who='her', lying=True,
    pelvis=(0.68, 0, 0.165), torso_axis=(-0.74, 0, 0.67), torso_front=(0.66, -0.18, 0.74),
    pelvis_front=(0.3, -0.12, 1), pelvis_axis=(-1, 0, 0.3),
    neck=(-0.95, 0, 0.34), face=(-0.06, -0.05, 1), crown=(-1, 0, -0.06),
    foot_left=(1.2, 0.12, 0.0), foot_right=(1.46, -0.2, 0),
    toes_left=(1, 0.3, 0), toes_right=(0.55, -0.75, 0.8), instep_right=(-1, -0.2, 0.5),
    knee_left=(0.15, -0.15, 1), knee_right=(0, -0.6, 0.8),
    wrist_left=(0.52, 0.1, 0.42), elbow_left=(0.2, 1, -0.2),
    hand_left=(0.5, -0.7, -0.3), palm_left=(-0.3, 0, -1),
)

# her head in his hand, her hand at his collar
_PAIR_HOLD = {**_HER, **dict(
    wrist_right=(0.105, -0.155, 0.735), elbow_right=(0.8, -0.5, -0.35),
    hand_right=(-0.9, 0.22, 0.38), palm_right=(-0.6, 0.5, -0.5),
    curl_right=1.1,
)}

# her arm has fallen
_PAIR_STILL = {**_HER, **dict(
    face=(0.16, -0.38, 0.9), crown=(-0.97, -0.05, -0.12),
    wrist_right=(0.42, -0.36, 0.125), elbow_right=(-0.2, -0.8, -0.2),
    hand_right=(0.8, -0.42, -0.42), palm_right=(0.1, 0.3, 1),
    curl_right=0.7,
)}

PAIR_POSES = {
    'pair_hold': dict(yaw=14, shift=-0.17, ending=True, people=[_HIM, _PAIR_HOLD]),
    'pair_still': dict(yaw=14, shift=-0.17, ending=True, people=[_HIM, _PAIR_STILL]),
}
