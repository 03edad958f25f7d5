"""Where coals glow in the ground: the places from which embers rise and light flickers."""
import cv2
import numpy as np


def find_glows(field, most=8):
    """-> list of {'x','y','r','strength'} in frame pixels, strongest first; strength 0..1 against the strongest."""
    colour = field[..., :3].astype(np.float32) / 255
    alpha = field[..., 3].astype(np.float32) / 255
    fire = np.clip(colour[..., 0] - 1.9 * colour[..., 2] - 0.12, 0, 1) * alpha
    bed = cv2.GaussianBlur(fire, (0, 0), 22)
    found, first = [], None
    for _ in range(most):
        _, strength, _, (x, y) = cv2.minMaxLoc(bed)
        first = first or strength
        if strength < 0.12 * first or strength < 0.004:
            break
        level = (bed > strength * 0.5).astype(np.uint8)
        _, labels, stats, _ = cv2.connectedComponentsWithStats(level)
        _, _, w, h, _ = stats[labels[y, x]]
        radius = int(np.clip(0.5 * np.hypot(w, h), 30, 150))
        found.append({"x": int(x), "y": int(y), "r": radius, "strength": round(strength / first, 2)})
        cv2.ellipse(bed, (x, y), (int(1.5 * radius) + 60, radius + 30), 0, 0, 360, 0, -1)
    return found
