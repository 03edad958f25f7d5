/** What a player can do, and by which keys at first. */
interface Command {
  /**
   * Names of keys as `keyName` gives them; `pad0` and so on are buttons of a gamepad, numbered as in the standard
   * mapping. Shown in this order.
   */
  readonly keys: readonly string[];
  /** It rolls through the lines while its key is held; the others count once. */
  readonly rolls?: true;
  /** It is done wherever the player is: on the title and over a menu, too. */
  readonly anywhere?: true;
  /** Its keys stay what they are. */
  readonly fixed?: true;
}

const table = {
  press: { keys: [' ', 'Enter', 'pad0'], rolls: true },
  forward: { keys: ['ArrowRight', 'PageDown'], rolls: true },
  back: { keys: ['ArrowLeft', 'PageUp', 'Backspace', 'pad1'], rolls: true },
  choose: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], fixed: true },
  auto: { keys: ['a', 'pad2'] },
  skip: { keys: ['s', 'pad7'] },
  'next-choice': { keys: ['n', 'pad5'] },
  faster: { keys: ['+', '='] },
  slower: { keys: ['-'] },
  hide: { keys: ['h', 'pad3'] },
  menu: { keys: ['Escape', 'pad9'] },
  history: { keys: ['b', 'pad4'] },
  map: { keys: ['m', 'pad8'] },
  'quick-save': { keys: ['q'] },
  'quick-load': { keys: ['l'] },
  fullscreen: { keys: ['f', 'F11'], anywhere: true },
  screenshot: { keys: ['p', 'pad11'] },
  keys: { keys: ['F1', '?', 'pad10'], anywhere: true },
} as const satisfies Readonly<Record<string, Command>>;

/** The name of a command. */
export type CommandName = keyof typeof table;

/** All that can be asked of the story by a key, a button or a gesture; each is named and described in the phrases. */
export const commands: Readonly<Record<CommandName, Command>> = table;

export const commandNames = Object.keys(table) as CommandName[];
