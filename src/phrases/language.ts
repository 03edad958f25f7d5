/** The language of this table, as a BCP 47 tag. */
export const language = 'en';
