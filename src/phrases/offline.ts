// The offer of a newer version.

export const update = 'A newer version is here. Your place is kept.';
export const now = 'Use it now';
export const later = 'Later';
