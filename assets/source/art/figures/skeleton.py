"""From a pose (a dictionary of targets) to joints."""

from dataclasses import dataclass, field

import numpy as np

from .vectors import frame, leaning_frame, two_bones, unit, vec

SIDES = ((1, 'left'), (-1, 'right'))
UP = vec(0, 0, 1)
PALM = 0.07  # metres from a wrist to the middle of the palm


@dataclass
class Arm:
    """Joints of an arm, metres."""

    shoulder: np.ndarray
    elbow: np.ndarray
    wrist: np.ndarray


@dataclass
class Leg:
    """Joints of a leg, the direction of its toes and of its instep."""

    hip: np.ndarray
    knee: np.ndarray
    ankle: np.ndarray
    toes: np.ndarray
    instep: np.ndarray


@dataclass
class Skeleton:
    """A posed body. `size` scales every measure; frames are rows front, left, up."""

    pose: dict
    him: bool
    size: float
    root: np.ndarray
    axis: np.ndarray
    torso_frame: np.ndarray
    pelvis_frame: np.ndarray
    head_frame: np.ndarray
    depth: float
    breadth: float
    neck: np.ndarray = None
    head: np.ndarray = None
    arms: dict = field(default_factory=dict)
    legs: dict = field(default_factory=dict)

    def torso(self, front, left, up):
        """A point of the torso, from the pelvis, in body measures."""
        f, l, u = self.torso_frame
        return self.root + self.size * (front * f + left * l + up * u)

    def pelvis(self, front, left, up):
        """A point of the pelvis, in body measures."""
        f, l, u = self.pelvis_frame
        return self.root + self.size * (front * f + left * l + up * u)

    @property
    def hilt(self):
        """Centre of the hilt, or None if there is none in this pose."""
        return vec(*self.pose['hilt']) if self.pose.get('hilt') else None

    @property
    def waiting_hand(self):
        """The palm that a hilt is to fly to, or None."""
        side = self.pose.get('waits')
        if side is None:
            return None
        return self.arms[side].wrist + PALM * self.size * unit(vec(*self.pose[f'hand_{side}']))

    @property
    def blade(self):
        """Direction of the blade (of the hilt, if unlit), or None."""
        return unit(vec(*self.pose['blade'])) if self.pose.get('hilt') else None

    @property
    def holds_hilt(self):
        """Whether a hand may close round the hilt: it is lit, or held unlit."""
        return self.hilt is not None and bool(self.pose.get('grip', self.pose.get('lit', False)))


def solve(pose):
    """The skeleton of one person's pose; see `poses.py` for the words of a pose."""
    him = pose['who'] == 'him'
    axis = unit(vec(*pose['torso_axis']))
    pelvis_axis = unit(vec(*pose['pelvis_axis'])) if 'pelvis_axis' in pose else unit(axis + UP)
    body_frame = frame if pose.get('front_rules') else leaning_frame
    crown = vec(*pose['crown']) if 'crown' in pose else unit(axis * 0.4 + UP)
    s = Skeleton(
        pose=pose, him=him, size=1.115 if him else 1.0, root=vec(*pose['pelvis']), axis=axis,
        torso_frame=body_frame(vec(*pose['torso_front']), axis),
        pelvis_frame=body_frame(vec(*pose['pelvis_front']), pelvis_axis),
        head_frame=frame(vec(*pose['face']), crown),
        depth=1.0 if him else 0.94, breadth=1.16 if him else 0.93,
    )
    s.neck = s.torso(-0.012, 0, 0.475)
    neck_axis = unit(vec(*pose['neck'])) if 'neck' in pose else unit(axis + vec(0, 0, 0.6))
    s.head = s.neck + s.size * (0.118 * neck_axis + 0.035 * s.head_frame[0] + 0.055 * s.head_frame[2])
    for sign, side in SIDES:
        s.arms[side] = _arm(s, sign, side)
        s.legs[side] = _leg(s, sign, side)
    return s


def _arm(s, sign, side):
    pose, size = s.pose, s.size
    target = vec(*pose[f'wrist_{side}'])
    shoulder = s.torso(-0.005, sign * (0.195 if s.him else 0.147), 0.435)
    towards = target - shoulder
    lift = s.axis * (1 if towards[2] > -0.1 else 0)  # a raised arm takes the shoulder with it
    shoulder = shoulder + size * 0.025 * unit(towards) + size * 0.012 * lift
    shoulder = shoulder + size * vec(*pose.get(f'shoulder_{side}', (0, 0, 0)))
    elbow, wrist = two_bones(shoulder, target, 0.285 * size, 0.25 * size, vec(*pose[f'elbow_{side}']))
    return Arm(shoulder, elbow, wrist)


def _leg(s, sign, side):
    pose, size = s.pose, s.size
    hip = s.pelvis(0, sign * 0.085 * s.breadth, -0.015)
    toes = unit(vec(*pose[f'toes_{side}']))
    instep = unit(vec(*pose.get(f'instep_{side}', (0, 0, 1))))
    instep = unit(instep - (instep @ toes) * toes)
    if f'ankle_{side}' in pose:
        ankle = vec(*pose[f'ankle_{side}'])
    else:
        ankle = vec(*pose[f'foot_{side}']) + size * (0.087 * instep - 0.02 * toes)
    knee, ankle = two_bones(hip, ankle, 0.425 * size, 0.405 * size, vec(*pose[f'knee_{side}']))
    return Leg(hip, knee, ankle, toes, instep)
