export { type Glimpse, glimpseOf } from './glimpse.ts';
export type { Kept, Save } from './kept.ts';
export { Shelf, type ShelfOptions } from './shelf.ts';
export type { Keeping } from './writer.ts';
