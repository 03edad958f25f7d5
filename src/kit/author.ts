// What `author.ts` of an effect's folder is written with, beside valibot for its settings.
export {
  author,
  type Players,
  type SetPiece,
  type StageThen,
} from '../tools/check/effect-author.ts';
