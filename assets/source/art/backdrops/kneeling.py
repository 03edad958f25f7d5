"""The slope of `snow` an hour later: both on their knees, the blades low between them."""

from .snow import slope

PEOPLE = (('her_knees', 0.20, 944, 842, False), ('him_knees', 0.20, 1196, 848, True))
# px of the poses' pictures: hers lies over the snow, his has come down in it
HELD = {
    'her_knees': {'main': ((757, 611), (1330, 545))},
    'him_knees': {'main': ((575, 525), (1085, 770)), 'q1': ((560, 552), (530, 615)), 'q-1': ((590, 498), (620, 435))},
}


def still(x, y):
    """The whole picture, people included, linear RGB."""
    return slope(x, y, PEOPLE, HELD)
