// Keys, buttons and gestures.

import { number } from './intl/locale.ts';

export const title = 'Keys and gestures';
/** What each command does. */
export const commands = {
  press: 'Go on',
  forward: 'On, without playing it anew',
  back: 'Back',
  choose: 'Take an option, by its number',
  auto: 'Auto',
  skip: 'Skip',
  'next-choice': 'To the next choice, over lines read before',
  faster: 'A replay runs faster',
  slower: 'A replay runs slower',
  hide: 'Hide the words and buttons',
  menu: 'Menu',
  history: 'History',
  map: 'Paths',
  'quick-save': 'Quick save',
  'quick-load': 'Quick load',
  fullscreen: 'Full screen',
  screenshot: 'Save the picture without its words',
  keys: 'This list',
};
/** What a hand without keys does for the same. */
export const gestures = {
  press: 'click or tap',
  forward: 'swipe left, wheel down',
  back: 'swipe right, wheel up',
  hide: 'middle click, long press',
  menu: 'right click',
};
/** Keys whose own names say little. */
export const keys = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Escape: 'Esc',
};
/** Buttons of a gamepad, in the order of the standard mapping. */
export const pad = ['A', 'B', 'X', 'Y', 'LB', 'RB', 'LT', 'RT', 'View', 'Start', 'L3', 'R3'];
export const padButton = (number: number) => `Button ${number + 1}`;
export const moves =
  'Arrow keys, Tab, a gamepad’s stick and cross: move among options, menus and sliders.';
export const action = 'Command';
export const key = 'Key';
export const button = 'Gamepad';
export const gesture = 'Hand';
export const change = (key: string, command: string) => `${key}: change the key for “${command}”`;
export const add = (command: string) => `Another key for “${command}”`;
export const addSign = '+';
export const waits = 'Press a key …';
export const howToChange =
  'Press a key or a button of this list, then the one that is to take its place.';
export const howToLeave = 'Escape leaves it as it is, Delete takes it away.';
export const bound = (key: string, command: string) => `${key}: ${command}.`;
export const dropped = (key: string) => `${key} does nothing now.`;
export const refused = (key: string, command: string) => `${key} is in use: ${command}.`;
export const last = (command: string) => `“${command}” keeps one key at least.`;
export const reset = 'Reset all keys';
export const isReset = 'All keys are as they were at first.';

/** What is said as the play changes its pace. */
export const paces = { auto: 'Auto is on.', skip: 'Skipping.', replay: 'Replay.', manual: '' };
export const stopped = {
  auto: 'Auto is off.',
  skip: 'Skipping stops.',
  replay: 'The replay stops.',
};
export const nothingRead = 'The next line is new.';
export const noPicture = 'There is no picture here.';

/** How one goes on, at the first line. */
export const goOn = {
  keys: (key: string) => `${key} goes on`,
  mouse: 'Click to go on',
  touch: 'Tap to go on',
  pad: (button: string) => `${button} goes on`,
};
export const whereListed = (key: string) => `${key}: all keys`;

export const settings = {
  title: 'Keys, gamepad, one switch',
  list: 'Keys and gestures …',
  hold: 'Skip only while its key is held',
  scan: 'One switch',
  scanOff: 'off',
  scanSays: (seconds: number) => `a step each ${number(seconds)} s`,
  scanHint:
    'A mark goes from one thing to the next. Any key, click or gamepad button takes what it stands on.',
};
