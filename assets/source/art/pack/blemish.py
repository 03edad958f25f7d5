"""Small cold bright flecks in dark ground: places where a renderer saw the sky through a crack. Painted over."""
import cv2
import numpy as np


def heal(picture, below):
    """-> the picture with every fleck under the row `below` filled from its surroundings."""
    red, blue = picture[..., 0].astype(np.float32), picture[..., 2].astype(np.float32)
    around = cv2.GaussianBlur(blue, (0, 0), 22)
    cold = (blue > 44) & (blue > 1.7 * around) & (blue > 0.82 * red) & (picture[..., 3] > 0)
    cold[:below] = False
    if not cold.any():
        return picture
    wide = cv2.dilate(cold.astype(np.uint8), np.ones((9, 9), np.uint8))
    colour = cv2.inpaint(np.ascontiguousarray(picture[..., :3]), wide, 7, cv2.INPAINT_TELEA)
    return np.dstack([colour, picture[..., 3]])
