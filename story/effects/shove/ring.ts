/** The ring's radius at birth and what it grows by, in stage px. */
export const ring = { from: 60, grows: 1500 } as const;
