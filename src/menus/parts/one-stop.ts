import type { RefObject, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { moveFocus } from './arrow-keys.ts';

/**
 * Makes a long list of buttons one stop of Tab: the arrow keys, Home and End move along it, and Tab comes back to the
 * button that had the focus last, at first to `first`.
 * @returns what the list listens to.
 */
export function useOneStop(list: RefObject<HTMLElement | null>, first = 'button') {
  const last = useRef<EventTarget | null>(null);
  const mark = () => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const own =
      buttons.find((button) => button === last.current) ??
      list.current?.querySelector<HTMLButtonElement>(first) ??
      buttons[0];
    for (const button of buttons) button.tabIndex = button === own ? 0 : -1;
  };
  useLayoutEffect(mark);
  return {
    onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => moveFocus(event, event.currentTarget),
    onFocusIn: ({ target }: TargetedFocusEvent<HTMLElement>) => {
      last.current = target;
      mark();
    },
  };
}
