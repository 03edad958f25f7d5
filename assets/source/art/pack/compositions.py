"""Who stands where in the compositions that decide whether a backdrop's places are right."""
from frame import BLUE, EMBER, RED, Frame


def duel(a, up):
    f = Frame(a, "field")
    f.person("rey", "guard", f.place("left", up), own=BLUE, foe=RED, own_k=1.1, foe_k=0.5, blade="blue")
    f.person("kylo", "level", f.place("right", up), mirror=True, own=RED, foe=BLUE, own_k=1.1, foe_k=0.32, blade="red")
    return f


def far(a, up):
    f = Frame(a, "field")
    f.person("kylo", "wait", f.place("far", up), mirror=True, own=RED, own_k=1.1, sky=0.3, blade="red")
    return f


def sides(a, up):
    f = Frame(a, "field")
    f.person("rey", "sky", f.place("far-left", up), foe=RED, foe_k=0.5)
    f.person("kylo", "wait", f.place("far-right", up), mirror=True, own=RED, blade="red")
    return f


def choice(a, up):
    f = Frame(a, "wreck")
    f.person("rey", "hilt", f.place("left", up), foe=RED, foe_k=0.8, sky=0.36)
    f.person("kylo", "level", f.place("right", up), mirror=True, own=RED, sky=0.25, blade="red")
    return f


def belt(a, up):
    f = Frame(a, "wreck", sunless=True)
    f.person("rey", "belt", f.place("left", up), foe=RED, foe_k=0.7, sky=0.4)
    f.person("kylo", "level", f.place("right", up), mirror=True, own=RED, sky=0.25, blade="red")
    return f


def down(a, up):
    f = Frame(a, "wreck")
    f.person("rey", "down", f.place("left", up), foe=RED, foe_k=0.6, sky=0.42)
    f.person("kylo", "level", f.place("right", up), mirror=True, own=RED, sky=0.25, blade="red")
    return f


def hold(a, up):
    f = Frame(a, "trench")
    f.person("pair", "hold", f.place("centre", up), foe=EMBER, foe_k=0.08, rim=1.0, sky=0.34)
    return f


def raised(a, up):
    f = Frame(a, "field", sunless=True)
    f.person("kylo", "raised", f.place("centre", up), foe=EMBER, foe_k=0.28, rim=1.5, sky=0.45)
    return f


def kneel(a, up):
    f = Frame(a, "ashes")
    f.person("kylo", "kneel", f.place("centre", up), rim=0.2, sky=0.6)
    return f


def trench(a, up):
    f = Frame(a, "trench")
    f.person("rey", "guard", f.place("left", up), own=BLUE, foe=RED, foe_k=0.4, blade="blue")
    f.person("kylo", "wait", f.place("right", up), mirror=True, own=RED, blade="red")
    return f


def sky(a, up):
    f = Frame(a, "sky")
    f.person("rey", "sky", f.place("left", up), foe=RED, foe_k=0.3, sky=0.4)
    return f


COMPOSITIONS = {s.__name__: s for s in (duel, far, sides, choice, belt, down, hold, raised, kneel, trench, sky)}
