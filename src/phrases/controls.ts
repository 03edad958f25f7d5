/** What is said of keys, buttons and gestures. */
export const controlsPhrases = {
  title: 'Keys and gestures',
  /** What each command does. */
  commands: {
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
  },
  /** What a hand without keys does for the same. */
  gestures: {
    press: 'click or tap',
    forward: 'swipe left, wheel down',
    back: 'swipe right, wheel up',
    hide: 'middle click, long press',
    menu: 'right click',
  },
  /** Keys whose own names say little. */
  keys: {
    ' ': 'Space',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    PageUp: 'Page up',
    PageDown: 'Page down',
    Escape: 'Esc',
  },
  /** Buttons of a gamepad, in the order of the standard mapping. */
  pad: ['A', 'B', 'X', 'Y', 'LB', 'RB', 'LT', 'RT', 'View', 'Start', 'L3', 'R3'],
  padButton: (number: number) => `Button ${number + 1}`,
  moves: 'Arrow keys, Tab, a gamepad’s stick and cross: move among options, menus and sliders.',
  action: 'Command',
  key: 'Key',
  button: 'Gamepad',
  gesture: 'Hand',
  change: (key: string, command: string) => `${key}: change the key for “${command}”`,
  add: (command: string) => `Another key for “${command}”`,
  addSign: '+',
  waits: 'Press a key …',
  howToChange: 'Press a key or a button of this list, then the one that is to take its place.',
  howToLeave: 'Escape leaves it as it is, Delete takes it away.',
  bound: (key: string, command: string) => `${key}: ${command}.`,
  dropped: (key: string) => `${key} does nothing now.`,
  refused: (key: string, command: string) => `${key} is in use: ${command}.`,
  last: (command: string) => `“${command}” keeps one key at least.`,
  reset: 'Reset all keys',
  isReset: 'All keys are as they were at first.',
  done: 'Done',

  /** What the menu has beside its older entries. */
  menu: {
    nextChoice: 'Next choice',
    load: 'Load',
    quickSave: 'Quick save',
    quickLoad: 'Quick load',
    keys: 'Keys',
  },

  /** What is said as the play changes its pace. */
  paces: { auto: 'Auto is on.', skip: 'Skipping.', replay: 'Replay.', manual: '' },
  stopped: { auto: 'Auto is off.', skip: 'Skipping stops.', replay: 'The replay stops.' },
  nothingRead: 'The next line is new.',
  noPicture: 'There is no picture here.',
  padGone: 'The gamepad is gone.',

  /** How one goes on, at the first line. */
  goOn: {
    keys: (key: string) => `${key} goes on`,
    mouse: 'Click to go on',
    touch: 'Tap to go on',
    pad: (button: string) => `${button} goes on`,
  },
  whereListed: (key: string) => `${key}: all keys`,

  settings: {
    title: 'Keys, gamepad, one switch',
    list: 'Keys and gestures …',
    hold: 'Skip only while its key is held',
    scan: 'One switch',
    scanOff: 'off',
    scanSays: (seconds: number) => `a step each ${new Intl.NumberFormat('en').format(seconds)} s`,
    scanHint:
      'A mark goes from one thing to the next. Any key, click or gamepad button takes what it stands on.',
  },
} as const;
