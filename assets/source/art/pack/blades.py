"""Blades that are seen without whoever holds them, as poses: near the eye (`edge`), and far below (`above`)."""
import cv2
import numpy as np

#: Drawn px from the mouth of a hilt that lies under the frame to a tip that lies over it, and the direction.
LONG, HEADING = 2000.0, (0.669, -0.743)
#: The hilt behind the mouth; a crossguard would lie under the frame.
HILT = 70.0
SIDE = 120  # px of the picture


def _to_bytes(*parts):
    return np.clip(np.dstack(parts) + 0.5, 0, 255).astype(np.uint8)


def edge():
    """-> (picture, light, anchors) of a hilt, dark, and its blade."""
    middle = np.array([SIDE / 2, SIDE / 2])
    ahead = np.array(HEADING)
    mouth, pommel = middle + ahead * 8, middle - ahead * (HILT - 8)
    alpha = np.zeros((SIDE, SIDE), np.uint8)
    cv2.line(alpha, tuple(int(v) for v in pommel), tuple(int(v) for v in mouth), 255, 22, cv2.LINE_AA)
    tone = np.full((SIDE, SIDE), 10.0)
    blades = {"main": [mouth.tolist(), (mouth + ahead * LONG).tolist()]}
    anchors = {"ground": middle.tolist(), "hilt_seg": [pommel.tolist(), mouth.tolist()], "blades": blades, "faces": "right"}
    zero = np.zeros_like(tone)
    return _to_bytes(tone, tone, tone, alpha), _to_bytes(zero, zero, zero, alpha), anchors


def above(heading):
    """-> (picture, light, anchors) of somebody from high above: two shoulders, a head, a blade along `heading`."""
    middle = np.array([SIDE / 2, SIDE / 2])
    ahead = np.array(heading) / np.hypot(*heading)
    turn = float(np.degrees(np.arctan2(ahead[1], ahead[0])))
    alpha, lit = np.zeros((SIDE, SIDE), np.uint8), np.zeros((SIDE, SIDE), np.uint8)
    centre = tuple(int(v) for v in middle)
    cv2.ellipse(alpha, centre, (20, 36), turn, 0, 360, 255, -1, cv2.LINE_AA)
    cv2.circle(alpha, centre, 17, 255, -1, cv2.LINE_AA)
    cv2.ellipse(lit, tuple(int(v) for v in middle + ahead * 12), (10, 24), turn, 0, 360, 200, -1, cv2.LINE_AA)
    soft = cv2.GaussianBlur(alpha.astype(np.float32), (0, 0), 3)
    tone, glow = np.full((SIDE, SIDE), 9.0), cv2.GaussianBlur(lit.astype(np.float32), (0, 0), 5)
    hand = middle + ahead * 30
    anchors = {"ground": middle.tolist(), "hilt": hand.tolist(), "faces": "right",
               "blades": {"main": [hand.tolist(), (hand + ahead * 170).tolist()]}}
    return _to_bytes(tone, tone, tone, soft), _to_bytes(glow, glow * 0.5, glow * 0, soft), anchors
