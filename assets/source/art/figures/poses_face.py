"""Heads seen near. A pose as in `poses.py`, and how it is looked at.

view            middle of the frame against the eye nearer to the camera (right, up; metres), height of the frame in
                metres, its size in px; between which shares of its height light goes out (text lies there)
lamps           (group, kind, from, to, power, size): a `row` shines along the line from - to, a `panel` of `size`
                metres stands at from and faces to; right, away, up, in metres from that eye
wind            blows loose hair to the back
"""

FACE_POSES = {
    # his blade level with her eyes
    'her_eyes': dict(
        who='her', yaw=-17,
        pelvis=(0, 0, 0.905), torso_axis=(-0.05, 0, 1), torso_front=(1, 0.2, 0), pelvis_front=(1, 0.1, 0),
        neck=(0.12, 0, 1), face=(1, 0, -0.03), gaze=(1, -0.20, 0.06),
        foot_left=(0.14, 0.12, 0), foot_right=(-0.11, -0.12, 0),
        toes_left=(1, 0.15, 0), toes_right=(1, -0.45, 0), knee_left=(1, 0.1, 0), knee_right=(1, -0.2, 0),
        wrist_left=(0.02, 0.29, 0.82), wrist_right=(-0.05, -0.29, 0.80), elbow_left=(-1, 0.25, 0),
        elbow_right=(-1, -0.35, 0),
        view=dict(middle=(-0.075, -0.035), height=0.39, sinks=(0.58, 0.84), size=(1400, 1482)),
        lamps=(
            ('foe', 'row', (0.082, 0.016, 0.006), (0.70, 0.02, 0.05), 5.5, 0.009),
            ('own', 'panel', (0.16, -0.22, -0.40), (0, 0, -0.03), 9, 0.2),
            ('rim', 'panel', (-0.75, 0.75, 0.10), (-0.05, 0, -0.02), 34, 0.6),
            ('rim', 'panel', (-0.25, 0.55, 0.70), (-0.05, 0, 0.02), 16, 0.4),
        ),
        wind=1.0,
    ),
    # turned away from the blade, up to where the engines are
    'her_name': dict(
        who='her', yaw=-14,
        pelvis=(-0.02, 0, 0.9), torso_axis=(-0.13, 0, 1), torso_front=(1, 0.1, 0), pelvis_front=(1, 0.1, 0),
        neck=(0.02, 0, 1), face=(0.84, 0.0, 0.54), crown=(-0.54, 0, 0.84), gaze=(1, -0.14, 0.16),
        foot_left=(0.16, 0.12, 0), foot_right=(-0.17, -0.12, 0),
        toes_left=(1, 0.2, 0), toes_right=(1, -0.45, 0), knee_left=(1, 0.1, 0), knee_right=(1, -0.2, 0),
        wrist_left=(0.06, 0.34, 0.88), wrist_right=(-0.10, -0.36, 0.86), elbow_left=(-1, 0.4, 0),
        elbow_right=(-1, -0.45, 0),
        view=dict(middle=(-0.055, -0.045), height=0.37, sinks=(0.66, 0.92), size=(1400, 1482)),
        lamps=(
            ('foe', 'row', (0.050, 0.012, -0.150), (0.70, 0.02, -0.11), 4.5, 0.009),
            ('rim', 'panel', (0.30, 0.45, 0.80), (-0.03, 0, 0), 42, 0.5),
            ('rim', 'panel', (-0.70, 0.70, 0.15), (-0.05, 0, -0.05), 20, 0.5),
        ),
        wind=1.0,
    ),
    # the one word he has breath for
    'him_again': dict(
        who='him', yaw=-40,
        pelvis=(0, 0, 0.975), torso_axis=(0.03, 0, 1), torso_front=(1, 0.25, 0), pelvis_front=(1, 0.1, 0),
        neck=(0.20, 0, 1), face=(1, 0.05, -0.10), crown=(0.1, 0.06, 1), gaze=(1, -0.05, 0.06),
        foot_left=(0.15, 0.13, 0), foot_right=(-0.12, -0.13, 0),
        toes_left=(1, 0.15, 0), toes_right=(1, -0.45, 0), knee_left=(1, 0.1, 0), knee_right=(1, -0.2, 0),
        wrist_left=(0.05, 0.33, 0.88), wrist_right=(0.0, -0.34, 0.86), elbow_left=(-1, 0.4, 0),
        elbow_right=(-1, -0.45, 0),
        view=dict(middle=(-0.035, -0.020), height=0.42, sinks=(0.58, 0.88), size=(1400, 1482)),
        lamps=(
            ('foe', 'row', (0.24, -0.03, -0.28), (0.36, 0.02, 0.26), 17, 0.012),
            ('own', 'row', (-0.16, -0.13, -0.30), (-0.40, 0.05, -0.16), 13, 0.012),
            ('rim', 'panel', (-0.60, 0.85, 0.15), (-0.03, 0.05, 0), 36, 0.6),
            ('rim', 'panel', (0.75, 0.60, 0.30), (0, 0.05, 0), 9, 0.4),
        ),
        wind=0.0,
    ),
}
