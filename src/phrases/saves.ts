import { dayAndTime } from './intl/date.ts';
import { plural } from './intl/plural.ts';

/** The page of saves, and what is said of them. */
export const savesPhrases = {
  title: 'Saves',
  keep: 'Save this place',
  kept: 'Kept in this browser.',
  keptForNow: 'Kept in this browser, as long as it has room.',
  copyToKeep: (why: string) => `${why} Copy your saves as text to keep them.`,
  none: 'Nothing is saved yet.',
  lastPlaces: 'Where you stopped, kept after every line',
  untitled: 'A place',
  /** A speaker and what they say. */
  spoken: (line: string) => `: ${line}`,
  after: (option: string) => `after “${option}”`,
  date: dayAndTime,
  nameOf: (title: string) => `Name of ${title}`,
  ownName: 'A name of your own',
  keepName: 'Keep the name',
  rename: 'Rename',
  renameOf: (title: string) => `Rename ${title}`,
  delete: 'Delete',
  deleteOf: (title: string) => `Delete ${title}`,
  deleted: (title: string) => `“${title}” is deleted.`,
  undo: 'Undo',
  elsewhere: 'Kept for another address of this site',
  earlierVersion: 'An earlier version',
  /** What an address keeps. @param details of its newest place. */
  places: (count: number, newest: string, details: string) =>
    `${plural(count, { one: '# place', other: '# places' })}, the newest “${newest}”, ${details}`,
  bring: 'Bring it here',
  bringOf: (name: string) => `Bring here what is kept for ${name}`,
  carry: 'To another browser, and from one',
  openFile: 'Open a file',
  text: 'Saves as text',
  paste: 'Paste saves here',
  takeIn: 'Take in this text',
  download: 'Download',
  copy: 'Copy as text',
  copied: 'Your saves are copied as text: paste it somewhere safe.',
  notCopied: 'This browser does not let a page copy: copy the text below by hand.',
} as const;
