/** Fetches what nobody asks for before the first line. */
export const later = () => import('./later.ts');
