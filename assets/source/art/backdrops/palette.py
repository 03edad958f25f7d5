"""The colours of ink and ember. Painting happens in linear light (gamma 2.2)."""

import numpy as np

PALETTE = {
    'ink': '#07080a', 'char': '#15161a', 'smoke': '#3a3b3f', 'ash': '#77736c', 'paper': '#c9bfae',
    'umber': '#4a2413', 'rust': '#8a3a14', 'ember': '#e8702a', 'gold': '#ffc27a',
    'blue': '#3fa2ff', 'blue_core': '#dff1ff', 'red': '#ff2a1f', 'red_core': '#ffe3d6',
}


def linear(hex_colour):
    """'#rrggbb' -> linear RGB, float32."""
    return ((np.array([int(hex_colour[i:i + 2], 16) for i in (1, 3, 5)]) / 255.0) ** 2.2).astype(np.float32)


def named(name):
    """A colour of the palette in linear RGB. Raises KeyError for an unknown name."""
    return linear(PALETTE[name])


def to_srgb(image):
    """Linear light -> display values, clipped to 0..1."""
    return np.clip(image, 0, 1) ** (1 / 2.2)


def luminance(image):
    """Rec. 709 luminance of a linear RGB image."""
    return image @ np.array([0.2126, 0.7152, 0.0722], np.float32)


def ramp(t, stops):
    """Colours along t; `stops` is a list of (position, linear RGB) in rising order."""
    positions = np.array([position for position, _ in stops])
    colours = np.stack([np.asarray(colour) for _, colour in stops])
    return np.stack([np.interp(t, positions, colours[:, i]) for i in range(3)], -1).astype(np.float32)
