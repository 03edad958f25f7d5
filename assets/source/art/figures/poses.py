"""Every pose by name, and what the words of a pose mean.

A person faces +x with the left hand at +y; up is +z, the ground is z = 0; metres. Directions need no length.

yaw             turns the whole group, degrees; positive: away from the camera
shift           moves it along the picture after the turn
people          two persons in one picture; `ending` adds the last blade's light behind them
who             'her' or 'him' (he is 1.115 times her size)
pelvis          where the pelvis is: 0.905 for her, 0.975 for him when standing straight
torso_axis, torso_front, pelvis_axis, pelvis_front   how trunk and pelvis are turned
front_rules     the torso's front is kept and its axis straightened, not the other way round
neck, face, crown                                    directions of neck, face and top of the head
foot_* or ankle_*   where a sole stands, or where an ankle is
toes_*, instep_*    directions; instep up unless the foot is off the ground
knee_*, elbow_*     where a joint points
wrist_*             where a wrist should be; an arm that is too short gets as near as it can
hand_*, palm_*, curl_*, spread_*   an open hand: direction, palm, how far fingers curl and spread
shoulder_*          shifts a shoulder
hilt, blade         centre and direction of the hilt; `lit` lights it, `grip` holds it unlit
waits               'left' or 'right': the open hand that a hilt is to fly to
kneeling, lying     how cloth is laid: a flat skirt; no skirt but one long cloth along the thighs
gaze                where the eyes look, in the axes of the head
gust                multiplies the wind
knots               how many times larger her three knots are
cloak_sector        from and to, degrees around the body (180 is behind); narrow: arms show
cloak_length, skirt_length

Close pictures (`poses_close.py`) know more words:

view            the camera (`camera.View`); lamps: lights in place of the usual ones (`render.LAMPS`)
near            resolution of the hands, metres: 0.001 where they fill the picture; resolution: that of the body
within          the corners of the box in which a body is grown; shows: the parts of a person that are; hands: which
undraped        no cloth falls; unslung: her second belt and pouch, and his buckle, are left out
thumb_up_*      the thumb lies along the hilt, on its switch
bare_*          his hand without its glove
fingers_*, fan_*, thumb_*, nail_*   an open hand in full: degrees of each finger's joints, index first, and sideways;
                directions of the thumb's bones and of its nail (ahead, across, palm)
smears          (part, colour, share, seed): blood, soot or burns on a part
"""

import difflib

from .poses_close import CLOSE_POSES
from .poses_face import FACE_POSES
from .poses_her import HER_POSES
from .poses_him import HIS_POSES
from .poses_pair import PAIR_POSES

POSES = {**HER_POSES, **HIS_POSES, **PAIR_POSES, **CLOSE_POSES, **FACE_POSES}


def pose_named(name):
    """The pose `name`. Raises KeyError, naming the nearest one, if there is none."""
    if name not in POSES:
        near = difflib.get_close_matches(name, POSES, 1)
        raise KeyError(f'no pose "{name}"' + (f'; did you mean "{near[0]}"?' if near else ''))
    return POSES[name]


def people_of(pose):
    """The persons of a pose, the lead first."""
    return pose.get('people', [pose])
