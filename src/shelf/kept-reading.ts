// Reads back what is kept, and is fetched where something is: who comes for the first time needs none of it.
export { readJournal } from './journal-reading.ts';
export { keptSchemas } from './kept-schemas.ts';
export { readAs, without } from './reading.ts';
