// Where a browser does not keep what it should.

/** What a player is told, by how things are kept; nothing while all is well. */
export const notices = {
  kept: '',
  unsure: 'Not kept here for good: over plain http a browser may let go of it.',
  refused: 'Not kept here: this browser refuses storage.',
  full: 'No room left in this browser: what was kept stays, new places are not kept.',
};
