// A link to a moment: the question it asks, and why it may lead nowhere.

export const above = 'A link to a moment';
export const untitled = 'A moment';
export const placeKept = 'Your own place is kept.';
export const go = 'Go there';
export const stay = 'Stay here';
export const toMoment = 'The link to this moment';
/** Of a link that leads nowhere, by why it does not. */
export const nowhere = {
  version: 'That link leads nowhere here: it is of another version of this game.',
  damaged: 'That link leads nowhere here: it is cut short, or some of its letters were changed.',
};
