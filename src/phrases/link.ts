/** A link to a moment: the question it asks, and why it may lead nowhere. */
export const linkPhrases = {
  above: 'A link to a moment',
  untitled: 'A moment',
  placeKept: 'Your own place is kept.',
  go: 'Go there',
  stay: 'Stay here',
  toMoment: 'The link to this moment',
  version: 'That link leads nowhere here: it is of another version of this game.',
  damaged: 'That link leads nowhere here: it is cut short, or some of its letters were changed.',
} as const;
