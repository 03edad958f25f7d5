"""Faces: planes of brow, cheekbone, nose, lips, jaw and ear, grown in the axes of a head.

One sculpture serves every distance: a standing body samples it coarsely, a close picture (`portrait.py`) at a millimetre
and adds what is finer than flesh (`eyes.py`, `groom.py`). Front, left, up; metres of a head of size 1.
"""

import math
from dataclasses import dataclass

import numpy as np

from .vectors import unit, vec

SIDES = (1, -1)
EYE_RADIUS = 0.0132


@dataclass(frozen=True)
class Features:
    """What tells one face from another."""

    brow: float  # how far the ridge over the eyes stands out, metres
    nose: float  # how far the tip stands out, front
    nose_width: float  # radius of the bridge
    jaw: float  # half width of the jaw at its angle
    chin: float  # height of the chin's tip
    lips: float  # fullness, 1 as hers
    open_up: float  # radians by which the upper lid is raised above the line of sight
    open_down: float  # and the lower one sunk under it
    hollow: float  # how deep the cheek is drawn in under its bone
    eye_back: float = 0.0  # how deep the eyes lie


HER = Features(brow=0.0, nose=0.1105, nose_width=0.0064, jaw=0.0405, chin=-0.103, lips=1.0, open_up=0.42, open_down=0.36,
               hollow=0.15)
HIS = Features(brow=0.0035, nose=0.1155, nose_width=0.0088, jaw=0.0465, chin=-0.114, lips=1.12, open_up=0.27,
               open_down=0.33, hollow=0.55, eye_back=0.0015)


def features_of(him):
    """The features of one of the two."""
    return HIS if him else HER


def eye_centre(face, side):
    """Centre of an eyeball in the axes of the head."""
    return vec(0.0655 - face.eye_back, side * 0.0315, -0.001)


def lid_frame(side):
    """Directions of an eye: from the inner corner to the outer, which is higher; forward; upward."""
    corners = unit(vec(-0.16, side, 0.075))
    forward = unit(vec(1, 0, 0) - corners[0] * corners)
    return corners, forward, np.cross(forward, corners) * side


def sculpt(head, face):
    """Grow `face` on the bare skull of `head`."""
    _skull(head, face)
    _jaw(head, face)
    _cheeks(head, face)
    _brow(head, face)
    _nose(head, face)
    _mouth(head, face)
    for side in SIDES:
        _eye(head, face, side)
        _ear(head, side)


def _skull(head, face):
    head.ball((-0.012, 0, 0.030), (0.096, 0.075, 0.092), 0.02)
    head.ball((0.022, 0, 0.048), (0.062, 0.060, 0.054), 0.03)  # forehead
    head.cone((0.046, 0, -0.012), (0.052, 0, -0.062), 0.036, 0.031, 0.03)  # upper jaw
    for side in SIDES:
        head.ball((0.018, side * 0.046, 0.022), (0.046, 0.020, 0.032), 0.03)  # temple


def _jaw(head, face):
    chin = face.chin
    for side in SIDES:
        angle = (0.004, side * face.jaw, -0.060)
        head.chain(((-0.006, side * face.jaw, -0.018), angle, (0.058, side * 0.013, chin + 0.008)),
                   (0.016, 0.013, 0.011), 0.02)
        head.ball((0.030, side * 0.034, -0.050), (0.030, 0.020, 0.028), 0.03)
        head.ball((0.018, side * 0.048, -0.030), (0.026, 0.014, 0.024), 0.02)  # the flesh between
    head.cone((0.000, 0, -0.040), (0.048, 0, chin + 0.026), 0.043, 0.024, 0.03)
    head.cone((0.030, 0, chin + 0.022), (0.062, 0, chin + 0.013), 0.020, 0.011, 0.02)  # floor of the mouth
    head.ball((0.072, 0, chin + 0.012), (0.0150, 0.016, 0.0130), 0.012)


def _cheeks(head, face):
    for side in SIDES:
        head.cone((0.066, side * 0.036, -0.020), (0.030, side * 0.060, -0.016), 0.012, 0.010, 0.022)  # cheekbone
        head.ball((0.062, side * 0.034, -0.036), (0.020, 0.018, 0.018), 0.022)
        head.cone((0.052, side * (0.060 - 0.002 * face.hollow), -0.055), (0.032, side * 0.070, -0.040),
                  0.008 * face.hollow, 0.008 * face.hollow, 0.02, carve=True)


def _brow(head, face):
    out = face.brow
    for side in SIDES:
        head.chain(((0.0785 + out, 0, 0.013), (0.0785 + out, side * 0.013, 0.0155), (0.071 + out, side * 0.034, 0.0215),
                    (0.061 + out * 0.6, side * 0.047, 0.0185), (0.046, side * 0.057, 0.006)),
                   (0.0085, 0.0088, 0.0082, 0.0085, 0.0085), 0.013)
        head.ball((0.092, side * 0.037, -0.003), (0.017, 0.0185, 0.0125), 0.014, carve=True)  # socket
        head.cone((0.092, side * 0.0155, 0.002), (0.096, side * 0.019, -0.012), 0.006, 0.005, 0.010, carve=True)


def _nose(head, face):
    tip, width = face.nose - 0.0105, face.nose_width
    root, dorsum = (0.0775 + face.brow * 0.5, 0, 0.010), (0.5 * (0.0775 + tip) + 0.0035, 0, -0.013)
    head.cone((0.084, 0, -0.012), (0.092, 0, -0.035), 0.0095, 0.0105, 0.008)  # what carries it
    head.chain((root, dorsum, (tip + 0.001, 0, -0.033)), (width, width * 0.92, 0.0080), 0.008)
    head.ball((tip, 0, -0.0345), (0.0105, 0.0095, 0.0080), 0.006)
    head.cone((tip - 0.002, 0, -0.040), (0.081, 0, -0.0445), 0.0042, 0.005, 0.006)  # columella
    for side in SIDES:
        head.cone((0.083, side * 0.0055, -0.008), (0.080, side * 0.013, -0.034), 0.008, 0.007, 0.010)  # flank
        head.cone((0.083, side * 0.0130, -0.0375), (tip - 0.0070, side * 0.0085, -0.0365), 0.0062, 0.0058, 0.0045)  # wing
        head.cone((tip - 0.007, side * 0.0062, -0.0465), (tip - 0.0155, side * 0.0078, -0.040), 0.0030, 0.0028, 0.0025,
                  carve=True)


def _lip_line(face):
    """Points of the line between the lips from the middle to a corner, left side."""
    return ((0.0905, 0.0000, -0.0655), (0.0900, 0.0060, -0.0648), (0.0868, 0.0130, -0.0656), (0.0810, 0.0200, -0.0662),
            (0.0765, 0.0230, -0.0672))


#: From each point of the line: to the middle of the flesh over and under it, and how thick that is.
UPPER_LIP = (vec(-0.0016, 0, 0.0045), vec(-0.0016, 0, 0.0050), vec(-0.0016, 0, 0.0038), vec(-0.001, 0, 0.0022),
             vec(0, 0, 0.0008))
LOWER_LIP = (vec(-0.0020, 0, -0.0062), vec(-0.002, 0, -0.0060), vec(-0.002, 0, -0.0048), vec(-0.001, 0, -0.0028),
             vec(0, 0, -0.0008))
THICKNESS = vec(0.0052, 0.0052, 0.0044, 0.0030, 0.0016)


def _mouth(head, face):
    full = face.lips
    head.ball((0.0715, 0, -0.066), (0.0200, 0.026, 0.024), 0.014)  # the teeth under it
    line = [vec(*point) for point in _lip_line(face)]
    for side in SIDES:
        mirrored = [point * vec(1, side, 1) for point in line]
        head.chain([a + b for a, b in zip(mirrored, UPPER_LIP)], THICKNESS * 0.92 * full, 0.0035, 'lip')
        head.chain([a + b for a, b in zip(mirrored, LOWER_LIP)], THICKNESS * 1.08 * full, 0.0035, 'lip')
    whole = [point * vec(1, -1, 1) for point in line[:0:-1]] + line
    head.chain([point + vec(0.0052, 0, 0) for point in whole], np.full(len(whole), 0.0009), 0.0022, carve=True)
    head.cone((0.0975, 0, -0.0485), (0.0990, 0, -0.0570), 0.0022, 0.0022, 0.003, carve=True)  # philtrum
    head.cone((0.0985, 0.010, -0.0840), (0.0985, -0.010, -0.0840), 0.0060, 0.0060, 0.008, carve=True)  # under the lip


def _eye(head, face, side):
    """Lids over an eyeball, slit along two planes through the line from corner to corner."""
    centre = eye_centre(face, side)
    head.ball(centre, (EYE_RADIUS + 0.0018,) * 3, 0.0040)
    crease = [centre + (EYE_RADIUS + 0.0026) * unit(vec(math.cos(0.74) * math.cos(a), side * math.sin(a), math.sin(0.74) * math.cos(a)))
              for a in np.linspace(-0.95, 1.15, 9)]
    head.chain(crease, np.full(len(crease), 0.0009), 0.0026, carve=True)
    corners, forward, upward = lid_frame(side)

    def lid(angle):
        return -math.sin(angle) * forward + math.cos(angle) * upward

    def slit(points):
        q = head.seen(points) - centre
        inside = np.linalg.norm(q, axis=-1) - (EYE_RADIUS + 0.0045)
        above, below = q @ lid(face.open_up), -(q @ lid(-face.open_down))
        behind = 0.0015 - q @ forward
        return np.maximum(np.maximum(inside, behind), np.maximum(above, below)) * head.size

    head.cut(slit, centre, EYE_RADIUS + 0.006, 0.0010)
    tear = centre + vec(0.0050, -side * 0.0118, -0.0010)
    head.ball(tear, (0.0016, 0.0016, 0.0014), 0.001, 'lip')


def _ear(head, side):
    y = side * 0.074
    middle = vec(-0.014, y, -0.010)
    head.ball((-0.012, side * 0.070, -0.012), (0.016, 0.010, 0.028), 0.008)
    rim = []
    for turn in np.linspace(-1.1, 3.9, 22):  # from over the lobe, round the top, to the root
        rim.append(middle + vec(-0.017 * math.cos(turn - 0.2), side * (0.006 + 0.004 * math.cos(turn)),
                                0.006 + 0.0265 * math.sin(turn)))
    head.chain(rim, np.full(len(rim), 0.0034), 0.003)
    head.ball(middle + vec(0.002, side * 0.005, -0.024), (0.0075, 0.0042, 0.0085), 0.004)  # lobe
    head.ball(middle + vec(0.000, side * 0.008, 0.000), (0.0095, 0.006, 0.0140), 0.004, carve=True)
    head.cone(middle + vec(0.010, side * 0.004, -0.004), middle + vec(0.009, side * 0.004, 0.003), 0.0035, 0.003, 0.004)
