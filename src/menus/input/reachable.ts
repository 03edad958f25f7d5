const controls =
  'button, a[href], input, select, textarea, summary, [tabindex="0"], [role="slider"]';

/** The dialog on top, else the page itself: what a player can reach now. */
export function scopeNow(): HTMLElement {
  const dialogs = document.querySelectorAll<HTMLElement>('dialog:modal');
  return [...dialogs].at(-1) ?? document.querySelector('main') ?? document.body;
}

/** Whether Tab would pass it by: of radio buttons it comes to the one that is chosen. */
function isPassed(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return false;
  return !element.checked && radiosBeside(element).some(({ checked }) => checked);
}

/** Radio buttons of the same group, in order. */
export function radiosBeside({ name, form }: HTMLInputElement): HTMLInputElement[] {
  const all = (form ?? document).querySelectorAll<HTMLInputElement>('input[type="radio"]');
  return [...all].filter((radio) => radio.name === name);
}

/** Everything in a scope that can be pressed or set, in order. @param radios whether each radio button is one of them. */
export function reachable(scope: HTMLElement, radios = false): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(controls)].filter(
    (element) =>
      !element.matches(':disabled, [aria-disabled="true"], [tabindex="-1"]') &&
      element.getClientRects().length > 0 &&
      (radios || !isPassed(element)),
  );
}
