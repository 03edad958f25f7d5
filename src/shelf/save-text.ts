import * as v from 'valibot';
import type { Preferences } from '../director/preferences.ts';
import * as importPhrases from '../phrases/import.ts';
import { fromBase64Url, toBase64Url } from '../playthrough/base64url.ts';
import type { Save } from './kept.ts';
import { keptSchemas } from './kept-schemas.ts';
import { readAs } from './reading.ts';

/** What a text of saves begins with, whatever the game: tells at a glance what it is. */
const mark = 'saves';

/** Version of the text's form. */
const form = 1;

const file = v.object({
  game: v.string(),
  form: v.literal(form),
  saves: v.array(v.unknown()),
  /** Since settings are carried along. */
  settings: v.optional(v.unknown()),
});

/** Why a text or file of saves cannot be read, in words for the player. */
export class SaveTextProblem extends Error {}

/** What was read from outside. */
interface ReadSaves {
  readonly saves: readonly Save[];
  /** How many in it do not fit and were left alone. */
  readonly refused: number;
  /** What the player had set; nothing where that does not fit, or was not carried along. */
  readonly settings: Preferences | undefined;
}

/** A save as it leaves this browser: what only this browser can trust stays here. */
function toShare(save: Save): Save {
  const { foothold: _stays, order: _counted, ...rest } = save;
  return rest;
}

/**
 * Saves as JSON, for a file.
 * @param game the story's id.
 * @param settings what the player has set.
 */
export function savesToFile(game: string, saves: readonly Save[], settings?: Preferences): string {
  return JSON.stringify({ game, form, saves: saves.map(toShare), settings }, null, 1);
}

/** Saves as one line of letters to copy and paste: where a page may not download a file. */
export function savesToText(game: string, saves: readonly Save[], settings?: Preferences): string {
  const bytes = new TextEncoder().encode(savesToFile(game, saves, settings));
  return `${mark}:${toBase64Url(bytes)}`;
}

/**
 * The JSON of a text of saves, or of a file of them.
 * @throws {SaveTextProblem} when the text was changed on its way.
 */
function unpacked(text: string): string {
  const match = /^saves:([\w-]+)$/.exec(text.replace(/\s+/g, ''));
  if (match === null) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(match[1] ?? ''));
  } catch {
    throw new SaveTextProblem(importPhrases.damaged);
  }
}

/**
 * Reads what `savesToFile` or `savesToText` wrote.
 * @throws {SaveTextProblem} when it is no such thing, or is of another game.
 */
export function readSaves(game: string, text: string): ReadSaves {
  let value: unknown;
  try {
    value = JSON.parse(unpacked(text));
  } catch (error) {
    if (error instanceof SaveTextProblem) throw error;
    throw new SaveTextProblem(importPhrases.noSaves);
  }
  const read = readAs(file, value);
  if (!read.fits) throw new SaveTextProblem(importPhrases.unfit(read.problem));
  if (read.value.game !== game) {
    throw new SaveTextProblem(importPhrases.otherGame(read.value.game));
  }
  const saves = read.value.saves.flatMap((one) => {
    const save = readAs(keptSchemas.save, one);
    return save.fits ? [toShare(save.value)] : [];
  });
  const settings = readAs(keptSchemas.preferences, read.value.settings);
  return {
    saves,
    refused: read.value.saves.length - saves.length,
    settings: settings.fits ? settings.value : undefined,
  };
}
