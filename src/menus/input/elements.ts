const buttons = 'button, a[href], summary, [role="button"]';
const fields = 'input, select, textarea, [contenteditable]';

/** What an event's target is to keys: a button, a field that uses many keys, or nothing that uses any. */
export function focusOf(target: EventTarget | null): 'button' | 'field' | 'story' {
  if (!(target instanceof Element)) return 'story';
  if (target.closest(fields)) return 'field';
  return target.closest(buttons) ? 'button' : 'story';
}

/** Whether something under the pointer has its own use for it. */
export function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${buttons}, ${fields}, label`) !== null;
}

/** Whether something under the pointer or the focus still scrolls that way; down is positive. */
export function scrolls(target: EventTarget | null, delta: number): boolean {
  let element = target instanceof Element ? target : null;
  for (; element !== null && element !== document.body; element = element.parentElement) {
    const room = element.scrollHeight - element.clientHeight;
    const style = room > 1 ? getComputedStyle(element).overflowY : 'visible';
    if (style !== 'auto' && style !== 'scroll') continue;
    if (delta > 0 ? element.scrollTop < room - 1 : element.scrollTop > 0) return true;
  }
  return false;
}

/** Whether the browser, or the system, has its own use for a key or a turn of the wheel. */
export function isModified(event: KeyboardEvent | WheelEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey || event.getModifierState('AltGraph');
}
