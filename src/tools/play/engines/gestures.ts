/** Code points that stand for keys without a letter (WebDriver, 17.4.2). */
const keys: Readonly<Record<string, string>> = {
  Space: ' ',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** What a hand does, one thing after the other: the same words in both WebDriver protocols. */
export interface Gesture {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly actions: readonly object[];
}

/** Presses keys together, as `Control+v`, and lets them go. */
export function pressed(chord: string): Gesture {
  const values = chord.split('+').map((name) => keys[name] ?? name);
  const actions = [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.reverse().map((value) => ({ type: 'keyUp', value })),
  ];
  return { type: 'key', id: 'keyboard', actions };
}

/** Moves the mouse to a place, in CSS px from the corner of the screen, and clicks there. */
export function clicked(x: number, y: number): Gesture {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return { type: 'pointer', id: 'mouse', actions };
}
