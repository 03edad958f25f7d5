// The page of saves, and what is said of them.

import { dayAndTime } from './intl/date.ts';
import { plural } from './intl/plural.ts';

export const title = 'Saves';
export const keep = 'Save this place';
export const kept = 'Kept in this browser.';
export const keptForNow = 'Kept in this browser, as long as it has room.';
export const copyToKeep = (why: string) => `${why} Copy your saves as text to keep them.`;
export const none = 'Nothing is saved yet.';
export const lastPlaces = 'Where you stopped, kept after every line';
export const untitled = 'A place';
/** A speaker and what they say. */
export const spoken = (line: string) => `: ${line}`;
export const after = (option: string) => `after “${option}”`;
export const date = dayAndTime;
export const nameOf = (title: string) => `Name of ${title}`;
export const ownName = 'A name of your own';
export const keepName = 'Keep the name';
export const rename = 'Rename';
export const renameOf = (title: string) => `Rename ${title}`;
export const remove = 'Delete';
export const deleteOf = (title: string) => `Delete ${title}`;
export const deleted = (title: string) => `“${title}” is deleted.`;
export const undo = 'Undo';
export const elsewhere = 'Kept for another address of this site';
export const earlierVersion = 'An earlier version';
/** What an address keeps. @param details of its newest place. */
export const places = (count: number, newest: string, details: string) =>
  `${plural(count, { one: '# place', other: '# places' })}, the newest “${newest}”, ${details}`;
export const bring = 'Bring it here';
export const bringOf = (name: string) => `Bring here what is kept for ${name}`;
export const carry = 'To another browser, and from one';
export const openFile = 'Open a file';
export const text = 'Saves as text';
export const paste = 'Paste saves here';
export const takeIn = 'Take in this text';
export const download = 'Download';
export const copy = 'Copy as text';
export const copied = 'Your saves are copied as text: paste it somewhere safe.';
export const notCopied = 'This browser does not let a page copy: copy the text below by hand.';
